import { refusal } from "../../refuse.ts";
import type { Merge } from "../../sheet.ts";

const REFERENCE = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/** The position that an address such as `B7` names, from 0. */
export function readReference(text: string): { readonly row: number; readonly column: number } {
  const [, letters, row] = REFERENCE.exec(text) ?? [];
  if (letters === undefined) throw refusal("damaged", text.slice(0, 20));
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(row) - 1, column: column - 1 };
}

/** The rectangle that a range such as `B2:C3` names. */
export function readRange(text: string): Merge {
  const [from = "", to = from] = text.split(":");
  const [first, last] = [readReference(from), readReference(to)];
  return {
    firstRow: Math.min(first.row, last.row),
    firstColumn: Math.min(first.column, last.column),
    lastRow: Math.max(first.row, last.row),
    lastColumn: Math.max(first.column, last.column),
  };
}
