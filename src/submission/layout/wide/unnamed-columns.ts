import { type Findings, report } from "../../../sheet/findings.ts";
import { placeOf, type Sheet } from "../../../sheet/sheet.ts";
import { columnRole, isCounted } from "../words/column-role.ts";
import { isFigureText } from "../words/figure-text.ts";
import { longColumn } from "../words/long-header.ts";
import { isNumbering } from "../words/numbering.ts";
import type { RowSubject } from "./row-subjects.ts";
import type { WideColumns } from "./wide-columns.ts";

/** Columns of figures right of the labels that no heading gives to an indicator: blank ones, and 完成 or 6月 beside a name. */
export function reportUnnamed(
  sheet: Sheet,
  label: number,
  { figures, unknown, height }: WideColumns,
  stubs: ReadonlySet<number>,
  subjects: readonly (RowSubject | undefined)[],
  findings: Findings,
): readonly number[] {
  const known = new Set([
    ...stubs,
    ...figures.map(({ column }) => column),
    ...unknown.map(({ column }) => column),
  ]);
  const held = new Map<number, number>();
  for (const [row, cells] of sheet.rows.entries())
    if (subjects[row])
      for (const [column, text] of cells.entries())
        if (column > label && !known.has(column) && !held.has(column) && isFigureText(text))
          held.set(column, row);
  return [...held].flatMap(([column, first]) => {
    const headings = sheet.rows
      .slice(0, height)
      .map((cells) => (isNumbering(cells) ? "" : (cells[column] ?? "").trim()));
    const at = headings.reduce((last, text, row) => (text === "" ? last : row), -1);
    const text = headings[at] ?? "";
    const role = columnRole(text);
    const isPassedOver = role !== undefined && !isCounted(role);
    if (isPassedOver || longColumn(text) === "note") return [];
    const place = placeOf(sheet, at < 0 ? first : at, column);
    if (text === "") report(findings, "unknown-header", { found: "", near: [] }, place);
    else report(findings, "unknown-indicator", { found: text, near: [] }, place);
    return [column];
  });
}
