import type { Check } from "../../src/reconcile/check.ts";
import { type CasePart, isFigure, type VerdictCase } from "./case.ts";
import { decimalsIn, unitOf, wholeOf } from "./grid.ts";
import { judge } from "./judge.ts";
import { isDashMissing } from "./printed.ts";

const COMPARE = {
  ">=": (a: number, b: number) => a >= b,
  ">": (a: number, b: number) => a > b,
  "<=": (a: number, b: number) => a <= b,
  "<": (a: number, b: number) => a < b,
} as const;

/**
 * Whether the printed conditions of an unknown check are true exactly where it holds: where one missing figure is all
 * that they depend on, numbers on and beside their limits are put in its place, and the oracle is asked again. Null where
 * they agree. Not asked where weights, tolerances or an opening stock matter, as no case can say what these are; of
 * several missing figures, as their numbers do not say which is which; and of reports, whose figures are never exact.
 */
export function conditionFault(c: VerdictCase, { conditions }: Pick<Check, "conditions">): string | null {
  const open = c.parts.flatMap((part, at) => (isOpen(part, c) ? [at] : []));
  const [at] = open;
  const terms = conditions.flatMap((condition) => condition.terms);
  const isPlain = terms.every(
    ({ unknown, coefficient }) =>
      (unknown === "missing" || unknown === "dash") && (coefficient === "1" || coefficient === "-1"),
  );
  if (c.figures === "reported" || at === undefined || open.length > 1 || terms.length === 0 || !isPlain)
    return null;
  if (conditions.some(({ terms: { length }, value }) => length > 1 || value.includes("/"))) return null;
  const decimals = Math.max(...conditions.map(({ value }) => decimalsIn(value)), 1);
  const limits = conditions.map(({ terms: [term], op, value }) => ({
    factor: Number(term!.coefficient),
    op: COMPARE[op],
    limit: wholeOf(value, decimals),
  }));
  const tried = limits.flatMap(({ factor, limit }) => {
    const turn = factor * limit;
    return [turn - 10 ** decimals, turn - 1, turn, turn + 1, turn + 10 ** decimals];
  });
  for (const steps of tried) {
    const value = textOf(steps, decimals);
    if (!canBe(value, c)) continue;
    const isTrue = limits.every(({ factor, op, limit }) => op(factor * steps, limit));
    const parts = c.parts.map((part, position) => (position === at ? filled(part, value, c) : part));
    const { verdict } = judge({ ...c, parts });
    if (verdict !== (isTrue ? "holds" : "fails"))
      return `conditions ${isTrue ? "met" : "not met"} at ${value}, where it ${verdict}`;
  }
  return null;
}

function isOpen(part: CasePart, c: VerdictCase): boolean {
  if (isFigure(part) || part.status === "not-applicable") return false;
  return part.status !== "not-assigned" || isDashMissing(c);
}

/** A figure that is the number itself, whichever way is better. */
function filled(part: CasePart, value: string, { kind, total: { unit } }: VerdictCase): CasePart {
  const { sign, weight, direction } = part;
  const member = {
    ...(sign && { sign }),
    ...(weight !== undefined && { weight }),
    ...(direction && { direction }),
  };
  const figure = { ...member, value, unit };
  return kind === "agrees" ? { ...figure, bound: "exact" } : { ...figure, bound: "between", upper: value };
}

/** Whether the indicator can be so much: in its domain, and whole where it is counted. */
function canBe(value: string, { domain, total }: VerdictCase): boolean {
  const { whole, size } = unitOf(total.unit);
  if (whole && decimalsIn(value.replace(/\.?0+$/, "")) > Math.log10(size)) return false;
  const number = Number(value);
  return number >= Number(domain.min ?? -Infinity) && number <= Number(domain.max ?? Infinity);
}

function textOf(steps: number, decimals: number): string {
  const digits = String(Math.abs(steps)).padStart(decimals + 1, "0");
  return `${steps < 0 ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
