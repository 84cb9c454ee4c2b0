import type { AnyIndicator, Breakdown, Combination, Kind } from "../plan/plan.ts";
import type { Leaf } from "./leaves.ts";

export type Axis = Breakdown["over"];

/** How figures combine when nothing else is declared. */
const BY_KIND: { readonly [K in Kind]: { readonly [A in Axis]: Combination } } = {
  flow: { regions: "sum", components: "sum", time: "sum" },
  stock: { regions: "sum", components: "sum", time: "last" },
  rate: { regions: "mean", components: "mean", time: "none" },
};

/** How an indicator's parts make its whole along an axis. */
export function combinationOf(indicator: AnyIndicator, axis: Axis): Combination {
  return indicator.combine?.[axis] ?? BY_KIND[indicator.kind][axis];
}

/** How promised parts make their whole: cumulative figures are no parts, the last of them is the whole. */
export function promisedCombination(
  indicator: AnyIndicator,
  breakdown: Breakdown,
  leaves: readonly Leaf[],
): Combination {
  return isCumulative(breakdown, leaves) ? "last" : combinationOf(indicator, breakdown.over);
}

/** Whether the parts of a time count since the year began. */
export function isCumulative({ over }: Breakdown, leaves: readonly Leaf[]): boolean {
  return over === "time" && leaves.some(({ cell }) => cell?.source.table.cumulative);
}
