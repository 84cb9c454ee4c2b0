import { findUnit, type UnitTable } from "../../quantity/unit-table.ts";
import { listIndicators } from "../../sheet/name-list.ts";
import { readHeadings } from "../../sheet/wide-header.ts";
import type { DraftIndicator } from "./work.ts";

/** A column of a table of the package. */
export interface HeadedColumn {
  readonly indicator: DraftIndicator;
  readonly unit: string;
}

/** The header as printed, where it names each column to whoever reads the package; else one row of names. */
export function packageHeader(
  printed: readonly (readonly string[])[] | undefined,
  columns: readonly HeadedColumn[],
  units: UnitTable | undefined,
): readonly (readonly string[])[] {
  const known = units ?? { declared: new Map() };
  const named = Object.fromEntries(
    columns.map(({ indicator }) => [indicator.id, { name: { zh: indicator.name } }]),
  );
  const headings = printed ? readHeadings(printed, listIndicators(named), known) : [];
  const isRead = headings.every(({ found, unit, strange }, index) => {
    const column = columns[index];
    if (column === undefined || !("id" in found) || found.id !== column.indicator.id) return false;
    return strange === undefined && (unit ?? column.indicator.unit) === column.unit;
  });
  if (printed && isRead && headings.length === columns.length) return printed.map(withoutCornerUnit);
  return [["地区", ...columns.map(({ indicator, unit }) => `${indicator.name}（${unit}）`)]];
}

/** A unit in a corner is read as that of the table: 村 and 社区, which are counted, too, are none there. */
function withoutCornerUnit([corner = "", ...headings]: readonly string[]): readonly string[] {
  const [, bracket] = /[（(]([^（）()]*)[）)]$/.exec(corner.trim()) ?? [];
  return [findUnit(bracket ?? corner.trim()) ? "地区" : corner, ...headings];
}
