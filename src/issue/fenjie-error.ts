import { formatIssue } from "./format-issue.ts";
import { type Issue, type IssueCode, issue, type IssueParams, type Result } from "./issue.ts";

/** The one error that fenjie throws: the issues as data, and their English text as the message. */
export class FenjieError extends Error {
  override readonly name = "FenjieError";
  /** The code of the first issue. */
  readonly code: IssueCode;
  readonly issues: readonly [Issue, ...Issue[]];

  constructor(issues: readonly [Issue, ...Issue[]], options?: ErrorOptions) {
    super(issues.map((found) => formatIssue(found, { lang: "en" })).join("\n"), options);
    this.code = issues[0].code;
    this.issues = issues;
  }
}

/** The value of a result, or its issues thrown: the step from a `safe…` function to its twin. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new FenjieError(result.issues);
}

/** An error of one issue, to throw. */
export function failure<C extends IssueCode>(
  code: C,
  params: IssueParams[C],
  where?: Parameters<typeof issue>[2],
): FenjieError {
  return new FenjieError([issue(code, params, where)]);
}
