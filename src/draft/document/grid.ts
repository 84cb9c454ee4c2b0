import type { GridCell, TableBlock } from "./document.ts";

/** A cell as formats with merged cells say it. */
export interface SpannedCell {
  readonly text: string;
  readonly line: number;
  readonly columns: number;
  readonly rows: number;
}

/** No official table is larger; a hostile one would claim any size. */
const MOST_COLUMNS = 300;
const MOST_CELLS = 200_000;

/** A table with its merged cells laid out; undefined where it is larger than any table is, or has nothing in it. */
export function layOut(rows: readonly (readonly SpannedCell[])[], line: number): TableBlock | undefined {
  const grid: GridCell[][] = rows.map(() => []);
  let cells = 0;
  for (const [row, given] of rows.entries()) {
    let column = 0;
    for (const cell of given) {
      while (grid[row]![column] !== undefined) column++;
      const [right, down] = [clamp(cell.columns, MOST_COLUMNS), clamp(cell.rows, rows.length - row)];
      cells += right * down;
      if (column + right > MOST_COLUMNS || cells > MOST_CELLS) return undefined;
      for (let below = 0; below < down; below++) {
        for (let beside = 0; beside < right; beside++) {
          const merged = below > 0 ? "above" : beside > 0 ? "left" : undefined;
          const text = merged === undefined ? cell.text : "";
          grid[row + below]![column + beside] ??= { text, line: cell.line, ...(merged && { merged }) };
        }
      }
      column += right;
    }
  }
  const width = Math.max(0, ...grid.map((cellsOf) => cellsOf.length));
  if (width * grid.length > MOST_CELLS) return undefined;
  const filled = grid
    .map((row) => Array.from({ length: width }, (_, column) => row[column] ?? { text: "", line }))
    .filter((row) => row.some(({ text }) => text !== ""));
  return filled.length === 0 ? undefined : { kind: "table", line, rows: filled, loose: [] };
}

function clamp(value: number, most: number): number {
  return Number.isInteger(value) ? Math.min(Math.max(value, 1), Math.max(most, 1)) : 1;
}
