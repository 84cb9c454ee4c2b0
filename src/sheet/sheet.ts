import type { Issue, Location } from "../issue/issue.ts";

/** A sheet of cells. Row `n` of the array is row `n + 1` of the file as a spreadsheet shows it: blank rows are kept. */
export interface Sheet {
  readonly file: string;
  /** What the sheet is called in its workbook; text files have none. */
  readonly sheet?: string;
  /**
   * The text of every cell, as a person would see its exact value; `""` where there is nothing. Rows end where their
   * cells do: they differ in length.
   */
  readonly rows: readonly (readonly string[])[];
  /** Cells that are merged; only the first of them has a text. */
  readonly merges?: readonly Merge[];
  /** What a text alone does not say, by row and column from 0: `"6,2"`. */
  readonly marks?: ReadonlyMap<string, CellMark>;
  /** Whether the workbook hides the sheet. It is read all the same. */
  readonly isHidden?: boolean;
  /** What programs have noted in the workbook: its custom properties. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Rows are what a person sees as columns. */
  readonly isTurned?: boolean;
  /** Where its first cell stands as a person sees it, from 0, where it is one of several tables of a sheet. */
  readonly origin?: { readonly row: number; readonly column: number };
  /** Rows above the tables of its sheet, whose titles and captions hold where a table has none of its own. */
  readonly head?: readonly (readonly string[])[];
  /** Whether these stand above it alone and what stands beside it, so that their units are its own. */
  readonly isBeside?: boolean;
  /** Of rows that are data under a header of ours, not cells that a person sees: where each of them stands. */
  readonly data?: readonly DataPlace[];
  /** What was found when it was read; of what could not be read at all there are no rows. */
  readonly issues?: readonly Issue[];
}

/** A rectangle of cells, from 0, its ends included. */
export interface Merge {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Where a figure stands that is data: as a person counts rows, and the way to its value. */
export interface DataPlace {
  readonly row: number;
  readonly path: readonly (string | number)[];
  /** The unit that holds for all of the data: of a figure for which nothing else names one. */
  readonly unit?: string;
}

/**
 * What a cell is beside its text: an error (`#N/A`); a formula whose result was not stored, so that the text is empty;
 * a number with more than the 15 digits that a spreadsheet shows, as it was `printed` in the file; or a point in time,
 * with the number that the file holds for it, where it holds one. `month` is a date of which only year and month are
 * shown (`2016-06`), `year` one of which only the year is. `refused` is a value of data that is no text, of which has
 * been told.
 */
export type CellMark =
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "no-result"; readonly formula: string }
  | { readonly kind: "refused" }
  | { readonly kind: "residue"; readonly printed: string }
  | { readonly kind: "date" | "month" | "year" | "time"; readonly serial?: string };

/** The key of a cell among the marks of its sheet; both positions count from 0. */
export function markKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** Where a cell stands; both positions count from 0. */
export function placeOf(sheet: Sheet, row: number, column: number): Location {
  const { file, sheet: name } = sheet;
  if (sheet.data) return { file, row: sheet.data[row]!.row };
  const [down, across] = seenAt(sheet, row, column);
  const cell = addressOf(down, across);
  return { file, ...(name !== undefined && { sheet: name }), row: down + 1, column: across + 1, cell };
}

/** What a workbook tells of a cell beside its text, if anything. */
export function markOf(sheet: Sheet, row: number, column: number): CellMark | undefined {
  return sheet.marks?.get(cellKey(sheet, row, column));
}

/** The key of a cell by where a person sees it, however the sheet is turned and whatever part of one it is. */
export function cellKey(sheet: Sheet, row: number, column: number): string {
  return markKey(...seenAt(sheet, row, column));
}

/** The row and the column that a person sees, from 0. */
function seenAt(
  { isTurned, origin }: Sheet,
  row: number,
  column: number,
): readonly [row: number, column: number] {
  const [down, across] = isTurned ? [column, row] : [row, column];
  return [down + (origin?.row ?? 0), across + (origin?.column ?? 0)];
}

/** The same sheet with its columns as rows; places stay where a person sees them. */
export function turned(sheet: Sheet): Sheet {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = Array.from({ length: width }, (_, column) => sheet.rows.map((row) => row[column] ?? ""));
  return { ...sheet, rows, isTurned: !sheet.isTurned };
}

/** The address of a cell as a spreadsheet writes it, `D7`; both positions count from 0. */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `0` is A, `26` is AA. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** True of a row without anything to see. */
export function isBlankRow(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === "");
}

/** The cells up to the last one with something to see. */
export function filledLength(row: readonly string[]): number {
  let length = row.length;
  while (length > 0 && row[length - 1]!.trim() === "") length--;
  return length;
}
