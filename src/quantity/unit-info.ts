import type { Exact, Rational } from "./rational.ts";

/** A unit that the plan needs and the unit table lacks. Without a factor it is a classifier: a dimension of its own. */
export interface UnitDeclaration {
  /** A dimension of the unit table, or one of the plan's own. */
  readonly dimension?: string;
  /** How many of the dimension's base units it is. */
  readonly factor?: Exact;
}

/** A unit as the table knows it. */
export interface UnitInfo {
  /** The name it is written with here (`"万平方米"`); of two spellings the Chinese one (`MW` is `兆瓦`). */
  readonly name: string;
  readonly dimension: string;
  /** How many of the dimension's base unit it is, magnitude words included. */
  readonly factor: Rational;
  /** True for 家 个 人 …: counted in whole numbers. */
  readonly classifier: boolean;
}

/** Every unit that can be told apart: the built-in ones and a plan's own. */
export interface UnitTable {
  /** By name in NFKC, as look-ups fold full-width and squared forms. */
  readonly declared: ReadonlyMap<string, UnitInfo>;
}

/** Which units a conversion may use. */
export interface ConversionOptions {
  /** A plan's own units, from `defineUnits`. */
  readonly units?: UnitTable | undefined;
  /** Counting units that mean the same as the unit converted to (户 beside 家). */
  readonly same?: readonly string[] | undefined;
}
