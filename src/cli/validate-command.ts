import { failure } from "../issue/fenjie-error.ts";
import { formatIssue } from "../issue/format-issue.ts";
import { findRegion } from "../plan/find-region.ts";
import { inLanguage } from "../plan/in-language.ts";
import { safeParsePeriod } from "../plan/period.ts";
import type { Check } from "../reconcile/check.ts";
import { reconcile } from "../reconcile/reconcile.ts";
import { checkSubmission } from "../submission/check-submission.ts";
import type { Submission } from "../submission/submission.ts";
import { annotateFiles } from "./annotate-files.ts";
import { asOfIn } from "./as-of.ts";
import { openPlan } from "./open-plan.ts";
import { readHistory, readSubmitted } from "./read-submitted.ts";
import type { Answer, Request } from "./request.ts";
import { toJson } from "./to-json.ts";
import { validateJson } from "./validate-json.ts";
import { validateReport } from "./validate-report.ts";
import { issuesCsv, issuesHtml, issuesMarkdown } from "./validate-rows.ts";

/** `fenjie validate PLAN FILE…`: the exit status is 1 if anything of severity error is found. */
export async function runValidate({
  operands,
  options,
  format,
  style,
  today,
  progress,
}: Request): Promise<Answer> {
  const [operand = "", ...files] = operands;
  const asOf = asOfIn({ options, today });
  const [period] = options.period ?? [];
  if (period !== undefined && !safeParsePeriod(period).ok) throw failure("invalid-period", { found: period });
  const [expect] = options.expect ?? [];
  if (expect !== undefined && expect !== "plan" && expect !== "mentioned")
    throw failure("invalid-option", { option: "--expect", found: expect, expected: ["mentioned", "plan"] });
  const plan = await openPlan(operand);
  const regions = options.region?.map((text) => findRegion(plan, text));
  const sheets = await readSubmitted(files, progress);
  const { history, notes: ofHistory } = await readHistory(plan, options.history ?? [], style, progress);
  if (sheets.some(({ rows }) => rows.length > MANY_ROWS)) progress.show(style.words.validate.checking, 1);
  const submission = checkSubmission(plan, sheets, {
    ...(period !== undefined && { period }),
    ...(expect !== undefined && { expect }),
    ...(regions && { regions }),
    history,
    cumulative: !options.monthly,
  });
  const observations = submission.observations.map(({ location: _place, ...figure }) => figure);
  const reported = reconcile(plan, { observations, asOf }).checks.filter(isReported);
  const { checks, undated } = withoutUndated(reported, submission);
  const { lang, words } = style;
  const [out] = options.annotate ?? [];
  const { issues } = submission;
  const copies =
    out === undefined
      ? undefined
      : await annotateFiles({
          plan,
          files,
          issues,
          lang,
          out,
          inputs: [operand, ...files, ...(options.history ?? [])],
        });
  const notes = [
    ...ofHistory,
    ...(copies?.written ?? []).map(words.written),
    ...(copies?.left ?? []).map((why) => words.validate.notAnnotated(formatIssue(why, { lang }))),
  ];
  const status = submission.ok && !copies?.left.length ? 0 : 1;
  const title = words.validate.title(inLanguage(plan.name, lang));
  return { text: textIn(), status, notes };

  function textIn(): string {
    switch (format) {
      case "json":
        return toJson(validateJson(plan, submission, checks));
      case "csv":
        return issuesCsv(issues, lang);
      case "markdown":
        return issuesMarkdown(title, issues, lang);
      case "html":
        return issuesHtml(title, issues, lang);
      default:
        return validateReport(plan, submission, { checks, undated }, style);
    }
  }
}

const MANY_ROWS = 10_000;

/** Checks on what was reported; what the plan promises is for `fenjie check`. */
function isReported({ question, total }: Check): boolean {
  return (
    question === "meets" || (question !== "covers" && question !== "each" && total.source.table === undefined)
  );
}

/** Nobody knows whether a figure of no period has all the year behind it: it neither meets a target nor falls short. */
function withoutUndated(
  all: readonly Check[],
  { observations }: Submission,
): { readonly checks: readonly Check[]; readonly undated: number } {
  const keyOf = ({ indicator, region, period }: Pick<Check, "indicator" | "region" | "period">): string =>
    JSON.stringify([indicator, region, period]);
  const assumed = new Set(observations.filter(({ isPeriodAssumed }) => isPeriodAssumed).map(keyOf));
  const isUndated = (check: Check): boolean => check.question === "meets" && assumed.has(keyOf(check));
  return {
    checks: all.filter((check) => !isUndated(check)),
    undated: new Set(all.filter(isUndated).map(keyOf)).size,
  };
}
