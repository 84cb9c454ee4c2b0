import type { Issue } from "../../issue/issue.ts";
import { refusal } from "../../issue/refusal.ts";
import { type CellMark, type DataPlace, markKey } from "../../sheet/sheet.ts";
import type { LongColumn } from "../layout/words/long-header.ts";

export type DataPath = DataPlace["path"];

/** The fields of a figure, as given. */
export type Fields = { readonly [C in LongColumn]?: unknown };

/** Data as a long table in the making: what is said of files is said of it. */
export interface DataTable {
  readonly file: string;
  readonly rows: (readonly string[])[];
  readonly data: DataPlace[];
  readonly marks: Map<string, CellMark>;
  readonly issues: Issue[];
  /** Fields that are none and have been told of: one row is as the next. */
  readonly told: Set<string>;
}

const COLUMNS: readonly LongColumn[] = ["region", "indicator", "period", "value", "unit", "note"];

export function dataTable(file: string): DataTable {
  const data = [{ row: 0, path: [] }];
  return { file, rows: [COLUMNS], data, marks: new Map(), issues: [], told: new Set() };
}

/** A figure as a row. The path leads to its value, `of` to its fields; `unit` is what holds where it has none of its own. */
export function addFigure(
  table: DataTable,
  fields: Fields,
  unit: string | undefined,
  row: number,
  path: DataPath,
  of: DataPath,
): void {
  const at = table.rows.length;
  const cells = COLUMNS.map((field, column) => {
    const value = fields[field];
    if (typeof value === "string") return value;
    if (value === undefined || value === null) return "";
    if (isName(field) && Number.isSafeInteger(value)) return String(value);
    refuse(table, "string", value, row, field === "value" ? path : [...of, field]);
    table.marks.set(markKey(at, column), { kind: "refused" });
    return "";
  });
  table.rows.push(cells);
  table.data.push({ row, path, ...(unit !== undefined && { unit }) });
}

/** What is no figure, as a code or a year, is what it is as a number, too. */
export function isName(field: LongColumn): boolean {
  return field === "region" || field === "period";
}

export function refuse(
  { issues, file }: DataTable,
  expected: string,
  found: unknown,
  row: number | undefined,
  path: DataPath,
): void {
  const location = { file, ...(row !== undefined && { row }) };
  issues.push({ ...refusal(expected, found, path), location });
}
