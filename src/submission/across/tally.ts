import { abs, add, compare, type Rational, subtract, ZERO } from "../../quantity/rational.ts";

/** What some figures come to, and how far from it a sum may lie that was made before they were rounded. */
export interface Tally {
  readonly amount: Rational;
  readonly play: Rational;
  /** Figures in it. */
  readonly count: number;
  /** Rows in it, also those that have none (—, /). */
  readonly rows: number;
  /** A figure that is missing or cannot be read: what they come to, nobody knows. */
  readonly isUnknown: boolean;
}

export const NOTHING: Tally = { amount: ZERO, play: ZERO, count: 0, rows: 0, isUnknown: false };

export function plus(a: Tally, b: Tally): Tally {
  return {
    amount: add(a.amount, b.amount),
    play: add(a.play, b.play),
    count: a.count + b.count,
    rows: a.rows + b.rows,
    isUnknown: a.isUnknown || b.isUnknown,
  };
}

/** Whether a sum may be of these figures; of what nobody knows it may. */
export function canBe(sum: Tally, of: Tally): boolean {
  if (sum.isUnknown || of.isUnknown || of.count === 0) return true;
  return compare(abs(subtract(sum.amount, of.amount)), add(sum.play, of.play)) <= 0;
}
