import { cellKey, type Sheet } from "../../../sheet/sheet.ts";
import type { CellUse } from "../laid-out.ts";
import { columnRole, isCounted } from "../words/column-role.ts";
import { isFooter } from "../words/footer.ts";
import type { LongHeader } from "./long-columns.ts";

/** What every cell of a table of regions and indicators was taken for. */
export function longUses(
  sheet: Sheet,
  { row: header, height, at, roles, values }: LongHeader,
): ReadonlyMap<string, CellUse> {
  const figures = new Set(values.flatMap(({ role, column }) => (role === "value" ? [column] : [])));
  const labels = new Set([...at].flatMap(([name, column]) => (name === "note" ? [] : [column])));
  const uses = new Map<string, CellUse>();
  for (const [row, cells] of sheet.rows.entries()) {
    const isNote = row >= header + height && isFooter(cells.find((text) => text.trim() !== "") ?? "");
    const role = roles
      .map((column) => columnRole((cells[column] ?? "").trim()))
      .find((one) => one !== undefined);
    const isPassedOver = role !== undefined && !isCounted(role);
    for (const [column, text] of cells.entries()) {
      if (text.trim() === "") continue;
      const isHeading = row < header + height || labels.has(column);
      const use = isNote
        ? "note"
        : isHeading
          ? "heading"
          : figures.has(column) && !isPassedOver
            ? "figure"
            : "note";
      uses.set(cellKey(sheet, row, column), use);
    }
  }
  return uses;
}
