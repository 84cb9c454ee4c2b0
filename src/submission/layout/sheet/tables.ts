import { normalizeName } from "../../../plan/names.ts";
import { isBlankRow, type Sheet } from "../../../sheet/sheet.ts";
import type { CellKind } from "../words/cell-kinds.ts";

type KindOf = (text: string) => CellKind;

/** A table of a sheet, as a range of its rows; the first of them that is its heading. */
export interface TableRows {
  readonly first: number;
  /** The row after its last one. */
  readonly end: number;
  /** The first row of its headings; undefined where none was found. */
  readonly heading: number | undefined;
}

/** What the rows of a table so far have shown. */
interface Open {
  readonly first: number;
  readonly heading: number | undefined;
  /** Texts of its heading, to know a repeated one by. */
  readonly printed: string;
  /** The column of the labels, once a row of figures has come, and what they are. */
  label?: { readonly column: number; readonly kind: CellKind };
  /** The last row that a label names. */
  last: number;
  hasSum: boolean;
  /** Rows name a region and an indicator each. */
  isLong: boolean;
}

/**
 * The tables that stand one below the other in a sheet. One begins where headings stand again below rows that are named;
 * titles and captions above its headings are its own, notes below the one before are not. A heading that is only printed
 * again, as at the top of a page, begins none.
 */
export function tablesOf({ rows }: Sheet, kindOf: KindOf): readonly TableRows[] {
  const tables: TableRows[] = [];
  let open: Open = { first: 0, heading: undefined, printed: "", last: -1, hasSum: false, isLong: false };
  for (const [row, cells] of rows.entries()) {
    const { label } = open;
    // Most rows are named as those above are, and need no closer look.
    if (label && label.kind !== "heading" && kindOf(cells[label.column] ?? "") === label.kind) {
      open.last = row;
      continue;
    }
    const kinds = cells.map(kindOf);
    if (isHeading(kinds, open)) {
      const printed = printedText(cells);
      if (open.heading === undefined && !open.label) {
        open = { ...open, heading: row, printed };
      } else if (open.label) {
        const first = firstRowOf(rows, open.last + 1, row, kindOf);
        if (isRepeated(open, printed, rows.slice(first, row), rows)) continue;
        tables.push({ first: open.first, end: first, heading: open.heading });
        open = { first, heading: row, printed, last: row, hasSum: false, isLong: false };
      }
      continue;
    }
    enter(open, row, kinds);
  }
  tables.push({ first: open.first, end: rows.length, heading: open.heading });
  return tables;
}

/** Takes a row for one of the table's. */
function enter(open: Open, row: number, kinds: readonly CellKind[]): void {
  const hasNumber = kinds.includes("number");
  const isSum = kinds.includes("sum");
  if (isSum) open.hasSum = true;
  const named = kinds.findIndex((kind) => kind === "region" || kind === "indicator");
  const column = named < 0 && hasNumber ? kinds.indexOf("heading") : named;
  // Below other rows a name without a figure may be a title.
  const isRow = column >= 0 && (hasNumber || (open.heading !== undefined && !open.label));
  if (isRow) {
    open.label ??= { column, kind: kinds[column]! };
    open.isLong ||= kinds.includes("region") && kinds.includes("indicator");
    open.last = row;
  } else if (isSum || hasNumber) open.last = row;
}

/** Whether a row heads columns: it names several things of one kind, or one beside where the labels stand, and no figure. */
function isHeading(kinds: readonly CellKind[], { label, isLong }: Open): boolean {
  const count = (wanted: CellKind): number => kinds.filter((kind) => kind === wanted).length;
  const [regions, indicators, corners] = [count("region"), count("indicator"), count("corner")];
  if (regions > 0 && indicators > 0) return false;
  if (corners > 0) return corners + regions + indicators + count("heading") > 1;
  if (count("number") > 0) return false;
  if (regions + indicators > 1) return true;
  const at = kinds.findIndex((kind) => kind === "region" || kind === "indicator");
  return label !== undefined && !isLong && at > label.column;
}

/** The rows between two tables: notes go with the one above, titles and captions with the one below. */
function firstRowOf(
  rows: readonly (readonly string[])[],
  from: number,
  heading: number,
  kindOf: KindOf,
): number {
  let first = from;
  let inNotes = false;
  for (let row = from; row < heading; row++) {
    const cells = rows[row]!;
    const text = cells.find((one) => one.trim() !== "") ?? "";
    if (text === "") inNotes = false;
    else if (kindOf(text) === "note" && !text.includes("单位")) inNotes = true;
    if (text === "" || inNotes) first = row + 1;
    else if (!inNotes) break;
  }
  return first;
}

/** A heading as it was before, with nothing new over it, is that of the next page; not so below a 合计. */
function isRepeated(
  open: Open,
  printed: string,
  between: readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
): boolean {
  if (open.hasSum || printed !== open.printed) return false;
  const above = new Set(rows.slice(open.first, open.heading).map(printedText));
  return between.every((cells) => {
    const text = printedText(cells);
    return isBlankRow(cells) || above.has(text) || /续表|\(续/.test(text);
  });
}

function printedText(cells: readonly string[]): string {
  return normalizeName(cells.filter((text) => text.trim() !== "").join("|"));
}
