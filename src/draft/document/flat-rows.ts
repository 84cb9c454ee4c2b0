import type { GridCell, TableBlock } from "./document.ts";
import type { FlatCell } from "./flat-cells.ts";
import { isFigure } from "./is-figure.ts";
import { placeHeadings } from "./place-headings.ts";

/** A table found among cells, and the cells behind it that are none of it. */
export interface FoundTable {
  readonly table: TableBlock;
  readonly after: readonly FlatCell[];
}

/**
 * The table that cells in a row make. How many columns it has is what most rows with figures have; rows are what blank
 * lines set apart, and where these are missing or too many, what makes up the same number again.
 */
export function rowsOfCells(cells: readonly FlatCell[]): FoundTable | undefined {
  const groups = groupsOf(cells);
  const width = widthOf(groups);
  if (width === undefined) return undefined;
  const first = groups.findIndex((group) => group.length >= width && isBody(group.slice(0, width)));
  const { rows, used } = bodyRows(groups.slice(first).flat(), width);
  const head = groups.slice(0, first);
  const { placed, loose } = placeHeadings(head, width);
  const start = head.flat()[0] ?? groups[first]![0]!;
  return {
    table: { kind: "table", line: start.line, rows: [...placed, ...rows], loose },
    after: groups.slice(first).flat().slice(used),
  };
}

function groupsOf(cells: readonly FlatCell[]): readonly (readonly FlatCell[])[] {
  const groups: FlatCell[][] = [];
  for (const cell of cells) {
    if (cell.gap || groups.length === 0) groups.push([cell]);
    else groups.at(-1)!.push(cell);
  }
  return groups;
}

/** A row of the body begins with a name (or a number and a name) and has figures, mostly. */
function isBody(row: readonly FlatCell[]): boolean {
  const [, ...rest] = row;
  const figures = rest.filter(({ text }) => isFigure(text)).length;
  const words = row.filter(({ text }) => text !== "" && !isFigure(text)).length;
  return words > 0 && figures > 0 && figures >= words - 1;
}

/** A name, and no figure for it anywhere. */
function isEmptyRow([name, ...rest]: readonly FlatCell[]): boolean {
  return name!.text !== "" && !isFigure(name!.text) && rest.every(({ text }) => text === "");
}

function widthOf(groups: readonly (readonly FlatCell[])[]): number | undefined {
  const counts = new Map<number, number>();
  for (const group of groups) {
    if (group.length > 1 && isBody(group)) counts.set(group.length, (counts.get(group.length) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}

/** Rows of the same number of cells, for as long as each is one of the body. */
function bodyRows(
  cells: readonly FlatCell[],
  width: number,
): { readonly rows: readonly (readonly GridCell[])[]; readonly used: number } {
  const rows: GridCell[][] = [];
  let used = 0;
  while (used + width <= cells.length) {
    const row = cells.slice(used, used + width);
    if (!isBody(row) && !isEmptyRow(row)) break;
    rows.push(row.map(({ text, line }) => ({ text, line })));
    used += width;
  }
  return { rows, used };
}
