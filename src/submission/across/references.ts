import { type CellReader, cellReader } from "../../plan/cell-reader.ts";
import { toOwnUnit } from "../../plan/conversion.ts";
import type { PlanIndex } from "../../plan/plan-index.ts";
import { standing } from "../../plan/standing.ts";
import { multiply, parseRational, type Rational } from "../../quantity/rational.ts";
import type { Reported } from "../cells/read-figure.ts";
import type { Entry, Subject } from "../entry.ts";
import { bySubject } from "./by-subject.ts";

/** What a figure is held against. */
export interface Reference {
  readonly amount: Rational;
  readonly printed: string;
  readonly source: "target" | "history";
}

/** What a figure's size is held against: the latest of what was reported of it before, of another period, else its target. */
export function references(
  index: PlanIndex,
  history: Iterable<Reported>,
): (entry: Entry) => Reference | undefined {
  const pasts = bySubject<Past>();
  for (const one of history) {
    const pair = pairOf(one.entry);
    pasts.set(pair, withFigure(pasts.get(pair), one));
  }
  const targets = bySubject<Reference | null>();
  // A plan's own mistakes are for `checkPlan`.
  const readCell = cellReader(index, []);
  return (entry) => {
    const pair = pairOf(entry);
    const before = beforeOf(pasts.get(pair), entry);
    if (before) {
      const { value, unit } = before.figure;
      return { amount: before.amount, printed: `${value}${unit}`, source: "history" };
    }
    let target = targets.get(pair);
    if (target === undefined) {
      target = targetReference(index, readCell, entry);
      targets.set(pair, target);
    }
    return target ?? undefined;
  };
}

/** The latest of what was reported before, and the latest of any other period. */
interface Past {
  readonly last: Reported;
  readonly other: Reported | undefined;
}

function withFigure(past: Past | undefined, one: Reported): Past {
  if (!past) return { last: one, other: undefined };
  const { last, other } = past;
  if (last.entry.period === one.entry.period) return { last: one, other };
  if (last.entry.period < one.entry.period) return { last: one, other: last };
  return { last, other: !other || other.entry.period <= one.entry.period ? one : other };
}

/** What was reported of the same period is corrected, and so no measure. */
function beforeOf(past: Past | undefined, { period }: Entry): Reported | undefined {
  return past?.last.entry.period === period ? past.other : past?.last;
}

/** The target of a region, where it has just one. */
function targetReference(
  index: PlanIndex,
  readCell: CellReader,
  { indicator, region }: Subject,
): Reference | null {
  const [found, ...more] = standing(index, indicator, region, {});
  const stated = found && more.length === 0 ? readCell(found.cell, region) : undefined;
  if (typeof stated !== "object") return null;
  const { value, unit } = stated.base;
  const factor = toOwnUnit(index.plan.indicators[indicator]!, unit, index.units);
  if (!factor.ok) return null;
  return {
    amount: multiply(parseRational(value), factor.value),
    printed: `${value}${unit}`,
    source: "target",
  };
}

/** Whatever the period. */
function pairOf({ indicator, region }: Subject): Subject {
  return { indicator, region, period: "" };
}
