import type { Issue, Location } from "../issue/issue.ts";
import type { Plan } from "../plan/plan.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { Reported } from "./cells/read-figure.ts";
import { describeIssue } from "./describe-issue.ts";
import type { ToldOf } from "./entry.ts";
import type { Submission } from "./submission.ts";
import type { Figures } from "./submitted-sheets.ts";

/** An issue, and what it is about where that is known. */
export interface Told {
  readonly issue: Issue;
  readonly subject?: ToldOf | undefined;
}

/** What a submission comes to, its issues in the order of its sheets. */
export function submissionOf(
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
