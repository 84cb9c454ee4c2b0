import type { Verdict } from "../interval/judge.ts";
import { own } from "../issue/own.ts";
import type { Breakdown } from "../plan/plan.ts";
import { type Series, type Source, textIn } from "../plan/plan-index.ts";
import { combinationOf } from "../rollup/combination.ts";
import { type Key, type Leaf, partKeys } from "../rollup/leaves.ts";
import { askAgrees } from "./ask.ts";
import type { Check } from "./check.ts";
import { checkId } from "./check-id.ts";
import { type Concluded, conclude, type Finding, type Subject, UNDECIDED } from "./conclude.ts";
import { type Context, describeLeaves, weigh } from "./context.ts";
import { type Frame, frameFigure, frameNumbers, indicatorOf } from "./frame.ts";
import { gatherParts } from "./gather.ts";
import { combineParts, printedTotal } from "./parts.ts";

/**
 * The printed 合计 of a column against the figures printed above it: bounds dropped, nothing rounded. A range must be the
 * sum at both of its ends; what is said is said of the end that is worst off.
 */
export function checkSum(context: Context, series: Series, source: Source): readonly Concluded[] {
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
  const leaves = columnLeaves(key, breakdown, source);
  const about = {
    id: checkId("agrees", key, [id, source.tableId], "base"),
    question: "agrees",
    ...key,
    breakdown: id,
    rule: null,
    layer: "base",
    combination,
    total: stated.base,
  } as const;
  const answers = framesOf(frame, stated.base.upper !== undefined).map((one) =>
    askSum(context, one, about, leaves),
  );
  const worst = WORST_FIRST.flatMap((verdict) =>
    answers.filter(({ finding }) => finding.judgement.verdict === verdict),
  )[0]!;
  const describe = (): Check["leaves"] =>
    describeLeaves(context, frame, columnLeaves(key, breakdown, source), "base");
  return [conclude(index, worst.subject, { notes: [], ...worst.finding, leaves: describe })];
}

const WORST_FIRST: readonly Verdict[] = ["fails", "unknown", "holds"];

/** A frame for each end that is compared; of a range both, the deciding one first. */
function framesOf(frame: Frame, isRange: boolean): readonly Frame[] {
  if (!isRange) return [frame];
  const { lower } = frame.ends;
  return [
    { ...frame, ends: { lower, upper: !lower } },
    { ...frame, ends: { lower: !lower, upper: lower } },
  ];
}

interface Answer {
  readonly subject: Subject;
  readonly finding: Pick<Finding, "judgement" | "reason" | "sum">;
}

function askSum(
  context: Context,
  frame: Frame,
  about: Omit<Subject, "printedTotal">,
  leaves: readonly Leaf[],
): Answer {
  const { combination } = frame;
  const total = frameFigure(frame, about.indicator, about.total);
  const subject: Subject = { ...about, printedTotal: total.printed };
  const gathered = weigh(context, frame, leaves, gatherParts(frame, leaves, "base", context.read));
  if (!gathered.numeric)
    return { subject, finding: { judgement: UNDECIDED, reason: "no-figures", sum: null } };
  const judgement = askAgrees(combineParts(gathered.parts, combination), total.interval, combination);
  return { subject, finding: { judgement, sum: printedTotal(gathered.parts, combination) } };
}

/** The cells above a 合计, of this table alone. */
function columnLeaves(key: Key, breakdown: Breakdown, source: Source): readonly Leaf[] {
  return partKeys(key, breakdown).map(({ key: part, sign }) => {
    const text = textIn(source, part.region);
    return { key: part, sign, cell: text === undefined ? undefined : { text, source, isSum: false } };
  });
}
