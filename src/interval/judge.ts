import { abs, add, compare, divide, HALF, ONE, type Rational, sign, subtract } from "../quantity/rational.ts";
import { type Line, lowestOfHighest } from "./envelope.ts";
import { compareExtremes, type Extreme, greatest, least, type Unknown } from "./linear.ts";
import { combine, distinctRows, type Infinite, type Margin } from "./margin.ts";

export type Verdict = "holds" | "fails" | "unknown";

/** What the judge says of a margin, or of several. */
export interface Judgement {
  readonly verdict: Verdict;
  /** The deciding margin: at its worst when holding, at its best when failing; null when unknown or infinite. */
  readonly slack: Rational | null;
  /** Fails only because an end is open: at slack 0, and closed ends would have met. */
  readonly touching: boolean;
  /** At which end of the total the answer fell. */
  readonly at: "lower" | "upper" | null;
  /** The margins that could go either way. */
  readonly open: readonly Margin[];
}

const SURE: Judgement = { verdict: "holds", slack: null, touching: false, at: null, open: [] };
const HOPELESS: Judgement = { ...SURE, verdict: "fails" };

/** Whether a margin is never negative (holds), always negative (fails), or either, over all that is unknown. */
export function judge(margin: Margin | Infinite): Judgement {
  if (margin === 1) return SURE;
  if (margin === -1) return HOPELESS;
  const worst = bound(margin, -1);
  const best = bound(margin, 1);
  const where = { at: margin.at, open: [] };
  if (isNeverNegative(worst, margin))
    return { verdict: "holds", slack: worst.value, touching: false, ...where };
  if (isAlwaysNegative(best, margin)) {
    const touching = best.value !== null && sign(best.value) === 0 && best.attained;
    return { verdict: "fails", slack: best.value, touching, ...where };
  }
  return { verdict: "unknown", slack: null, touching: false, at: margin.at, open: [margin] };
}

function isNeverNegative({ value, attained }: Extreme, margin: Margin): boolean {
  if (value === null) return false;
  return sign(value) > 0 || (sign(value) === 0 && (!attained || margin.side >= 0));
}

function isAlwaysNegative({ value, attained }: Extreme, margin: Margin): boolean {
  if (value === null) return false;
  return sign(value) < 0 || (sign(value) === 0 && (!attained || margin.side < 0));
}

/**
 * The bound of a margin in one direction. A mean with unknown positive weights lies between its least and its greatest
 * row, and reaches neither unless all rows are equal.
 */
function bound(margin: Margin, direction: -1 | 1): Extreme {
  const extremes = margin.rows.map((row) => (direction === 1 ? greatest(row.form) : least(row.form)));
  let furthest = extremes[0]!;
  for (const other of extremes)
    if (compareExtremes(other, furthest, direction) === direction) furthest = other;
  const attained = extremes.every((one) => one.attained && compareExtremes(one, furthest, direction) === 0);
  return { value: furthest.value, attained };
}

/** Whether all hold; where two margins share an unknown, whether both can hold at once. */
export function judgeBoth(first: Margin | Infinite, second: Margin | Infinite): Judgement {
  const both = all([judge(first), judge(second)]);
  if (both.verdict !== "unknown" || typeof first === "number" || typeof second === "number") return both;
  const failing = [...conflicts(first, second)].map(judge).filter(({ verdict }) => verdict === "fails");
  return failing.length > 0 ? tightest(failing) : both;
}

/**
 * The means of two margins that can show them to be incompatible: were both not negative, so would be each of these, and
 * none is less than the lesser of the two: the least of them is the best that the worse margin can be. They are the mean
 * of equal weights, those in which a shared unknown cancels out, and for a mean of parts the one whose greatest row is
 * least.
 */
function* conflicts(first: Margin, second: Margin): Generator<Margin> {
  yield mean(first, second, HALF);
  for (const [index, row] of first.rows.entries()) {
    for (const [of, a] of row.form.terms) {
      const b = second.rows[index]!.form.terms.get(of);
      if (b && sign(a) !== sign(b)) yield mean(first, second, divide(abs(b), add(abs(a), abs(b))));
    }
  }
  if (first.rows.length === 1) return;
  const lines = first.rows.map((row, index) => ({
    from: greatest(second.rows[index]!.form).value,
    to: greatest(row.form).value,
  }));
  if (!lines.every((line): line is Line => line.from !== null && line.to !== null)) return;
  const { share } = lowestOfHighest(lines);
  if (sign(share) > 0 && compare(share, ONE) < 0) yield mean(first, second, share);
}

function mean(first: Margin, second: Margin, share: Rational): Margin {
  return combine(first, share, second, subtract(ONE, share));
}

/** Holds if all hold, fails if one fails; the slack is that of the tightest. */
export function all(judgements: readonly Judgement[]): Judgement {
  const failing = judgements.filter((one) => one.verdict === "fails");
  if (failing.length > 0) return tightest(failing);
  const open = judgements.flatMap((one) => one.open);
  if (open.length > 0) return { ...SURE, verdict: "unknown", open };
  return judgements.length === 0 ? SURE : tightest(judgements);
}

/** Holds if one holds, fails if all fail; the slack is that of the best. */
export function any(judgements: readonly Judgement[]): Judgement {
  const holding = judgements.filter((one) => one.verdict === "holds");
  if (holding.length > 0) return loosest(holding);
  const open = judgements.flatMap((one) => one.open);
  if (open.length > 0) return { ...SURE, verdict: "unknown", open };
  return loosest(judgements);
}

function tightest(judgements: readonly Judgement[]): Judgement {
  return judgements.reduce((least, one) => (lessSlack(one, least) ? one : least));
}

function loosest(judgements: readonly Judgement[]): Judgement {
  return judgements.reduce((most, one) => (lessSlack(most, one) ? one : most));
}

/** An infinite slack is the least of failing margins and the most of holding ones. */
function lessSlack(a: Judgement, b: Judgement): boolean {
  if (a.slack === null || b.slack === null) {
    if (a.slack === b.slack) return false;
    return a.verdict === "fails" ? a.slack === null : b.slack === null;
  }
  return compare(a.slack, b.slack) < 0;
}

/** The unknowns that the open margins depend on. */
export function dependencies(open: readonly Margin[]): ReadonlySet<Unknown> {
  const found = new Set<Unknown>();
  for (const margin of open) {
    for (const row of distinctRows(margin)) {
      if (row.weight) found.add(row.weight);
      for (const of of row.form.terms.keys()) found.add(of);
    }
  }
  return found;
}
