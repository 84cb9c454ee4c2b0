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
const FIELDS: readonly string[] = [...OBSERVATION_FIELDS, "note"];

export interface CheckedRows {
  /** Copies of the rows, figures as exact text. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly issues: readonly Issue[];
}

/** What of the plan is asked for, and how many issues are kept. */
export interface RowDemand {
  /** Rows of other regions were not asked for. */
  readonly regions: readonly string[] | undefined;
  readonly maxIssues: number;
}

interface Check {
  readonly read: (row: ObservationRow) => Meaning;
  readonly hints: Hints;
  readonly regions: ReadonlySet<string> | undefined;
  readonly tell: (issues: readonly Issue[]) => void;
}

/** Holds rows against a plan: every mistake in every row, each with its path and at bounded length; the rest counted. */
export function checkRows(index: PlanIndex, input: unknown, demand: RowDemand): CheckedRows {
  if (!Array.isArray(input)) return { rows: [], issues: [refusal("array", input, [])] };
  const issues: Issue[] = [];
  let left = 0;
  const check: Check = {
    read: observationReader(index),
    hints: makeHints(),
    regions: demand.regions && new Set(demand.regions),
    tell: (more) => {
      const kept = more.slice(0, Math.max(0, demand.maxIssues - issues.length));
      issues.push(...kept);
      left += more.length - kept.length;
    },
  };
  const rows = Array.from(input, (row, position) => checkRow(row, position, check));
  if (left > 0) issues.push(issue("too-many-issues", { shown: issues.length, left }));
  return { rows, issues };
}

function checkRow(input: unknown, position: number, check: Check): Readonly<Record<string, string>> {
  if (!isRecord(input)) {
    check.tell([refusal("object", input, [position])]);
    return {};
  }
  const { row, issues } = shapeOf(input);
  const wrong = check.read(row).issues.filter(({ severity }) => severity === "error");
  const rank = ({ path }: Issue): number => FIELDS.indexOf(String(path[0]));
  const inOrder = [...issues, ...wrong, ...notAsked(row, wrong, check)].sort((a, b) => rank(a) - rank(b));
  check.tell(issuesUnder([position], inOrder));
  for (const key of Object.keys(input)) {
    if (FIELDS.includes(key)) continue;
    const near = check.hints(key, () => nearest(key, FIELDS));
    check.tell([issue("unknown-field", { field: found(key), near }, { path: [position, found(key)] })]);
  }
  return row;
}

/** That a region of the plan was not asked for; of an unknown one its name is told already. */
function notAsked(
  { region }: Readonly<Record<string, string>>,
  wrong: readonly Issue[],
  { regions }: Check,
): readonly Issue[] {
  if (!regions || region === undefined || regions.has(region)) return [];
  if (wrong.some(({ path }) => path[0] === "region")) return [];
  return [issue("unexpected-value", { found: region, why: "region-not-asked" }, { path: ["region"] })];
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
