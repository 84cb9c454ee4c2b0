import { lookUp } from "../../../plan/names.ts";
import type { Sheet } from "../../../sheet/sheet.ts";
import type { LayoutContext } from "../context.ts";
import { settleMonths, withoutMonthsGrowth } from "../settle-months.ts";
import { sheetIndicator } from "../sheet/sheet-indicator.ts";
import { columnRole } from "../words/column-role.ts";
import { isFooter } from "../words/footer.ts";
import { splitHeader } from "../words/header.ts";
import { wordsApart } from "../words/heading-words.ts";
import { isPeriodHeading, type LongColumn, longColumn } from "../words/long-header.ts";
import type { ColumnRole } from "../words/role-words.ts";
import type { WordedIndicator } from "../words/worded-indicator.ts";

/** Titles and captions stand above the header, in no more rows. */
const MOST_ROWS_ABOVE = 30;
/** 完成 under 6月 under 2016年. */
const MOST_HEADER_ROWS = 4;

/** A column of figures in a table whose rows name what they are about. */
export interface ValueColumn {
  readonly column: number;
  readonly role: ColumnRole;
  /** The month that it is of, where its heading is one. */
  readonly period?: string;
  /** The unit in its heading: 数值（亿元）. */
  readonly unit?: string;
}

export interface LongHeader {
  readonly row: number;
  /** Its rows: two where 完成 stands over 本月 and 累计. */
  readonly height: number;
  readonly at: ReadonlyMap<LongColumn, number>;
  /** Columns of periods, or of years and months. */
  readonly periods: readonly number[];
  /** Columns that say of each row what its figure is: 目标, 完成. */
  readonly roles: readonly number[];
  readonly values: readonly ValueColumn[];
  /** What all rows are about, where they have no column of indicators. */
  readonly only: WordedIndicator | undefined;
}

/** The first row that names the columns of a table of regions and indicators. */
export function findLongHeader(
  sheet: Sheet,
  hasRegion: boolean,
  context: LayoutContext,
): LongHeader | undefined {
  for (const [row, cells] of sheet.rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const at = new Map<LongColumn, number>();
    for (const [column, text] of cells.entries()) {
      const name = longColumn(text);
      if (name !== undefined && name !== "value" && !at.has(name)) at.set(name, column);
    }
    const hasIndicator = at.has("indicator");
    if (!at.has("region") && !(hasRegion && hasIndicator)) continue;
    const height = headerHeight(sheet, row, at, context);
    // Regions in the heading are those of their columns.
    if (!at.has("region") && namesRegion(cells, context)) continue;
    const periods = cells.flatMap((text, column) => {
      const isOf = sheet.data ? longColumn(text) === "period" : isPeriodHeading(text);
      return isOf ? [column] : [];
    });
    const names = new Set([...at.values(), ...periods]);
    const values = valueColumns(sheet.rows.slice(row, row + height), names, context);
    if (!values.some(({ role }) => role === "value")) continue;
    const only = hasIndicator ? undefined : sheetIndicator(sheet, row, context);
    if (!hasIndicator && !only) continue;
    for (const { column } of values) names.add(column);
    const roles = sheet.data ? [] : roleColumns(sheet, row + height, cells, names);
    return { row, height, at, periods, roles, values, only };
  }
  return undefined;
}

/** Rows go on with the header that have nothing under the names' columns, and only headings beside. */
function headerHeight({ rows }: Sheet, row: number, at: LongHeader["at"], context: LayoutContext): number {
  const labels = [at.get("region"), at.get("indicator")];
  const isLower = (cells: readonly string[]): boolean => {
    const filled = cells.flatMap((text, column) => (text.trim() === "" ? [] : [column]));
    return (
      filled.length > 0 &&
      filled.every((column) => !labels.includes(column) && isHeading(cells[column]!, context))
    );
  };
  let height = 1;
  while (height < MOST_HEADER_ROWS && isLower(rows[row + height] ?? [])) height++;
  return height;
}

function isHeading(text: string, context: LayoutContext): boolean {
  return wordsApart(text, context) !== undefined;
}

function namesRegion(cells: readonly string[], { regions }: LayoutContext): boolean {
  return cells.some((text) => text.trim() !== "" && "id" in lookUp(regions.index, text));
}

/** Columns under any heading, all of whose cells are words for what a figure is. */
function roleColumns(
  { rows }: Sheet,
  first: number,
  header: readonly string[],
  known: ReadonlySet<number>,
): readonly number[] {
  return header.flatMap((_heading, column) => {
    if (known.has(column)) return [];
    let isAny = false;
    for (let row = first; row < rows.length; row++) {
      const text = (rows[row]![column] ?? "").trim();
      if (text === "" || isFooter(text)) continue;
      if (columnRole(text) === undefined) return [];
      isAny = true;
    }
    return isAny ? [column] : [];
  });
}

function valueColumns(
  header: readonly (readonly string[])[],
  names: ReadonlySet<number>,
  context: LayoutContext,
): readonly ValueColumn[] {
  // 完成 is a heading here, even where the plan calls an indicator so.
  const split = splitHeader(header, -1, (text) => {
    const words = wordsApart(text, context);
    return words ? { ...words, isApart: true } : {};
  });
  const width = Math.max(...header.map((cells) => cells.length));
  const values = Array.from({ length: width }, (_, column): ValueColumn | undefined => {
    const isFilled = header.some((cells) => (cells[column] ?? "").trim() !== "");
    const [role, unit] = [split.roleAt(column), split.unitAt(column)];
    const period = split.periodAt(column)?.period;
    if (!isFilled || names.has(column) || (role === undefined && period === undefined)) return undefined;
    return {
      column,
      role: role ?? "value",
      ...(period !== undefined && { period }),
      ...(unit !== undefined && { unit }),
    };
  });
  return settleMonths(
    withoutMonthsGrowth(values.flatMap((value) => value ?? [])),
    context.defaults.isMonthly === true,
  );
}
