import { formatIssue } from "../issue/format-issue.ts";
import { own } from "../issue/own.ts";
import { wrap } from "../node/text-width.ts";
import type { Plan } from "../plan/plan.ts";
import { formatQuantity } from "../quantity/format-quantity.ts";
import type { Check } from "../reconcile/check.ts";
import { formatCheck, wordsOf } from "../reconcile/format-check.ts";
import { formatTarget } from "../target/format-target.ts";
import { checkTable, markOf } from "./check-table.ts";
import { countChecks } from "./count-checks.ts";
import { hang } from "./fold.ts";
import { nameIn, nameWith } from "./name-with.ts";
import { planTitle } from "./plan-title.ts";
import { printable } from "./printable.ts";
import type { Style } from "./request.ts";
import type { Selection } from "./select-checks.ts";

/** A reconciliation for a reader: the table, then in sentences whatever does not simply hold, then what nothing checks. */
export function checkReport(plan: Plan, selection: Selection, style: Style): string {
  const { words, paint, lang } = style;
  const { checks, notDecomposed, noTotal, notCompared, issues } = selection;
  const ofWaivers = issues.filter(({ code }) => code === "unmatched-waiver");
  const ofReports = issues.filter(({ code }) => code !== "unmatched-waiver");
  const findings = (some: typeof issues): readonly string[] =>
    some.map((found) => hang("  ", printable(formatIssue(found, { lang })), style.fold));
  const say = words.check;
  const of = (wanted: (check: Check) => boolean): readonly string[] =>
    checks.filter(wanted).flatMap((check) => sentencesOf(check, style));
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ["", paint.bold(title), ...lines];
  const counts = countChecks(checks);
  return [
    planTitle(plan, style),
    ...(checks.length === 0 ? ["", say.nothing] : checkTable(plan, checks, style)),
    ...section(
      say.failing(counts.fails),
      of((check) => check.verdict === "fails" && !check.waiver),
    ),
    ...section(
      say.waived(counts.waived),
      of((check) => check.waiver !== null),
    ),
    ...section(
      say.unknown(counts.unknown),
      of((check) => check.verdict === "unknown"),
    ),
    ...section(
      say.noted,
      of((check) => check.verdict === "holds" && check.notes.length > 0),
    ),
    ...section(say.findings(ofWaivers.length), findings(ofWaivers)),
    ...section(say.doubtful(ofReports.length), findings(ofReports)),
    ...section(
      say.notCompared(notCompared.length),
      compactList(
        notCompared.map((one) => reportText(plan, one, style)),
        style,
      ),
    ),
    ...section(
      say.notDecomposed(notDecomposed.length),
      compactList(
        notDecomposed.map((one) => totalText(plan, one, style)),
        style,
      ),
    ),
    ...section(
      say.noTotal(noTotal.length),
      compactList(
        noTotal.map((one) => columnText(plan, one, style)),
        style,
      ),
    ),
    "",
    summaryLine(checks, style),
    "",
  ].join("\n");
}

function sentencesOf(check: Check, style: Style): readonly string[] {
  const { lang, words, paint, fold } = style;
  const { mark, dress } = markOf(check, style);
  const note = wordsOf(lang).note as Record<string, (note: Check["notes"][number]) => string>;
  const details = [
    ...check.notes.map((one) => note[one.code]!(one)),
    ...(check.waiver
      ? [words.check.waiver(check.waiver.kind, nameIn(check.waiver.reason, "", lang), check.waiver.by)]
      : []),
  ];
  const warning = check.severity === "warning" && !check.waiver ? words.check.warning : "";
  const [first = "", ...rest] = hang(
    `${mark} `,
    printable(formatCheck(check, { lang }) + warning),
    fold,
  ).split("\n");
  return [
    `${dress(mark)}${first.slice(mark.length)}`,
    ...rest,
    ...details.map((text) => hang("  ", printable(text), fold)),
    paint.dim(`  ${words.check.explainHint(printable(check.id))}`),
  ];
}

/** Explains a single check, line by line. */
export function explanationText(text: string, check: Check, style: Style): string {
  const { mark, dress } = markOf(check, style);
  const [first = "", ...lines] = text.split("\n").map(printable);
  return [
    `${dress(mark)} ${style.paint.bold(first)}`,
    ...lines.map((line) => hang("  ", line, style.fold)),
    "",
  ].join("\n");
}

function totalText(plan: Plan, one: Selection["notDecomposed"][number], style: Style): string {
  const name = own(plan.indicators, one.indicator)?.name ?? { zh: one.indicator };
  const { lang, words } = style;
  return printable(nameWith(plan, { ...one, name }, style) + words.colon + formatTarget(one.total, { lang }));
}

function reportText(plan: Plan, one: Selection["notCompared"][number], style: Style): string {
  const name = own(plan.indicators, one.indicator)?.name ?? { zh: one.indicator };
  const { words } = style;
  return printable(
    nameWith(plan, { ...one, name }, style) + words.colon + words.check.notComparedWhy[one.why],
  );
}

function columnText(plan: Plan, one: Selection["noTotal"][number], style: Style): string {
  const name = own(plan.indicators, one.indicator)?.name ?? { zh: one.indicator };
  const { lang, words } = style;
  const label = nameWith(plan, { ...one, name }, style);
  return printable(
    label + words.colon + (one.sum ? formatQuantity(one.sum, { lang, grouping: false }) : words.check.noSum),
  );
}

function compactList(items: readonly string[], { words, width, fold: folded }: Style): readonly string[] {
  const lines = wrap(items, words.separator, width - 2);
  return lines.map((line) => hang("  ", line, folded));
}

function summaryLine(checks: readonly Check[], { words, paint }: Style): string {
  const counts = countChecks(checks);
  const say = words.check;
  const parts = [
    paint.green(`✓ ${say.counts.holds(counts.holds)}`),
    (counts.fails > 0 ? paint.red : paint.dim)(`✗ ${say.counts.fails(counts.fails)}`),
    (counts.unknown > 0 ? paint.cyan : paint.dim)(`? ${say.counts.unknown(counts.unknown)}`),
    (counts.waived > 0 ? paint.yellow : paint.dim)(`≈ ${say.counts.waived(counts.waived)}`),
  ];
  return `${paint.bold(say.summary(checks.length))}${words.colon}${parts.join("  ")}`;
}
