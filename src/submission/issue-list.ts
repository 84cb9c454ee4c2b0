import type { Language } from "../issue/language.ts";
import type { Sheet } from "../sheet/sheet.ts";

/** The headings of the sheet of issues that an annotated copy has; they stand in its second row, under a summary. */
export const ISSUE_LIST_HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  zh: ["严重程度", "工作表", "单元格", "地区", "指标", "时期", "填报内容", "应为", "问题", "建议"],
  en: [
    "Severity",
    "Sheet",
    "Cell",
    "Region",
    "Indicator",
    "Period",
    "Found",
    "Expected",
    "Issue",
    "Suggestion",
  ],
};

/** The row of the headings, from 0. */
export const ISSUE_LIST_HEADER = 1;

/** True of a sheet of issues that came back with a copy that was annotated: nothing in it is submitted. */
export function isIssueList({ rows }: Sheet): boolean {
  const header = rows[ISSUE_LIST_HEADER] ?? [];
  return Object.values(ISSUE_LIST_HEADINGS).some((headings) =>
    headings.every((heading, column) => header[column]?.trim() === heading),
  );
}
