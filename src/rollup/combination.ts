import type { AnyIndicator, Breakdown, Combination, Kind } from "../plan/plan.ts";

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
