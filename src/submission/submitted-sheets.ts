import { type Issue, issue } from "../issue/issue.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { Entry, PrintedGrowth, PrintedSum } from "./entry.ts";
import { isIssueList } from "./issue-list.ts";
import type { LayoutContext } from "./layout/context.ts";
import { isEmptySheet, layOut } from "./layout/lay-out.ts";
import { LONG_NAMES } from "./layout/long-header.ts";
import { type SubmittedMap, type SubmittedRow, sheetOfData } from "./rows.ts";

/** What can be submitted: sheets, rows, or a map from regions to indicators to figures. */
export type SubmissionInput = Sheet | readonly Sheet[] | readonly SubmittedRow[] | SubmittedMap;

/** The figures of all sheets, and what of them cannot be understood. */
export interface Figures {
  /** As they were given, also those without figures. */
  readonly sheets: readonly Sheet[];
  readonly entries: readonly Entry[];
  readonly sums: readonly PrintedSum[];
  readonly growths: readonly PrintedGrowth[];
  readonly issues: readonly Issue[];
}

/**
 * A sheet without anything the plan knows is passed over where another has something: a cover, a page of instructions. So
 * is the list of issues of a copy that comes back.
 */
export function figuresOf(input: SubmissionInput, context: LayoutContext): Figures {
  const sheets = sheetsOf(input);
  const filled = sheets.filter((sheet) => !isEmptySheet(sheet) && !isIssueList(sheet));
  const found = filled.flatMap((sheet) => layOut(sheet, context) ?? []);
  const unread = sheets.flatMap(({ issues = [] }) => issues);
  const [first] = filled.length > 0 ? filled : sheets;
  const isLost = found.length === 0 && first !== undefined && unread.length === 0;
  return {
    sheets,
    entries: found.flatMap(({ entries }) => entries),
    sums: found.flatMap(({ sums }) => sums),
    growths: found.flatMap(({ growths }) => growths),
    issues: [...unread, ...found.flatMap(({ issues }) => issues), ...(isLost ? [nothingKnown(first)] : [])],
  };
}

function sheetsOf(input: SubmissionInput): readonly Sheet[] {
  const given = Array.isArray(input) ? (input as readonly unknown[]) : [input];
  if (given.length > 0 && given.every(isSheet)) return given;
  return [sheetOfData(input as readonly SubmittedRow[] | SubmittedMap, "")];
}

function isSheet(input: unknown): input is Sheet {
  return typeof input === "object" && input !== null && Array.isArray((input as Partial<Sheet>).rows);
}

function nothingKnown({ file, sheet }: Sheet): Issue {
  const location = sheet === undefined ? { file } : { file, sheet };
  return issue("header-not-found", { expected: LONG_NAMES }, { location });
}
