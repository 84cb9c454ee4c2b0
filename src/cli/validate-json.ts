import type { Plan } from "../plan/plan.ts";
import type { Check } from "../reconcile/check.ts";
import type {
  Submission,
  SubmissionIssue,
  SubmissionSummary,
  SubmittedFigure,
} from "../submission/submission.ts";
import { type IssueJson, issuesJson } from "./issues-json.ts";

/** What `fenjie validate --format json` prints. Every figure is text, so that none passes a binary float. */
export interface ValidateJson {
  /** The plan's id. */
  readonly plan: string;
  /** Nothing of severity error was found. */
  readonly ok: boolean;
  readonly summary: SubmissionSummary;
  readonly observations: readonly SubmittedFigure[];
  readonly issues: readonly (SubmissionIssue & Pick<IssueJson, "message">)[];
  /** What the figures were held against: totals, of which, targets. */
  readonly checks: readonly Check[];
}

export function validateJson(plan: Plan, submission: Submission, checks: readonly Check[]): ValidateJson {
  const { ok, summary, observations, issues } = submission;
  const messages = issuesJson(issues);
  return {
    plan: plan.id,
    ok,
    summary,
    observations,
    issues: issues.map((found, at) => ({ ...found, message: messages[at]!.message })),
    // A spread builds the leaves, which are only built when asked for.
    checks: checks.map((check) => ({ ...check })),
  };
}
