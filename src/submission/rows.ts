import { isRecord, refusal } from "../issue/refusal.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { type Said, saidBy, sortFields, tellUnknownField } from "./data/data-fields.ts";
import { addMap } from "./data/data-map.ts";
import { addRow } from "./data/data-rows.ts";
import { type DataPath, type DataTable, dataTable } from "./data/data-table.ts";

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

/** Rows, and what holds for each that does not say its own. */
export interface SubmittedRows {
  readonly observations: readonly SubmittedRow[];
  readonly region?: string;
  readonly period?: string;
  readonly unit?: string;
}

/** Figures by region, then by indicator. Months can stand over, between or under them; `period` and `unit` beside. */
export interface SubmittedMap {
  readonly [name: string]: string | null | SubmittedMap;
}

/** What `fenjie validate --format json` writes beside the figures. */
const OURS: ReadonlySet<string> = new Set(["plan", "ok", "summary", "issues", "checks"]);

/** Rows, or a map, as a long table: what is said of files is said of them. */
export function sheetOfData(input: unknown, file: string): Sheet {
  const table = dataTable(file);
  const { data, path, said } = unwrapped(input, table);
  if (Array.isArray(data)) {
    // A sparse array has holes, which must not be passed over.
    for (const [at, row] of Array.from(data).entries()) addRow(table, row, at + 1, [...path, at], said);
  } else if (!isRecord(data)) table.issues.push({ ...refusal("array", data, path), location: { file } });
  else if ("value" in sortFields(data).fields) addRow(table, data, 1, path, said);
  else addMap(table, data, path, [], said);
  const { rows, data: places, marks, issues } = table;
  return { file, rows, data: places, marks, issues };
}

/** What stands under `observations`, with what is said beside; or the data itself. */
function unwrapped(
  input: unknown,
  table: DataTable,
): { readonly data: unknown; readonly path: DataPath; readonly said: Said } {
  if (!isRecord(input) || !Object.hasOwn(input, "observations")) return { data: input, path: [], said: {} };
  const { observations: data, ...beside } = input;
  if (!Array.isArray(data) && !isRecord(data)) return { data: input, path: [], said: {} };
  const sorted = sortFields(beside);
  const lost = "value" in sorted.fields ? [sorted.keys.value!] : [];
  for (const key of [...lost, ...sorted.others])
    if (!OURS.has(key)) tellUnknownField(table, key, beside[key], undefined, [key]);
  return { data, path: ["observations"], said: saidBy(sorted, {}, table, []) };
}
