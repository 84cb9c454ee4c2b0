import type { IssueParams } from "./issue-params.ts";

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
