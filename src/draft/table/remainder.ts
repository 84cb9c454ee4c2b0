import type { GridCell, TableBlock } from "../document/document.ts";
import { mentionsNumber } from "../document/mentions-number.ts";
import type { Columns } from "./columns-of.ts";
import { isSum } from "./place-words.ts";

/** A cell with a number that is no figure of the table. */
export interface Remainder {
  readonly cell: GridCell;
  readonly heading: string;
  readonly reason:
    | "heading"
    | "name"
    | "serial"
    | "row-without-name"
    | "row-of-sums"
    | "note"
    | "beside-figures";
}

/** Everything in a table that mentions a number and is not among its figures, so that none goes unnoticed. */
export function remainderOf(
  { rows }: TableBlock,
  first: number,
  { stacks, label, figures, serials }: Columns,
  used: ReadonlySet<GridCell>,
  notes: ReadonlySet<GridCell>,
): readonly Remainder[] {
  return rows.flatMap((row, index) =>
    row.flatMap((cell, column): readonly Remainder[] => {
      if (used.has(cell) || cell.text === "") return [];
      const reason = notes.has(cell) ? "note" : reasonOf(row, index, column);
      // 三江, 二期: in names numerals are no numbers.
      const isName = reason === "heading" || reason === "name";
      if (isName ? !/\p{Nd}/u.test(cell.text) : !mentionsNumber(cell.text)) return [];
      return [{ cell, heading: stacks[column]!.at(-1) ?? "", reason }];
    }),
  );

  function reasonOf(row: readonly GridCell[], index: number, column: number): Remainder["reason"] {
    if (index < first) return "heading";
    if (serials.includes(column)) return "serial";
    const name = row[label]!.text;
    if (column === label) return "name";
    if (figures.includes(column) && name === "") return "row-without-name";
    return figures.includes(column) && isSum(name) ? "row-of-sums" : "beside-figures";
  }
}
