import type { AnyIndicator, Breakdown, Combination } from "../plan/plan.ts";
import type { PlanIndex } from "../plan/plan-index.ts";
import { combinationOf } from "../rollup/combination.ts";
import { latestFirst } from "../rollup/latest-first.ts";
import type { Key } from "../rollup/leaves.ts";

/** How reported parts make their total: figures are reported as they were promised. */
export function reportedCombination(
  index: PlanIndex,
  key: Key,
  indicator: AnyIndicator,
  breakdown: Breakdown,
): Combination {
  return isReportedCumulative(index, key, breakdown) ? "last" : combinationOf(indicator, breakdown.over);
}

/** Whether the tables that promise an indicator for the periods of a breakdown count since the year began. */
export function isReportedCumulative(index: PlanIndex, key: Key, breakdown: Breakdown): boolean {
  if (breakdown.over !== "time") return false;
  const periods = new Set<string>(breakdown.parts);
  return (index.byIndicator.get(key.indicator) ?? []).some(
    ({ period, sources }) => periods.has(period) && sources.some(({ table }) => table.cumulative),
  );
}

/** Parts in the order that decides which is the last: by their periods, however the breakdown declares them. */
export function inOrder<P extends { readonly key: Key }>(
  parts: readonly P[],
  combination: Combination,
): readonly P[] {
  return combination === "last" ? [...latestFirst(parts)].reverse() : parts;
}
