import { findUnit } from "../../quantity/unit-table.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { splitUnit } from "../../sheet/wide-header.ts";
import { periodOf } from "../period-text.ts";
import { type ColumnRole, columnRole } from "./column-role.ts";
import type { LayoutContext } from "./context.ts";
import { splitHeader } from "./header.ts";
import { type LongColumn, longColumn } from "./long-header.ts";
import { sheetIndicator } from "./sheet-indicator.ts";
import { withoutMonths } from "./without-months.ts";
import type { WordedIndicator } from "./worded-indicator.ts";

/** Titles and captions stand above the header, in no more rows. */
const MOST_ROWS_ABOVE = 30;
/** 完成 under 6月 under 2016年. */
const MOST_HEADER_ROWS = 4;
/** What `columnRole` knows of the words for a figure. */
const A_VALUE = "数值";

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
    const values = valueColumns(sheet.rows.slice(row, row + height), at, context);
    if (!values.some(({ role }) => role === "value")) continue;
    const only = hasIndicator ? undefined : sheetIndicator(sheet, row, context);
    if (hasIndicator || only) return { row, height, at, values, only };
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
  const { name } = headingOf(text, context);
  return (
    longColumn(name) === "value" ||
    columnRole(name) !== undefined ||
    periodOf(name, context.year) !== undefined
  );
}

function valueColumns(
  header: readonly (readonly string[])[],
  at: LongHeader["at"],
  context: LayoutContext,
): readonly ValueColumn[] {
  const names = new Set(at.values());
  const headings = header.map((cells) => cells.map((text) => headingOf(text, context)));
  const split = splitHeader(
    headings.map((row) => row.map(({ name }) => (longColumn(name) === "value" ? A_VALUE : name))),
    -1,
    context,
  );
  const width = Math.max(...header.map((cells) => cells.length));
  const values = Array.from({ length: width }, (_, column): ValueColumn | undefined => {
    const isFilled = header.some((cells) => (cells[column] ?? "").trim() !== "");
    const [role, period] = [split.roleAt(column), split.periodAt(column)];
    if (!isFilled || names.has(column) || (role === undefined && period === undefined)) return undefined;
    const unit = headings.flatMap((row) => row[column]?.unit ?? []).at(-1);
    return {
      column,
      role: role ?? "value",
      ...(period !== undefined && { period }),
      ...(unit !== undefined && { unit }),
    };
  });
  return withoutMonths(values.flatMap((value) => value ?? []));
}

/** 数值（亿元） without its unit. */
function headingOf(
  text: string,
  { units }: LayoutContext,
): { readonly name: string; readonly unit?: string } {
  if (text.trim() === "" || columnRole(text) !== undefined) return { name: text };
  const { name, bracket } = splitUnit(text, units);
  return bracket !== undefined && name.trim() !== "" && findUnit(bracket, units)
    ? { name, unit: bracket }
    : { name: text };
}
