import { type Issue, issue, type Location } from "../issue/issue.ts";
import type { Plan } from "../plan/plan.ts";
import { indexOf, type PlanIndex } from "../plan/plan-index.ts";
import type { Observation } from "../reconcile/observation.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { cumulativeDecreases } from "./across/cumulative.ts";
import { withoutDuplicates } from "./across/duplicates.ts";
import { contradictedGrowth } from "./across/growth.ts";
import { suspiciousMagnitudes } from "./across/magnitude.ts";
import { wrongSums } from "./across/printed-sums.ts";
import { contradictedTotals } from "./across/reconciled.ts";
import { figureReader, type ReadFigure, type Reported } from "./cells/read-figure.ts";
import { describeIssue } from "./describe-issue.ts";
import { type Demand, dueFigures, type Expectation, missingSubjects, unexpectedValue } from "./due.ts";
import type { Entry, Subject } from "./entry.ts";
import { layoutContext } from "./layout/context.ts";
import type { Submission } from "./submission.ts";
import { type Figures, figuresOf, type SubmissionInput } from "./submitted-sheets.ts";

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

/** An issue, and what it is about where that is known. */
interface Told {
  readonly issue: Issue;
  readonly subject?: Partial<Subject> | undefined;
}

/**
 * Checks what was submitted against a plan, in one pass: every cell, and the cells against each other. Sheets come from
 * `readSubmission`; rows and maps are data. Does not throw for anything that is submitted; a plan that is itself wrong is
 * for `checkPlan`.
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
  const { regions, expect = "mentioned", cumulative = true, period } = options;
  const only = regions?.length === 1 ? regions[0] : undefined;
  const context = layoutContext(plan, {
    ...(only !== undefined && { region: only }),
    ...(period && { period }),
  });
  const figures = figuresOf(input, context);
  const told: Told[] = figures.issues.map((issue) => ({ issue }));
  const tell = (subject: Partial<Subject>, ...issues: readonly Issue[]): void => {
    for (const one of issues) told.push({ issue: one, subject });
  };
  const readOf = figureReader(index);
  const reported = judgeCells(figures.entries, { regions, expect }, index, readOf, tell);
  // A printed sum is no figure of the plan's; that it cannot be read is told all the same.
  for (const { sum } of figures.sums) tell(sum, ...readOf(sum).issues);
  const past = (options.history ?? []).flatMap((observation) => pastFigure(observation, index, readOf));
  const duplicates: Issue[] = [];
  const kept = withoutDuplicates(reported, duplicates);
  const across = [
    ...duplicates,
    ...suspiciousMagnitudes(kept, past, index),
    ...(cumulative ? cumulativeDecreases(kept, past, index) : []),
    ...wrongSums(figures.sums, readOf, index),
    ...contradictedGrowth(figures.growths, readOf, index),
    ...contradictedTotals(kept, plan),
  ];
  const subjectAt = subjectsAt(across, [
    figures.entries,
    figures.sums.map(({ sum }) => sum),
    figures.growths.map(({ growth }) => growth),
  ]);
  for (const one of across) told.push({ issue: one, subject: subjectAt(one) });
  return submissionOf(told, figures, kept, plan);
}

/** Judges every cell by itself, and what is missing; returns the figures that were read. */
function judgeCells(
  entries: readonly Entry[],
  demand: Demand,
  index: PlanIndex,
  readOf: (entry: Entry) => ReadFigure,
  tell: (subject: Partial<Subject>, ...issues: readonly Issue[]) => void,
): readonly Reported[] {
  const { assignmentOf, isDue, isAskedPeriod } = dueFigures(index);
  const reported: Reported[] = [];
  for (const entry of entries) {
    const { location, path } = entry;
    const cell = readOf(entry);
    tell(entry, ...cell.issues);
    if (cell.reported) {
      reported.push(cell.reported);
      tell(entry, ...unexpectedValue(entry, demand, assignmentOf(entry), isAskedPeriod));
    } else if (cell.state && cell.state !== "not-applicable" && isDue(entry)) {
      tell(entry, issue("missing-value", { state: cell.state }, { location, path }));
    }
  }
  const sheetOf = sheetsByRegion(entries);
  for (const subject of missingSubjects(entries, demand, index, isDue))
    tell(subject, issue("missing-value", { state: "absent" }, sheetOf(subject.region)));
  return reported;
}

/** The sheet that speaks of a region, for what is missing from it; of a region that none does, the first. */
function sheetsByRegion(
  entries: readonly Entry[],
): (region: string) => { readonly location?: Pick<Location, "file" | "sheet"> } {
  const sheets = new Map<string, Pick<Location, "file" | "sheet">>();
  for (const { region, location } of entries) {
    if (sheets.has(region)) continue;
    const { file = "", sheet } = location;
    sheets.set(region, { file, ...(sheet !== undefined && { sheet }) });
  }
  const [first] = sheets.values();
  return (region) => {
    const location = sheets.get(region) ?? first;
    return location ? { location } : {};
  };
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

function submissionOf(
  told: readonly Told[],
  { sheets, entries }: Figures,
  kept: readonly Reported[],
  plan: Plan,
): Submission {
  const issues = inSheetOrder(told, sheets).map(({ issue: one, subject }) =>
    describeIssue(one, subject, plan),
  );
  const count = (severity: Issue["severity"]): number =>
    issues.filter((one) => one.severity === severity).length;
  const observations = kept.map(({ figure }) => figure);
  const errors = count("error");
  return {
    ok: errors === 0,
    observations,
    issues,
    summary: {
      files: new Set(sheets.map(({ file }) => file)).size,
      cells: entries.length,
      observations: observations.length,
      errors,
      warnings: count("warning"),
      infos: count("info"),
    },
  };
}

/** By file and sheet as they were given, then by row and column; what has no place stands last. */
function inSheetOrder(told: readonly Told[], sheets: readonly Sheet[]): readonly Told[] {
  const keyOf = ({ file, sheet }: Location): string => JSON.stringify([file, sheet]);
  const order = new Map(sheets.map((sheet, position) => [keyOf(sheet), position]));
  const sheetOf = ({ location }: Issue): number =>
    location ? (order.get(keyOf(location)) ?? sheets.length) : Number.MAX_SAFE_INTEGER;
  const placed = told.map((one) => {
    const { location } = one.issue;
    const last = Number.MAX_SAFE_INTEGER;
    return { one, at: [sheetOf(one.issue), location?.row ?? last, location?.column ?? last] as const };
  });
  placed.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || a.at[2] - b.at[2]);
  return placed.map(({ one }) => one);
}
