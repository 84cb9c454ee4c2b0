import { type Issue, issue } from "../../issue/issue.ts";
import { factorTo } from "../../plan/conversion.ts";
import type { PlanIndex } from "../../plan/plan-index.ts";
import {
  abs,
  add,
  compare,
  formatRational,
  multiply,
  type Rational,
  subtract,
  ZERO,
} from "../../quantity/rational.ts";
import { combinationOf } from "../../rollup/combination.ts";
import type { ReadFigure, Reported } from "../cells/read-figure.ts";
import type { Entry, PrintedSum } from "../entry.ts";
import { halfPlace } from "./half-place.ts";

/**
 * Printed sums (合计) that cannot be the sum of the rows they stand under, however all were rounded. Nothing is said of
 * one with a part that is missing, nor of indicators that do not add up over regions.
 */
export function wrongSums(
  sums: readonly PrintedSum[],
  readOf: (entry: Entry) => ReadFigure,
  index: PlanIndex,
): readonly Issue[] {
  return sums.flatMap(({ sum, parts }) => {
    const indicator = index.plan.indicators[sum.indicator]!;
    const total = readOf(sum).reported;
    if (!total || combinationOf(indicator, "regions") !== "sum") return [];
    const figures: Reported[] = [];
    for (const part of parts) {
      const read = readOf(part);
      if (read.reported) figures.push(read.reported);
      else if (read.state !== "not-applicable" && read.state !== "not-assigned") return [];
    }
    if (figures.length === 0) return [];
    const amount = figures.reduce((all, one) => add(all, one.amount), ZERO);
    const play = [total, ...figures].reduce((all, one) => add(all, halfPlace(one, index)), ZERO);
    const difference = subtract(total.amount, amount);
    if (compare(abs(difference), play) <= 0) return [];
    const params = {
      total: total.figure.value,
      sum: inUnit(amount, total, index),
      difference: inUnit(difference, total, index),
      unit: total.figure.unit,
    };
    return [issue("total-mismatch", params, { location: sum.location, path: sum.path })];
  });
}

function inUnit(amount: Rational, { entry, figure }: Reported, index: PlanIndex): string {
  const indicator = index.plan.indicators[entry.indicator]!;
  return formatRational(multiply(amount, factorTo(indicator, indicator.unit, figure.unit, index.units)));
}
