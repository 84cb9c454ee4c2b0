import type { Issue, Location } from "../issue/issue.ts";
import type { Text } from "../plan/plan.ts";
import type { Exact } from "../quantity/rational.ts";

/** A figure as it was submitted, with its unit and where it stands. What `reconcile` takes as an observation. */
export interface SubmittedFigure {
  readonly region: string;
  readonly indicator: string;
  readonly period: string;
  /** As printed, without separators. */
  readonly value: Exact;
  readonly unit: string;
  /** Nobody has said the period: it is taken for the plan's. */
  readonly isPeriodAssumed?: true;
  readonly location?: Location;
}

/** What an issue is about, in the words of the plan and of the sheet. */
export interface IssueSubject {
  readonly region?: string;
  readonly indicator?: string;
  readonly period?: string;
  /** What stands there; null where nothing does. */
  readonly found: string | null;
  /** What should stand there. */
  readonly expected: Required<Text> | null;
  /** What was probably meant. */
  readonly suggestion?: string;
}

export type SubmissionIssue = Issue & IssueSubject;

export interface SubmissionSummary {
  readonly files: number;
  /** Cells that are for a figure, filled or not. */
  readonly cells: number;
  readonly observations: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** What a submission says, and everything that is wrong with it. */
export interface Submission {
  /** Nothing of severity error was found. */
  readonly ok: boolean;
  /** Every figure that was read cleanly, also where others were not. */
  readonly observations: readonly SubmittedFigure[];
  /** In the order of the sheets. */
  readonly issues: readonly SubmissionIssue[];
  readonly summary: SubmissionSummary;
}
