import { ok, type Result } from "../issue/issue.ts";
import { type Limits, PLAN_LIMITS } from "./limits.ts";
import { refusal, refusedFile, tooLarge } from "./refuse.ts";
import { placeOf, type Sheet } from "./sheet.ts";

const SEPARATORS = [",", ";", "\t"];
const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Rows after which it is told how far the reading is. */
const ROWS_A_STEP = 10_000;

/**
 * The cells of a CSV text. Comma, semicolon or tab is what the first line with any of them has most of. Blank rows are
 * kept, and a line break within quotes is part of its cell, so rows count as a spreadsheet counts them. A stray quote
 * is refused, with its cell: guessing where the cell ends would shift figures unseen.
 */
export function parseCsv(
  text: string,
  file: string,
  limits: Limits = PLAN_LIMITS,
  onProgress: (share: number) => void = () => undefined,
): Result<Sheet> {
  try {
    return ok({ file, rows: readRows(text, file, limits, onProgress) });
  } catch (error) {
    return refusedFile(error, file);
  }
}

function readRows(
  text: string,
  file: string,
  limits: Limits,
  onProgress: (share: number) => void,
): readonly (readonly string[])[] {
  const separator = separatorOf(text).charCodeAt(0);
  const rows: string[][] = [];
  let [row, cells, at]: [string[], number, number] = [[], 0, 0];
  const here = (): ReturnType<typeof placeOf> => placeOf({ file, rows: [] }, rows.length, row.length);
  while (at < text.length) {
    let cell: string;
    if (text.charCodeAt(at) === QUOTE) {
      const end = endOfQuoted(text, at);
      if (end < 0) throw refusal("not-csv", '"', here());
      cell = text.slice(at + 1, end);
      if (cell.includes('"')) cell = cell.replaceAll('""', '"');
      at = end + 1;
    } else {
      const start = at;
      for (; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === separator || code === LINE_FEED || code === CARRIAGE_RETURN || code === QUOTE) break;
      }
      cell = text.slice(start, at);
    }
    const code = at < text.length ? text.charCodeAt(at) : LINE_FEED;
    const endsRow = code === LINE_FEED || code === CARRIAGE_RETURN;
    if (!endsRow && code !== separator) throw refusal("not-csv", '"', here());
    if (cell.length > limits.characters) throw tooLarge("characters", limits.characters, here());
    if (++cells > limits.cells) throw tooLarge("cells", limits.cells);
    row.push(cell);
    if (row.length > limits.columns) throw tooLarge("columns", limits.columns);
    if (!endsRow) {
      at++;
      // The separator at the very end of the text opens a last cell that is empty.
      if (at === text.length) row.push("");
    }
    if (endsRow || at === text.length) {
      rows.push(row);
      row = [];
      if (rows.length % ROWS_A_STEP === 0) onProgress(at / text.length);
      if (rows.length > limits.rows) throw tooLarge("rows", limits.rows);
      at += code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
    }
  }
  return rows;
}

/** Where the quote stands that closes the one at `start`; -1 where there is none. */
function endOfQuoted(text: string, start: number): number {
  for (let at = start + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0 || text.charCodeAt(at + 1) !== QUOTE) return at;
  }
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
