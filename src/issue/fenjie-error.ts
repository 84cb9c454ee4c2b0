import { failed, type Issue, type IssueCode, issue, type Result } from "./issue.ts";
import type { IssueParams } from "./issue-params.ts";
import { issueText } from "./issue-text.ts";
import { en } from "./messages/en.ts";

/** A file of a million bad rows must not become a message of a million lines; `issues` has them all. */
const MOST_LINES = 10;

/**
 * The one error that fenjie throws: all issues as data, the first ten in English as the message. What caused it
 * (an error of the file system, of zod) stands in `cause`.
 *
 * @example
 * ```ts
 * import { FenjieError, formatIssue, parseTarget } from "fenjie";
 *
 * try {
 *   parseTarget("3 5");
 * } catch (error) {
 *   if (!(error instanceof FenjieError)) throw error;
 *   for (const found of error.issues) console.log(found.code, formatIssue(found, { lang: "en" }));
 * }
 * //=> ambiguous-target "3 5" can be read in more than one way: "3、5", "35". Write the one that is meant.
 * ```
 */
export class FenjieError extends Error {
  override readonly name = "FenjieError";
  /** The code of the first issue. */
  readonly code: IssueCode;
  /** All that was found, in the order it was found. */
  readonly issues: readonly [Issue, ...Issue[]];

  constructor(issues: readonly [Issue, ...Issue[]], options?: ErrorOptions) {
    const lines = issues.slice(0, MOST_LINES).map((found) => issueText(found, "en", en));
    if (issues.length > MOST_LINES) lines.push(`… and ${issues.length - MOST_LINES} more`);
    super(lines.join("\n"), options);
    this.code = issues[0].code;
    this.issues = issues;
  }
}

/** The value of a result, or its issues thrown: the step from a `safe…` function to its twin. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new FenjieError(result.issues);
}

/** Throws all that was found, if anything was. */
export function refuse(issues: readonly Issue[]): void {
  const wrong = failed(issues);
  if (wrong) throw new FenjieError(wrong.issues);
}

/** An error of one issue, to throw. */
export function failure<C extends IssueCode>(
  code: C,
  params: IssueParams[C],
  where?: Parameters<typeof issue>[2],
): FenjieError {
  return new FenjieError([issue(code, params, where)]);
}
