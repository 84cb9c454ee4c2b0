import { strToU8, type Zippable, zipSync } from "fflate";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Parts by their name in the archive; what is `undefined` is left out. */
export type Parts = Readonly<Record<string, string | Uint8Array | undefined>>;

/** An archive of parts. */
export function zip(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    if (content !== undefined) files[name] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(files);
}

export function relationships(
  ...entries: readonly (readonly [type: string, target: string, mode?: string])[]
): string {
  const lines = entries.map(
    ([type, target, mode], index) =>
      `<Relationship Id="r${index + 1}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${lines.join("")}</Relationships>`;
}

export function worksheet(data: string, after = ""): string {
  return `<?xml version="1.0"?><worksheet xmlns="${SPREADSHEET}"><sheetData>${data}</sheetData>${after}</worksheet>`;
}

/** The parts of a workbook of one sheet, some of them replaced or added. */
export function xlsxParts(sheet: string, others: Parts = {}): Parts {
  return {
    "_rels/.rels": relationships(["officeDocument", "xl/workbook.xml"]),
    "xl/_rels/workbook.xml.rels": relationships(["worksheet", "worksheets/sheet1.xml"]),
    "xl/workbook.xml": workbookPart('<sheet name="S" sheetId="1" r:id="r1"/>'),
    "xl/worksheets/sheet1.xml": sheet,
    ...others,
  };
}

export function workbookPart(sheets: string, before = ""): string {
  return `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}">${before}<sheets>${sheets}</sheets></workbook>`;
}

export function xlsx(sheet: string, others: Parts = {}): Uint8Array {
  return zip(xlsxParts(sheet, others));
}

export function ods(tables: string, others: Parts = {}): Uint8Array {
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:number="n" xmlns:calcext="c" xmlns:draw="d"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return zip({ "content.xml": content, ...others });
}
