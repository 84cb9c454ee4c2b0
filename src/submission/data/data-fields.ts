import { issue } from "../../issue/issue.ts";
import { nearest } from "../../issue/nearest.ts";
import { found, isRecord } from "../../issue/refusal.ts";
import { type LongColumn, longColumn } from "../layout/words/long-header.ts";
import { periodInColumn, periodOf, yearOf } from "../period-text.ts";
import { type DataPath, type DataTable, type Fields, isName, refuse } from "./data-table.ts";

/** What holds for all figures below that do not say their own. */
export type Said = { readonly [C in "region" | "indicator" | "period" | "unit"]?: string };

/** A record's fields by what they mean, the keys that they stand under, and its other keys. */
export interface SortedFields {
  readonly fields: Fields;
  readonly keys: { readonly [C in LongColumn]?: string };
  readonly others: readonly string[];
}

/** Any year will do to tell a month's name from others. */
export const SOME_YEAR = "2000";
const NUMBER = /^[\d\s.,%+-]*\d[\d\s.,%+-]*$/;
const MONTH_NUMBER = /^(?:0?[1-9]|1[0-2])$/;

export function sortFields(record: Readonly<Record<string, unknown>>): SortedFields {
  const fields: { [C in LongColumn]?: unknown } = {};
  const keys: { [C in LongColumn]?: string } = {};
  const others: string[] = [];
  for (const [key, value] of Object.entries(record)) {
    const field = longColumn(key);
    if (field === undefined) others.push(key);
    else if (!(field in fields)) [fields[field], keys[field]] = [fieldValue(field, key, value), key];
    // Of two figures, or two units, one would be lost.
    else if ((field === "value" || field === "unit") && value !== fields[field]) others.push(key);
  }
  return { fields, keys, others };
}

/** `6` under 月份 is 6月. */
function fieldValue(field: LongColumn, key: string, value: unknown): unknown {
  const text = typeof value === "number" ? String(value) : value;
  return field === "period" && typeof text === "string" && /月|month/i.test(key) && MONTH_NUMBER.test(text)
    ? `${text}月`
    : value;
}

/** What the fields of a record say for all that stands below, over what was said above. What is no text is told of. */
export function saidBy({ fields, keys }: SortedFields, above: Said, table: DataTable, path: DataPath): Said {
  const said: { -readonly [C in keyof Said]: Said[C] } = { ...above };
  for (const field of ["region", "indicator", "period", "unit"] as const) {
    const value = fields[field];
    if (isBlank(value)) continue;
    const text = isName(field) && Number.isSafeInteger(value) ? String(value) : value;
    if (typeof text !== "string") refuse(table, "string", text, undefined, [...path, keys[field]!]);
    else said[field] = field === "period" ? periodWithin(text, above.period) : text;
  }
  return said;
}

export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

/** 6月 below 2015 is of 2015. */
export function periodWithin(text: string, above: string | undefined): string {
  const around = above === undefined ? undefined : periodOf(above, undefined);
  if (around === undefined || periodOf(text, undefined) !== undefined) return text;
  return periodOf(text, yearOf(around)) ?? text;
}

/**
 * Whether a key among names says something for all that stands beside it: 时期, 单位 and the like, with a text. With a
 * number it may be a name (项目, 单位), unless no figure can stand there or the number is a period.
 */
export function isSaidAmongNames(key: string, value: unknown, canBeFigure: boolean): boolean {
  const field = longColumn(key);
  if (field === undefined || field === "value" || isRecord(value) || Array.isArray(value)) return false;
  if (field === "note") return true;
  if (isBlank(value)) return !canBeFigure;
  const text = String(value).normalize("NFKC");
  if (typeof value === "string" && !NUMBER.test(text)) return true;
  if (!isName(field)) return false;
  return !canBeFigure || (field === "period" && periodInColumn(text, key, SOME_YEAR).period !== undefined);
}

/** Fields that say nothing of a figure. */
const APART: ReadonlySet<string> = new Set(["id", "date", "location", "isPeriodAssumed"]);
const KNOWN = ["region", "indicator", "period", "value", "unit", "地区", "指标", "时期", "数值", "单位"];

/**
 * Tells of a key that is no field, once: a warning where a figure, or what one depends on, may be lost with it.
 */
export function tellUnknownField(
  table: DataTable,
  key: string,
  value: unknown,
  row: number | undefined,
  path: DataPath,
): void {
  if (APART.has(key) || isBlank(value) || table.told.has(key)) return;
  table.told.add(key);
  const near = nearest(key, KNOWN);
  const isFigure = typeof value === "number" || (typeof value === "string" && NUMBER.test(value));
  const isDoubtful = isFigure || typeof value === "object" || near.length > 0 || key === "scope";
  const location = { file: table.file, ...(row !== undefined && { row }) };
  const severity = isDoubtful ? "warning" : "info";
  table.issues.push(issue("unknown-field", { field: found(key), near }, { severity, location, path }));
}
