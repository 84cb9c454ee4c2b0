import type { Verdict } from "../interval/judge.ts";
import type { UnknownKind } from "../interval/linear.ts";
import type { Severity } from "../issue/issue.ts";
import type { Combination, Text, Waiver } from "../plan/plan.ts";
import type { Layer, StatedFigure } from "../plan/stated.ts";
import type { TargetKey } from "../plan/target-types.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Exact } from "../quantity/rational.ts";
import type { EmptyState } from "../target/target-expression.ts";

/**
 * `covers`: is meeting every part enough to meet the total? `agrees`: can the printed figures all be true? `within`: is
 * what is said to be some of the total no more than it? `each`: does every part meet a rule? `meets`: does a reported
 * figure meet its target?
 */
export type Question = "covers" | "agrees" | "within" | "each" | "meets";

export type Reason =
  // holds
  | "covered"
  | "exact"
  | "within-rounding"
  // fails
  | "short"
  | "over"
  | "touches-open-end"
  | "contradicts"
  | "unbounded-part"
  // unknown
  | "needs-opening-stock"
  | "missing-parts"
  | "needs-weights"
  | "needs-dash-meaning"
  | "needs-tolerance"
  | "no-figures"
  | "scope-differs"
  | "not-additive";

/** A part that a check rests on. */
export interface CheckLeaf extends TargetKey {
  /** What tells it from the other leaves: its region, and its indicator or period where that is not the total's. */
  readonly name: Text;
  /** −1 where the part is taken away. */
  readonly sign: 1 | -1;
  /** Its figure in this layer; null where it has none, and `status` says how. */
  readonly figure: StatedFigure | null;
  readonly status: EmptyState | "absent" | null;
  /** The weight in a mean, where it is known. */
  readonly weight: Exact | null;
}

/** coefficient × unknown, or × the product of two (a weight and what is weighed). */
export interface ConditionTerm {
  /** `"openingStock"`, `"missing"` (`"missing1"` … where there are several), `"dash"`, `"tolerance"` (of the total; `"tolerances"`: of the parts, added up, where the total is not 左右), `"w1"` … for the weight of the first part. */
  readonly unknown: string;
  readonly coefficient: Exact;
}

/** What would have to be true for a check to hold: Σ terms `op` value. */
export interface Condition {
  readonly text: Required<Text>;
  readonly terms: readonly ConditionTerm[];
  readonly op: ">=" | ">" | "<=" | "<";
  readonly value: Exact;
  /** Null where the terms are weights. */
  readonly unit: string | null;
}

/** Something worth knowing that does not change the verdict. */
export type Note =
  | { readonly code: "striven-parts"; readonly leaves: readonly number[] }
  | { readonly code: "rounding-decides" }
  /** Counts are whole: a figure with decimals is judged by the next whole number, so slack and printed sum differ. */
  | { readonly code: "whole-counts" }
  | { readonly code: "cumulative-falls"; readonly leaves: readonly number[] }
  | {
      readonly code: "waiver-not-applied";
      readonly waiver: string;
      readonly why: "expired" | "no-date" | "worse";
    };

/** A waiver, as it applies to a check. */
export interface AppliedWaiver extends Waiver {
  readonly id: string;
}

/** What the ids of a check are called. */
export interface CheckNames {
  readonly indicator: Text;
  readonly region: Text;
  readonly breakdown: Text | null;
  readonly rule: Text | null;
}

/** One question put to one total and one breakdown, or to one rule and its cells, in one layer. */
export interface Check extends TargetKey {
  readonly id: string;
  readonly names: CheckNames;
  readonly question: Question;
  readonly breakdown: string | null;
  /** Of `each`: the rule that asks. */
  readonly rule: string | null;
  readonly layer: Layer;
  readonly verdict: Verdict;
  readonly reason: Reason;
  /** Of a failing check; null where nothing is wrong, and for what is unknown. */
  readonly severity: Severity | null;
  readonly total: StatedFigure;
  /** How the parts make the whole; null where each stands for itself. */
  readonly combination: Combination | null;
  /** Σ of the printed figures (their mean, their last …), in the total's unit; null where nothing is summed. */
  readonly sum: Quantity | null;
  /** total − Σ of the printed figures (or − their mean), in the total's unit; null where nothing is summed. */
  readonly imbalance: Quantity | null;
  /** How far it is from turning: spare when positive, missing or too much when negative. */
  readonly slack: Quantity | null;
  /** Σ / total. */
  readonly ratio: Exact | null;
  readonly dependsOn: readonly UnknownKind[];
  readonly conditions: readonly Condition[];
  readonly notes: readonly Note[];
  readonly waiver: AppliedWaiver | null;
  /** The cells it rests on; built when first asked for. */
  readonly leaves: readonly CheckLeaf[];
}
