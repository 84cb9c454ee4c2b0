import type { Limits } from "../../limits.ts";
import { refusal, tooLarge } from "../../refuse.ts";
import { type CellMark, type Merge, markKey, placeOf } from "../../sheet.ts";
import type { Cell } from "./number-cell.ts";

/** How many cells of a file there are by now. */
export interface CellCount {
  cells: number;
}

/** The cells of a sheet while they are gathered. */
export interface Grid {
  /** Puts a cell in its place, both positions from 0; an empty one without a mark leaves no trace. */
  put(row: number, column: number, cell: Cell): void;
  merge(merge: Merge): void;
  finish(): {
    readonly rows: readonly (readonly string[])[];
    readonly marks?: ReadonlyMap<string, CellMark>;
    readonly merges?: readonly Merge[];
  };
}

const NO_CELLS: string[] = [];

/** A sheet to fill, in any order, within the limits of a sheet and of the whole file. */
export function createGrid(limits: Limits, count: CellCount, sheet: string): Grid {
  const rows: string[][] = [];
  const marks = new Map<string, CellMark>();
  const merges: Merge[] = [];
  const add = (more: number): void => {
    count.cells += more;
    if (count.cells > limits.cells) throw tooLarge("cells", limits.cells, { sheet });
  };
  const placed = (row: number, column: number): ReturnType<typeof placeOf> =>
    placeOf({ file: "", sheet, rows: [] }, row, column);
  return {
    put: (row, column, { text, mark }) => {
      if (row >= limits.rows) throw tooLarge("rows", limits.rows, { sheet });
      if (column >= limits.columns) throw tooLarge("columns", limits.columns, { sheet });
      if (text === "" && !mark) return;
      if (text.length > limits.characters) {
        const { file: _, ...place } = placed(row, column);
        throw tooLarge("characters", limits.characters, place);
      }
      if (rows.length <= row) add(row + 1 - rows.length);
      while (rows.length <= row) rows.push(NO_CELLS);
      if (rows[row] === NO_CELLS) rows[row] = [];
      const cells = rows[row]!;
      if (cells.length <= column) add(column + 1 - cells.length);
      else if (cells[column] !== "" || marks.has(markKey(row, column)))
        throw refusal("damaged", placed(row, column).cell, { sheet });
      while (cells.length < column) cells.push("");
      cells[column] = text;
      if (mark) marks.set(markKey(row, column), mark);
    },
    merge: (merge) => {
      add(1);
      merges.push(merge);
    },
    finish: () => {
      for (const merge of merges) clearCovered(merge);
      return { rows, ...(marks.size > 0 && { marks }), ...(merges.length > 0 && { merges }) };
    },
  };

  /** What a program left in merged cells other than the first, nobody sees. */
  function clearCovered({ firstRow, firstColumn, lastRow, lastColumn }: Merge): void {
    for (let row = firstRow; row <= lastRow && row < rows.length; row++) {
      const cells = rows[row]!;
      const last = Math.min(lastColumn, cells.length - 1);
      // Merges that overlap could make this long: what is looked at counts as cells do.
      add(1 + Math.max(0, last - firstColumn));
      for (let column = firstColumn; column <= last; column++) {
        if (row === firstRow && column === firstColumn) continue;
        cells[column] = "";
        marks.delete(markKey(row, column));
      }
    }
  }
}
