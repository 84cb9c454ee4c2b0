import { all } from "../interval/judge.ts";
import type { Issue } from "../issue/issue.ts";
import { own } from "../issue/own.ts";
import { issuesUnder } from "../plan/issues-under.ts";
import type { Breakdown, Rule } from "../plan/plan.ts";
import type { PlanIndex } from "../plan/plan-index.ts";
import { readCell, termsOf } from "../plan/read-cell.ts";
import { inLayer, layersIn, type Stated, statedOf } from "../plan/stated.ts";
import { type Key, type Leaf, leavesOf, partKeys } from "../rollup/leaves.ts";
import { isEmpty } from "../target/target-expression.ts";
import { askCovers } from "./ask.ts";
import type { Check } from "./check.ts";
import { ruleCheckId } from "./check-id.ts";
import { type Concluded, conclude, type Subject, UNDECIDED } from "./conclude.ts";
import { type Context, describeLeaves } from "./context.ts";
import { frameFigure, framePromises } from "./frame.ts";
import { gatherParts } from "./gather.ts";
import { combineParts } from "./parts.ts";

/** A demand on every part of a breakdown. Where a part has no cell of its own, its breakdown stands for it. */
export function checkRule(context: Context, id: string, rule: Rule): readonly Concluded[] {
  const { index } = context;
  const breakdown = own(index.plan.breakdowns, rule.breakdown);
  const stated = readDemand(index, id, rule, context.issues);
  if (!breakdown || !stated) return [];
  const key = wholeKey(index, rule, breakdown);
  const parts = partKeys(key, breakdown).map((part) => leavesOf(index, part.key));
  return layersIn(stated).map((layer) => {
    const subject = { id: ruleCheckId(id, layer), question: "each", ...key, rule: id, layer } as const;
    return checkLayer(
      context,
      { ...subject, breakdown: rule.breakdown, total: inLayer(stated, layer) },
      parts,
    );
  });
}

function checkLayer(
  context: Context,
  subject: Omit<Subject, "combination" | "printedTotal">,
  parts: readonly (readonly Leaf[])[],
): Concluded {
  const { layer, total, indicator, region, period, scope } = subject;
  const frame = framePromises(context.index, { indicator, region, period, scope }, total, "sum");
  const demand = frameFigure(frame, indicator, total);
  const gathered = parts.map((leaves) => gatherParts(frame, leaves, layer, context.read));
  const about: Subject = { ...subject, combination: null, printedTotal: demand.printed };
  const leaves = (): Check["leaves"] => describeLeaves(context, frame, parts.flat(), layer);
  const finding = { sum: null, notes: [], leaves };
  if (!gathered.some((part) => part.numeric)) {
    return conclude(context.index, about, { ...finding, judgement: UNDECIDED, reason: "no-figures" });
  }
  const judgements = gathered
    .filter((part) => part.parts.length > 0)
    .map((part) => askCovers(combineParts(part.parts, "sum"), demand.interval, frame.ends, "sum"));
  const isDrawnIn = demand.drawnIn || gathered.some(({ drawnIn }) => drawnIn);
  const notes: Check["notes"] = isDrawnIn ? [{ code: "whole-counts" }] : [];
  return conclude(context.index, about, { ...finding, judgement: all(judgements), notes });
}

function wholeKey(index: PlanIndex, rule: Rule, breakdown: Breakdown): Key {
  return {
    indicator: rule.indicator,
    region: breakdown.over === "regions" ? breakdown.whole : index.plan.territory,
    period: rule.period ?? index.plan.period,
    scope: rule.scope ?? null,
  };
}

function readDemand(index: PlanIndex, id: string, rule: Rule, issues: Issue[]): Stated | undefined {
  // What — means in the tables says nothing of a rule, which must be a figure.
  const terms = { ...termsOf(index, rule.indicator), dash: undefined };
  const read = readCell(terms, rule.target);
  if (!read.ok) issues.push(...issuesUnder(["rules", id, "target"], read.issues));
  if (!read.ok || isEmpty(read.value)) return undefined;
  return statedOf(terms, read.value, rule.clause === undefined ? {} : { clause: rule.clause });
}
