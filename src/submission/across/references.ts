import { toOwnUnit } from "../../plan/conversion.ts";
import type { PlanIndex } from "../../plan/plan-index.ts";
import { safeTarget } from "../../plan/target.ts";
import { multiply, parseRational, type Rational } from "../../quantity/rational.ts";
import type { Reported } from "../cells/read-figure.ts";
import type { Entry, Subject } from "../entry.ts";

/** What a figure is held against. */
export interface Reference {
  readonly amount: Rational;
  readonly printed: string;
  readonly source: "target" | "history";
}

/** What a figure's size is held against: the latest of what was reported of it before, else its target. */
export function references(
  index: PlanIndex,
  history: Iterable<Reported>,
): (entry: Entry) => Reference | undefined {
  const latest = new Map<string, Reported>();
  for (const one of history) {
    const key = pairOf(one.entry);
    const known = latest.get(key);
    if (!known || known.entry.period <= one.entry.period) latest.set(key, one);
  }
  const targets = new Map<string, Reference | null>();
  return (entry) => {
    const key = pairOf(entry);
    const before = latest.get(key);
    if (before) {
      const { value, unit } = before.figure;
      return { amount: before.amount, printed: `${value}${unit}`, source: "history" };
    }
    let target = targets.get(key);
    if (target === undefined) {
      target = targetReference(index, entry);
      targets.set(key, target);
    }
    return target ?? undefined;
  };
}

function targetReference(index: PlanIndex, { indicator, region }: Subject): Reference | null {
  const found = safeTarget(index.plan, indicator, region);
  if (!found.ok || "status" in found.value) return null;
  const { value, unit } = found.value;
  const factor = toOwnUnit(index.plan.indicators[indicator]!, unit, index.units);
  if (!factor.ok) return null;
  return {
    amount: multiply(parseRational(value), factor.value),
    printed: `${value}${unit}`,
    source: "target",
  };
}

function pairOf({ indicator, region }: Subject): string {
  return JSON.stringify([indicator, region]);
}
