import { CsvError, parse } from "csv-parse/sync";
import { ok, type Result } from "../issue/issue.ts";
import { placeOf, type Sheet } from "./sheet.ts";
import { unreadable } from "./unreadable.ts";

/** No plan comes near them: what has more is another kind of file, and would only exhaust the memory. */
const MOST_ROWS = 100_000;
const MOST_CELLS = 10_000;
const LONGEST_ROW = 1_000_000;

const SEPARATORS = [",", ";", "\t"];

/**
 * The cells of a CSV text. Comma, semicolon or tab is what the first line with any of them has most of. Blank rows are
 * kept, and a line break within quotes is part of its cell, so rows count as a spreadsheet counts them. A stray quote
 * is refused, with its row: guessing where the cell ends would shift figures unseen.
 */
export function parseCsv(text: string, file: string): Result<Sheet> {
  try {
    const rows: string[][] = parse(text, {
      delimiter: separatorOf(text),
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_ROW,
      to: MOST_ROWS + 1,
    });
    if (rows.some(({ length }) => length > MOST_CELLS))
      return unreadable(file, "too-large", `> ${MOST_CELLS} columns`);
    return rows.length > MOST_ROWS
      ? unreadable(file, "too-large", `> ${MOST_ROWS} rows`)
      : ok({ file, rows });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return notCsv(error, file);
  }
}

function notCsv(error: CsvError, file: string): ReturnType<typeof unreadable> {
  const { records, column } = error as { readonly records?: number; readonly column?: number };
  const isLong = error.code === "CSV_MAX_RECORD_SIZE";
  const refused = isLong ? unreadable(file, "too-large", "row") : unreadable(file, "not-csv", '"');
  if (typeof records !== "number" || typeof column !== "number") return refused;
  const location = placeOf({ file, rows: [] }, records, column);
  return { ok: false, issues: [{ ...refused.issues[0], location }] };
}

function separatorOf(text: string): string {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (SEPARATORS.includes(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
    else if ((character === "\n" || character === "\r") && counts.size > 0) break;
  }
  const most = Math.max(0, ...counts.values());
  return SEPARATORS.find((separator) => counts.get(separator) === most) ?? SEPARATORS[0]!;
}
