import type { Direction } from "../../src/plan/plan.ts";
import type { Bound, Commitment, EmptyState } from "../../src/target/target-expression.ts";

/** A figure of a case. Unlike a cell it always says its unit. */
export interface CaseFigure {
  readonly bound: Bound;
  readonly value: string;
  readonly upper?: string;
  readonly unit: string;
  readonly side?: "above" | "below";
}

interface Membership {
  /** The part is taken away. */
  readonly sign?: -1;
  /** Its weight in a mean, where it is known: an amount, not a share. */
  readonly weight?: string;
  /** A component has an indicator, and so a direction, of its own. Absent: the case's. */
  readonly direction?: Direction;
}

export interface FigurePart extends CaseFigure, Membership {
  readonly commitment?: Commitment | null;
  readonly stretch?: CaseFigure;
}

export interface EmptyPart extends Membership {
  readonly status: EmptyState;
}

export type CasePart = FigurePart | EmptyPart;

export type Question = "covers" | "agrees" | "within" | "each" | "meets";
export type Verdict = "holds" | "fails" | "unknown";
export type Reason =
  | "covered"
  | "exact"
  | "within-rounding"
  | "short"
  | "over"
  | "touches-open-end"
  | "contradicts"
  | "unbounded-part"
  | "missing-parts"
  | "needs-weights"
  | "needs-tolerance"
  | "needs-opening-stock"
  | "needs-dash-meaning"
  | "no-figures";

export interface CaseTotal extends CaseFigure {
  readonly commitment: Commitment | null;
  readonly stretch?: CaseFigure;
  readonly kindOfFigure?: "flow" | "stock" | "rate";
}

/** What a plan says beside its figures. */
export interface Declared {
  /** How wide 左右 is, in the total's unit or in %. */
  readonly epsilon?: { readonly value: string; readonly unit: string };
  /** The 100% of a structure. */
  readonly totalExact?: boolean;
  /** How reported figures were cut; absent: half a unit of the last place. */
  readonly rounding?: "half" | "truncate";
  /** The declared decimals of reported figures in the total's unit. */
  readonly decimals?: number;
}

export interface Expected {
  readonly verdict: Verdict;
  readonly reason: Reason;
  /** Both in the total's unit. */
  readonly imbalance: string | null;
  readonly slack: string | null;
}

/** The format of the golden cases (one a line in verdicts.jsonl): one question, put to one total and its parts. */
export interface VerdictCase {
  readonly id?: string;
  readonly note?: string;
  readonly kind: Question;
  readonly figures: "target" | "reported";
  readonly layer: "base" | "stretch";
  readonly direction: Direction;
  /** In the total's unit. */
  readonly domain: { readonly min: string | null; readonly max: string | null };
  readonly total: CaseTotal;
  readonly parts: readonly CasePart[];
  readonly partsKindOfFigure?: "flow" | "stock" | "rate";
  readonly combine: "sum" | "mean" | "max" | "min";
  readonly declared: Declared;
  readonly expected?: Expected;
}

export function isFigure(part: CasePart): part is FigurePart {
  return !("status" in part);
}
