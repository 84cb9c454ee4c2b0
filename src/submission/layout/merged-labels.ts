import type { Merge, Sheet } from "../../sheet/sheet.ts";

/**
 * The text of the merged cell that a cell without one lies in, for the columns of names: a region can be merged over the
 * rows of its indicators. Rows are asked for from top to bottom.
 */
export function mergedLabels(
  { rows, merges = [], origin, isTurned }: Sheet,
  columns: readonly number[],
): (row: number, column: number) => string {
  const { row: top, column: left } = origin ?? { row: 0, column: 0 };
  const byColumn = new Map<number, Merge[]>(columns.map((column) => [column, []]));
  if (!isTurned)
    for (const merge of merges)
      if (merge.lastRow > merge.firstRow) byColumn.get(merge.firstColumn - left)?.push(merge);
  for (const ofColumn of byColumn.values()) ofColumn.sort((a, b) => a.firstRow - b.firstRow);
  const next = new Map<number, number>();
  return (row, column) => {
    const ofColumn = byColumn.get(column) ?? [];
    let at = next.get(column) ?? 0;
    while (at + 1 < ofColumn.length && ofColumn[at + 1]!.firstRow <= row + top) at++;
    next.set(column, at);
    const merge = ofColumn[at];
    const isIn = merge && merge.firstRow <= row + top && row + top <= merge.lastRow;
    return isIn ? (rows[merge.firstRow - top]?.[column] ?? "").trim() : "";
  };
}
