import { type Issue, issue, type Location } from "../../issue/issue.ts";
import type { Plan } from "../../plan/plan.ts";
import { isBlankRow, placeOf, type Sheet } from "../../sheet/sheet.ts";
import { planDigest } from "./plan-digest.ts";
import type { TemplateWords } from "./words.ts";

/** Which plan a template was made of. */
interface Mark {
  readonly plan: string;
  readonly digest: string;
}

interface Marked {
  readonly mark: Mark;
  readonly location: Location;
}

const PLAN = "fenjie.plan";
const DIGEST = "fenjie.digest";

/** The mark as a workbook's properties, which programs keep where they know of them. */
export function markProperties(plan: Plan): Readonly<Record<string, string>> {
  return { [PLAN]: plan.id, [DIGEST]: planDigest(plan) };
}

/** The mark as a line below a table: text files have no properties, and sheets are copied from one workbook to another. */
export function markLine(plan: Plan, { template }: TemplateWords): string {
  return `${template} ${plan.id}#${planDigest(plan)}`;
}

const LINE = /^\s*(?:模板|Template) (.{1,1000})#([0-9a-f]{8})\s*$/su;
/** Below a table; what people write below that is not much. */
const LAST_ROWS = 20;

/** That a template was filled in which is of another plan (an error), or of another version of it (a warning); once for each. */
export function templateIssues(sheets: readonly Sheet[], plan: Plan): readonly Issue[] {
  const marked = sheets.flatMap(marksOn);
  if (marked.length === 0) return [];
  const own: Mark = { plan: plan.id, digest: planDigest(plan) };
  const told = new Set<string>();
  return marked.flatMap(({ mark, location }) => {
    const key = JSON.stringify([location.file, mark.plan, mark.digest]);
    if (told.has(key)) return [];
    told.add(key);
    if (mark.plan !== own.plan)
      return [issue("other-template", { why: "plan", found: mark.plan, expected: own.plan }, { location })];
    if (mark.digest === own.digest) return [];
    const params = { why: "version", found: mark.digest, expected: own.digest } as const;
    return [issue("other-template", params, { severity: "warning", location })];
  });
}

/** What its workbook notes, and what stands below its table: they differ where a sheet was copied. */
function marksOn(sheet: Sheet): readonly Marked[] {
  const { [PLAN]: plan, [DIGEST]: digest } = sheet.properties ?? {};
  const noted =
    plan === undefined || digest === undefined
      ? []
      : [{ mark: { plan, digest }, location: { file: sheet.file } }];
  const line = markBelow(sheet);
  return line ? [...noted, line] : noted;
}

/** Whether a template's mark stands below the table of a sheet. */
export function isMarked(sheet: Sheet): boolean {
  return markBelow(sheet) !== undefined;
}

function markBelow(sheet: Sheet): Marked | undefined {
  let seen = 0;
  for (let row = sheet.rows.length - 1; row >= 0 && seen < LAST_ROWS; row--) {
    const cells = sheet.rows[row]!;
    if (isBlankRow(cells)) continue;
    seen++;
    for (const [column, text] of cells.entries()) {
      const [, plan, digest] = LINE.exec(text) ?? [];
      if (plan !== undefined && digest !== undefined)
        return { mark: { plan, digest }, location: placeOf(sheet, row, column) };
    }
  }
  return undefined;
}
