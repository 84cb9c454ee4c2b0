import { issue } from "../../issue/issue.ts";
import { cellKey, isBlankRow, placeOf, type Sheet, turned } from "../../sheet/sheet.ts";
import type { LayoutContext } from "./context.ts";
import { type CellUse, joined, type LaidOut } from "./laid-out.ts";
import { readLong } from "./long/read-long.ts";
import { captionTexts } from "./sheet/captions.ts";
import { sheetYear } from "./sheet/sheet-period.ts";
import { holdsTargets } from "./sheet/sheet-targets.ts";
import { columnsOfTables } from "./sheet/side-by-side.ts";
import { type TableRows, tablesOf } from "./sheet/tables.ts";
import { readWide } from "./wide/read-wide.ts";
import { cellKinds } from "./words/cell-kinds.ts";
import { hasDigit } from "./words/figure-text.ts";
import { LONG_NAMES } from "./words/long-header.ts";

/** A long table turned would be as wide as it is long; no table that is read across has so many rows. */
const MOST_TURNED_ROWS = 20_000;

/**
 * What a sheet says: each of its tables, below and beside each other, in whichever layout it has; undefined where nothing
 * in it is known to the plan.
 */
export function layOut(sheet: Sheet, context: LayoutContext): LaidOut | undefined {
  if (sheet.data) return readLong(sheet, context);
  const kindOf = cellKinds(context);
  const tables = tablesOf(sheet, kindOf);
  const head = sheet.rows.slice(0, tables[0]!.heading ?? 0);
  const read = tables.flatMap((rows, at) => {
    const table = tables.length === 1 ? sheet : cutOut(sheet, rows, at === 0 ? undefined : head);
    const above = sheet.rows.slice(rows.first, rows.heading ?? rows.first).flatMap(captionTexts);
    const over = at === 0 ? [] : head.flatMap(captionTexts);
    const year = sheetYear(sheet, above) ?? sheetYear(sheet, over);
    const within = year === undefined ? context : { ...context, year };
    const header = sheet.rows.slice(rows.heading ?? rows.first, rows.end);
    if (holdsTargets([...above, ...over, sheet.sheet ?? ""], header, within))
      return [{ table, found: passedOver(table) }];
    const found = sideBySide(table, rows, within, kindOf) ?? layOutTable(table, within);
    return [{ table, found }];
  });
  if (read.every(({ found }) => found === undefined)) return undefined;
  return joined(read.map(({ table, found }) => found ?? notUnderstood(table)));
}

function layOutTable(table: Sheet, context: LayoutContext): LaidOut | undefined {
  const long = readLong(table, context);
  if (long) return long;
  const down = readWide(table, context);
  const across = table.rows.length > MOST_TURNED_ROWS ? undefined : readWide(turned(table), context);
  if (!down || !across) return down ?? across;
  return across.entries.length > down.entries.length ? across : down;
}

/** Tables that stand beside each other; undefined where the columns do not come apart into tables that can all be read. */
function sideBySide(
  table: Sheet,
  { first, heading }: TableRows,
  context: LayoutContext,
  kindOf: ReturnType<typeof cellKinds>,
): LaidOut | undefined {
  if (heading === undefined) return undefined;
  const at = heading - (table.origin?.row ?? first);
  const columns = columnsOfTables(table.rows, at, kindOf);
  if (columns.length < 2) return undefined;
  const head = [...(table.head ?? []), ...table.rows.slice(0, at)];
  const parts = columns.map((column, index) => {
    const rows = table.rows.map((cells) => cells.slice(column, columns[index + 1]));
    const { row, column: left } = table.origin ?? { row: 0, column: 0 };
    return layOutTable(
      { ...table, rows, head, isBeside: true, origin: { row, column: left + column } },
      context,
    );
  });
  return parts.every((part) => part !== undefined && part.entries.length > 0)
    ? joined(parts as readonly LaidOut[])
    : undefined;
}

function cutOut(sheet: Sheet, { first, end }: TableRows, head: Sheet["head"]): Sheet {
  const rows = sheet.rows.slice(first, end);
  return { ...sheet, rows, origin: { row: first, column: 0 }, ...(head && { head }) };
}

/** A table of targets says nothing of what was done. */
function passedOver(table: Sheet): LaidOut {
  return { ...NOTHING, uses: () => filledCells(table, "note") };
}

const NOTHING: Omit<LaidOut, "uses"> = { entries: [], sums: [], bases: [], growths: [], issues: [] };

/** A table whose headings are known and whose rows are not: it must not be lost among others. */
function notUnderstood(table: Sheet): LaidOut {
  const row = table.rows.findIndex((cells) => !isBlankRow(cells));
  const location = placeOf(table, Math.max(row, 0), 0);
  const hasFigures = table.rows.some((cells) => cells.some(hasDigit));
  return {
    ...NOTHING,
    issues: hasFigures ? [issue("header-not-found", { expected: LONG_NAMES }, { location })] : [],
    uses: () => filledCells(table, hasFigures ? "issue" : "note"),
  };
}

function filledCells(table: Sheet, use: CellUse): ReadonlyMap<string, CellUse> {
  return new Map(
    table.rows.flatMap((cells, row) =>
      cells.flatMap((text, column) =>
        text.trim() === "" ? [] : [[cellKey(table, row, column), use] as const],
      ),
    ),
  );
}

/** Whether a sheet that cannot be laid out holds a figure all the same: a number beside or below a name that the plan knows. */
export function holdsFigures({ rows }: Sheet, context: LayoutContext): boolean {
  const kindOf = cellKinds(context);
  const named = new Set<number>();
  return rows.some((cells) => {
    const kinds = cells.map(kindOf);
    const isName = kinds.map((kind) => kind === "region" || kind === "indicator");
    const isFigure = kinds.map((kind, column) => kind === "number" && hasDigit(cells[column]!));
    const isHere = isFigure.includes(true) && isName.includes(true);
    const isBelow = isFigure.some((one, column) => one && named.has(column));
    for (const [column, one] of isName.entries()) if (one) named.add(column);
    return isHere || isBelow;
  });
}

/** True of a sheet with nothing to see. */
export function isEmptySheet(sheet: Sheet): boolean {
  return sheet.rows.every(isBlankRow);
}
