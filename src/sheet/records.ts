import type { Location } from "../issue/issue.ts";
import { normalizeName } from "../plan/names.ts";
import { type Findings, report } from "./findings.ts";
import { filledLength, isBlankRow, placeOf, type Sheet } from "./sheet.ts";

/** A row under a header of column names. */
export interface Row {
  /** The first cell of the row, for what is said of the row as a whole. */
  readonly place: Location;
  /** The trimmed text of a column; empty where the file has no such column. */
  text(column: string): string;
  /** Whether the row can say anything under a column. */
  isGiven(column: string): boolean;
  /** The cell of a column, or of the row where the file has no such column. */
  placeOf(column: string): Location;
}

/** The columns that a file can have, each with the names it goes by. */
export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Other names: normalised text to column. */
  readonly aliases?: ReadonlyMap<string, string>;
}

/**
 * The rows of a file whose first row names its columns. Blank rows are skipped. Reports a column that it does not know
 * or has twice, required ones that are missing (there are no rows then), and rows with more cells than the header.
 */
export function readRows(sheet: Sheet, columns: Columns, findings: Findings): readonly Row[] {
  const first = sheet.rows.findIndex((row) => !isBlankRow(row));
  const { at, meant } = first < 0 ? NO_HEADER : readHeader(sheet, first, columns, findings);
  const missing = columns.required.filter((column) => !at.has(column));
  if (missing.length > 0) {
    findings.lost.add(sheet.file);
    // A column whose name is misspelt is told of as such.
    const expected = missing.filter((column) => !meant.has(column));
    const location = first < 0 ? { file: sheet.file } : placeOf(sheet, first, 0);
    if (expected.length > 0) report(findings, "header-not-found", { expected }, location);
    return [];
  }
  const width = filledLength(sheet.rows[first]!);
  const rows: Row[] = [];
  for (let index = first + 1; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index]!;
    const length = filledLength(cells);
    if (length === 0) continue;
    if (length > width) {
      const params = { region: cells[0]!.trim(), found: length, expected: width };
      report(findings, "row-length", params, placeOf(sheet, index, width));
    }
    rows.push({
      place: placeOf(sheet, index, 0),
      text: (column) => cells[at.get(column) ?? -1]?.trim() ?? "",
      isGiven: (column) => at.has(column),
      placeOf: (column) => placeOf(sheet, index, at.get(column) ?? 0),
    });
  }
  return rows;
}

interface Header {
  readonly at: ReadonlyMap<string, number>;
  /** The columns that misspelt names may have meant. */
  readonly meant: ReadonlySet<string>;
}

const NO_HEADER: Header = { at: new Map(), meant: new Set() };

function readHeader(sheet: Sheet, row: number, columns: Columns, findings: Findings): Header {
  const names = [...columns.required, ...columns.optional];
  const known = new Map([
    ...(columns.aliases ?? []),
    ...names.map((name) => [normalizeName(name), name] as const),
  ]);
  const at = new Map<string, number>();
  const meant = new Set<string>();
  for (const [position, text] of sheet.rows[row]!.entries()) {
    if (text.trim() === "") continue;
    const column = known.get(normalizeName(text));
    if (column === undefined) {
      const near = findings.near(text.trim(), names);
      for (const name of near) meant.add(name);
      report(findings, "unknown-header", { found: text.trim(), near }, placeOf(sheet, row, position));
    } else if (at.has(column)) {
      report(findings, "duplicate-id", { id: text.trim() }, placeOf(sheet, row, position));
    } else at.set(column, position);
  }
  return { at, meant };
}
