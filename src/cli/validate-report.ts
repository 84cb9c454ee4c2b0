import { own } from "../issue/own.ts";
import { padTo, textWidth } from "../node/text-width.ts";
import type { Plan } from "../plan/plan.ts";
import type { Check } from "../reconcile/check.ts";
import { issueMessage } from "../submission/issue-message.ts";
import type { Submission, SubmissionIssue } from "../submission/submission.ts";
import { checkTable } from "./check-table.ts";
import { hang } from "./fold.ts";
import { nameIn } from "./name-with.ts";
import { planTitle } from "./plan-title.ts";
import { printable } from "./printable.ts";
import type { Style } from "./request.ts";

/** What is wrong with a submission, sheet by sheet, and what its figures come to. */
export function validateReport(
  plan: Plan,
  submission: Submission,
  { checks, undated }: { readonly checks: readonly Check[]; readonly undated: number },
  style: Style,
): string {
  const { words, paint, fold } = style;
  const { summary } = submission;
  const issues = notInTable(submission.issues, checks);
  const say = words.validate;
  const sheets = new Map<string, SubmissionIssue[]>();
  for (const issue of issues) {
    const { file = "", sheet } = issue.location ?? {};
    const name = [file, sheet].filter((part) => part !== undefined && part !== "").join(" · ");
    const known = sheets.get(name);
    if (known) known.push(issue);
    else sheets.set(name, [issue]);
  }
  const mark = summary.errors > 0 ? paint.red("✗") : paint.green("✓");
  return [
    planTitle(plan, style),
    ...[...sheets].flatMap(([name, found]) => [
      "",
      ...(name === "" ? [] : [paint.bold(printable(name))]),
      ...issueLines(plan, found, style),
    ]),
    ...(checks.length === 0 ? [] : ["", paint.bold(say.held), ...checkTable(plan, checks, style)]),
    ...(undated === 0 ? [] : ["", hang("", say.undated(undated), fold)]),
    "",
    `${mark} ${say.summary(summary)}`,
    "",
  ].join("\n");
}

/** The issues that the table below does not show: it has the figures of its periods beside their targets. */
function notInTable(
  issues: readonly SubmissionIssue[],
  checks: readonly Check[],
): readonly SubmissionIssue[] {
  const keyOf = ({
    indicator,
    region,
    period,
  }: Pick<SubmissionIssue, "indicator" | "region" | "period">): string =>
    JSON.stringify([indicator, region, period]);
  const shown = new Set(checks.filter(({ question }) => question === "meets").map(keyOf));
  return issues.filter((issue) => issue.code !== "target-not-met" || !shown.has(keyOf(issue)));
}

function issueLines(plan: Plan, issues: readonly SubmissionIssue[], style: Style): readonly string[] {
  const { lang, paint, fold, words } = style;
  const places = issues.map(
    ({ location }) => location?.cell ?? (location?.row === undefined ? "" : String(location.row)),
  );
  const width = Math.max(...places.map(textWidth));
  return issues.flatMap((issue, at) => {
    const dress = { error: paint.red, warning: paint.yellow, info: paint.cyan }[issue.severity];
    const mark = { error: "✗", warning: "!", info: "i" }[issue.severity];
    const about = [
      nameIn(
        issue.region === undefined ? undefined : own(plan.regions, issue.region)?.name,
        issue.region ?? "",
        lang,
      ),
      nameIn(
        issue.indicator === undefined ? undefined : own(plan.indicators, issue.indicator)?.name,
        issue.indicator ?? "",
        lang,
      ),
      issue.period ?? "",
    ].filter((text) => text !== "");
    const text =
      about.length === 0
        ? issueMessage(issue, lang)
        : `${about.join(" ")}${words.colon}${issueMessage(issue, lang)}`;
    const lead = `  ${mark} ${padTo(places[at]!, width)}  `;
    const [first = "", ...rest] = hang(lead, printable(text), fold).split("\n");
    return [`  ${dress(mark)}${first.slice(2 + mark.length)}`, ...rest];
  });
}
