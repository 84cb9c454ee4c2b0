import type { Issue } from "../issue/issue.ts";
import { own } from "../issue/own.ts";
import { isRecord, refusal } from "../issue/refusal.ts";
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
  if (!isRecord(row)) {
    issues.push({ ...refusal("object", row, [index]), location });
    return [];
  }
  return FIELDS.map((field) => {
    const value = own(row, field);
    if (typeof value === "string") return value;
    if (value !== undefined && value !== null)
      issues.push({ ...refusal("string", value, [index, field]), location });
    return "";
  });
}

function rowsOfMap(map: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Object.entries(map).flatMap(([region, figures]) =>
    isRecord(figures)
      ? Object.entries(figures).map(([indicator, value]) => ({ region, indicator, value }))
      : [figures],
  );
}
