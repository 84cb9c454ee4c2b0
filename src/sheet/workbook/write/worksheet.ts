import { addressOf, type Merge } from "../../sheet.ts";
import type { CellDesign, SheetDesign, Validation } from "./design.ts";
import { SPREADSHEET } from "./package.ts";
import { escapeXml, XML } from "./parts.ts";
import type { StyleBook } from "./styles.ts";

/** What a spreadsheet shows of a title and a message; what is longer makes the file damaged in its eyes. */
const LONGEST = { title: 32, prompt: 255, refusal: 225 };

/** The part of a sheet. Its elements stand in the order that the standard asks for. */
export function worksheetPart(sheet: SheetDesign, styles: StyleBook, isFirst: boolean): string {
  const { rows, widths, merges, frozen, validations, isPortrait } = sheet;
  const width = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const last = addressOf(Math.max(1, rows.length) - 1, width - 1);
  return [
    `${XML}<worksheet xmlns="${SPREADSHEET}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/>`,
    `<sheetViews><sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0">${paneOf(frozen)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.map((wide, at) => `<col min="${at + 1}" max="${at + 1}" width="${wide}" customWidth="1"/>`).join("")}</cols>`,
    `<sheetData>${rows.map((_row, at) => rowOf(sheet, at, styles)).join("")}</sheetData>`,
    // What may still be done: widths, heights and colours spoil nothing.
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"/>',
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map(mergeOf).join("")}</mergeCells>`
      : "",
    validations.length > 0
      ? `<dataValidations count="${validations.length}">${validations.map(validationOf).join("")}</dataValidations>`
      : "",
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${isPortrait ? "portrait" : "landscape"}" fitToWidth="1" fitToHeight="0"/>`,
    "<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>",
    // A figure whose last zeros count stands as text, and is no mistake.
    `<ignoredErrors><ignoredError sqref="A1:${last}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join("");
}

function paneOf({ rows, columns }: SheetDesign["frozen"]): string {
  if (rows === 0 && columns === 0) return "";
  const corner = addressOf(rows, columns);
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  return `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`;
}

function rowOf({ rows }: SheetDesign, row: number, styles: StyleBook): string {
  const { cells, height } = rows[row]!;
  const tall = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
  const written = cells.map((cell, column) => (cell ? cellOf(cell, addressOf(row, column), styles) : ""));
  return `<row r="${row + 1}"${tall}>${written.join("")}</row>`;
}

function cellOf({ style, text, number, sameAs }: CellDesign, address: string, styles: StyleBook): string {
  const open = `<c r="${address}" s="${styles.indexOf(style)}"`;
  if (sameAs !== undefined)
    return `${open} t="str"><f>${escapeXml(sameAs)}</f><v>${escapeXml(text ?? "")}</v></c>`;
  if (number !== undefined) return `${open}><v>${number}</v></c>`;
  if (text === undefined || text === "") return `${open}/>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function mergeOf({ firstRow, firstColumn, lastRow, lastColumn }: Merge): string {
  return `<mergeCell ref="${addressOf(firstRow, firstColumn)}:${addressOf(lastRow, lastColumn)}"/>`;
}

function validationOf({ ranges, rule, title, prompt, refusal }: Validation): string {
  const [type, formula] =
    "formula" in rule ? ["custom", rule.formula] : ["list", `"${rule.choices.join(",")}"`];
  const words = [
    ["errorTitle", title, LONGEST.title],
    ["error", refusal, LONGEST.refusal],
    ["promptTitle", title, LONGEST.title],
    ["prompt", prompt, LONGEST.prompt],
  ] as const;
  const said = words.map(([name, text, longest]) => `${name}="${escapeXml(cut(text, longest))}"`).join(" ");
  return `<dataValidation type="${type}" allowBlank="1" showInputMessage="1" showErrorMessage="1" ${said} sqref="${ranges.join(" ")}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`;
}

/** By characters, so that none is cut in half; a spreadsheet counts what UTF-16 does. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let short = "";
  for (const character of text) {
    if (short.length + character.length > longest - 1) break;
    short += character;
  }
  return `${short}…`;
}
