export type { Issue, IssueCode, Location, Severity } from "../issue/issue.ts";
export type { IssueParams } from "../issue/issue-params.ts";
export { DEFAULT_LIMITS, type Limits } from "../sheet/limits.ts";
export type { ReadOptions } from "../sheet/read-file.ts";
export type { CellMark, DataPlace, Merge, Sheet } from "../sheet/sheet.ts";
export {
  type AnnotatedCopy,
  type AnnotateOptions,
  annotateSubmission,
} from "./annotate/annotate-submission.ts";
export { type CheckSubmissionOptions, checkSubmission } from "./check-submission.ts";
export type { Expectation } from "./due.ts";
export { readSubmission } from "./read-submission.ts";
export type { SubmittedMap, SubmittedRow, SubmittedRows } from "./rows.ts";
export type {
  IssueSubject,
  Submission,
  SubmissionIssue,
  SubmissionSummary,
  SubmittedFigure,
} from "./submission.ts";
export type { SubmissionInput } from "./submitted-sheets.ts";
export type { SubmissionTemplateOptions, TemplateFormat } from "./template/options.ts";
export { safeSubmissionTemplate, submissionTemplate } from "./template/submission-template.ts";
