import { type Rational, sign } from "../quantity/rational.ts";
import { clamp, type End, type Interval, type Side } from "./interval.ts";
import { type Linear, minus, plus, times, type Unknown } from "./linear.ts";

/**
 * What must not be negative for a question to be answered with yes. One row: a form. Several: Σ weight × form, the
 * weights unknown, positive and summing to 1. `side` is the infinitesimal that open ends leave on top.
 */
export interface Margin {
  readonly rows: readonly Row[];
  readonly side: Side;
  /** Which end of the total the margin stands at. */
  readonly at: "lower" | "upper";
}

export interface Row {
  /** Null where the row is the whole margin. */
  readonly weight: Unknown | null;
  readonly form: Linear;
}

/** Parts whose mean has unknown weights; a sum is a list of one with no weight. */
export interface Weighed {
  readonly weight: Unknown | null;
  readonly interval: Interval;
}

/** A margin that is infinite: `1` always holds, `-1` always fails. */
export type Infinite = 1 | -1;

/** Parts above the total's lower end: one half of Σ parts ⊆ total. */
export function above(parts: readonly Weighed[], total: Interval): Margin | Infinite {
  return total.lower === null ? 1 : (margin(parts, (part) => part.lower, total.lower, 1, "lower") ?? -1);
}

/** Parts below the total's upper end: the other half of ⊆. */
export function below(parts: readonly Weighed[], total: Interval): Margin | Infinite {
  return total.upper === null ? 1 : (margin(parts, (part) => part.upper, total.upper, -1, "upper") ?? -1);
}

/** Σ parts can reach up to the total's lower end: one half of Σ parts ∩ total ≠ ∅. */
export function reaches(parts: readonly Weighed[], total: Interval): Margin | Infinite {
  return total.lower === null ? 1 : (margin(parts, (part) => part.upper, total.lower, 1, "lower") ?? 1);
}

/** Σ parts can stay down at the total's upper end: the other half of ∩, and the whole of `within`. */
export function staysUnder(parts: readonly Weighed[], total: Interval): Margin | Infinite {
  return total.upper === null ? 1 : (margin(parts, (part) => part.lower, total.upper, -1, "upper") ?? 1);
}

/** direction × (parts' end − total's end); null where a part has no such end. */
function margin(
  parts: readonly Weighed[],
  endOf: (part: Interval) => End | null,
  total: End,
  direction: 1 | -1,
  where: "lower" | "upper",
): Margin | null {
  const rows: Row[] = [];
  let sides = 0;
  for (const part of parts) {
    const partEnd = endOf(part.interval);
    if (partEnd === null) return null;
    const form = direction === 1 ? minus(partEnd.form, total.form) : minus(total.form, partEnd.form);
    rows.push({ weight: part.weight, form });
    // The ends of one kind never lean to both sides, so one that leans is all it takes.
    if (partEnd.side !== 0) sides = partEnd.side;
  }
  return { rows, side: clamp(direction * (clamp(sides) - total.side)), at: where };
}

/** a × first + b × second with a and b positive, row by row; both must weigh the same parts. */
export function combine(first: Margin, a: Rational, second: Margin, b: Rational): Margin {
  return {
    rows: first.rows.map((row, index) => ({
      weight: row.weight,
      form: plus(times(row.form, a), times(second.rows[index]!.form, b)),
    })),
    // An end that leans out gives nothing away: only what must be exceeded stays to be exceeded.
    side: clamp(Math.min(first.side, 0) + Math.min(second.side, 0)),
    at: first.at,
  };
}

/** The rows of a margin; a single one without weight where all are equal, since weights sum to 1. */
export function distinctRows({ rows }: Margin): readonly Row[] {
  const [first, ...others] = rows;
  return others.every((row) => isZero(minus(row.form, first!.form))) ? [{ ...first!, weight: null }] : rows;
}

function isZero({ constant, terms }: Linear): boolean {
  return sign(constant) === 0 && terms.size === 0;
}
