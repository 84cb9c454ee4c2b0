import { addressOf, type CellMark, type Merge, markKey } from "../../sheet.ts";
import { packWorkbook, SPREADSHEET } from "./package.ts";
import { escapeXml, XML } from "./parts.ts";

/** A sheet to be written as it was read, without any formatting. */
export interface PlainSheet {
  /** As a workbook can call it: see `sheetName`. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly marks?: ReadonlyMap<string, CellMark>;
  readonly merges?: readonly Merge[];
  readonly isHidden?: boolean;
  /** What programs have noted in the workbook: the same for all of its sheets. */
  readonly properties?: Readonly<Record<string, string>>;
}

/** Formats of cells, by their numbers in the part of styles. */
const FORMATS = { date: 1, month: 2, year: 3, text: 4 } as const;
const STYLES = [
  `${XML}<styleSheet xmlns="${SPREADSHEET}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm"/><numFmt numFmtId="166" formatCode="yyyy"/></numFmts>`,
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">',
  ...[0, 164, 165, 166, 49].map(
    (id) =>
      `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"${id === 0 ? "" : ' applyNumberFormat="1"'}/>`,
  ),
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join("");

/**
 * A workbook of sheets that came in another format. Cells are texts, so that none of them is ever calculated; figures
 * that a binary float holds to the digit are numbers. Read back, it says what the sheets say, except that a formula
 * without a result stands as its text.
 */
export function plainWorkbook(sheets: readonly PlainSheet[]): Uint8Array {
  const properties = sheets.find((sheet) => sheet.properties)?.properties;
  const packed = sheets.map((sheet) => {
    const { name, isHidden = false } = sheet;
    return { name, isHidden, part: worksheet(sheet) };
  });
  return packWorkbook({ sheets: packed, styles: STYLES, ...(properties && { properties }) });
}

function worksheet({ rows, marks, merges = [] }: PlainSheet): string {
  const lines = rows.map((cells, row) => {
    const inner = cells.map((text, column) => cell(text, row, column, marks?.get(markKey(row, column))));
    return `<row r="${row + 1}">${inner.join("")}</row>`;
  });
  const areas = merges.map(({ firstRow, firstColumn, lastRow, lastColumn }) => {
    const [first, last] = [addressOf(firstRow, firstColumn), addressOf(lastRow, lastColumn)];
    return first === last ? "" : `<mergeCell ref="${first}:${last}"/>`;
  });
  const merged = areas.join("");
  return [
    `${XML}<worksheet xmlns="${SPREADSHEET}"><sheetFormatPr defaultColWidth="14" defaultRowHeight="15"/>`,
    `<sheetData>${lines.join("")}</sheetData>`,
    merged === "" ? "" : `<mergeCells>${merged}</mergeCells>`,
    "</worksheet>",
  ].join("");
}

function cell(text: string, row: number, column: number, mark: CellMark | undefined): string {
  const at = ` r="${addressOf(row, column)}"`;
  const number = (value: string, format = 0): string =>
    `<c${at}${format === 0 ? "" : ` s="${format}"`}><v>${value}</v></c>`;
  if (mark?.kind === "error" && ERROR.test(mark.text)) return `<c${at} t="e"><v>${mark.text}</v></c>`;
  if (mark?.kind === "residue" && NUMBER.test(mark.printed)) return number(mark.printed);
  if (mark?.kind === "date" || mark?.kind === "month" || mark?.kind === "year") {
    const serial = serialOf(text);
    if (serial !== undefined) return number(serial, FORMATS[mark.kind]);
  }
  const shown = mark?.kind === "no-result" ? mark.formula : text;
  if (shown === "") return "";
  if (!mark && isExact(shown)) return number(shown);
  const format = /^[=+\-@\t\r]/.test(shown) ? ` s="${FORMATS.text}"` : "";
  return `<c${at}${format} t="inlineStr"><is><t xml:space="preserve">${escapeXml(shown)}</t></is></c>`;
}

const ERROR = /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)$/;
const NUMBER = /^-?\d{1,30}(?:\.\d{1,30})?$/;
/** Digits that a spreadsheet keeps. */
const PRECISION = 15;

/** Whether a number comes back as the text that it was. */
function isExact(text: string): boolean {
  const [, digits, fraction = ""] = /^-?(0|[1-9]\d{0,14})(?:\.(\d{0,14}[1-9]))?$/.exec(text) ?? [];
  return digits !== undefined && text !== "-0" && digits.length + fraction.length <= PRECISION;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** Before March 1900 spreadsheets disagree on the calendar. */
const AGREED = 61;

/** The number of a day in the calendar that begins in 1900. */
function serialOf(text: string): string | undefined {
  const [, year, month = "1", day = "1", h = "0", m = "0", s = "0"] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?: (\d\d):(\d\d):(\d\d))?)?)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const [y, n, d, hours, minutes, seconds] = [year, month, day, h, m, s].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const serial = (Date.UTC(y, n - 1, d, hours, minutes, seconds) - EPOCH) / DAY;
  return serial >= AGREED ? String(serial) : undefined;
}
