import { type Hints, makeHints } from "../issue/hints.ts";
import { type Issue, issue } from "../issue/issue.ts";
import { nearest } from "../issue/nearest.ts";
import { found, isRecord, refusal } from "../issue/refusal.ts";
import { issuesUnder } from "../plan/issues-under.ts";
import type { PlanIndex } from "../plan/plan-index.ts";
import {
  type Meaning,
  OBSERVATION_FIELDS,
  type ObservationRow,
  observationReader,
  REQUIRED_FIELDS,
} from "../reconcile/read-observation.ts";
import { readValue } from "./read-value.ts";

const REQUIRED: readonly string[] = REQUIRED_FIELDS;
const FIELDS: readonly string[] = OBSERVATION_FIELDS;

export interface CheckedRows {
  /** Copies of the rows, figures as exact text. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly issues: readonly Issue[];
}

interface Check {
  readonly read: (row: ObservationRow) => Meaning;
  readonly hints: Hints;
  readonly issues: Issue[];
}

/** Holds rows against a plan: every mistake in every row, each with its path and at bounded length. */
export function checkRows(index: PlanIndex, input: unknown): CheckedRows {
  if (!Array.isArray(input)) return { rows: [], issues: [refusal("array", input, [])] };
  const check: Check = { read: observationReader(index), hints: makeHints(), issues: [] };
  const rows = Array.from(input, (row, position) => checkRow(row, position, check));
  return { rows, issues: check.issues };
}

function checkRow(input: unknown, position: number, check: Check): Readonly<Record<string, string>> {
  if (!isRecord(input)) {
    check.issues.push(refusal("object", input, [position]));
    return {};
  }
  const { row, issues } = shapeOf(input);
  const wrong = check.read(row).issues.filter(({ severity }) => severity === "error");
  const rank = ({ path }: Issue): number => FIELDS.indexOf(String(path[0]));
  check.issues.push(
    ...issuesUnder(
      [position],
      [...issues, ...wrong].sort((a, b) => rank(a) - rank(b)),
    ),
  );
  for (const key of Object.keys(input)) {
    if (FIELDS.includes(key)) continue;
    const near = check.hints(key, () => nearest(key, FIELDS));
    check.issues.push(issue("unknown-field", { field: found(key), near }, { path: [position, found(key)] }));
  }
  return row;
}

/** The texts of a row, its value without separators; and what is missing, or is no text or no number. */
function shapeOf(input: Readonly<Record<string, unknown>>): {
  readonly row: Readonly<Record<string, string>>;
  readonly issues: readonly Issue[];
} {
  const row: Record<string, string> = {};
  const issues: Issue[] = [];
  for (const field of FIELDS) {
    const value = Object.hasOwn(input, field) ? input[field] : undefined;
    const path = [field];
    if (value === undefined) {
      if (REQUIRED.includes(field)) issues.push(issue("missing-field", { field }, { path }));
    } else if (typeof value !== "string") issues.push(refusal("string", value, path));
    else if (field !== "value") row[field] = value;
    else {
      const figure = readValue(value);
      if (figure.ok) row.value = figure.value;
      else issues.push(...issuesUnder(path, figure.issues));
    }
  }
  return { row, issues };
}
