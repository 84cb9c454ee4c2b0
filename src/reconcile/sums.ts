import type { Breakdown } from "../plan/plan.ts";
import { own, type Series, type Source } from "../plan/plan-index.ts";
import { combinationOf } from "../rollup/combination.ts";
import { type Key, type Leaf, partKeys } from "../rollup/leaves.ts";
import { askAgrees } from "./ask.ts";
import type { Check } from "./check.ts";
import { checkId } from "./check-id.ts";
import { conclude, type Subject, UNDECIDED } from "./conclude.ts";
import { type Context, describeLeaves, weigh } from "./context.ts";
import { frameFigure, frameNumbers, indicatorOf } from "./frame.ts";
import { gatherParts } from "./gather.ts";
import { combineParts, printedTotal } from "./parts.ts";

/** The printed 合计 of a column against the figures printed above it: bounds dropped, nothing rounded. */
export function checkSum(context: Context, series: Series, source: Source): readonly Check[] {
  const { index, read } = context;
  const id = source.breakdown;
  const breakdown = id === undefined ? undefined : own(index.plan.breakdowns, id);
  const text = source.table.sum?.[source.column];
  if (id === undefined || text === undefined || breakdown?.over !== "regions") return [];
  const { indicator, period, scope } = series;
  const key: Key = { indicator, region: breakdown.whole, period, scope };
  const combination = combinationOf(indicatorOf(index, indicator), "regions");
  const stated = read({ text, source, isSum: true }, key.region);
  if (typeof stated !== "object" || combination === "none") return [];
  context.used.add(source);
  const frame = frameNumbers(index, key, stated.base, combination);
  const total = frameFigure(frame, indicator, stated.base);
  const leaves = columnLeaves(key, breakdown, source);
  const gathered = weigh(context, frame, leaves, gatherParts(frame, leaves, "base", read));
  const subject: Subject = {
    id: checkId("agrees", key, [id, source.tableId], "base"),
    question: "agrees",
    ...key,
    breakdown: id,
    rule: null,
    layer: "base",
    combination,
    total: stated.base,
    printedTotal: total.printed,
  };
  const finding = {
    notes: [],
    leaves: () => describeLeaves(context, frame, columnLeaves(key, breakdown, source), "base"),
  };
  if (!gathered.numeric)
    return [
      conclude(context.index, subject, { ...finding, judgement: UNDECIDED, reason: "no-figures", sum: null }),
    ];
  const judgement = askAgrees(combineParts(gathered.parts, combination), total.interval, combination);
  return [
    conclude(context.index, subject, {
      ...finding,
      judgement,
      sum: printedTotal(gathered.parts, combination),
    }),
  ];
}

/** The cells above a 合计, of this table alone. */
function columnLeaves(key: Key, breakdown: Breakdown, source: Source): readonly Leaf[] {
  const rows = source.table.rows as Readonly<Record<string, readonly string[]>>;
  return partKeys(key, breakdown).map(({ key: part, sign }) => {
    const text = own(rows, part.region)?.[source.column];
    return { key: part, sign, cell: text === undefined ? undefined : { text, source, isSum: false } };
  });
}
