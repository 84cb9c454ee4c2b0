import { add, multiply, negate, sign } from "../quantity/rational.ts";
import { type Line, lowestOfHighest } from "./envelope.ts";
import { all, any, type Judgement, judge } from "./judge.ts";
import { type Extreme, greatest, type Linear, least, type Unknown } from "./linear.ts";
import type { Infinite, Margin } from "./margin.ts";

/** Judges the greatest of some margins, none of them a mean: it holds where at least one does, whatever is unknown. */
export function judgeGreatest(margins: readonly (Margin | Infinite)[]): Judgement {
  const apart = any(margins.map(judge));
  const lines = linesOf(margins, least);
  if (apart.verdict === "fails" || lines.length === 0 || margins.includes(1)) return apart;
  const { value } = lowestOfHighest(lines);
  if (apart.verdict === "unknown" && sign(value) <= 0) return apart;
  return { ...apart, verdict: "holds", slack: value, open: [] };
}

/** Judges the least of some margins: it fails where at least one does, whatever is unknown. */
export function judgeLeast(margins: readonly (Margin | Infinite)[]): Judgement {
  const apart = all(margins.map(judge));
  const lines = linesOf(margins, greatest);
  if (apart.verdict === "holds" || lines.length === 0 || margins.includes(-1)) return apart;
  const { value } = lowestOfHighest(lines.map(({ from, to }) => ({ from: negate(from), to: negate(to) })));
  if (apart.verdict === "unknown" && sign(value) <= 0) return apart;
  const touching = apart.touching && sign(value) === 0;
  return { ...apart, verdict: "fails", slack: negate(value), touching, open: [] };
}

/**
 * Margins as lines over the tolerance that they share; a margin's own unknowns are put at their worst or best, and one
 * that is infinite there has no line. None where margins share no tolerance, or more than one.
 */
function linesOf(
  margins: readonly (Margin | Infinite)[],
  extreme: (form: Linear) => Extreme,
): readonly Line[] {
  const forms = margins.flatMap((margin) => (typeof margin === "number" ? [] : [margin.rows[0]!.form]));
  const shared = new Set(
    forms.flatMap((form) => [...form.terms.keys()].filter((of) => of.kind === "tolerance")),
  );
  const [tolerance, another] = shared;
  if (tolerance === undefined || another !== undefined) return [];
  return forms.flatMap((form) => lineOf(form, tolerance, extreme));
}

function lineOf(form: Linear, tolerance: Unknown, extreme: (form: Linear) => Extreme): readonly Line[] {
  const coefficient = form.terms.get(tolerance);
  const rest = new Map(form.terms);
  rest.delete(tolerance);
  const from = extreme({ constant: form.constant, terms: rest }).value;
  if (from === null) return [];
  const to = coefficient ? add(from, multiply(coefficient, tolerance.max!)) : from;
  return [{ from, to }];
}
