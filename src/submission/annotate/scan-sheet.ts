import type { Edit } from "../../sheet/workbook/edit/edit-xml.ts";
import { scanXml, type XmlTag } from "../../sheet/workbook/edit/edit-xml.ts";
import { readReference } from "../../sheet/workbook/xlsx/cell-reference.ts";

/** A cell of a sheet as its part has it; positions from 0. */
export interface ScannedCell {
  readonly row: number;
  readonly column: number;
  readonly tag: XmlTag;
}

/** A row into which cells may have to be put. */
export interface ScannedRow {
  readonly tag: XmlTag;
  /** Where its closing tag begins. */
  closeStart: number;
  /** The columns of its cells, and where their tags begin. */
  readonly columns: number[];
  readonly starts: number[];
}

/** Where in the part of a sheet something can be changed. */
export interface SheetScan {
  /** Cells that are asked for. */
  readonly cells: readonly ScannedCell[];
  /** Rows that are asked for, by their number. */
  readonly wantedRows: ReadonlyMap<number, ScannedRow>;
  /** All rows, and where their tags begin. */
  readonly rows: readonly number[];
  readonly starts: readonly number[];
  /** The format of a column, for cells that are not there. */
  readonly formatOfColumn: (column: number) => number;
  /** The element around all rows; a sheet without one has no place for any. */
  readonly data: (XmlTag & { readonly closeStart: number }) | undefined;
  readonly dimension: XmlTag | undefined;
  /** What says where the boxes of comments are drawn. */
  readonly drawing: XmlTag | undefined;
  /** Where that is to be put, if it is not there. */
  readonly drawingAt: number;
  readonly prefix: string;
}

/** No sheet has more columns. */
const MOST_COLUMNS = 16_384;

/** What of a sheet is wanted. */
export interface Wanted {
  hasRow(row: number): boolean;
  hasCell(row: number, column: number): boolean;
  hasFormat(format: number): boolean;
}

/** What stands in a sheet behind the drawing that has the boxes of comments. */
const AFTER_DRAWING = new Set([
  "AlternateContent",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
]);

/** Looks through the part of a sheet, in which the rules for rows and cells without an address are those of the reader. */
export function scanSheet(text: string, part: string, wanted: Wanted): SheetScan {
  const scan = {
    cells: [] as ScannedCell[],
    wantedRows: new Map<number, ScannedRow>(),
    rows: [] as number[],
    starts: [] as number[],
    data: undefined as (XmlTag & { closeStart: number }) | undefined,
    dimension: undefined as XmlTag | undefined,
    drawing: undefined as XmlTag | undefined,
    drawingAt: -1,
    prefix: "",
  };
  const columnFormats: { first: number; last: number; format: number }[] = [];
  let depth = 0;
  let [row, column] = [-1, -1];
  let current: ScannedRow | undefined;
  const openRow = (tag: XmlTag): void => {
    const { r } = tag.attributes;
    row = r === undefined ? row + 1 : Number(r) - 1;
    column = -1;
    scan.rows.push(row);
    scan.starts.push(tag.start);
    current = undefined;
    if (!wanted.hasRow(row) || scan.wantedRows.has(row)) return;
    current = { tag, closeStart: tag.end, columns: [], starts: [] };
    scan.wantedRows.set(row, current);
  };
  const openCell = (tag: XmlTag): void => {
    const { r, s } = tag.attributes;
    if (r === undefined) column++;
    else ({ row, column } = readReference(r));
    if (current) {
      current.columns.push(column);
      current.starts.push(tag.start);
    }
    if (wanted.hasCell(row, column) || wanted.hasFormat(Number(s ?? 0)))
      scan.cells.push({ row, column, tag });
  };
  const openTop = (tag: XmlTag): void => {
    if (tag.name === "sheetData") scan.data ??= { ...tag, closeStart: tag.end };
    else if (tag.name === "dimension") scan.dimension ??= tag;
    else if (tag.name === "legacyDrawing") scan.drawing ??= tag;
    else if (AFTER_DRAWING.has(tag.name) && scan.drawingAt < 0) scan.drawingAt = tag.start;
  };
  let isData = false;
  scanXml(text, part, {
    open: (tag) => {
      if (depth === 0) scan.prefix = tag.prefix;
      else if (depth === 1) {
        openTop(tag);
        isData = tag.name === "sheetData";
      } else if (isData && depth === 2 && tag.name === "row") openRow(tag);
      else if (isData && depth === 3 && tag.name === "c") openCell(tag);
      else if (depth === 2 && tag.name === "col") {
        const { min, max, style } = tag.attributes;
        if (style !== undefined && columnFormats.length < MOST_COLUMNS)
          columnFormats.push({ first: Number(min) - 1, last: Number(max) - 1, format: Number(style) });
      }
      if (!tag.isSelfClosing) depth++;
    },
    close: (name, start) => {
      depth--;
      if (depth === 0 && scan.drawingAt < 0) scan.drawingAt = start;
      else if (depth === 1 && name === "sheetData" && scan.data) scan.data.closeStart = start;
      else if (depth === 2 && isData && current) {
        current.closeStart = start;
        current = undefined;
      }
    },
  });
  const known = new Map<number, number>();
  const formatOfColumn = (column: number): number => {
    const format =
      known.get(column) ??
      columnFormats.find(({ first, last }) => first <= column && column <= last)?.format ??
      0;
    known.set(column, format);
    return format;
  };
  return { ...scan, formatOfColumn };
}

/** The change that puts an element into a sheet which says where the boxes of its comments are drawn. */
export function drawingEdit({ prefix, drawing, drawingAt }: SheetScan, namespace: string, id: string): Edit {
  const text = `<${prefix}legacyDrawing xmlns:r="${namespace}" r:id="${id}"/>`;
  return drawing
    ? { start: drawing.start, end: drawing.end, text: drawing.isSelfClosing ? text : text.replace("/>", ">") }
    : { start: drawingAt, end: drawingAt, text };
}

/** The relationship by which a sheet says where the boxes of its comments are drawn. */
export function drawingId({ drawing }: SheetScan): string | undefined {
  const key = Object.keys(drawing?.attributes ?? {}).find((name) => name.endsWith(":id"));
  return key && drawing?.attributes[key];
}
