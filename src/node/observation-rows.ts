import { type Issue, issue } from "../issue/issue.ts";
import { nearest } from "../issue/nearest.ts";
import { describe } from "../issue/refusal.ts";
import { normalizeName } from "../plan/names.ts";
import { createFindings, type Findings } from "../sheet/findings.ts";
import { type Columns, type Row, readRows } from "../sheet/records.ts";
import type { Sheet } from "../sheet/sheet.ts";

const ALIASES: ReadonlyMap<string, string> = new Map([
  ["指标", "indicator"],
  ["地区", "region"],
  ["时期", "period"],
  ["范围", "scope"],
  ["数值", "value"],
  ["单位", "unit"],
  ["日期", "date"],
]);

const COLUMNS: Columns = {
  required: ["indicator", "region", "value"],
  optional: ["period", "scope", "unit", "date"],
  aliases: ALIASES,
};

/** The rows of a CSV of observations. */
export function rowsOfSheet(sheet: Sheet): { readonly rows: readonly Row[]; readonly findings: Findings } {
  const findings = createFindings();
  return { rows: readRows(sheet, COLUMNS, findings), findings };
}

/** The rows of a JSON of observations: an array of objects, every field of which is text. */
export function rowsOfJson(
  json: unknown,
  file: string,
): { readonly rows: readonly Row[]; readonly findings: Findings } {
  const findings = createFindings();
  const add = (found: Issue): void => {
    findings.issues.push({ ...found, location: { file } });
  };
  if (!Array.isArray(json)) add(issue("invalid-field", { expected: "array", found: describe(json) }));
  const rows = Array.isArray(json) ? json.map((item, index) => rowOf(item, index, file, add)) : [];
  return { rows, findings };
}

function rowOf(item: unknown, index: number, file: string, add: (found: Issue) => void): Row {
  const texts = new Map<string, string>();
  const isObject = typeof item === "object" && item !== null && !Array.isArray(item);
  if (!isObject)
    add(issue("invalid-field", { expected: "object", found: describe(item) }, { path: [index] }));
  for (const [key, value] of isObject ? Object.entries(item) : []) {
    const column = columnOf(key);
    const path = [index, key];
    if (column === undefined) {
      add(
        issue(
          "unknown-field",
          { field: key, near: nearest(key, [...COLUMNS.required, ...COLUMNS.optional]) },
          { path },
        ),
      );
    } else if (typeof value === "string") texts.set(column, value.trim());
    else if (typeof value === "number") add(issue("float-refused", { found: String(value) }, { path }));
    else if (value !== null) {
      add(issue("invalid-field", { expected: "string", found: describe(value) }, { path }));
    }
  }
  const given = new Set(isObject ? Object.keys(item).map(columnOf) : COLUMNS.required);
  for (const field of COLUMNS.required) {
    if (!given.has(field)) add(issue("missing-field", { field }, { path: [index, field] }));
  }
  return {
    place: { file },
    text: (column) => texts.get(column) ?? "",
    isGiven: (column) => texts.has(column),
    placeOf: () => ({ file }),
  };
}

function columnOf(key: string): string | undefined {
  const name = normalizeName(key);
  return [...COLUMNS.required, ...COLUMNS.optional].includes(name) ? name : ALIASES.get(name);
}
