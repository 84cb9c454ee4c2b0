import { type Issue, issue } from "../issue/issue.ts";

/** A file that is wrong in more places is wrong in a way that the first of them show. */
const MOST_ISSUES = 10_000;

/** The first issues, and how many are left out, where there are more than anybody reads. */
export function limitIssues(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= MOST_ISSUES) return issues;
  const left = issues.length - MOST_ISSUES;
  return [...issues.slice(0, MOST_ISSUES), issue("too-many-issues", { shown: MOST_ISSUES, left })];
}
