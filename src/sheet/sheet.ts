import type { Location } from "../issue/issue.ts";

/** A file of cells. Row `n` of the array is row `n + 1` of the file as a spreadsheet shows it: blank rows are kept. */
export interface Sheet {
  readonly file: string;
  readonly rows: readonly (readonly string[])[];
}

/** Where a cell stands; both positions count from 0. */
export function placeOf(sheet: Sheet, row: number, column: number): Location {
  return { file: sheet.file, row: row + 1, column: column + 1, cell: `${columnLetters(column)}${row + 1}` };
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
