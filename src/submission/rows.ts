import { type Issue, issue } from "../issue/issue.ts";
import type { Sheet } from "../sheet/sheet.ts";

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

/** Figures by region, then by indicator. */
export type SubmittedMap = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

const FIELDS = ["region", "indicator", "period", "value", "unit", "note"] as const;

/** Rows, or a map, as a long table: what is said of files is said of them. */
export function sheetOfData(
  data: readonly unknown[] | Readonly<Record<string, unknown>>,
  file: string,
): Sheet {
  const issues: Issue[] = [];
  const given = Array.isArray(data) ? data : rowsOfMap(data as Readonly<Record<string, unknown>>);
  const rows = given.map((row, index) => cellsOf(row, index, file, issues));
  return { file, rows: [FIELDS, ...rows], isData: true, issues };
}

function cellsOf(row: unknown, index: number, file: string, issues: Issue[]): readonly string[] {
  const location = { file, row: index + 1 };
  if (typeof row !== "object" || row === null || Array.isArray(row)) {
    issues.push(
      issue("invalid-field", { expected: "object", found: kindOf(row) }, { path: [index], location }),
    );
    return [];
  }
  return FIELDS.map((field) => {
    const value = Object.hasOwn(row, field) ? (row as Readonly<Record<string, unknown>>)[field] : undefined;
    if (typeof value === "string") return value;
    const where = { path: [index, field], location };
    if (typeof value === "number") issues.push(issue("float-refused", { found: String(value) }, where));
    else if (value !== undefined && value !== null)
      issues.push(issue("invalid-field", { expected: "string", found: kindOf(value) }, where));
    return "";
  });
}

function rowsOfMap(map: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Object.entries(map).flatMap(([region, figures]) =>
    typeof figures === "object" && figures !== null && !Array.isArray(figures)
      ? Object.entries(figures).map(([indicator, value]) => ({ region, indicator, value }))
      : [figures],
  );
}

function kindOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}
