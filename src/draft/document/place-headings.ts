import type { GridCell } from "./document.ts";

/**
 * Header rows in which a merged cell stands once, laid out over the columns by the row below: where that is blank, a cell
 * goes on from above; the others share what is left. What can be laid out in more than one way is left loose.
 */
export function placeHeadings(
  rows: readonly (readonly GridCell[])[],
  width: number,
): { readonly placed: readonly (readonly GridCell[])[]; readonly loose: readonly GridCell[] } {
  const placed: (readonly GridCell[])[] = [];
  const loose: GridCell[] = [];
  for (const row of [...rows].reverse()) {
    const below = placed[0];
    const sizes = below === undefined ? lowest(row, width) : sizesOver(row, below);
    if (sizes === undefined) loose.unshift(...row.filter(({ text }) => text !== ""));
    else placed.unshift(spread(row, sizes));
  }
  return { placed, loose };
}

/** The lowest row has a cell for every column, but for the corner, which may be left out. */
function lowest(row: readonly GridCell[], width: number): readonly number[] | undefined {
  if (row.length === width) return row.map(() => 1);
  return row.length === width - 1 && row.every(({ text }) => text !== "")
    ? [0, ...row.map(() => 1)]
    : undefined;
}

/** How many columns each cell stands over, where there is one answer only. */
function sizesOver(row: readonly GridCell[], below: readonly GridCell[]): readonly number[] | undefined {
  const ways = countWays(row, below);
  if (ways[0]![0] !== 1) return undefined;
  const sizes: number[] = [];
  let column = 0;
  for (const [index] of row.entries()) {
    const size = possible(row[index]!, below, column).find((one) => ways[index + 1]![column + one]! > 0)!;
    sizes.push(size);
    column += size;
  }
  return sizes;
}

/** In how many ways (2 is many) the cells from `cell` on fill the columns from `column` on. */
function countWays(row: readonly GridCell[], below: readonly GridCell[]): readonly (readonly number[])[] {
  const width = below.length;
  const ways = Array.from({ length: row.length + 1 }, () => new Array<number>(width + 1).fill(0));
  ways[row.length]![width] = 1;
  for (let cell = row.length - 1; cell >= 0; cell--) {
    for (let column = 0; column < width; column++) {
      let sum = 0;
      for (const size of possible(row[cell]!, below, column)) {
        sum += ways[cell + 1]![column + size]!;
        if (sum > 1) break;
      }
      ways[cell]![column] = Math.min(sum, 2);
    }
  }
  return ways;
}

function possible(cell: GridCell, below: readonly GridCell[], column: number): readonly number[] {
  const stands = (at: number): boolean => below[at]!.text !== "" || below[at]!.merged === "left";
  if (!stands(column)) return [1];
  const sizes: number[] = [];
  for (let end = column; end < below.length && stands(end); end++) {
    // A heading does not end in the middle of one that stands below it.
    if (below[end + 1]?.merged !== "left") sizes.push(end - column + 1);
  }
  return cell.text === "" ? sizes.slice(0, 1) : sizes;
}

function spread(row: readonly GridCell[], sizes: readonly number[]): readonly GridCell[] {
  const hasCorner = sizes.length === row.length;
  return sizes.flatMap((size, index) => {
    const cell = hasCorner ? row[index]! : row[index - 1];
    if (cell === undefined) return [{ text: "", line: row[0]!.line }];
    return Array.from(
      { length: Math.max(size, 1) },
      (_, beside): GridCell =>
        beside === 0 ? { text: cell.text, line: cell.line } : { text: "", line: cell.line, merged: "left" },
    );
  });
}
