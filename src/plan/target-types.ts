import type { Exact } from "../quantity/rational.ts";
import type { UnitsLike } from "../quantity/unit-types.ts";
import type { Bound, Commitment, EmptyState, Figure } from "../target/target-expression.ts";
import type { IndicatorId, Plan } from "./plan.ts";

/** What a target is of. */
export interface TargetKey {
  readonly indicator: string;
  readonly region: string;
  readonly period: string;
  readonly scope: string | null;
}

/** The cell that a target was read from. */
export interface TargetSource {
  readonly table: string;
  readonly clause?: string;
  /** The position of the column, from 0. */
  readonly column: number;
  /** True where only a 合计 row prints it. */
  readonly isSum: boolean;
}

/** A figure with its unit: the one printed with it, else the column's, else the indicator's. */
export interface TargetFigure<U extends string = string> {
  readonly bound: Bound;
  /** As printed; of a range its lower end. */
  readonly value: Exact;
  /** The upper end of a range. */
  readonly upper?: Exact;
  /** On which side of the number an `about` lies. */
  readonly side?: NonNullable<Figure["side"]>;
  /** Which way something changes by it, where a word says so; the figure itself stays as printed. */
  readonly change?: NonNullable<Figure["change"]>;
  readonly unit: U;
}

/** A target that was set: a figure, how firmly it is promised, and what is striven for beyond it. */
export interface AssignedTarget<U extends string = string> extends TargetKey, TargetFigure<U> {
  readonly commitment: Commitment | null;
  readonly stretch?: TargetFigure<U>;
  /** The cell as it stands in the document. */
  readonly printed: string;
  readonly source: TargetSource;
}

/** A cell that stands for a target and sets none: — , blank, / and so on. It is not 0. */
export interface UnassignedTarget extends TargetKey {
  readonly status: EmptyState;
  readonly printed: string;
  readonly source: TargetSource;
}

/** What a plan says of one indicator, region, period and scope. Told apart by `"status" in target`. */
export type Target<U extends string = string> = AssignedTarget<U> | UnassignedTarget;

/** The units that a target of an indicator can be printed in. */
export type TargetUnit<P extends Plan, I extends IndicatorId<P>> = UnitsLike<P["indicators"][I]["unit"]>;

/** Which of several targets is meant. `scope: null` means those without a scope; left out, any. */
export interface TargetOptions {
  readonly period?: string | undefined;
  readonly scope?: string | null | undefined;
}
