import type { Issue } from "../issue/issue.ts";
import { isRecord, refusal } from "../issue/refusal.ts";
import type { CellMark, DataPlace, Sheet } from "../sheet/sheet.ts";
import { markKey } from "../sheet/sheet.ts";
import { type LongColumn, longColumn } from "./layout/long-header.ts";
import { periodOf } from "./period-text.ts";

/** A figure as data: region, indicator and period by id or by name. */
export interface SubmittedRow {
  readonly region?: string;
  readonly indicator: string;
  readonly period?: string;
  /** Text, as printed: a JavaScript number has passed a binary float. */
  readonly value: string | null;
  readonly unit?: string;
  readonly note?: string;
}

/** Figures by region, then by indicator. Months can stand over, between or under them. */
export interface SubmittedMap {
  readonly [name: string]: string | null | SubmittedMap;
}

const FIELDS: readonly LongColumn[] = ["region", "indicator", "period", "value", "unit", "note"];
/** Region, indicator, period, and the fields of a figure. */
const DEEPEST = 4;
/** Any year will do to tell a month's name from others. */
const SOME_YEAR = "2000";

type Fields = { readonly [C in LongColumn]?: unknown };
type Path = DataPlace["path"];

interface Table {
  readonly file: string;
  readonly rows: (readonly string[])[];
  readonly data: DataPlace[];
  readonly marks: Map<string, CellMark>;
  readonly issues: Issue[];
}

/** Rows, or a map, as a long table: what is said of files is said of them. */
export function sheetOfData(input: unknown, file: string): Sheet {
  const table: Table = {
    file,
    rows: [FIELDS],
    data: [{ row: 0, path: [] }],
    marks: new Map(),
    issues: [],
  };
  const inner = isRecord(input) && Array.isArray(input.observations) ? "observations" : undefined;
  const data = inner === undefined ? input : (input as Readonly<Record<string, unknown>>)[inner];
  const path = inner === undefined ? [] : [inner];
  if (Array.isArray(data)) {
    // A sparse array has holes, which must not be passed over.
    for (const [at, row] of Array.from(data).entries()) addRow(table, row, at + 1, [...path, at]);
  } else if (isRecord(data)) addMap(table, data, []);
  else table.issues.push({ ...refusal("array", data, []), location: { file } });
  return table;
}

/** A figure a row, or a region's figures by the names of their indicators. */
function addRow(table: Table, row: unknown, number: number, path: Path): void {
  if (!isRecord(row)) {
    refuse(table, "object", row, number, path);
    return;
  }
  const { fields, keys, others } = fieldsOf(row);
  const isFigure = "indicator" in fields || "value" in fields || others.length === 0;
  if (isFigure) addFigure(table, fields, number, [...path, keys.value ?? "value"], path);
  for (const indicator of isFigure ? [] : others)
    addFigure(table, { ...fields, indicator, value: row[indicator] }, number, [...path, indicator], path);
}

function fieldsOf(row: Readonly<Record<string, unknown>>): {
  readonly fields: Fields;
  readonly keys: { readonly [C in LongColumn]?: string };
  readonly others: readonly string[];
} {
  const fields: { [C in LongColumn]?: unknown } = {};
  const keys: { [C in LongColumn]?: string } = {};
  const others: string[] = [];
  for (const [key, value] of Object.entries(row)) {
    const field = longColumn(key);
    if (field === undefined) others.push(key);
    else if (!(field in fields)) [fields[field], keys[field]] = [value, key];
  }
  return { fields, keys, others };
}

function addMap(table: Table, map: Readonly<Record<string, unknown>>, keys: readonly string[]): void {
  for (const [key, value] of Object.entries(map)) {
    const path = [...keys, key];
    const number = table.rows.length;
    const names = path.filter((name) => periodOf(name, SOME_YEAR) === undefined);
    const { fields = undefined } = isRecord(value) && names.length === 2 ? fieldsOf(value) : {};
    const isFigure = fields !== undefined && "value" in fields;
    if (isRecord(value) && !isFigure && path.length < DEEPEST) addMap(table, value, path);
    else if (names.length !== 2 || path.length > 3) refuse(table, "object", value, number, path);
    else {
      const [region, indicator] = names;
      const period = path.find((name) => !names.includes(name));
      const said = isFigure ? fields : { value };
      addFigure(table, { period, ...said, region, indicator }, number, path, path);
    }
  }
}

function addFigure(table: Table, fields: Fields, row: number, path: Path, of: Path): void {
  const at = table.rows.length;
  const cells = FIELDS.map((field, column) => {
    const value = fields[field];
    if (typeof value === "string") return value;
    if (value === undefined || value === null) return "";
    // What is no figure, as a code or a year, is what it is as a number, too.
    const isName = field === "region" || field === "period";
    if (isName && Number.isSafeInteger(value)) return String(value);
    refuse(table, "string", value, row, field === "value" ? path : [...of, field]);
    table.marks.set(markKey(at, column), { kind: "refused" });
    return "";
  });
  table.rows.push(cells);
  table.data.push({ row, path });
}

function refuse({ issues, file }: Table, expected: string, found: unknown, row: number, path: Path): void {
  issues.push({ ...refusal(expected, found, path), location: { file, row } });
}
