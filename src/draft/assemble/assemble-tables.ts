import { findUnit } from "../../quantity/find-unit.ts";
import { defineUnits, type UnitTable } from "../../quantity/unit-table.ts";
import { formatTarget } from "../../target/format-target.ts";
import { safeParseTarget } from "../../target/parse-target.ts";
import { isEmpty } from "../../target/target-expression.ts";
import { sumOf } from "../link/compare-sums.ts";
import type { FoundTable, FoundTables } from "../read/find-tables.ts";
import { cellText, type IndicatorBook, indicatorOfColumn, type UnitColumn } from "./column-indicators.ts";
import { leaveColumn, noteReading } from "./note-table.ts";
import { packageHeader } from "./package-header.ts";
import { type PlaceRow, type Places, placeRows } from "./place-rows.ts";
import type { DraftIndicator, DraftTable, DraftTarget, Notes } from "./work.ts";

/** A column of the package: its indicator, and what links a total of the body to it. */
export interface TableColumn {
  readonly indicator: string;
  readonly name: string;
  readonly unit: string;
  /** Where it is not the plan's. */
  readonly period: string;
  /** Its headings from the top, without its own. */
  readonly groups: readonly string[];
  readonly table: string;
  readonly sum: string | null;
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

/** Every table as one of the package, or one for each period that its columns are of; regions and indicators beside it. */
export function assembleTables(
  { tables, others }: FoundTables,
  places: Places,
  book: IndicatorBook,
  units: UnitTable | undefined,
  notes: Notes,
): AssembledTables {
  for (const { text, line } of others)
    notes.left.push({ printed: text, reason: "table-not-understood", line });
  const assembled = tables.flatMap((table) => {
    noteReading(table, notes);
    const { rows, breakdown } = placeRows(table, places, notes);
    const kept = table.columns.flatMap((column, index) => {
      const { unit, time } = column;
      if (unit !== null && time.kind !== "baseline")
        return [{ ...column, unit, index, period: time.kind === "other" ? time.period : "" }];
      leaveColumn(table, column, time.kind === "baseline" ? "baseline" : "column-without-unit", rows, notes);
      return [];
    });
    const periods = [...new Set(kept.map(({ period }) => period))];
    return periods.map((period) => {
      const columns = kept.filter((column) => column.period === period);
      return assemblePeriod({ table, rows, breakdown, columns, period }, book, units, notes);
    });
  });
  return {
    tables: assembled.flatMap(({ table }) => (table ? [table] : [])),
    columns: assembled.flatMap(({ columns }) => columns),
    targets: assembled.flatMap(({ targets }) => targets),
  };
}

/** The columns of a table that are of one period. */
interface PeriodPart {
  readonly table: FoundTable;
  readonly rows: readonly PlaceRow[];
  readonly breakdown: string | null;
  readonly columns: readonly UnitColumn[];
  readonly period: string;
}

function assemblePeriod(
  { table, rows, breakdown, columns, period }: PeriodPart,
  book: IndicatorBook,
  units: UnitTable | undefined,
  notes: Notes,
): Omit<AssembledTables, "tables"> & { readonly table: DraftTable | null } {
  const indicators = columns.map((column) => indicatorOfColumn(column, table, rows, book, notes));
  const read = rows.map((row) => {
    return { row, cells: columns.map((column) => cellOf(column, row, units)) };
  });
  // A blank of the territory's own would contradict the total that the body gives it.
  const isApart = ({ row, cells }: (typeof read)[number]): boolean =>
    row.place.role === "whole" && cells.some((cell) => cell === null || saysNothing(cell));
  for (const one of read) note(one.row, one.cells, isApart(one), { table, columns, indicators, notes });
  const { caption, id, understood } = table;
  const isWhole = columns.length === table.columns.length;
  const header = packageHeader(
    isWhole ? understood.header : undefined,
    columns.map(({ unit }, at) => ({ unit, indicator: indicators[at]! })),
    units,
  );
  const body = read
    .filter((one) => !isApart(one))
    .map(({ row, cells }) => [row.region ?? "合计", ...cells.map((cell) => cell ?? UNREADABLE)]);
  const own = period === "" ? id : `${id}-${period.replace("/", "-")}`;
  return {
    table:
      body.length === 0 ? null : { id: own, name: caption, period, breakdown, rows: [...header, ...body] },
    columns: columns.map((column, at) => tableColumn(column, indicators[at]!, table, rows)),
    targets: read.filter(isApart).flatMap(({ row, cells }) =>
      cells.flatMap((cell, at): readonly DraftTarget[] => {
        if (cell === null || saysNothing(cell)) return [];
        const target = withUnit(cell, columns[at]!.unit, units);
        const clause = caption === "" ? id : caption;
        return [
          { clause, indicator: indicators[at]!.id, region: row.region!, period, scope: "", target, text: "" },
        ];
      }),
    ),
  };
}

/** What a cell becomes in the package; null where it cannot be read. */
function cellOf(
  { cells, unit }: UnitColumn,
  { index }: PlaceRow,
  units: UnitTable | undefined,
): string | null {
  return cellText(cells[index]!.text, unit, units);
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

interface Taking extends Pick<PeriodPart, "table" | "columns"> {
  readonly indicators: readonly DraftIndicator[];
  readonly notes: Notes;
}

/** Says of every cell of a row whether it was taken. Where nothing of it is in the package, a dash is no figure. */
function note(
  { index, region, place }: PlaceRow,
  cells: readonly (string | null)[],
  isApart: boolean,
  { table, columns, indicators, notes }: Taking,
): void {
  for (const [at, cell] of cells.entries()) {
    const { name, cells: printed } = columns[at]!;
    const { text, line } = printed[index]!;
    const where = { line, table: table.id, row: place.name, column: name };
    const isTaken = cell !== null && !(isApart && saysNothing(cell));
    if (cell === null) notes.left.push({ printed: text, reason: "unreadable-cell", ...where });
    else if (isTaken && cell !== "")
      notes.taken.push({ printed: cell, indicator: indicators[at]!.id, region: region ?? "合计", ...where });
    else if (/[\p{L}\p{N}]/u.test(cell)) notes.left.push({ printed: text, reason: "no-figure", ...where });
  }
}

function tableColumn(
  { cells, measured, unit, name, time }: UnitColumn,
  indicator: DraftIndicator,
  table: FoundTable,
  rows: readonly PlaceRow[],
): TableColumn {
  const parts = rows.filter(({ place }) => place.role === "part").map(({ index }) => cells[index]!.text);
  return {
    indicator: indicator.id,
    name,
    unit,
    period: time.kind === "other" ? time.period : "",
    groups: measured.stack.slice(0, -1),
    table: table.id,
    sum: indicator.kind === "rate" ? null : sumOf(parts, unit),
  };
}
