import { unwrap } from "../../issue/fenjie-error.ts";
import { fail, failed, type Issue, issue, ok, type Result } from "../../issue/issue.ts";
import { describe, refusal } from "../../issue/refusal.ts";
import { inLanguage } from "../../plan/in-language.ts";
import { issuesUnder } from "../../plan/issues-under.ts";
import { parsePeriod } from "../../plan/period.ts";
import type { Plan, RegionId } from "../../plan/plan.ts";
import { type PlanIndex, safeIndexOf } from "../../plan/plan-index.ts";
import { idIssues, periodIssues } from "../../plan/standing.ts";
import { sheetName } from "../../sheet/workbook/write/sheet-name.ts";
import { writeWorkbook } from "../../sheet/workbook/write/write-workbook.ts";
import { layoutContext } from "../layout/context.ts";
import { type AskedFigure, askedFigures } from "./asked.ts";
import { csvTemplate } from "./csv-template.ts";
import { instructionsSheet } from "./instructions-sheet.ts";
import type { Making } from "./making.ts";
import { markLine, markProperties } from "./mark.ts";
import { namingOf } from "./naming.ts";
import { type Arranged, arrange } from "./official-tables.ts";
import type { SubmissionTemplateOptions } from "./options.ts";
import { periodChoices } from "./period-label.ts";
import { type PrefilledFigures, prefilledFigures } from "./prefilled.ts";
import { formSheets, tableSheets } from "./sheets.ts";
import { TEMPLATE_WORDS } from "./words.ts";

/**
 * A file for regions to fill in, as bytes: a workbook (.xlsx), or a CSV text that Excel opens. It asks for what is due
 * of a plan, with targets beside the cells for figures; what is filled in, `readSubmission` and `checkSubmission` read
 * back. Of one region it is a form, else the official tables, and a list of what they have not. It notes the plan and a
 * digest of it, so that a template of another plan or version is told. The same plan and options are the same bytes.
 *
 * Fails with `unknown-region` or `invalid-period` of the options; with `nothing-asked` where the plan assigns nothing to the
 * regions; and with all that is wrong with `observations`: what cannot be read (`float-refused`, `not-a-number`,
 * `unknown-unit`, …), is of another period (`invalid-field`), has no cell (`unexpected-value`), or contradicts another
 * (`conflicting-observations`). A path leads to each.
 *
 * @example
 * ```ts
 * import { checkSubmission, readSubmission, safeSubmissionTemplate } from "fenjie/submission";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * const file = safeSubmissionTemplate(jiaxing2016, { regions: ["haining"], period: "2016-06" });
 * const sheets = file.ok ? await readSubmission(file.value, "haining.xlsx") : [];
 * sheets.map(({ sheet }) => sheet); //=> ["海宁市", "填表说明"]
 * checkSubmission(jiaxing2016, sheets).summary.cells; //=> 27
 * ```
 */
export function safeSubmissionTemplate<P extends Plan>(
  plan: P,
  options: SubmissionTemplateOptions<RegionId<P>> = {},
): Result<Uint8Array> {
  const { regions, period, lang = "zh", format = "xlsx", cumulative = true } = options;
  const index = safeIndexOf(plan);
  if (!index.ok) return index;
  const wrong = failed([...optionIssues(plan, options), ...issuesUnder(["plan"], periodIssues(plan.period))]);
  if (wrong) return wrong;
  const asked = askedFigures(index.value, regions, period);
  const arranged = arrange(index.value, asked);
  const figures = inOrder(arranged, asked.regions);
  if (figures.length === 0) return fail("nothing-asked", { regions: regions ?? [] });
  const prefilled = prefilledFigures(index.value, asked, options);
  if (!prefilled.ok) return prefilled;
  const making = makingOf(index.value, options, prefilled.value);
  if (format === "csv") return ok(new TextEncoder().encode(csvTemplate(making, figures)));
  const [only, ...more] = asked.regions;
  const forms =
    only !== undefined && more.length === 0
      ? formSheets(making, arranged, only)
      : tableSheets(making, asked, arranged);
  const names = forms.map(({ design }) => design.name);
  const { instructions, font } = making.words;
  const help = instructionsSheet(making, forms, cumulative, sheetName(instructions.sheet, names));
  return ok(
    writeWorkbook({
      title: inLanguage(plan.name, lang),
      font,
      sheets: [...forms.map(({ design }) => design), help],
      properties: markProperties(plan),
    }),
  );
}

/**
 * Like `safeSubmissionTemplate`, but throws.
 *
 * @throws FenjieError with what `safeSubmissionTemplate` fails with
 *
 * @example
 * ```ts
 * import { submissionTemplate } from "fenjie/submission";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * const bytes = submissionTemplate(jiaxing2016, { regions: ["haining"], period: "2016-06", format: "csv" });
 * new TextDecoder().decode(bytes).split("\r\n")[1]; //=> 海宁市,工业生产性投资增长率,2016年6月,%,8以上,,
 * ```
 */
export function submissionTemplate<P extends Plan>(
  plan: P,
  options: SubmissionTemplateOptions<RegionId<P>> = {},
): Uint8Array {
  return unwrap(safeSubmissionTemplate(plan, options));
}

function makingOf(
  index: PlanIndex,
  { period, lang = "zh" }: SubmissionTemplateOptions,
  prefilled: PrefilledFigures,
): Making {
  const { plan } = index;
  const context = layoutContext(plan, {});
  const words = TEMPLATE_WORDS[lang];
  return {
    ...{ index, context, lang, words },
    naming: namingOf(context, lang),
    mark: markLine(plan, words),
    period: period ?? periodChoices(parsePeriod(plan.period)),
    prefilled,
  };
}

/** By region, then as the document has them. */
function inOrder({ tables, others }: Arranged, regions: readonly string[]): readonly AskedFigure[] {
  const rest = new Map<string, AskedFigure[]>(regions.map((region) => [region, []]));
  for (const figure of others) rest.get(figure.region)?.push(figure);
  return regions.flatMap((region) => [
    ...tables.flatMap(({ columns, figureOf }) =>
      columns.flatMap(({ indicator }) => figureOf(region, indicator) ?? []),
    ),
    ...rest.get(region)!,
  ]);
}

/** Plain JavaScript may hand over what the types refuse, which must not pass for something else. */
function optionIssues(
  plan: Plan,
  { regions = [], period, lang = "zh", format = "xlsx" }: SubmissionTemplateOptions,
): readonly Issue[] {
  const given: unknown = regions;
  return [
    ...(Array.isArray(given)
      ? given.flatMap((region: string, at) =>
          idIssues(plan, { region }).map((one): Issue => ({ ...one, path: ["regions", at] })),
        )
      : [refusal("array", given, ["regions"])]),
    ...periodIssues(period),
    ...choiceIssues("lang", lang, Object.keys(TEMPLATE_WORDS)),
    ...choiceIssues("format", format, ["xlsx", "csv"]),
  ];
}

function choiceIssues(option: string, found: string, expected: readonly string[]): readonly Issue[] {
  if (expected.includes(found)) return [];
  return [issue("invalid-option", { option, found: describe(found), expected }, { path: [option] })];
}
