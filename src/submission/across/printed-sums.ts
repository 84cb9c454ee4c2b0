import { type Issue, issue } from "../../issue/issue.ts";
import { factorTo } from "../../plan/conversion.ts";
import type { PlanIndex } from "../../plan/plan-index.ts";
import { formatRational, multiply, type Rational, subtract } from "../../quantity/rational.ts";
import { combinationOf } from "../../rollup/combination.ts";
import type { ReadFigure, Reported } from "../cells/read-figure.ts";
import type { Entry, PrintedSum, SumItem } from "../entry.ts";
import { halfPlace } from "./half-place.ts";
import { wrongSumsAmong } from "./sum-readings.ts";
import { NOTHING, type Tally } from "./tally.ts";

/**
 * Printed sums (合计, 小计) that cannot be the sum of the rows they stand with, however all were rounded and whichever rows
 * each is of. Nothing is said of one with a part that is missing, nor of indicators that do not add up over regions.
 */
export function wrongSums(
  sums: readonly PrintedSum[],
  readOf: (entry: Entry) => ReadFigure,
  index: PlanIndex,
): readonly Issue[] {
  return sums.flatMap((column) => {
    const items = withoutWhole(column.items, index);
    const { indicator: id } = items[0]!.entry;
    const indicator = index.plan.indicators[id]!;
    if (combinationOf(indicator, "regions") !== "sum") return [];
    const read = items.map(({ entry }) => readOf(entry));
    const summands = items.map(({ isSum }, at) => ({ isSum, tally: tallyOf(read[at]!, isSum, index) }));
    return wrongSumsAmong(summands).map(({ at, of, isDoubtful }) => {
      const total = read[at]!.reported!;
      const { location, path } = total.entry;
      const params = {
        total: total.figure.value,
        sum: inUnit(of.amount, total, index),
        difference: inUnit(subtract(total.amount, of.amount), total, index),
        unit: total.figure.unit,
      };
      return issue("total-mismatch", params, { location, path, ...(isDoubtful && { severity: "warning" }) });
    });
  });
}

/** The territory itself is no part beside its parts. */
function withoutWhole(items: readonly SumItem[], { plan }: PlanIndex): readonly SumItem[] {
  const parts = items.filter(({ entry, isSum }) => isSum || entry.region !== plan.territory);
  return parts.some(({ isSum }) => !isSum) ? parts : items;
}

function tallyOf({ reported, state }: ReadFigure, isSum: boolean, index: PlanIndex): Tally {
  if (reported) {
    return { amount: reported.amount, play: halfPlace(reported, index), count: 1, rows: 1, isUnknown: false };
  }
  const isNothing = !isSum && (state === "not-applicable" || state === "not-assigned");
  return { ...NOTHING, rows: 1, isUnknown: !isNothing };
}

function inUnit(amount: Rational, { entry, figure }: Reported, index: PlanIndex): string {
  const indicator = index.plan.indicators[entry.indicator]!;
  return formatRational(multiply(amount, factorTo(indicator, indicator.unit, figure.unit, index.units)));
}
