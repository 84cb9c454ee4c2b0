import { findUnit } from "../../quantity/find-unit.ts";
import { defineUnits, type UnitTable } from "../../quantity/unit-table.ts";
import { listIndicators } from "../../sheet/name-list.ts";
import { readHeadings } from "../../sheet/wide-header.ts";
import { formatTarget } from "../../target/format-target.ts";
import { safeParseTarget } from "../../target/parse-target.ts";
import { isEmpty } from "../../target/target-expression.ts";
import { sumOf } from "../link/compare-sums.ts";
import type { FoundColumn, FoundTable, FoundTables } from "../read/find-tables.ts";
import { cellText, type IndicatorBook, indicatorOfColumn } from "./column-indicators.ts";
import { type PlaceRow, type Places, placeRows } from "./place-rows.ts";
import type { DraftIndicator, DraftTable, DraftTarget, Notes } from "./work.ts";

/** A column of the package: its indicator, and what links a total of the body to it. */
export interface TableColumn {
  readonly indicator: string;
  readonly name: string;
  readonly unit: string;
  /** Its headings from the top, without its own. */
  readonly groups: readonly string[];
  readonly table: string;
  readonly sum: string | null;
  /** What the table gives the territory itself. */
  readonly whole: string | null;
}

/** Exists and is not at hand: what a cell says that was printed and cannot be read. */
const UNREADABLE = "…";
const MAGNITUDES = /^[十百千万亿]+/;

/** Units that the document uses and nobody knows, by their names without magnitudes. */
export function unknownUnits({ tables }: FoundTables): readonly string[] {
  const units = tables.flatMap(({ columns }) => columns.flatMap(({ unit }) => unit ?? []));
  const unknown = units.filter((unit) => findUnit(unit) === undefined);
  return [...new Set(unknown.map((unit) => unit.replace(MAGNITUDES, "") || unit))];
}

/** A table of units that has these, too. */
export function withUnits(names: readonly string[]): UnitTable | undefined {
  const defined = defineUnits(Object.fromEntries(names.map((name) => [name, {}])));
  return names.length > 0 && defined.ok ? defined.value : undefined;
}

export interface AssembledTables {
  readonly tables: readonly DraftTable[];
  readonly columns: readonly TableColumn[];
  /** Figures of the territory itself that cannot stand in their tables. */
  readonly targets: readonly DraftTarget[];
}

/** Every table as one of the package, its regions and indicators beside it. */
export function assembleTables(
  { tables, others }: FoundTables,
  places: Places,
  book: IndicatorBook,
  units: UnitTable | undefined,
  notes: Notes,
): AssembledTables {
  for (const block of others) {
    for (const { text, line } of block.rows.flat()) {
      if (/\d/.test(text)) notes.left.push({ printed: text, reason: "table-not-understood", line });
    }
  }
  const assembled = tables.map((table) => assembleTable(table, places, book, units, notes));
  return {
    tables: assembled.flatMap(({ table }) => (table ? [table] : [])),
    columns: assembled.flatMap(({ columns }) => columns),
    targets: assembled.flatMap(({ targets }) => targets),
  };
}

function assembleTable(
  table: FoundTable,
  places: Places,
  book: IndicatorBook,
  units: UnitTable | undefined,
  notes: Notes,
): Omit<AssembledTables, "tables"> & { readonly table: DraftTable | null } {
  noteReading(table, notes);
  const { rows, breakdown } = placeRows(table, places, notes);
  const kept = table.columns.flatMap((column) => {
    if (column.unit !== null) return [{ ...column, unit: column.unit }];
    leaveColumn(table, column, rows, notes);
    return [];
  });
  if (kept.length === 0) return { table: null, columns: [], targets: [] };
  const indicators = kept.map((column) => indicatorOfColumn(column, table, rows, book, notes));
  const read = rows.map((row) => {
    return { row, cells: kept.map((column, at) => take(column, row, indicators[at]!, table, units, notes)) };
  });
  // A blank of the territory's own would contradict the total that the body gives it.
  const apart = read.filter(({ row, cells }) => row.place.role === "whole" && cells.some(saysNothing));
  const body = read
    .filter((one) => !apart.includes(one))
    .map(({ row, cells }) => [row.region ?? "合计", ...cells]);
  const columns = kept.map((column, index) => tableColumn(column, indicators[index]!, table, rows));
  const name = table.caption;
  return {
    table: { id: table.id, name, breakdown, rows: [...header(table, kept, indicators, units), ...body] },
    columns,
    targets: apart.flatMap(({ row, cells }) =>
      cells.flatMap((cell, at): readonly DraftTarget[] => {
        if (saysNothing(cell)) return [];
        const target = withUnit(cell, kept[at]!.unit, units);
        const clause = name === "" ? table.id : name;
        return [
          {
            clause,
            indicator: indicators[at]!.id,
            region: row.region!,
            period: "",
            scope: "",
            target,
            text: "",
          },
        ];
      }),
    ),
  };
}

function saysNothing(cell: string): boolean {
  const read = safeParseTarget(cell);
  return read.ok && isEmpty(read.value);
}

/** A cell of a table as it stands in a sentence. */
function withUnit(cell: string, unit: string, units: UnitTable | undefined): string {
  const read = safeParseTarget(cell, { unit, ...(units && { units }) });
  if (!read.ok || isEmpty(read.value) || read.value.unit !== null) return cell;
  return formatTarget({ ...read.value, unit }, { lang: "zh" });
}

function noteReading({ id, understood, line, loose }: FoundTable, notes: Notes): void {
  const names = understood.places.map(({ name }) => name).join("、");
  notes.choices.push({ kind: "orientation", of: id, chosen: understood.orientation, because: names, line });
  if (loose.length > 0) {
    const chosen = loose.map(({ text }) => text).join("、");
    notes.choices.push({ kind: "loose-headings", of: id, chosen, because: null, line });
  }
  if (understood.cells.some((row) => row.some(({ text }) => isDash(text))))
    notes.choices.push({ kind: "dash", of: id, chosen: "not-assigned", because: null, line });
  for (const { cell, heading } of understood.beside) {
    notes.left.push({
      printed: cell.text,
      reason: "beside-figures",
      line: cell.line,
      table: id,
      column: heading,
    });
  }
  for (const { text, line: at } of understood.notes) {
    if (/\d/.test(text)) notes.left.push({ printed: text, reason: "note", line: at, table: id });
  }
}

function isDash(text: string): boolean {
  const read = safeParseTarget(text);
  return read.ok && "status" in read.value && read.value.status === "not-assigned";
}

function leaveColumn(
  { id }: FoundTable,
  { name, cells }: FoundColumn,
  rows: readonly PlaceRow[],
  notes: Notes,
): void {
  for (const { index, place } of rows) {
    const { text, line } = cells[index]!;
    if (text === "") continue;
    const at = { line, table: id, row: place.name, column: name };
    notes.left.push({ printed: text, reason: "column-without-unit", ...at });
  }
}

function take(
  { cells, name, unit }: FoundColumn & { readonly unit: string },
  { index, region, place }: PlaceRow,
  indicator: DraftIndicator,
  table: FoundTable,
  units: UnitTable | undefined,
  notes: Notes,
): string {
  const { text, line } = cells[index]!;
  const cell = cellText(text, unit, units);
  const at = { line, table: table.id, row: place.name, column: name };
  if (cell === null) {
    notes.left.push({ printed: text, reason: "unreadable-cell", ...at });
    return UNREADABLE;
  }
  if (cell !== "")
    notes.taken.push({ printed: cell, indicator: indicator.id, region: region ?? "合计", ...at });
  return cell;
}

function tableColumn(
  { cells, measured, unit, name }: FoundColumn & { readonly unit: string },
  indicator: DraftIndicator,
  table: FoundTable,
  rows: readonly PlaceRow[],
): TableColumn {
  const parts = rows.filter(({ place }) => place.role === "part").map(({ index }) => cells[index]!.text);
  const whole = rows.find(({ place }) => place.role === "whole");
  return {
    indicator: indicator.id,
    name,
    unit,
    groups: measured.stack.slice(0, -1),
    table: table.id,
    sum: indicator.kind === "rate" ? null : sumOf(parts, unit),
    whole: whole ? cells[whole.index]!.text : null,
  };
}

/** The header as printed, where it names each column to whoever reads the package; else one row of names. */
function header(
  { understood, columns }: FoundTable,
  kept: readonly (FoundColumn & { readonly unit: string })[],
  indicators: readonly DraftIndicator[],
  units: UnitTable | undefined,
): readonly (readonly string[])[] {
  const printed = kept.length === columns.length ? understood.header : undefined;
  if (printed) {
    const named = Object.fromEntries(indicators.map(({ id, name }) => [id, { name: { zh: name } }]));
    const headings = readHeadings(printed, listIndicators(named), units ?? { declared: new Map() });
    const isRead = headings.every(
      ({ found, unit, strange }, index) =>
        "id" in found &&
        found.id === indicators[index]?.id &&
        strange === undefined &&
        (unit ?? indicators[index]!.unit) === kept[index]!.unit,
    );
    if (isRead && headings.length === kept.length) return printed;
  }
  return [["地区", ...kept.map(({ unit }, index) => `${indicators[index]!.name}（${unit}）`)]];
}
