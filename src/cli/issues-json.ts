import { formatIssue } from "../issue/format-issue.ts";
import type { Issue } from "../issue/issue.ts";
import type { Language } from "../issue/language.ts";

/** An issue with its words. */
export type IssueJson = Issue & { readonly message: { readonly [L in Language]: string } };

/** What any command prints with `--format json` where it could not run; the exit status is 2. */
export interface IssuesJson {
  readonly issues: readonly IssueJson[];
}

export function issuesJson(issues: readonly Issue[]): readonly IssueJson[] {
  return issues.map((found) => ({
    ...found,
    message: { zh: formatIssue(found, { lang: "zh" }), en: formatIssue(found, { lang: "en" }) },
  }));
}
