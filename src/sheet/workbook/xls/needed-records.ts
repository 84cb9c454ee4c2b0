import type { Limits } from "../../limits.ts";
import { refusal, tooLarge } from "../../refuse.ts";
import type { Merge } from "../../sheet.ts";
import { builtInKind } from "../cells/number-format.ts";

const BOF = 0x809;
const EOF = 0x0a;
const FILE_PASS = 0x2f;
const SHEET = 0x85;
const FORMAT = 0x41e;
const XF = 0xe0;
const FORMULA = 0x06;
const MERGES = 0xe5;
const CONTINUE = 0x3c;
/** A record that the library passes over: which cells are selected. */
const SKIPPED = 0x1d;
const SEVERAL_NUMBERS = 0xbd;
/** Number, RK, several RK, formula, error or boolean, shared string, label, rich label. */
const CELLS = new Set([0x203, 0x27e, SEVERAL_NUMBERS, FORMULA, 0x406, 0x206, 0x205, 0xfd, 0x204, 0xd6]);
/** Dates 1904, code page, shared strings, size, text of a formula. */
const OTHERS = [0x22, 0x42, 0xfc, 0x200, 0x207];
const NEEDED = new Set([BOF, EOF, SHEET, FORMAT, XF, CONTINUE, ...CELLS, ...OTHERS]);
/** The library keeps an object for each cell; what has more of them than old workbooks have would exhaust the memory. */
const MOST_CELLS = 2_000_000;
/** Where a formula's length stands in its record, after its address, style, result and flags. */
const FORMULA_LENGTH = 20;
/** For formats that only Chinese Excel has by number, one that all have and that shows as much of a date. */
const ALIKE: Readonly<Partial<Record<string, number>>> = { date: 14, month: 17, time: 20 };

/**
 * Leaves in a stream of an old Excel workbook only what cells are made of, in place, so that its reader sees nothing of
 * drawings, links, names and formulas: what nobody asks for cannot do harm. Gives the merged cells of each sheet, in the order
 * in which the sheets stand in the stream, and refuses a stream that is cut off or leads nowhere.
 */
export function keepNeededRecords(stream: Uint8Array, limits: Limits): readonly (readonly Merge[])[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const word = (at: number): number => view.getUint16(at, true);
  const merges = new Map<number, Merge[]>();
  const sheets = new Set<number>();
  const formats = new Set<number>();
  const mostCells = Math.min(limits.cells, MOST_CELLS);
  let [at, depth, start, isKept, cells] = [0, 0, 0, false, 0];
  if (stream.length < 4 || word(0) !== BOF) throw refusal("other-workbook", "Excel 4");
  while (at + 4 <= stream.length) {
    const [type, length] = [word(at), word(at + 2)];
    const data = at + 4;
    if (depth === 0 && type !== BOF) break;
    if (data + length > stream.length) throw refusal("damaged", "Workbook");
    if (type === BOF && ++depth === 1) {
      start = at;
      merges.set(start, []);
    }
    if (type === FILE_PASS) throw refusal("encrypted");
    if (type !== CONTINUE) isKept = NEEDED.has(type) && depth === 1;
    if (type === EOF) depth--;
    if (type === MERGES && depth === 1) merges.get(start)!.push(...mergesIn(view, data, length));
    if (type === SHEET && length >= 4) {
      const to = view.getUint32(data, true);
      if (sheets.has(to)) throw refusal("damaged", "BOUNDSHEET");
      sheets.add(to);
    }
    if (type === FORMAT && length >= 2) formats.add(word(data));
    if (type === XF && length >= 4 && !formats.has(word(data + 2))) {
      const alike = word(data + 2) > 22 ? ALIKE[builtInKind(word(data + 2))] : undefined;
      if (alike !== undefined) view.setUint16(data + 2, alike, true);
    }
    if (type === FORMULA && length >= FORMULA_LENGTH + 2) view.setUint16(data + FORMULA_LENGTH, 0, true);
    if (isKept) cells += type === SEVERAL_NUMBERS ? Math.floor(length / 6) : Number(CELLS.has(type));
    if (cells > mostCells) throw tooLarge("cells", mostCells);
    if (!isKept) view.setUint16(at, SKIPPED, true);
    at = data + length;
  }
  if (depth !== 0 || [...sheets].some((sheet) => !merges.has(sheet))) throw refusal("damaged", "Workbook");
  return [...sheets].sort((one, other) => one - other).map((sheet) => merges.get(sheet)!);
}

function mergesIn(view: DataView, data: number, length: number): readonly Merge[] {
  if (length < 2) return [];
  const count = view.getUint16(data, true);
  if (2 + 8 * count > length) throw refusal("damaged", "MERGECELLS");
  return Array.from({ length: count }, (_, index) => {
    const [firstRow, lastRow, firstColumn, lastColumn] = [2, 4, 6, 8].map((offset) =>
      view.getUint16(data + 8 * index + offset, true),
    );
    return {
      firstRow: firstRow!,
      firstColumn: firstColumn!,
      lastRow: lastRow!,
      lastColumn: lastColumn!,
    };
  });
}
