import { point } from "../interval/interval.ts";
import { constant } from "../interval/linear.ts";
import { factorTo } from "../plan/conversion.ts";
import type { Breakdown } from "../plan/plan.ts";
import type { PlanIndex } from "../plan/plan-index.ts";
import type { StatedFigure } from "../plan/stated.ts";
import { compare, formatRational, multiply, parseRational, rational, sign } from "../quantity/rational.ts";
import { type Key, partKeys, splits } from "../rollup/leaves.ts";
import type { EmptyState } from "../target/target-expression.ts";
import { inOrder, isReportedCumulative, reportedCombination } from "./along.ts";
import { askAgrees, askWithin } from "./ask.ts";
import type { CheckLeaf } from "./check.ts";
import { checkId } from "./check-id.ts";
import { type Concluded, conclude, type Subject, UNDECIDED } from "./conclude.ts";
import { type Context, leafName } from "./context.ts";
import { fallingNotes } from "./falling.ts";
import { type Frame, frameNumbers, indicatorOf, indicatorUnder } from "./frame.ts";
import { combineParts, emptyPart, type Part, printedTotal } from "./parts.ts";
import type { Reports } from "./read-reports.ts";
import { type Rounding, reportedInterval } from "./reported.ts";

/** Whether reported parts and their reported total can all be true, and whether what is some of it is no more than it. */
export function checkReportedTotals(
  context: Context,
  reports: Reports,
  rounding: Rounding,
): readonly Concluded[] {
  const { index } = context;
  return reports.keys.flatMap((key) => {
    const total = reports.at(key);
    if (typeof total !== "object") return [];
    return index.breakdowns
      .filter(([id, breakdown]) => splits(breakdown, key) && isBound(index, key, id, breakdown))
      .flatMap(([id, breakdown]) => checkReported(context, reports, rounding, key, total, id, breakdown));
  });
}

/** Regions are split by the breakdown that the indicator's tables name; where none does, by the only one there is. */
function isBound(index: PlanIndex, key: Key, id: string, breakdown: Breakdown): boolean {
  if (breakdown.over !== "regions") return true;
  const named = (index.byIndicator.get(key.indicator) ?? []).flatMap(({ sources }) =>
    sources.flatMap((source) => source.breakdown ?? []),
  );
  if (named.length > 0) return named.includes(id);
  const isSome = breakdown.complete === false;
  return (
    index.breakdowns.filter(([, other]) => (other.complete === false) === isSome && splits(other, key))
      .length === 1
  );
}

function checkReported(
  context: Context,
  reports: Reports,
  rounding: Rounding,
  key: Key,
  total: StatedFigure,
  id: string,
  breakdown: Breakdown,
): readonly Concluded[] {
  const { index } = context;
  const indicator = indicatorOf(index, key.indicator);
  const combination = reportedCombination(index, key, indicator, breakdown);
  const frame = frameNumbers(index, key, total, combination);
  const keys = inOrder(partKeys(key, breakdown), combination);
  const reported = keys.filter((part) => reports.at(part.key) !== undefined);
  if (reported.length === 0) return [];
  for (const one of [key, ...reported.map((part) => part.key)]) reports.use(one);
  const reading = frame.readingFor(key.indicator);
  const value = parseRational(total.value);
  const structure = combination === "sum" && total.unit === "%" && compare(value, HUNDRED) === 0;
  const interval = structure
    ? point(constant(value))
    : reportedInterval(index, indicator, total, frame.unit, reading, rounding);
  const parts = keys.flatMap((part, position) =>
    reportedPart(context, frame, reports, rounding, part, position),
  );
  const question = breakdown.complete === false ? "within" : "agrees";
  const subject: Subject = {
    id: checkId(question, key, [id, "reported"], "base"),
    question,
    ...key,
    breakdown: id,
    rule: null,
    layer: "base",
    combination,
    total,
    printedTotal: value,
  };
  const leaves = (): readonly CheckLeaf[] => keys.map((part) => describe(context, frame, part, reports));
  const figures = parts.flatMap(({ position, printed, interval: { lower, upper } }) =>
    printed === null ? [] : [{ position, low: lower!.form.constant, high: upper!.form.constant }],
  );
  const cumulative = indicator.kind === "flow" && isReportedCumulative(index, key, breakdown);
  const notes = cumulative ? fallingNotes(figures, reading.min) : [];
  const finding = { notes, leaves };
  const undecided = (reason: "not-additive" | "no-figures"): readonly Concluded[] => [
    conclude(context.index, subject, { ...finding, judgement: UNDECIDED, reason, sum: null }),
  ];
  if (combination === "none") return undecided("not-additive");
  if (parts.every((part) => part.printed === null)) return undecided("no-figures");
  if (question === "within" && (combination !== "sum" || reading.min === null || sign(reading.min) < 0))
    return undecided("not-additive");
  const weighed = combineParts(parts, combination);
  const judgement =
    question === "within" ? askWithin(weighed, interval) : askAgrees(weighed, interval, combination);
  return [conclude(context.index, subject, { ...finding, judgement, sum: printedTotal(parts, combination) })];
}

const HUNDRED = rational(100n);

function reportedPart(
  context: Context,
  frame: Frame,
  reports: Reports,
  rounding: Rounding,
  { key, sign: partSign }: { readonly key: Key; readonly sign: 1 | -1 },
  position: number,
): readonly Part[] {
  const { index } = context;
  const said: StatedFigure | EmptyState | "absent" = reports.at(key) ?? "absent";
  const reading = frame.readingFor(key.indicator);
  const weight = frame.combination === "mean" ? context.weightOf(key, frame.key.indicator, "reports") : null;
  if (typeof said === "string") {
    // A dash in reported data adds nothing only where the plan says what a dash means.
    const part = emptyPart(
      said,
      position,
      partSign,
      reading,
      frame.dashAddsNothing && index.plan.dash === "not-assigned",
    );
    return part ? [{ ...part, weight }] : [];
  }
  const under = indicatorUnder(index, key.indicator, frame.key.indicator);
  const interval = reportedInterval(index, under, said, frame.unit, reading, rounding);
  const factor = factorTo(under, said.unit, frame.unit, index.units);
  const printed = multiply(parseRational(said.value), factor);
  return [{ position, sign: partSign, interval, printed, weight }];
}

function describe(
  context: Context,
  frame: Frame,
  { key, sign: partSign }: { readonly key: Key; readonly sign: 1 | -1 },
  reports: Reports,
): CheckLeaf {
  const said = reports.at(key) ?? "absent";
  const weight = frame.combination === "mean" ? context.weightOf(key, frame.key.indicator, "reports") : null;
  const isFigure = typeof said === "object";
  return {
    name: leafName(context.index, key, frame.key),
    ...key,
    sign: partSign,
    figure: isFigure ? said : null,
    status: isFigure ? null : said,
    weight: weight && formatRational(weight),
  };
}
