import type { Sheet } from "../../../sheet/sheet.ts";
import { mergedLabels } from "../merged-labels.ts";

/**
 * The texts of labels and of the columns beside them, each with that of the merged cell that it lies in. What a person sees
 * as headings above columns goes on to the right over those that say more (目标, 完成 under 南湖区), merged or not; what is
 * seen beside rows goes no further than it is merged. Rows are asked for from top to bottom.
 */
export function labelTexts(
  sheet: Sheet,
  columns: readonly number[],
): (row: number, column: number) => string {
  const merged = mergedLabels(sheet, columns);
  const order = [...columns].sort((a, b) => a - b);
  const ownAt = (row: number, column: number): string => (sheet.rows[row]?.[column] ?? "").trim();
  const last = new Map<number, string>();
  let at = -1;
  const goOn = (row: number): void => {
    let isNew = false;
    for (const column of order) {
      const own = ownAt(row, column);
      // What is new above begins anew below it.
      isNew ||= own !== "";
      if (isNew) last.set(column, own);
    }
  };
  const saysMore = (row: number, column: number): boolean =>
    order.some((other) => other > column && ownAt(row, other) !== "");
  return (row, column) => {
    while (sheet.isTurned && at < row) goOn(++at);
    const text = ownAt(row, column) || merged(row, column);
    return text === "" && sheet.isTurned && saysMore(row, column) ? (last.get(column) ?? "") : text;
  };
}
