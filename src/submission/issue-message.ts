import { formatIssue } from "../issue/format-issue.ts";
import type { Language } from "../issue/language.ts";
import type { SubmissionIssue } from "./submission.ts";

/** What an issue says, without its place. */
export function issueMessage({ location: _place, ...issue }: SubmissionIssue, lang: Language): string {
  return formatIssue(issue as SubmissionIssue, { lang });
}
