import type { Result } from "../issue/issue.ts";
import { fail } from "../issue/issue.ts";
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
  readonly declared: ReadonlyMap<string, UnitInfo>;
}

export function findUnit(_name: string, _units?: UnitTable): UnitInfo | undefined {
  return undefined;
}

export function defineUnits(_declared: Readonly<Record<string, UnitDeclaration>>): Result<UnitTable> {
  return fail("unknown-unit", { unit: "", near: [] });
}

/** What a figure in `from` is multiplied with to be in `to`. */
export function conversionFactor(
  _from: string,
  _to: string,
  _options?: { readonly units?: UnitTable; readonly same?: readonly string[] },
): Result<Rational> {
  return fail("unknown-unit", { unit: "", near: [] });
}
