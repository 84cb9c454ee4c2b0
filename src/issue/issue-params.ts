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
    readonly why: "several" | "no-column" | "which-columns" | "which-tables" | "which-rows";
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
  /** `by` says where only an id will do, also where the text is a name that is known. */
  "unknown-indicator": { readonly found: string; readonly near: readonly string[]; readonly by?: "id" };
  "unknown-region": { readonly found: string; readonly near: readonly string[]; readonly by?: "id" };
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
  "unknown-period": { readonly found: string; readonly near: readonly string[] };
  "unclear-period": { readonly periods: readonly string[] };
  "ambiguous-number": { readonly found: string; readonly readings: readonly string[] };
  /** `times` larger (or, `isSmaller`, smaller) than what it was held against: a slip that is known, or the order of any other. */
  "suspicious-magnitude": {
    readonly found: string;
    readonly than: string;
    readonly source: "target" | "history";
    readonly times: 10 | 100 | 10_000 | 100_000_000 | `10^${number}`;
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
  /** By how much a figure is less than its target, or more where it must not be: `"0"` where the limit itself is too little. */
  "target-not-met": {
    readonly found: string;
    readonly target: string;
    readonly by: string;
    readonly unit: string;
    readonly isOver: boolean;
  };
  /** What there was to read: nothing at all, or what has no figures. */
  "no-figures": Readonly<Record<never, never>>;
  "formula-without-result": { readonly formula: string };
  "spreadsheet-error": { readonly found: string };
  "float-residue": { readonly found: string; readonly value: string };
  /** Of another plan: their ids; of another version of the plan: digests of what it asks for. */
  "other-template": { readonly why: "plan" | "version"; readonly found: string; readonly expected: string };
  /** Regions that were named; none where the plan assigns nothing to any. */
  "nothing-asked": { readonly regions: readonly string[] };
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
