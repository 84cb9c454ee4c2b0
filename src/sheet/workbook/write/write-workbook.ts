import type { SheetDesign, WorkbookDesign } from "./design.ts";
import { escapeXml, XML, zipParts } from "./parts.ts";
import { quoteSheet } from "./sheet-name.ts";
import { createStyleBook } from "./styles.ts";
import { worksheetPart } from "./worksheet.ts";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const CUSTOM = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** A workbook as the bytes of an .xlsx file. Depends on nothing but its design: the same design is the same bytes. */
export function writeWorkbook(design: WorkbookDesign): Uint8Array {
  const { sheets, font, title, properties } = design;
  const styles = createStyleBook(font);
  const worksheets = sheets.map((sheet, at) => worksheetPart(sheet, styles, at === 0));
  return zipParts({
    "[Content_Types].xml": contentTypes(sheets.length),
    "_rels/.rels": relationships([
      [`${OFFICE}/relationships/officeDocument`, "xl/workbook.xml"],
      [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
      [`${OFFICE}/relationships/custom-properties`, "docProps/custom.xml"],
    ]),
    "docProps/core.xml": `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`,
    "docProps/custom.xml": customProperties(properties),
    "xl/workbook.xml": workbookPart(sheets),
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map(
        (_sheet, at) => [`${OFFICE}/relationships/worksheet`, `worksheets/sheet${at + 1}.xml`] as const,
      ),
      [`${OFFICE}/relationships/styles`, "styles.xml"],
    ]),
    "xl/styles.xml": styles.part(),
    ...Object.fromEntries(worksheets.map((part, at) => [`xl/worksheets/sheet${at + 1}.xml`, part])),
  });
}

function contentTypes(sheets: number): string {
  const types = [
    ["/xl/workbook.xml", `${WORKBOOK}.sheet.main+xml`],
    ["/xl/styles.xml", `${WORKBOOK}.styles+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"],
    ...Array.from({ length: sheets }, (_, at) => [
      `/xl/worksheets/sheet${at + 1}.xml`,
      `${WORKBOOK}.worksheet+xml`,
    ]),
  ];
  const overrides = types.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

function relationships(entries: readonly (readonly [type: string, target: string])[]): string {
  const lines = entries.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

function customProperties(properties: WorkbookDesign["properties"]): string {
  // The first number that is free is 2.
  const lines = Object.entries(properties).map(
    ([name, value], at) =>
      `<property fmtid="${CUSTOM}" pid="${at + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  return `${XML}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${lines.join("")}</Properties>`;
}

function workbookPart(sheets: readonly SheetDesign[]): string {
  const listed = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, frozen: { rows } }, at) =>
    rows > 0
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escapeXml(quoteSheet(name))}!$1:$${rows}</definedName>`,
        ]
      : [],
  );
  const names = titles.length > 0 ? `<definedNames>${titles.join("")}</definedNames>` : "";
  return `${XML}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView/></bookViews><sheets>${listed.join("")}</sheets>${names}</workbook>`;
}
