import { type Issue, issue } from "../../issue/issue.ts";
import { canBeNegative } from "../../plan/domain.ts";
import type { PlanIndex } from "../../plan/plan-index.ts";
import { compare } from "../../quantity/rational.ts";
import type { Reported } from "../cells/read-figure.ts";
import { bySubject } from "./by-subject.ts";

const MONTH = /^\d{4}-\d{2}$/;

interface Dated {
  readonly one: Reported;
  readonly isNew: boolean;
}

/**
 * Monthly figures that count since January and fall: of what only grows, one of the two is wrong. `history` are figures
 * from before, which are held against and not judged, nor where a new one corrects them.
 */
export function cumulativeDecreases(
  reported: Iterable<Reported>,
  history: Iterable<Reported>,
  { plan, units }: PlanIndex,
): readonly Issue[] {
  const years = bySubject<Map<string, Dated>>();
  const series: Map<string, Dated>[] = [];
  const enter = (one: Reported, isNew: boolean): void => {
    const { indicator: id, region, period } = one.entry;
    const indicator = plan.indicators[id]!;
    if (indicator.kind !== "flow" || !MONTH.test(period) || canBeNegative(indicator, units)) return;
    const year = { indicator: id, region, period: period.slice(0, 4) };
    const known = years.get(year);
    const months = known ?? new Map<string, Dated>();
    if (!known) {
      years.set(year, months);
      series.push(months);
    }
    // What is said later of a month corrects what was said before.
    months.set(period, { one, isNew });
  };
  for (const one of history) enter(one, false);
  for (const one of reported) enter(one, true);
  return series.flatMap((months) => {
    const ordered = [...months.values()].sort((a, b) => (a.one.entry.period < b.one.entry.period ? -1 : 1));
    return ordered.flatMap(({ one, isNew }, at) => {
      const before = ordered[at - 1];
      if (!before || (!isNew && !before.isNew) || compare(one.amount, before.one.amount) >= 0) return [];
      const { location, path } = (isNew ? one : before.one).entry;
      const params = {
        found: one.figure.value,
        before: `${before.one.figure.value}${before.one.figure.unit}`,
        period: before.one.entry.period,
        unit: one.figure.unit,
      };
      return [issue("cumulative-decrease", params, { location, path })];
    });
  });
}
