import type { Merge, Sheet } from "../../sheet/sheet.ts";

/** A merged cell as the rows of its sheet go, which may be turned, from the first of them. */
interface Span {
  readonly first: number;
  readonly last: number;
  readonly column: number;
}

/**
 * The text of the merged cell that a cell without one lies in, for the columns of names: a region can be merged over the
 * rows of its indicators. Rows are asked for from top to bottom.
 */
export function mergedLabels(
  sheet: Sheet,
  columns: readonly number[],
): (row: number, column: number) => string {
  const byColumn = new Map<number, Span[]>(columns.map((column) => [column, []]));
  for (const span of (sheet.merges ?? []).map((merge) => spanOf(merge, sheet)))
    if (span.last > span.first) byColumn.get(span.column)?.push(span);
  for (const ofColumn of byColumn.values()) ofColumn.sort((a, b) => a.first - b.first);
  const next = new Map<number, number>();
  return (row, column) => {
    const ofColumn = byColumn.get(column) ?? [];
    let at = next.get(column) ?? 0;
    while (at + 1 < ofColumn.length && ofColumn[at + 1]!.first <= row) at++;
    next.set(column, at);
    const span = ofColumn[at];
    const isIn = span && span.first <= row && row <= span.last;
    return isIn ? (sheet.rows[span.first]?.[column] ?? "").trim() : "";
  };
}

function spanOf(merge: Merge, { isTurned, origin = { row: 0, column: 0 } }: Sheet): Span {
  const { row, column } = origin;
  return isTurned
    ? { first: merge.firstColumn - column, last: merge.lastColumn - column, column: merge.firstRow - row }
    : { first: merge.firstRow - row, last: merge.lastRow - row, column: merge.firstColumn - column };
}
