import { escapeXml, XML, zipParts } from "./parts.ts";
import { quoteSheet } from "./sheet-name.ts";

/** The namespace of what stands in the parts of sheets and styles. */
export const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** The part that lists the sheets. */
export const MAIN_PART = "xl/workbook.xml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DOCUMENT = "application/vnd.openxmlformats-officedocument";
const CUSTOM = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

export interface PackedSheet {
  /** As a workbook can call it: see `sheetName`. */
  readonly name: string;
  /** Its part, as XML. */
  readonly part: string;
  readonly isHidden?: boolean;
  /** How many rows come again on every printed page. */
  readonly titleRows?: number;
}

/** The parts of a workbook that say what is in it. */
export interface WorkbookPackage {
  readonly sheets: readonly PackedSheet[];
  /** The part of styles. */
  readonly styles: string;
  readonly title?: string;
  /** What programs note in it, by name. */
  readonly properties?: Readonly<Record<string, string>>;
}

/** A workbook as the bytes of an .xlsx file: the same parts are the same bytes. */
export function packWorkbook({ sheets, styles, title, properties }: WorkbookPackage): Uint8Array {
  const core = title === undefined ? {} : { "docProps/core.xml": coreProperties(title) };
  const custom = properties === undefined ? {} : { "docProps/custom.xml": customProperties(properties) };
  const isTitled = title !== undefined;
  const isNoted = properties !== undefined;
  return zipParts({
    "[Content_Types].xml": contentTypes([
      [`/${MAIN_PART}`, `${DOCUMENT}.spreadsheetml.sheet.main+xml`],
      ["/xl/styles.xml", `${DOCUMENT}.spreadsheetml.styles+xml`],
      ...(isTitled ? [CORE_TYPE] : []),
      ...(isNoted ? [["/docProps/custom.xml", `${DOCUMENT}.custom-properties+xml`] as const] : []),
      ...sheets.map(
        (_sheet, at) => [`/xl/${partName(at)}`, `${DOCUMENT}.spreadsheetml.worksheet+xml`] as const,
      ),
    ]),
    "_rels/.rels": relationships([
      [`${OFFICE}/relationships/officeDocument`, MAIN_PART],
      ...(isTitled
        ? [[`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"] as const]
        : []),
      ...(isNoted ? [[`${OFFICE}/relationships/custom-properties`, "docProps/custom.xml"] as const] : []),
    ]),
    ...core,
    ...custom,
    [MAIN_PART]: workbookPart(sheets),
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_sheet, at) => [`${OFFICE}/relationships/worksheet`, partName(at)] as const),
      [`${OFFICE}/relationships/styles`, "styles.xml"],
    ]),
    "xl/styles.xml": styles,
    ...Object.fromEntries(sheets.map(({ part }, at) => [`xl/${partName(at)}`, part])),
  });
}

const CORE_TYPE = [
  "/docProps/core.xml",
  "application/vnd.openxmlformats-package.core-properties+xml",
] as const;

function partName(at: number): string {
  return `worksheets/sheet${at + 1}.xml`;
}

function contentTypes(types: readonly (readonly [part: string, type: string])[]): string {
  const overrides = types.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

function relationships(entries: readonly (readonly [type: string, target: string])[]): string {
  const lines = entries.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

function coreProperties(title: string): string {
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`;
}

function customProperties(properties: Readonly<Record<string, string>>): string {
  // The first number that is free is 2.
  const lines = Object.entries(properties).map(
    ([name, value], at) =>
      `<property fmtid="${CUSTOM}" pid="${at + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  return `${XML}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${lines.join("")}</Properties>`;
}

function workbookPart(sheets: readonly PackedSheet[]): string {
  const listed = sheets.map(
    ({ name, isHidden }, at) =>
      `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ""} r:id="rId${at + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, titleRows = 0 }, at) =>
    titleRows > 0
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escapeXml(quoteSheet(name))}!$1:$${titleRows}</definedName>`,
        ]
      : [],
  );
  const names = titles.length > 0 ? `<definedNames>${titles.join("")}</definedNames>` : "";
  return `${XML}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView/></bookViews><sheets>${listed.join("")}</sheets>${names}</workbook>`;
}
