import type { Language } from "../../issue/language.ts";
import type { Observation } from "../../reconcile/observation.ts";

export type TemplateFormat = "xlsx" | "csv";

/** What a template is for. */
export interface SubmissionTemplateOptions<R extends string = string> {
  /** The regions (ids) that fill it in. Of one it is a form; unless given, tables of all regions. */
  readonly regions?: readonly R[];
  /** The period that is reported, such as `"2016-06"`. Unless given, whoever fills it in chooses one in the workbook, or writes it above the table of the CSV. */
  readonly period?: string;
  /** The language of its words; names that the plan has in no other stay Chinese. Chinese unless given. */
  readonly lang?: Language;
  /** A workbook unless given. */
  readonly format?: TemplateFormat;
  /** What the instructions say of monthly figures: since January unless given, as `checkSubmission` takes them. */
  readonly cumulative?: boolean;
  /**
   * Figures to stand in their cells already. Each must be of the `period`, without a scope, and asked for; of two of one
   * cell the one with the later date stands.
   */
  readonly observations?: readonly Observation[];
}
