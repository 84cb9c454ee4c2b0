import type { VerdictCase } from "./case.ts";
import type { Ends } from "./ends.ts";

/**
 * One comparison that has to come out right: an end of what the parts make against an end of the total.
 * The margin is `sign` × (parts − total); it must be above 0, or 0 where `touch` allows it.
 */
export interface Condition {
  readonly parts: "lo" | "hi";
  readonly total: "lo" | "hi";
  readonly sign: 1 | -1;
  readonly touch: (x: Ends, t: Ends) => boolean;
  readonly failure: "short" | "over" | "contradicts";
}

/** x ⊆ t below: an open end of t is reached by an open end of x only. */
const ABOVE_FLOOR: Condition = {
  parts: "lo",
  total: "lo",
  sign: 1,
  touch: (x, t) => x.loOpen || !t.loOpen,
  failure: "short",
};
const UNDER_CAP: Condition = {
  parts: "hi",
  total: "hi",
  sign: -1,
  touch: (x, t) => x.hiOpen || !t.hiOpen,
  failure: "over",
};
/** x ∩ t ≠ ∅: both must have the number where they touch. */
const REACHES: Condition = {
  parts: "hi",
  total: "lo",
  sign: 1,
  touch: (x, t) => !x.hiOpen && !t.loOpen,
  failure: "contradicts",
};
const REACHED: Condition = {
  parts: "lo",
  total: "hi",
  sign: -1,
  touch: (x, t) => !x.loOpen && !t.hiOpen,
  failure: "contradicts",
};
/** 其中, reported: some sum is not above some total. */
const FITS: Condition = {
  parts: "lo",
  total: "hi",
  sign: -1,
  touch: (x, t) => !x.loOpen && !t.hiOpen,
  failure: "over",
};
/** 其中, targets: floors against floors. */
const FLOORS_FIT: Condition = {
  parts: "lo",
  total: "lo",
  sign: -1,
  touch: (x, t) => !x.loOpen || t.loOpen,
  failure: "over",
};

/** Which ends the total names: its own if its bound is one-sided, else by the direction. */
export function namedEnds(c: VerdictCase): { readonly lower: boolean; readonly upper: boolean } {
  const bound = (c.layer === "stretch" ? c.total.stretch! : c.total).bound;
  if (bound === "at-least" || bound === "more-than") return { lower: true, upper: false };
  if (bound === "at-most" || bound === "less-than") return { lower: false, upper: true };
  return { lower: c.direction !== "less", upper: c.direction !== "more" };
}

export function conditionsOf(c: VerdictCase): readonly Condition[] {
  if (c.kind === "agrees") return [REACHES, REACHED];
  if (c.kind === "within") return [c.figures === "reported" ? FITS : FLOORS_FIT];
  const { lower, upper } = namedEnds(c);
  return [...(lower ? [ABOVE_FLOOR] : []), ...(upper ? [UNDER_CAP] : [])];
}

export function marginOf(k: Condition, x: Ends, t: Ends): number {
  return k.sign * (x[k.parts] - t[k.total]);
}

export function isMet(k: Condition, x: Ends, t: Ends): boolean {
  const margin = marginOf(k, x, t);
  return margin > 0 || (margin === 0 && k.touch(x, t));
}
