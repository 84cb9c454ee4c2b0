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
  { over }: Breakdown,
  leaves: readonly Leaf[],
): Combination {
  const cumulative = over === "time" && leaves.some(({ cell }) => cell?.source.table.cumulative);
  return cumulative ? "last" : combinationOf(indicator, over);
}
