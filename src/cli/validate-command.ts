import { failure } from "../issue/fenjie-error.ts";
import { formatIssue } from "../issue/format-issue.ts";
import { readFileBytes } from "../node/read-text.ts";
import { findRegion } from "../plan/find-region.ts";
import { inLanguage } from "../plan/in-language.ts";
import { safeParsePeriod } from "../plan/period.ts";
import type { Check } from "../reconcile/check.ts";
import { reconcile } from "../reconcile/reconcile.ts";
import { DEFAULT_LIMITS } from "../sheet/limits.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { checkSubmission } from "../submission/check-submission.ts";
import { readSubmission } from "../submission/read-submission.ts";
import { annotateFiles } from "./annotate-files.ts";
import { asOfIn } from "./as-of.ts";
import { openPlan } from "./open-plan.ts";
import type { Progress } from "./progress.ts";
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
  const sheets = await readAll(files, progress);
  if (sheets.some(({ rows }) => rows.length > MANY_ROWS)) progress.show(style.words.validate.checking, 1);
  const submission = checkSubmission(plan, sheets, {
    ...(period !== undefined && { period }),
    ...(expect !== undefined && { expect }),
    ...(regions && { regions }),
    cumulative: !options.monthly,
  });
  const observations = submission.observations.map(({ location: _place, ...figure }) => figure);
  const checks = reconcile(plan, { observations, asOf }).checks.filter(isReported);
  const { lang, words } = style;
  const [out] = options.annotate ?? [];
  const { issues } = submission;
  const copies =
    out === undefined
      ? undefined
      : await annotateFiles({ plan, files, issues, lang, out, inputs: [operand, ...files] });
  const notes = [
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
        return validateReport(plan, submission, checks, style);
    }
  }
}

/** A larger file takes a second and more. */
const LONG = 1024 * 1024;
const MANY_ROWS = 10_000;

/** What the files say; one that cannot be read is an issue of the submission, not a reason to stop. */
async function readAll(files: readonly string[], progress: Progress): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = [];
  for (const file of files) {
    const bytes = await readFileBytes(file, DEFAULT_LIMITS.bytes);
    if (!bytes.ok) {
      sheets.push({ file, rows: [], issues: bytes.issues });
      continue;
    }
    const isLong = bytes.value.length > LONG;
    const onProgress = (share: number): void => progress.show(file, share);
    sheets.push(...(await readSubmission(bytes.value, file, isLong ? { onProgress } : {})));
  }
  return sheets;
}

/** Checks on what was reported; what the plan promises is for `fenjie check`. */
function isReported({ question, total }: Check): boolean {
  return (
    question === "meets" || (question !== "covers" && question !== "each" && total.source.table === undefined)
  );
}
