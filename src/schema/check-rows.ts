import { type Issue, type IssueCode, type IssueParams, issue, type Result } from "../issue/issue.ts";
import { nearest } from "../issue/nearest.ts";
import { own } from "../issue/own.ts";
import { idHints } from "../plan/find-name.ts";
import { DATE_FORMAT, isDate } from "../plan/iso-date.ts";
import { safeParsePeriod } from "../plan/period.ts";
import type { Plan } from "../plan/plan.ts";
import { conversionFactor, findUnit, type UnitTable } from "../quantity/unit-table.ts";
import { type Hints, makeHints } from "./hints.ts";
import { readValue } from "./read-value.ts";
import { found, isRecord, refusal } from "./refusal.ts";

const REQUIRED = ["indicator", "region", "period", "value"] as const;
const OPTIONAL = ["scope", "unit", "date"] as const;
const FIELDS: readonly string[] = [...REQUIRED, ...OPTIONAL];

export interface CheckedRows {
  /** Copies of the rows, figures as exact text. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly issues: readonly Issue[];
}

interface Check {
  readonly plan: Plan;
  readonly units: UnitTable;
  readonly hints: Readonly<Record<"field" | "indicator" | "region" | "unit", Hints>>;
  readonly issues: Issue[];
}

/** Holds rows against a plan: every mistake in every row, each with its path and at bounded length. */
export function checkRows(plan: Plan, units: UnitTable, input: unknown): CheckedRows {
  if (!Array.isArray(input)) return { rows: [], issues: [refusal("array", input, [])] };
  const hints = { field: makeHints(), indicator: makeHints(), region: makeHints(), unit: makeHints() };
  const check: Check = { plan, units, hints, issues: [] };
  const rows = Array.from(input, (row, index) => checkRow(row, index, check));
  return { rows, issues: check.issues };
}

function checkRow(input: unknown, index: number, check: Check): Readonly<Record<string, string>> {
  const row: Record<string, string> = {};
  if (!isRecord(input)) {
    check.issues.push(refusal("object", input, [index]));
    return row;
  }
  for (const field of FIELDS) {
    const value = Object.hasOwn(input, field) ? input[field] : undefined;
    const path = [index, field];
    if (value === undefined) {
      if (isRequired(field)) report(check, path, "missing-field", { field });
    } else if (typeof value !== "string") check.issues.push(refusal("string", value, path));
    else row[field] = checkText(field, value, row, path, check);
  }
  for (const key of Object.keys(input)) {
    if (FIELDS.includes(key)) continue;
    const near = check.hints.field(key, () => nearest(key, FIELDS));
    report(check, [index, found(key)], "unknown-field", { field: found(key), near });
  }
  return row;
}

function isRequired(field: string): boolean {
  return (REQUIRED as readonly string[]).includes(field);
}

/** Reports what is wrong with a text, and returns it as the row has it. */
function checkText(
  field: string,
  text: string,
  row: Readonly<Record<string, string>>,
  path: Issue["path"],
  check: Check,
): string {
  const { plan, hints } = check;
  if (field === "indicator" && !Object.hasOwn(plan.indicators, text)) {
    const near = hints.indicator(text, () => idHints(plan, "indicator", text));
    report(check, path, "unknown-indicator", { found: found(text), near });
  } else if (field === "region" && !Object.hasOwn(plan.regions, text)) {
    const near = hints.region(text, () => idHints(plan, "region", text));
    report(check, path, "unknown-region", { found: found(text), near });
  } else if (field === "period" && !safeParsePeriod(text).ok) {
    report(check, path, "invalid-period", { found: found(text) });
  } else if (field === "date" && !isDate(text)) {
    report(check, path, "invalid-field", { expected: DATE_FORMAT, found: found(text) });
  } else if (field === "unit" && row.indicator !== undefined) {
    checkUnit(row.indicator, text, path, check);
  } else if (field === "value") {
    const result = readValue(text);
    if (result.ok) return result.value;
    relay(check, path, result.issues[0]);
  }
  return text;
}

function checkUnit(indicatorId: string, unit: string, path: Issue["path"], check: Check): void {
  const indicator = own(check.plan.indicators, indicatorId);
  if (!indicator || unit === indicator.unit) return;
  const convert = () =>
    conversionFactor(unit, indicator.unit, { units: check.units, same: indicator.sameUnits ?? [] });
  if (findUnit(unit, check.units)) {
    const result = convert();
    if (!result.ok) relay(check, path, result.issues[0]);
    return;
  }
  const near = check.hints.unit(unit, () => nearOf(convert()));
  report(check, path, "unknown-unit", { unit: found(unit), near });
}

function nearOf(result: Result<unknown>): readonly string[] {
  return !result.ok && result.issues[0].code === "unknown-unit" ? result.issues[0].params.near : [];
}

function relay(check: Check, path: Issue["path"], { code, params }: Issue): void {
  report(check, path, code, params);
}

function report<C extends IssueCode>(
  check: Check,
  path: Issue["path"],
  code: C,
  params: IssueParams[C],
): void {
  check.issues.push(issue(code, params, { path }));
}
