import type { Language } from "../issue/language.ts";
import type { Plan } from "../plan/plan.ts";
import type { Check } from "../reconcile/check.ts";
import type { NotCompared } from "../reconcile/read-reports.ts";
import type { NoTotal, NotDecomposed } from "../reconcile/reconcile.ts";
import { countChecks } from "./count-checks.ts";
import { type IssueJson, issuesJson } from "./issues-json.ts";
import type { VerdictCounts } from "./messages/messages.ts";
import type { Selection } from "./select-checks.ts";

/** What `fenjie check --format json` prints. Every number of the plan is text, so that none passes a binary float. */
export interface CheckJson {
  /** The plan's id. */
  readonly plan: string;
  /** The day that waivers and reports were judged at, an ISO date. */
  readonly asOf: string;
  /** A waived check counts under `waived` alone: the four add up to all checks. */
  readonly summary: VerdictCounts;
  readonly checks: readonly Check[];
  readonly notDecomposed: readonly NotDecomposed[];
  readonly noTotal: readonly NoTotal[];
  readonly notCompared: readonly NotCompared[];
  /** Waivers that accept nothing, and reported figures that are doubtful. */
  readonly issues: readonly IssueJson[];
  /** With `--explain`: the check in words, line by line. */
  readonly explanation?: { readonly [L in Language]: readonly string[] };
}

export function checkJson(
  plan: Plan,
  { checks, notDecomposed, noTotal, notCompared, issues }: Selection,
  asOf: string,
): CheckJson {
  return {
    plan: plan.id,
    asOf,
    summary: countChecks(checks),
    // A spread builds the leaves, which are only built when asked for.
    checks: checks.map((check) => ({ ...check })),
    notDecomposed,
    noTotal,
    notCompared,
    issues: issuesJson(issues),
  };
}
