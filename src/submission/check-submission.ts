import { refuse } from "../issue/fenjie-error.ts";
import type { Issue, Location } from "../issue/issue.ts";
import type { Plan } from "../plan/plan.ts";
import { indexOf, type PlanIndex } from "../plan/plan-index.ts";
import type { Observation } from "../reconcile/observation.ts";
import { cumulativeDecreases } from "./across/cumulative.ts";
import { withoutDuplicates } from "./across/duplicates.ts";
import { contradictedGrowth } from "./across/growth.ts";
import { suspiciousMagnitudes } from "./across/magnitude.ts";
import { wrongSums } from "./across/printed-sums.ts";
import { contradictedTotals } from "./across/reconciled.ts";
import { unmetByPeriodEnd } from "./across/unmet.ts";
import { unreadComparisons } from "./across/unread-comparisons.ts";
import { callerIssues } from "./caller-issues.ts";
import { figureReader, type ReadFigure, type Reported } from "./cells/read-figure.ts";
import type { Expectation } from "./due.ts";
import type { Entry } from "./entry.ts";
import { judgeCells } from "./judge-cells.ts";
import { layoutContext } from "./layout/context.ts";
import { growthIndicators } from "./layout/words/growth-indicators.ts";
import type { Submission } from "./submission.ts";
import { submissionOf, type Told } from "./submission-of.ts";
import { figuresOf, type SubmissionInput } from "./submitted-sheets.ts";

export interface CheckSubmissionOptions {
  /** The period of figures whose sheet names none. Unless given, the plan's. */
  readonly period?: string;
  /** All figures of these regions (ids) are due, and no others are asked for. Of a single one a sheet need not say that it is its. */
  readonly regions?: readonly string[];
  /** `"plan"`: all figures of the plan are due. Unless given, those of the regions and indicators that are mentioned. */
  readonly expect?: Expectation;
  /** Whether monthly figures count since January. Unless given, they do. */
  readonly cumulative?: boolean;
  /** Figures that were reported before: what is new is held against them, they themselves are not judged. */
  readonly history?: readonly Observation[];
}

/**
 * Checks what was submitted against a plan, in one pass: every cell, and the cells against each other. Sheets come from
 * `readSubmission`; rows and maps are data. Does not throw for anything that is submitted; a plan that is itself wrong is
 * for `checkPlan`.
 *
 * @throws FenjieError where `regions` or `period` of the options are none, or `history` is no list of figures as text: they are the
 * caller's, not the sender's
 *
 * @example
 * ```ts
 * import { checkSubmission } from "fenjie/submission";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * const { ok, issues } = checkSubmission(jiaxing2016, [
 *   { region: "南湖区", indicator: "引进内资", period: "2016-06", value: "20.5" },
 *   { region: "海宁市", indicator: "引进内资", period: "2016-06", value: "2O" },
 * ]);
 * ok; //=> false
 * issues.map(({ code, region, path }) => [code, region, path]); //=> [["not-a-number", "haining", [1, "value"]]]
 * ```
 */
export function checkSubmission(
  plan: Plan,
  input: SubmissionInput,
  options: CheckSubmissionOptions = {},
): Submission {
  const index = indexOf(plan);
  refuse(callerIssues(options, plan));
  const { regions, expect = "mentioned", cumulative = true, period } = options;
  const only = regions?.length === 1 ? regions[0] : undefined;
  const context = layoutContext(plan, {
    ...(only !== undefined && { region: only }),
    ...(period && { period }),
    isMonthly: !cumulative,
  });
  const figures = figuresOf(input, context);
  const readOf = figureReader(index);
  const cells = judgeCells(figures.entries, { regions: regions && new Set(regions), expect }, index, readOf);
  const { kept, issues: duplicates } = withoutDuplicates(cells.reported);
  const past = (options.history ?? []).flatMap((observation) => pastFigure(observation, index, readOf));
  const growths = [...figures.growths, ...reportedGrowths(kept, plan)];
  const suspicious = suspiciousMagnitudes(kept, past, index);
  const doubted = new Set(suspicious.map(({ location }) => location));
  const sums = figures.sums.flatMap(({ items }) =>
    items.flatMap(({ entry, isSum }) => (isSum ? [entry] : [])),
  );
  const across = [
    ...duplicates,
    ...suspicious,
    ...(cumulative ? cumulativeDecreases(kept, past, index) : []),
    ...wrongSums(figures.sums, readOf, index),
    ...contradictedGrowth({ ...figures, growths, reported: kept, history: past }, readOf, index),
    ...contradictedTotals(kept, plan),
    ...unmetByPeriodEnd(kept, doubted, cumulative, index),
  ];
  const subjectAt = subjectsAt(across, [figures.growths, sums, figures.entries]);
  const told = [
    ...figures.issues.map((one): Told => ({ issue: one })),
    ...cells.told,
    // A printed sum is no figure of the plan's; that it cannot be read is told all the same.
    ...sums.flatMap((sum) => readOf(sum).issues.map((one): Told => ({ issue: one, subject: sum }))),
    ...unreadComparisons(figures.growths, figures.bases, readOf),
    ...across.map((one): Told => ({ issue: one, subject: subjectAt(one) })),
  ];
  return submissionOf(told, figures, kept, plan);
}

/** Figures that are themselves the growth of another indicator of the plan. */
function reportedGrowths(reported: Iterable<Reported>, plan: Plan): readonly Entry[] {
  const levels = growthIndicators(plan);
  if (levels.size === 0) return [];
  return [...reported].flatMap(({ entry, figure }) => {
    const indicator = levels.get(entry.indicator);
    return indicator === undefined ? [] : [{ ...entry, indicator, text: figure.value, unit: figure.unit }];
  });
}

/** What the cells are about at which issues stand; of the others nothing is kept. */
function subjectsAt(
  issues: readonly Issue[],
  entries: readonly (readonly Entry[])[],
): (one: Issue) => Entry | undefined {
  if (issues.length === 0) return () => undefined;
  const rows = new Set(issues.map(({ location }) => location?.row));
  const placed = new Map<string, Entry>();
  for (const list of entries)
    for (const entry of list) if (rows.has(entry.location.row)) placed.set(placeKey(entry.location), entry);
  return ({ location }) => placed.get(placeKey(location));
}

function placeKey({ file, sheet, row, column }: Location = {}): string {
  return JSON.stringify([file, sheet, row, column]);
}

function pastFigure(
  { indicator, region, period, value, unit }: Observation,
  index: PlanIndex,
  readOf: (entry: Entry) => ReadFigure,
): readonly Reported[] {
  if (!Object.hasOwn(index.plan.indicators, indicator)) return [];
  const entry: Entry = {
    indicator,
    region,
    period,
    text: value,
    ...(unit !== undefined && { unit }),
    path: [],
    location: {},
  };
  const { reported } = readOf(entry);
  return reported ? [reported] : [];
}
