import type { Limits } from "../../sheet/limits.ts";
import { addressOf, type Sheet } from "../../sheet/sheet.ts";
import { type EditedPackage, editPackage } from "../../sheet/workbook/edit/edit-package.ts";
import { applyEdits } from "../../sheet/workbook/edit/edit-xml.ts";
import { appendTo, childOf, insertBefore, xmlTree } from "../../sheet/workbook/edit/xml-tree.ts";
import { escapeXml } from "../../sheet/workbook/write/parts.ts";
import { sheetName } from "../../sheet/workbook/write/sheet-name.ts";
import { type Relationship, readRelationships } from "../../sheet/workbook/xlsx/relationships.ts";
import { readWorkbookPart } from "../../sheet/workbook/xlsx/workbook-part.ts";
import { openZip } from "../../sheet/workbook/zip/open-zip.ts";
import { ISSUE_LIST_HEADER, ISSUE_LIST_HEADINGS, isIssueList } from "../issue-list.ts";
import { annotateSheet, type SheetContext } from "./annotate-sheet.ts";
import type { CellNote } from "./cell-notes.ts";
import { openStyleBook, type StyleBook } from "./style-book.ts";

/** What is put into a workbook. */
export interface Annotation {
  /** The cells of each sheet, by its name. */
  readonly notes: ReadonlyMap<string, readonly CellNote[]>;
  /** Those that have a comment. */
  readonly commented: ReadonlySet<CellNote>;
  /** What the comment of a cell says, given what the sheet of issues is called. */
  readonly textOf: (note: CellNote, list: string) => string;
  /** What the sheet of issues is to be called. */
  readonly listName: string;
  /** The part of the sheet of issues; `covered` is to stand beside its headings. */
  readonly listOf: (styles: StyleBook, namespace: string, covered: string) => string;
}

/** The two editions of the standard, by the vocabulary of their workbooks. */
const EDITIONS = {
  transitional: {
    main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    office: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  },
  strict: {
    main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    office: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  },
} as const;
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** What a workbook is called by what it may contain. */
const EXTENSIONS: readonly (readonly [type: RegExp, extension: string])[] = [
  [/template\.macroenabled/i, "xltm"],
  [/macroenabled/i, "xlsm"],
  [/template/i, "xltx"],
];

/** The main part of a workbook that is Office Open XML; undefined of any other archive. */
export function mainPart(bytes: Uint8Array, limits: Limits): string | undefined {
  return partOf(readRelationships(openZip(bytes, limits), "", limits), "officeDocument");
}

/**
 * Puts an annotation into an Office Open XML workbook. What is not concerned stays as it is, part by part, and within a part
 * character by character.
 *
 * @param main the workbook's part
 * @param sheets what the file says
 */
export function editWorkbook(
  bytes: Uint8Array,
  main: string,
  sheets: readonly Sheet[],
  annotation: Annotation,
  limits: Limits,
): { readonly bytes: Uint8Array; readonly extension: string } {
  const file = editPackage(bytes, limits);
  const workbook = readWorkbookPart(file.zip, main, limits);
  const parts = readRelationships(file.zip, main, limits);
  const edition = file.text(main).includes(EDITIONS.strict.main) ? EDITIONS.strict : EDITIONS.transitional;
  const earlier = sheets.find(isIssueList);
  const covered = earlier?.rows[ISSUE_LIST_HEADER]?.[ISSUE_LIST_HEADINGS.zh.length];
  const stylesPart = partOf(parts, "styles") ?? addStyles(file, main, edition);
  const styles = openStyleBook(file.text(stylesPart), stylesPart, earlier && (covered ?? ""));
  const list =
    earlier?.sheet ??
    sheetName(
      annotation.listName,
      workbook.sheets.map(({ name }) => name),
    );
  const context: SheetContext = { file, limits, styles, edition, isMarked: earlier !== undefined };
  const partBy = (name: string): string | undefined => {
    const id = workbook.sheets.find((sheet) => sheet.name === name)?.id;
    return parts.find((part) => part.id === id)?.part;
  };
  const done = new Set<string>();
  for (const { sheet = "" } of sheets) {
    const part = partBy(sheet);
    if (part === undefined || sheet === earlier?.sheet || done.has(part)) continue;
    done.add(part);
    const notes = annotation.notes.get(sheet) ?? [];
    const texts = new Map(
      notes.flatMap((note) =>
        annotation.commented.has(note)
          ? [[addressOf(note.row, note.column), annotation.textOf(note, list)] as const]
          : [],
      ),
    );
    annotateSheet(context, part, notes, texts);
  }
  const listPart = annotation.listOf(styles, edition.main, styles.covered());
  const known = earlier?.sheet === undefined ? undefined : partBy(earlier.sheet);
  if (known === undefined) addSheet(file, main, edition, list, listPart);
  else file.replace(known, listPart);
  file.replace(stylesPart, styles.finish());
  const type = file.contentType(main);
  return { bytes: file.finish(), extension: EXTENSIONS.find(([named]) => named.test(type))?.[1] ?? "xlsx" };
}

export type Edition = (typeof EDITIONS)[keyof typeof EDITIONS];

function partOf(relationships: readonly Relationship[], type: string): string | undefined {
  return relationships.find((found) => found.type === type)?.part;
}

function addStyles(file: EditedPackage, main: string, { main: space, office }: Edition): string {
  const part = file.freeName("xl/styles#.xml");
  file.add(part, `<styleSheet xmlns="${space}"></styleSheet>`, `${SPREADSHEET}.styles+xml`);
  file.relate(main, `${office}/styles`, part);
  return part;
}

/** Puts a sheet behind the others. */
function addSheet(file: EditedPackage, main: string, edition: Edition, name: string, text: string): void {
  const part = file.freeName("xl/worksheets/sheet#.xml");
  file.add(part, text, `${SPREADSHEET}.worksheet+xml`);
  const id = file.relate(main, `${edition.office}/worksheet`, part);
  const workbook = file.text(main);
  const root = xmlTree(workbook, main);
  const sheets = childOf(root, "sheets");
  const numbers = (sheets?.children ?? []).map(({ attributes }) => Number(attributes.sheetId) || 0);
  const number = numbers.reduce((most, one) => Math.max(most, one), 0) + 1;
  const p = root.prefix;
  const sheet = `<${p}sheet name="${escapeXml(name)}" sheetId="${number}" xmlns:r="${edition.office}" r:id="${id}"/>`;
  const edit = sheets
    ? appendTo(workbook, sheets, sheet)
    : insertBefore(workbook, root, AFTER_SHEETS, `<${p}sheets>${sheet}</${p}sheets>`);
  file.replace(main, applyEdits(workbook, [edit]));
}

const AFTER_SHEETS = new Set(["definedNames", "calcPr", "extLst"]);
