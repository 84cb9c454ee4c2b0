import type { AskedTable } from "./official-tables.ts";

/** A heading over some columns and rows of a header. */
export interface HeaderCell {
  readonly text: string;
  /** From 0, the column of labels being 0; ends included. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A header, and how many rows it has. */
export interface Header {
  readonly cells: readonly HeaderCell[];
  readonly height: number;
}

/**
 * The header of the plan's table over those of its columns that are asked for, merged as it is printed; undefined
 * where the plan keeps none that stands over exactly its columns.
 */
export function printedHeader({ table, columns }: Pick<AskedTable, "table" | "columns">): Header | undefined {
  const { header = [] } = table;
  const width = Math.max(0, ...header.map((row) => row.length));
  if (header.length === 0 || width !== table.columns.length + 1) return undefined;
  const owners = ownersOf(header, width);
  const kept = [0, ...columns.map(({ position }) => position + 1)];
  const cells = new Map<string, HeaderCell>();
  for (const [place, column] of kept.entries()) {
    for (const row of header.keys()) {
      const owner = owners[row]![column];
      if (!owner) continue;
      const key = JSON.stringify(owner);
      const known = cells.get(key);
      const text = header[owner[0]]![owner[1]]!.trim();
      cells.set(key, {
        text,
        firstRow: known?.firstRow ?? row,
        lastRow: Math.max(known?.lastRow ?? row, row),
        firstColumn: known?.firstColumn ?? place,
        lastColumn: place,
      });
    }
  }
  // A column without a heading cannot be filled in.
  const isWhole = kept.every((_column, place) =>
    [...cells.values()].some((cell) => cell.firstColumn <= place && place <= cell.lastColumn),
  );
  return isWhole ? { cells: [...cells.values()], height: header.length } : undefined;
}

/** Where a text stands. */
type Owner = readonly [row: number, column: number];

/**
 * Where the text of each cell stands: a merged one is its text and blanks. A blank goes on with what stands to its left
 * where there is still a heading below it and no group begins above it, and with what stands above it otherwise.
 */
function ownersOf(
  header: readonly (readonly string[])[],
  width: number,
): readonly (readonly (Owner | undefined)[])[] {
  const isFilled = (row: number, column: number): boolean => (header[row]?.[column] ?? "").trim() !== "";
  const owners: (Owner | undefined)[][] = [];
  for (const row of header.keys()) {
    const found: (Owner | undefined)[] = [];
    for (let column = 0; column < width; column++) {
      const hasBelow = header.some((_row, below) => below > row && isFilled(below, column));
      const begins = header.some((_row, above) => above < row && isFilled(above, column));
      const goesOn = hasBelow && !begins && column > 1;
      found.push(isFilled(row, column) ? [row, column] : goesOn ? found.at(-1) : owners[row - 1]?.[column]);
    }
    owners.push(found);
  }
  return owners;
}
