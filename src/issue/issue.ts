/** Where a finding stands in the file a person has open: rows and columns count from 1, header included. */
export interface Location {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  /** The address as a spreadsheet writes it: `"D7"`. */
  readonly cell?: string;
}

export type Severity = "error" | "warning" | "info";

/** Every code, with the parameters that its message is made of. The union is closed: a new finding is a new line here. */
export interface IssueParams {
  // numbers and units
  "float-refused": { readonly found: string };
  "not-a-number": { readonly found: string };
  "too-many-digits": { readonly digits: number; readonly limit: number };
  "division-by-zero": { readonly what: string };
  "needs-rounding": { readonly value: string };
  "unknown-unit": { readonly unit: string; readonly near: readonly string[] };
  "wrong-dimension": {
    readonly unit: string;
    readonly dimension: string;
    readonly expectedUnit: string;
    readonly expectedDimension: string;
  };
  "duplicate-unit": { readonly unit: string };
  "unclear-unit": {
    readonly caption: string;
    readonly why: "several" | "no-column" | "which-columns";
  };
  "unknown-rounding": { readonly found: string; readonly near: readonly string[] };
  "invalid-allocation": {
    readonly why: "no-weights" | "negative-weight" | "all-zero" | "not-whole";
    readonly found: string;
  };
  // cells and target expressions
  "unreadable-target": { readonly text: string };
  "not-a-target": {
    readonly text: string;
    readonly why: "qualitative" | "unquantified" | "no-quantity";
  };
  "ambiguous-target": { readonly text: string; readonly readings: readonly string[] };
  "reversed-range": { readonly text: string; readonly lower: string; readonly upper: string };
  // the shape of a plan
  "invalid-field": { readonly expected: string; readonly found: string };
  "missing-field": { readonly field: string };
  "unknown-field": { readonly field: string; readonly near: readonly string[] };
  "invalid-period": { readonly found: string };
  "unknown-indicator": { readonly found: string; readonly near: readonly string[] };
  "unknown-region": { readonly found: string; readonly near: readonly string[] };
  "unknown-breakdown": { readonly found: string; readonly near: readonly string[] };
  "unknown-table": { readonly found: string; readonly near: readonly string[] };
  "unknown-check": { readonly found: string; readonly near: readonly string[] };
  "ambiguous-name": { readonly found: string; readonly ids: readonly string[] };
  "duplicate-id": { readonly id: string };
  "duplicate-target": {
    readonly indicator: string;
    readonly region: string;
    readonly period: string;
    readonly scope: string | null;
    readonly tables: readonly string[];
  };
  "row-length": { readonly region: string; readonly found: number; readonly expected: number };
  "overlapping-parts": { readonly breakdown: string; readonly first: string; readonly second: string };
  "cyclic-reference": { readonly what: string; readonly cycle: readonly string[] };
  "conflicting-supersession": { readonly table: string; readonly others: readonly string[] };
  "outside-domain": {
    readonly value: string;
    readonly unit: string;
    readonly min: string | null;
    readonly max: string | null;
  };
  "unmatched-waiver": {
    readonly waiver: string;
    readonly check: string;
    readonly near: readonly string[];
    readonly why: "no-such-check" | "not-failing" | "expired" | "no-date" | "worse";
  };
  // look-ups, roll-ups
  "no-target": {
    readonly indicator: string;
    readonly region: string;
    readonly period: string | null;
    readonly scope: string | null;
  };
  "several-targets": {
    readonly indicator: string;
    readonly region: string;
    readonly found: readonly string[];
  };
  /** `by` is the breakdown that was asked for; `near` are those with figures. */
  "no-breakdown": {
    readonly indicator: string;
    readonly region: string;
    readonly by: string | null;
    readonly near: readonly string[];
  };
  "several-breakdowns": {
    readonly indicator: string;
    readonly region: string;
    readonly breakdowns: readonly string[];
  };
  "missing-part": {
    readonly indicator: string;
    readonly region: string;
    readonly period: string;
    readonly state: string;
  };
  "not-additive": { readonly indicator: string; readonly axis: string };
  "needs-weights": { readonly indicator: string };
  "missing-weight": { readonly indicator: string; readonly part: string };
  "conflicting-observations": {
    readonly indicator: string;
    readonly region: string;
    readonly period: string;
    readonly values: readonly string[];
  };
  "mixed-bounds": { readonly indicator: string; readonly bounds: readonly string[] };
  // submissions
  "unknown-period": { readonly found: string };
  "ambiguous-number": { readonly found: string; readonly readings: readonly string[] };
  /** `times` larger (or, `isSmaller`, smaller) than what it was held against. */
  "suspicious-magnitude": {
    readonly found: string;
    readonly than: string;
    readonly source: "target" | "history";
    readonly times: 10 | 100 | 10_000 | 100_000_000;
    readonly isSmaller: boolean;
  };
  "too-many-decimals": { readonly found: string; readonly decimals: number };
  "missing-value": {
    readonly state: "blank" | "not-assigned" | "not-applicable" | "deferred" | "unavailable" | "absent";
  };
  "unexpected-value": {
    readonly found: string;
    readonly why: "not-assigned" | "region-not-asked" | "period-not-asked";
  };
  "duplicate-cell": { readonly found: string; readonly first: string };
  "conflicting-duplicate": { readonly found: string; readonly first: string; readonly other: string };
  "total-mismatch": {
    readonly total: string;
    readonly sum: string;
    readonly difference: string;
    readonly unit: string;
  };
  "subset-exceeds-total": {
    readonly subset: string;
    readonly total: string;
    readonly excess: string;
    readonly unit: string;
  };
  "cumulative-decrease": {
    readonly found: string;
    readonly before: string;
    readonly period: string;
    readonly unit: string;
  };
  "growth-contradicts-level": {
    readonly found: string;
    readonly level: string;
    readonly base: string;
    readonly least: string;
    readonly most: string;
  };
  "formula-without-result": { readonly formula: string };
  "spreadsheet-error": { readonly found: string };
  "float-residue": { readonly found: string; readonly value: string };
  // files and the command line
  "unreadable-file": {
    readonly why:
      | "missing"
      | "denied"
      | "not-text"
      | "not-json"
      | "not-csv"
      | "not-docx"
      | "not-a-workbook"
      | "other-workbook"
      | "encrypted"
      | "damaged"
      | "unknown-format"
      | "too-large"
      | "too-deep"
      | "is-folder"
      | "not-a-file"
      | "outside"
      | "failed";
    readonly detail: string;
  };
  "too-many-issues": { readonly shown: number; readonly left: number };
  "needs-conversion": { readonly format: string };
  /** `numbers` is how many numbers the document has, none of which can be taken. */
  "nothing-to-draft": { readonly why: "empty" | "no-period" | "no-target"; readonly numbers: number };
  "header-not-found": { readonly expected: readonly string[] };
  "unknown-header": { readonly found: string; readonly near: readonly string[] };
  "unknown-row": { readonly found: string; readonly near: readonly string[] };
  "unwritable-file": {
    readonly why: "missing" | "denied" | "is-folder" | "not-a-folder" | "failed";
    readonly detail: string;
  };
  "file-exists": { readonly path: string };
  "unknown-command": { readonly found: string; readonly near: readonly string[] };
  "unexpected-argument": { readonly found: string };
  "unknown-option": { readonly found: string; readonly near: readonly string[] };
  "missing-argument": { readonly argument: string };
  "invalid-option": { readonly option: string; readonly found: string; readonly expected: readonly string[] };
}

export type IssueCode = keyof IssueParams;

/**
 * One finding, as data. Words are made by `formatIssue`, in the reader's language.
 *
 * `path` leads to the value in the plan or the rows that were checked; `location` to the cell in the file it came from.
 */
export type Issue = {
  readonly [C in IssueCode]: {
    readonly code: C;
    readonly severity: Severity;
    readonly path: readonly (string | number)[];
    readonly params: IssueParams[C];
    readonly location?: Location;
  };
}[IssueCode];

/** Everything that is wrong, which is never nothing. */
export interface Failure {
  readonly ok: false;
  readonly issues: readonly [Issue, ...Issue[]];
}

/** What a validator returns: the value, or everything that is wrong with it. */
export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

/** Makes an issue; an error unless it says otherwise. */
export function issue<C extends IssueCode>(
  code: C,
  params: IssueParams[C],
  where: {
    readonly path?: readonly (string | number)[];
    readonly location?: Location;
    readonly severity?: Severity;
  } = {},
): Issue {
  const { path = [], severity = "error", location } = where;
  // The union is discriminated by `code`, which TypeScript cannot follow through a type parameter.
  return { code, severity, path, params, ...(location && { location }) } as unknown as Issue;
}

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failed result of one issue. */
export function fail<C extends IssueCode>(
  code: C,
  params: IssueParams[C],
  where?: Parameters<typeof issue>[2],
): Failure {
  return { ok: false, issues: [issue(code, params, where)] };
}

/** A failed result of all that was found; undefined where nothing was. */
export function failed(issues: readonly Issue[]): Failure | undefined {
  const [first, ...others] = issues;
  return first && { ok: false, issues: [first, ...others] };
}

/**
 * The value if nothing of severity error was found, else all that was found. Of a value the warnings are not kept:
 * whoever reports them returns them as part of the value.
 */
export function settle<T>(value: T, issues: readonly Issue[]): Result<T> {
  const wrong = issues.some((found) => found.severity === "error") ? failed(issues) : undefined;
  return wrong ?? ok(value);
}
