import { ok, type Result } from "../issue/issue.ts";
import { decodeText } from "./decode-text.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";
import { parseCsv } from "./parse-csv.ts";
import { refusal, refusedFile, tooLarge } from "./refuse.ts";
import type { Sheet } from "./sheet.ts";
import { readZippedWorkbook } from "./workbook/read-workbook.ts";
import { readXls } from "./workbook/xls/read-xls.ts";

export interface ReadOptions {
  /** How much of a file is read, where it is not to be the default. What is beyond is refused as a whole. */
  readonly limits?: Partial<Limits>;
  /** Told over and over how much of the file has been read, from 0 to 1; of an old workbook only when it is. */
  readonly onProgress?: (share: number) => void;
}

/**
 * The sheets of a file that somebody sent: of a workbook (.xlsx, .xls, .ods, WPS .et) all of them, hidden ones too, or
 * the one of a CSV or TSV text in UTF-8, UTF-16 or GB18030. What the file is, its bytes say, not its name.
 *
 * Numbers are the figure that the file holds, without exponent and trailing zeros, rounded to the 15 digits that a
 * spreadsheet keeps; 0.155 shown as a percentage is `15.5%`. Dates are ISO dates. Formulas stand as their stored result.
 *
 * Whatever cannot be read wholly gives one issue `unreadable-file`, and no sheets: damaged, protected by a password,
 * of another kind, or beyond one of the `limits`.
 *
 * @param bytes the file
 * @param file its name, for the places of cells
 */
export async function readFile(
  bytes: Uint8Array,
  file: string,
  { limits, onProgress = () => undefined }: ReadOptions = {},
): Promise<Result<readonly Sheet[]>> {
  const bounds = { ...DEFAULT_LIMITS, ...limits };
  try {
    if (bytes.length > bounds.bytes) throw tooLarge("bytes", bounds.bytes);
    if (startsWith(bytes, ZIP)) return ok(readZippedWorkbook(bytes, file, bounds, onProgress));
    if (startsWith(bytes, OLE2)) return ok(await readXls(bytes, file, bounds));
    const text = decodeText(bytes);
    if (text === undefined || NO_TABLE.test(text)) throw refusal("not-a-workbook");
    const [, markup] = MARKUP.exec(text) ?? [];
    if (markup !== undefined) throw refusal("other-workbook", markup.startsWith("?") ? "XML" : "HTML");
    const sheet = parseCsv(text, file, bounds, onProgress);
    return sheet.ok ? ok([sheet.value]) : sheet;
  } catch (error) {
    return refusedFile(error, file);
  }
}

const ZIP = [0x50, 0x4b, 3, 4];
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const NO_TABLE = /^(?:%PDF-|\{\\rtf)/;
/** What some systems export as `.xls` is a page, or the XML of Excel 2003. */
const MARKUP = /^\s{0,100}<(\?xml|!doctype html|html|head|meta|style|body|table|div)\b/i;

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
