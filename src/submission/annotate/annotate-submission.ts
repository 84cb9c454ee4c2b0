import { failed, ok, type Result, type Severity } from "../../issue/issue.ts";
import type { Language } from "../../issue/language.ts";
import type { Plan } from "../../plan/plan.ts";
import { DEFAULT_LIMITS, type Limits } from "../../sheet/limits.ts";
import { refusedFile } from "../../sheet/refuse.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { MAIN_PART } from "../../sheet/workbook/write/package.ts";
import { withUnitsShown } from "../data/lay-out-data.ts";
import { readSubmission } from "../read-submission.ts";
import type { SubmissionIssue } from "../submission.ts";
import {
  type CellNote,
  type CellPlace,
  cellNotes,
  commentedNotes,
  commentText,
  type PlacedIssue,
} from "./cell-notes.ts";
import { type Annotation, editWorkbook, mainPart } from "./edit-workbook.ts";
import { listSheet, MOST_LINKS, MOST_LISTED } from "./list-sheet.ts";
import { plainCopy } from "./plain-copy.ts";
import { ANNOTATION_WORDS } from "./words.ts";

export interface AnnotateOptions {
  /** The language of comments and of the sheet of issues. */
  readonly lang: Language;
  /** The name under which the file was read: of the issues, those of other files are left out. */
  readonly file?: string;
  /** How much of a file is read, as `readSubmission` takes it. */
  readonly limits?: Partial<Limits>;
}

/** A workbook to send back. */
export interface AnnotatedCopy {
  readonly bytes: Uint8Array;
  /** What its name has to end in: `xlsx`, or `xlsm` where the sender's workbook has macros. */
  readonly extension: string;
}

/** A spreadsheet with more comments opens slowly. */
const MOST_COMMENTS = 10_000;

/**
 * The file that somebody sent, with what is wrong with it: every cell that has an issue is coloured (red, yellow, blue by
 * severity) and says why in a comment, and a sheet at the end lists all issues, with links to the cells. Of an .xlsx or
 * .xlsm all else stays as it came; of other formats a plain workbook is made, with the same cells and no formatting.
 *
 * The marks of an earlier annotation are replaced, and `readSubmission` passes over its sheet of issues. At most 10,000
 * cells have a comment, the worst ones, and 100,000 issues are listed; where that leaves some out, the sheet says so.
 * A file that cannot be read gives its issue, `unreadable-file`, as one does that is not an .xlsx and has more than
 * 1,048,576 rows or 2,000,000 cells.
 *
 * @param plan for the names of regions and indicators
 * @param bytes the file
 * @param issues what `checkSubmission` has found
 *
 * @example
 * ```ts
 * import { annotateSubmission, checkSubmission, readSubmission } from "fenjie/submission";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * const bytes = new TextEncoder().encode("地区,引进内资（亿元）\n南湖区,12.3\n秀洲区,3O\n");
 * const { issues } = checkSubmission(jiaxing2016, await readSubmission(bytes, "june.csv"));
 * const copy = await annotateSubmission(jiaxing2016, bytes, issues, { file: "june.csv", lang: "en" });
 * const [sheet, list] = copy.ok ? await readSubmission(copy.value.bytes, "june.xlsx") : [];
 * sheet?.rows.at(-1); //=> ["秀洲区", "3O"]
 * list?.rows.at(-1)?.slice(0, 4); //=> ["Error", "june", "B3", "Xiuzhou District"]
 * ```
 */
export async function annotateSubmission(
  plan: Plan,
  bytes: Uint8Array,
  issues: readonly SubmissionIssue[],
  options: AnnotateOptions,
): Promise<Result<AnnotatedCopy>> {
  const { lang, file, limits = {} } = options;
  const name = file ?? "";
  const bounds = { ...DEFAULT_LIMITS, ...limits };
  const sheets = await readSubmission(bytes, name, { limits });
  const [first] = sheets;
  const unread = sheets.length === 1 && first!.rows.length === 0 ? failed(first!.issues ?? []) : undefined;
  if (unread) return unread;
  const told = issues.filter(
    ({ location }) => file === undefined || location?.file === undefined || location.file === file,
  );
  try {
    return ok(annotated(plan, bytes, sheets, told, lang, name, bounds));
  } catch (error) {
    return refusedFile(error, name);
  }
}

function annotated(
  plan: Plan,
  bytes: Uint8Array,
  sent: readonly Sheet[],
  told: readonly SubmissionIssue[],
  lang: Language,
  file: string,
  limits: Limits,
): AnnotatedCopy {
  const main = isZip(bytes) ? mainPart(bytes, limits) : undefined;
  const made =
    main === undefined
      ? plainCopy(
          sent.map((sheet) => withUnitsShown(sheet, plan)),
          file,
        )
      : undefined;
  const sheets = made?.sheets ?? sent;
  const placeOf = made?.placeOf ?? placeInWorkbook;
  const issues: readonly PlacedIssue[] = told.map((issue) => ({ issue, place: placeOf(issue) }));
  const notes = cellNotes(issues, (sheet) => sheets.find((one) => one.sheet === sheet)?.merges ?? []);
  const commented = commentedNotes(notes, MOST_COMMENTS);
  const summary = summaryOf(issues, notes, commented, lang);
  const annotation: Annotation = {
    notes,
    commented,
    textOf: (note, list) => commentText(note, lang, list),
    listName: ANNOTATION_WORDS[lang].sheet,
    listOf: (styles, namespace, covered) =>
      listSheet({ plan, lang, namespace, issues, summary, covered }, styles),
  };
  return made
    ? editWorkbook(made.bytes, MAIN_PART, sheets, annotation, DEFAULT_LIMITS)
    : editWorkbook(bytes, main!, sheets, annotation, limits);
}

/** How many issues there are, and what of them is not shown. */
function summaryOf(
  issues: readonly PlacedIssue[],
  notes: ReadonlyMap<string, readonly CellNote[]>,
  commented: ReadonlySet<CellNote>,
  lang: Language,
): string {
  const words = ANNOTATION_WORDS[lang];
  const count = (severity: Severity): number =>
    issues.filter(({ issue }) => issue.severity === severity).length;
  const cells = [...notes.values()].reduce((sum, { length }) => sum + length, 0);
  return [
    words.summary({ errors: count("error"), warnings: count("warning"), infos: count("info") }),
    ...(cells > commented.size ? [words.fewerComments(commented.size)] : []),
    ...(issues.length > MOST_LINKS ? [words.fewerLinks(MOST_LINKS)] : []),
    ...(issues.length > MOST_LISTED ? [words.fewerRows(MOST_LISTED)] : []),
  ].join(lang === "zh" ? "" : " ");
}

function placeInWorkbook({ location }: SubmissionIssue): CellPlace | undefined {
  const { sheet, row, column } = location ?? {};
  return sheet === undefined || row === undefined || column === undefined
    ? undefined
    : { sheet, row: row - 1, column: column - 1 };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
