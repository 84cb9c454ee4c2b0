import { strFromU8, unzipSync } from "fflate";
import type { Issue } from "../../../src/issue/issue.ts";
import { annotateSubmission } from "../../../src/submission/annotate/annotate-submission.ts";
import type { SubmissionIssue } from "../../../src/submission/submission.ts";
import { type Parts, xlsxParts, zip } from "../../sheet/workbook/make-workbook.ts";
import { plan } from "../sheets.ts";

/** The parts of an archive, as text. */
export function parts(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

export const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';

/** A workbook of one sheet `S` that can be changed. */
export function book(sheet: string, others: Parts = {}): Uint8Array {
  return zip({ "[Content_Types].xml": TYPES, ...xlsxParts(sheet, others) });
}

const CELL = /^([A-Z]+)(\d+)$/;

/** An issue at a cell such as `B4`. */
export function at(
  cell: string,
  severity: Issue["severity"] = "error",
  found = "3O",
  sheet: string | undefined = "S",
): SubmissionIssue {
  const [, letters = "", row] = CELL.exec(cell)!;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return {
    code: "not-a-number",
    severity,
    path: [],
    params: { found },
    location: { file: "f", ...(sheet !== undefined && { sheet }), row: Number(row), column, cell },
    region: "haining",
    indicator: "domesticCapital",
    found,
    expected: null,
  };
}

/** The annotated copy, which is expected to be made. */
export async function annotate(
  bytes: Uint8Array,
  issues: readonly SubmissionIssue[],
  lang: "zh" | "en" = "zh",
): Promise<Uint8Array> {
  const copy = await annotateSubmission(plan, bytes, issues, { lang, file: "f" });
  if (!copy.ok) throw new Error(JSON.stringify(copy.issues));
  return copy.value.bytes;
}
