import { tooLarge } from "../../sheet/refuse.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { type PlainSheet, plainWorkbook } from "../../sheet/workbook/write/plain-workbook.ts";
import { sheetName } from "../../sheet/workbook/write/sheet-name.ts";
import { isIssueList } from "../issue-list.ts";
import type { SubmissionIssue } from "../submission.ts";
import type { CellPlace } from "./cell-notes.ts";

/** A workbook of what came in another format, and where in it an issue stands. */
export interface PlainCopy {
  readonly bytes: Uint8Array;
  /** The sheets, as they are called there. */
  readonly sheets: readonly Sheet[];
  placeOf(issue: SubmissionIssue): CellPlace | undefined;
}

/** Rows that a sheet of a workbook can have, and cells that such a copy has at most. */
const MOST_ROWS = 1_048_576;
const MOST_CELLS = 2_000_000;

/** Makes a workbook of sheets that did not come as one; throws where they are too large for it. */
export function plainCopy(sheets: readonly Sheet[], file: string): PlainCopy {
  const cells = sheets.reduce((sum, { rows }) => rows.reduce((more, row) => more + row.length, sum), 0);
  if (cells > MOST_CELLS) throw tooLarge("cells", MOST_CELLS);
  const named: (PlainSheet & { readonly sheet: Sheet })[] = [];
  for (const sheet of sheets) {
    if (isIssueList(sheet)) continue;
    if (sheet.rows.length > MOST_ROWS) throw tooLarge("rows", MOST_ROWS);
    const name = sheetName(
      sheet.sheet ?? baseName(file),
      named.map((one) => one.name),
    );
    named.push({ ...sheet, name, sheet });
  }
  const rowsOfData = named.map(({ sheet }) => dataRows(sheet));
  return {
    bytes: plainWorkbook(named),
    sheets: named.map(({ name, sheet }) => ({ ...sheet, sheet: name })),
    placeOf: (issue) => {
      const at = named.findIndex(({ sheet }) => sheet.sheet === issue.location?.sheet);
      const found = named[at];
      return found && placeIn(found.sheet, found.name, issue, rowsOfData[at]!);
    },
  };
}

function baseName(file: string): string {
  return file.replace(/^.*[/\\]/s, "").replace(/\.[^.]{1,5}$/, "");
}

function placeIn(
  sheet: Sheet,
  name: string,
  { location, path, code }: SubmissionIssue,
  rowsOfData: ReadonlyMap<string, number>,
): CellPlace | undefined {
  const { row, column } = location ?? {};
  if (row === undefined) return undefined;
  if (!sheet.data)
    return column === undefined ? undefined : { sheet: name, row: row - 1, column: column - 1 };
  // Above the first of the rows of data stands the header.
  const field = code.startsWith("unknown-") ? code.slice("unknown-".length) : path.at(-1);
  const at = sheet.rows[0]!.indexOf(String(field));
  const placed = rowsOfData.get(JSON.stringify(path)) ?? rowsOfData.get(String(row)) ?? 0;
  return { sheet: name, row: placed, column: Math.max(0, at) };
}

/** The rows of a sheet of data, by the way to their figures; several can stand in one row of what was sent, the first is its. */
function dataRows({ data = [] }: Sheet): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const [at, { row, path }] of data.entries()) {
    rows.set(JSON.stringify(path), at);
    if (!rows.has(String(row))) rows.set(String(row), at);
  }
  return rows;
}
