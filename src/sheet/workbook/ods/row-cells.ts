import { refusal } from "../../refuse.ts";
import type { Grid } from "../cells/grid.ts";
import type { Cell } from "../cells/number-cell.ts";
import type { Attributes } from "../read-xml.ts";

/** The cells of a row while it goes by, and where in the sheet it stands. */
export interface RowCells {
  openRow(attributes: Attributes): void;
  /** Adds a cell, with its repetitions and what is merged into it; `undefined` is one that is covered by another. */
  add(attributes: Attributes, cell: Cell | undefined): void;
  /** The column in which the next cell stands. */
  column(): number;
  closeRow(grid: Grid): void;
}

export function createRowCells(): RowCells {
  let [row, repeat, column] = [0, 1, 0];
  let cells: { readonly column: number; readonly repeat: number; readonly cell: Cell }[] = [];
  let merges: { readonly column: number; readonly width: number; readonly height: number }[] = [];
  return {
    openRow: (attributes) => {
      repeat = countOf(attributes["table:number-rows-repeated"]);
      [column, cells, merges] = [0, [], []];
    },
    add: (attributes, cell) => {
      const times = countOf(attributes["table:number-columns-repeated"]);
      const width = countOf(attributes["table:number-columns-spanned"]);
      const height = countOf(attributes["table:number-rows-spanned"]);
      if (cell && (cell.text !== "" || cell.mark)) cells.push({ column, repeat: times, cell });
      if (cell && (width > 1 || height > 1)) merges.push({ column, width, height });
      column += times;
    },
    column: () => column,
    closeRow: (grid) => {
      for (const { column: first, width, height } of merges) {
        grid.merge({
          firstRow: row,
          firstColumn: first,
          lastRow: row + height - 1,
          lastColumn: first + width - 1,
        });
      }
      // A blank row that is repeated to the end of the sheet costs nothing; with a cell, the limits of the grid end it.
      if (cells.length > 0)
        for (let down = 0; down < repeat; down++)
          for (const { column: first, repeat: times, cell } of cells)
            for (let right = 0; right < times; right++) grid.put(row + down, first + right, cell);
      row += repeat;
    },
  };
}

/** How often, or how wide: once, where nothing is said. */
export function countOf(text: string | undefined): number {
  if (text === undefined) return 1;
  if (!/^\d{1,8}$/.test(text) || Number(text) === 0) throw refusal("damaged", text.slice(0, 20));
  return Number(text);
}
