import { type Issue, issue } from "../issue/issue.ts";
import { isRecord } from "../issue/refusal.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { layOutData } from "./data/lay-out-data.ts";
import type { Entry, PrintedSum } from "./entry.ts";
import { isInstructions } from "./instruction-headings.ts";
import { isIssueList } from "./issue-list.ts";
import type { LayoutContext } from "./layout/context.ts";
import { holdsFigures, isEmptySheet, layOut } from "./layout/lay-out.ts";
import { LONG_NAMES } from "./layout/words/long-header.ts";
import { type SubmittedMap, type SubmittedRow, type SubmittedRows, sheetOfData } from "./rows.ts";
import { soundSheet } from "./sound-sheet.ts";
import { templateIssues } from "./template/mark.ts";
import { saidPeriods } from "./template/said-periods.ts";

/** What can be submitted: sheets, rows, or a map from regions to indicators to figures. */
export type SubmissionInput =
  | Sheet
  | readonly Sheet[]
  | readonly SubmittedRow[]
  | SubmittedRows
  | SubmittedMap;

/** The figures of all sheets, and what of them cannot be understood. */
export interface Figures {
  /** As they were given, also those without figures. */
  readonly sheets: readonly Sheet[];
  readonly entries: readonly Entry[];
  readonly sums: readonly PrintedSum[];
  readonly bases: readonly Entry[];
  readonly growths: readonly Entry[];
  readonly issues: readonly Issue[];
}

/**
 * A sheet without anything the plan knows is passed over where another has something: a cover, a page of instructions; one
 * with a figure that cannot be placed is told of. So are passed over the instructions of a template and the list of issues
 * of a copy that comes back.
 */
export function figuresOf(input: SubmissionInput, context: LayoutContext): Figures {
  const sheets = sheetsOf(input);
  const filled = sheets.filter(
    (sheet) => !isEmptySheet(sheet) && !isIssueList(sheet) && !isInstructions(sheet),
  );
  const laidOut = filled.map((sheet) => {
    if (sheet.data) return layOutData(sheet, context);
    const one = layOut(sheet, context);
    return one && saidPeriods(one, sheet);
  });
  const found = laidOut.filter((one) => one !== undefined);
  const lost = filled.filter((sheet, at) => laidOut[at] === undefined && holdsFigures(sheet, context));
  const unread = sheets.flatMap(({ issues = [] }) => issues);
  const [first] = filled.length > 0 ? filled : sheets;
  const isEmpty =
    unread.length === 0 && found.every(({ entries, issues }) => entries.length + issues.length === 0);
  const isLost = found.length === 0 && lost.length === 0 && first !== undefined && unread.length === 0;
  return {
    sheets,
    entries: found.flatMap(({ entries }) => entries),
    sums: found.flatMap(({ sums }) => sums),
    bases: found.flatMap(({ bases }) => bases),
    growths: found.flatMap(({ growths }) => growths),
    issues: [
      ...unread,
      ...templateIssues(sheets, context.plan),
      ...found.flatMap(({ issues }) => issues),
      ...lost.map(notPlaced),
      ...(isLost ? [notPlaced(first)] : isEmpty && lost.length === 0 ? [nothingThere(first)] : []),
    ],
  };
}

function sheetsOf(input: unknown): readonly Sheet[] {
  const given: readonly unknown[] = Array.isArray(input) ? input : [input];
  return given.length > 0 && given.every(isSheet) ? given.map(soundSheet) : [sheetOfData(input, "")];
}

function isSheet(input: unknown): input is Sheet {
  return isRecord(input) && Array.isArray(input.rows);
}

function nothingThere(sheet: Sheet | undefined): Issue {
  const file = sheet?.file ?? "";
  return issue("no-figures", {}, { severity: "warning", location: { file } });
}

function notPlaced({ file, sheet }: Sheet): Issue {
  const location = sheet === undefined ? { file } : { file, sheet };
  return issue("header-not-found", { expected: LONG_NAMES }, { location });
}
