import { fail, failed, type Issue, issue, ok, type Result } from "../../issue/issue.ts";
import { describe, found, refusal } from "../../issue/refusal.ts";
import { issuesUnder } from "../../plan/issues-under.ts";
import { safeParsePeriod } from "../../plan/period.ts";
import type { PlanIndex } from "../../plan/plan-index.ts";
import type { Observation } from "../../reconcile/observation.ts";
import { readReports } from "../../reconcile/read-reports.ts";
import { asOfFigure } from "../cells/as-of-figure.ts";
import type { Asked, AskedFigure } from "./asked.ts";
import type { SubmissionTemplateOptions } from "./options.ts";
import { type Prefilled, prefill } from "./prefill.ts";

/** Looks up what was given for a cell. */
export type PrefilledFigures = (figure: AskedFigure) => Prefilled | undefined;

/**
 * The figures that were given for the cells of a template, read as `reconcile` reads them: of two the later date holds.
 * Each must have its cell: who is told that one has none can leave it out; of one that is left out nobody would know.
 */
export function prefilledFigures(
  index: PlanIndex,
  asked: Asked,
  { observations = [], period, regions }: SubmissionTemplateOptions,
): Result<PrefilledFigures> {
  const given: unknown = observations;
  if (!Array.isArray(given)) return failed([refusal("array", given, ["observations"])])!;
  if (given.length === 0) return ok(() => undefined);
  if (period === undefined) return fail("missing-field", { field: "period" }, { path: ["period"] });
  // A sparse array has holes, which must not be passed over.
  const rows: readonly Observation[] = Array.from(given);
  const unread: Issue[] = [];
  const reports = readReports(index, rows, undefined, unread, []);
  const unsound = new Set(unread.map(({ path }) => path[0]));
  const issues = [
    ...unread.map((one) => ({ ...asOfFigure(one, textOf(rows, one)), path: one.path })),
    ...rows.flatMap((row, at) => issuesUnder([at], periodIssues(row, period))),
    ...rows.flatMap((row, at) => (unsound.has(at) ? [] : issuesUnder([at], cellIssues(row, asked, regions)))),
  ];
  const wrong = failed(issuesUnder(["observations"], inOrder(issues)));
  if (wrong) return wrong;
  return ok((figure) => {
    const { region, indicator } = figure;
    const key = { region, indicator, period, scope: null };
    const said = reports.at(key);
    if (said === undefined) return undefined;
    // What is no decimal (三分之二) stands as it was written: so it is read.
    const isDecimal = typeof said === "object" && !said.value.includes("/");
    return isDecimal ? prefill(index, figure, said) : { text: reports.rowAt(key)!.value.trim() };
  });
}

function textOf(rows: readonly Observation[], { path: [at] }: Issue): string {
  return describe(rows[at as number]?.value);
}

/** A figure of another period, or of a scope, has no cell. Of what is no period that is said already. */
function periodIssues(row: Observation | null | undefined, expected: string): readonly Issue[] {
  const period: unknown = row?.period;
  const scope: unknown = row?.scope ?? undefined;
  const isOther = typeof period === "string" && period !== expected && safeParsePeriod(period).ok;
  return [
    ...(isOther ? [issue("invalid-field", { expected, found: period }, { path: ["period"] })] : []),
    ...(scope === undefined
      ? []
      : [issue("unknown-field", { field: "scope", near: [] }, { path: ["scope"] })]),
  ];
}

/** That no cell asks for a figure. */
function cellIssues(
  { region, indicator, value }: Observation,
  { figureOf }: Asked,
  regions: readonly string[] | undefined,
): readonly Issue[] {
  if (figureOf(region, indicator)) return [];
  const isOut = regions !== undefined && !regions.includes(region);
  return [
    issue("unexpected-value", { found: found(value), why: isOut ? "region-not-asked" : "not-assigned" }),
  ];
}

function inOrder(issues: readonly Issue[]): readonly Issue[] {
  return [...issues].sort((a, b) => Number(a.path[0]) - Number(b.path[0]));
}
