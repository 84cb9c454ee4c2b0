import { factorTo } from "../../plan/conversion.ts";
import type { PlanIndex } from "../../plan/plan-index.ts";
import { multiply, type Rational, rational, ZERO } from "../../quantity/rational.ts";
import { placeOf } from "../../reconcile/reported.ts";
import type { Reported } from "../cells/read-figure.ts";

const HALF = rational(1n, 2n);

/** How far a figure may lie from what was rounded to it, in its indicator's own unit. */
export function halfPlace({ entry, figure }: Reported, index: PlanIndex): Rational {
  const indicator = index.plan.indicators[entry.indicator]!;
  const stated = { ...figure, bound: "exact" as const, commitment: null, source: {} };
  const place = placeOf(index, indicator, stated);
  return place === null
    ? ZERO
    : multiply(multiply(place, HALF), factorTo(indicator, figure.unit, indicator.unit, index.units));
}
