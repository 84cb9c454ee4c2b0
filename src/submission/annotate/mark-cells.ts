import { addressOf } from "../../sheet/sheet.ts";
import { type Edit, withAttributes } from "../../sheet/workbook/edit/edit-xml.ts";
import { openTag } from "../../sheet/workbook/edit/xml-tree.ts";
import { readRange } from "../../sheet/workbook/xlsx/cell-reference.ts";
import type { CellNote } from "./cell-notes.ts";
import type { ScannedRow, SheetScan } from "./scan-sheet.ts";
import type { StyleBook } from "./style-book.ts";

/** The changes that give cells of a sheet their colours, and take earlier ones away. Cells that are not there are made. */
export function markCells(
  text: string,
  scan: SheetScan,
  notes: readonly CellNote[],
  styles: StyleBook,
): readonly Edit[] {
  const edits: Edit[] = [];
  const left = new Map(notes.map((note) => [addressOf(note.row, note.column), note]));
  for (const { row, column, tag } of scan.cells) {
    const format = Number(tag.attributes.s ?? 0);
    const address = addressOf(row, column);
    const note = left.get(address);
    left.delete(address);
    const marked = note ? styles.marked(format, note.severity) : styles.unmarked(format);
    const changed = withAttributes(text.slice(tag.start, tag.end), { s: String(marked) });
    edits.push({ start: tag.start, end: tag.end, text: changed });
  }
  const missing = [...left.values()];
  return missing.length === 0 || !scan.data
    ? edits
    : [...edits, ...addCells(text, scan, missing, styles), ...dimensionEdits(text, scan, missing)];
}

function addCells(
  text: string,
  scan: SheetScan,
  notes: readonly CellNote[],
  styles: StyleBook,
): readonly Edit[] {
  const rows = new Map<number, CellNote[]>();
  for (const note of notes) {
    const known = rows.get(note.row);
    if (known) known.push(note);
    else rows.set(note.row, [note]);
  }
  const edits: Edit[] = [];
  const added: { readonly row: number; readonly xml: string }[] = [];
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    cells.sort((a, b) => a.column - b.column);
    const known = scan.wantedRows.get(row);
    if (known) edits.push(...addToRow(text, scan, known, cells, styles));
    else added.push({ row, xml: newRow(scan, row, cells, styles) });
  }
  return [...edits, ...addRows(text, scan, added)];
}

function newRow(scan: SheetScan, row: number, cells: readonly CellNote[], styles: StyleBook): string {
  const { prefix } = scan.data!;
  const inner = cells.map((cell) => newCell(scan, cell, undefined, styles)).join("");
  return `<${prefix}row r="${row + 1}">${inner}</${prefix}row>`;
}

function newCell(scan: SheetScan, note: CellNote, row: ScannedRow | undefined, styles: StyleBook): string {
  const { row: at, column, severity } = note;
  const format = styles.marked(formatOf(scan, column, row), severity);
  return `<${scan.data!.prefix}c r="${addressOf(at, column)}" s="${format}"/>`;
}

/** The format that an empty cell shows: that of its row, else of its column. */
function formatOf({ formatOfColumn }: SheetScan, column: number, row: ScannedRow | undefined): number {
  const { s, customFormat } = row?.tag.attributes ?? {};
  if (s !== undefined && (customFormat === "1" || customFormat === "true")) return Number(s);
  return formatOfColumn(column);
}

/** The cells of a row stand in the order of their columns. */
function addToRow(
  text: string,
  scan: SheetScan,
  row: ScannedRow,
  cells: readonly CellNote[],
  styles: StyleBook,
): readonly Edit[] {
  const { tag, columns, starts, closeStart } = row;
  const opened = openTag(withAttributes(text.slice(tag.start, tag.end), { spans: undefined }));
  const xml = (cell: CellNote): string => newCell(scan, cell, row, styles);
  if (tag.isSelfClosing) {
    const full = `${opened}${cells.map(xml).join("")}</${tag.prefix}row>`;
    return [{ start: tag.start, end: tag.end, text: full }];
  }
  const order = [...columns.keys()].sort((a, b) => columns[a]! - columns[b]!);
  let next = 0;
  return [
    // How far its cells reach is a hint that no longer holds.
    ...(tag.attributes.spans === undefined ? [] : [{ start: tag.start, end: tag.end, text: opened }]),
    ...cells.map((cell) => {
      while (next < order.length && columns[order[next]!]! < cell.column) next++;
      const at = next < order.length ? starts[order[next]!]! : closeStart;
      return { start: at, end: at, text: xml(cell) };
    }),
  ];
}

/** Rows stand in the order of their numbers. */
function addRows(
  text: string,
  { data, rows, starts }: SheetScan,
  added: readonly { readonly row: number; readonly xml: string }[],
): readonly Edit[] {
  const { start, end, closeStart, isSelfClosing, prefix } = data!;
  if (added.length === 0) return [];
  if (isSelfClosing) {
    const inner = added.map(({ xml }) => xml).join("");
    return [{ start, end, text: `${openTag(text.slice(start, end))}${inner}</${prefix}sheetData>` }];
  }
  const order = [...rows.keys()].sort((a, b) => rows[a]! - rows[b]!);
  let next = 0;
  return added.map(({ row, xml }) => {
    while (next < order.length && rows[order[next]!]! < row) next++;
    const at = next < order.length ? starts[order[next]!]! : closeStart;
    return { start: at, end: at, text: xml };
  });
}

/** What a sheet says of how far it reaches includes the cells that were added. */
function dimensionEdits(text: string, { dimension }: SheetScan, added: readonly CellNote[]): readonly Edit[] {
  const ref = dimension?.attributes.ref;
  if (!dimension || ref === undefined || !/^[A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?$/.test(ref)) return [];
  let { firstRow, firstColumn, lastRow, lastColumn } = readRange(ref);
  for (const { row, column } of added) {
    [firstRow, lastRow] = [Math.min(firstRow, row), Math.max(lastRow, row)];
    [firstColumn, lastColumn] = [Math.min(firstColumn, column), Math.max(lastColumn, column)];
  }
  const { start, end } = dimension;
  const reached = `${addressOf(firstRow, firstColumn)}:${addressOf(lastRow, lastColumn)}`;
  return [{ start, end, text: withAttributes(text.slice(start, end), { ref: reached }) }];
}

/** The cells of a sheet that are of interest: those with issues, and those with a colour of an earlier annotation. */
export function wantedOf(notes: readonly CellNote[], styles: StyleBook) {
  const rows = new Set(notes.map(({ row }) => row));
  const cells = new Set(notes.map(({ row, column }) => addressOf(row, column)));
  return {
    hasRow: (row: number): boolean => rows.has(row),
    hasCell: (row: number, column: number): boolean => rows.has(row) && cells.has(addressOf(row, column)),
    hasFormat: (format: number): boolean => styles.isMarked(format),
  };
}
