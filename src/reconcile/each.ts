import { all } from "../interval/judge.ts";
import type { Issue } from "../issue/issue.ts";
import type { Breakdown, Rule } from "../plan/plan.ts";
import { own, type PlanIndex } from "../plan/plan-index.ts";
import { type Key, leavesOf, partKeys } from "../rollup/leaves.ts";
import { safeParseTarget } from "../target/parse-target.ts";
import { isEmpty } from "../target/target-expression.ts";
import { askCovers } from "./ask.ts";
import type { Check, StatedFigure } from "./check.ts";
import { conclude, type Subject, UNDECIDED } from "./conclude.ts";
import { type Context, describeLeaves } from "./context.ts";
import { wrongUnits } from "./figures.ts";
import { frameFigure, framePromises, indicatorOf } from "./frame.ts";
import { gatherParts } from "./gather.ts";
import { combineParts } from "./parts.ts";

/** A demand on every part of a breakdown. Where a part has no cell of its own, its breakdown stands for it. */
export function checkRule(context: Context, id: string, rule: Rule): readonly Check[] {
  const { index, read } = context;
  const breakdown = own(index.plan.breakdowns, rule.breakdown);
  const demand = readDemand(index, id, rule, context.issues);
  if (!breakdown || !demand) return [];
  const key = wholeKey(index, rule, breakdown);
  const frame = framePromises(index, key, demand, "sum");
  const total = frameFigure(frame, rule.indicator, demand);
  const parts = partKeys(key, breakdown).map((part) => leavesOf(index, part.key, null));
  const gathered = parts.map((leaves) => gatherParts(frame, leaves, "base", read));
  const subject: Subject = {
    id: `each:${id}`,
    question: "each",
    ...key,
    breakdown: rule.breakdown,
    rule: id,
    layer: "base",
    combination: null,
    total: demand,
    printedTotal: total.printed,
  };
  const finding = {
    sum: null,
    notes: [],
    leaves: () => describeLeaves(context, frame, parts.flat(), "base"),
  };
  if (!gathered.some((part) => part.numeric)) {
    return [conclude(context.index, subject, { ...finding, judgement: UNDECIDED, reason: "no-figures" })];
  }
  const judgements = gathered
    .filter((part) => part.parts.length > 0)
    .map((part) => askCovers(combineParts(part.parts, "sum"), total.interval, frame.ends, "sum"));
  return [conclude(context.index, subject, { ...finding, judgement: all(judgements) })];
}

function wholeKey(index: PlanIndex, rule: Rule, breakdown: Breakdown): Key {
  return {
    indicator: rule.indicator,
    region: breakdown.over === "regions" ? breakdown.whole : index.plan.territory,
    period: rule.period ?? index.plan.period,
    scope: rule.scope ?? null,
  };
}

function readDemand(index: PlanIndex, id: string, rule: Rule, issues: Issue[]): StatedFigure | undefined {
  const { unit } = indicatorOf(index, rule.indicator);
  const read = safeParseTarget(rule.target, { units: index.units, unit });
  const found = read.ok ? wrongUnits(index, rule.indicator, read.value) : read.issues;
  for (const one of found) issues.push({ ...one, path: ["rules", id, "target"] });
  if (!read.ok || found.length > 0 || isEmpty(read.value)) return undefined;
  const { stretch: _, ...figure } = read.value;
  const source = rule.clause === undefined ? {} : { clause: rule.clause };
  return { ...figure, unit: figure.unit ?? unit, source };
}
