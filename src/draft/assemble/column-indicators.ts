import { normalizeName } from "../../plan/names.ts";
import { findUnit } from "../../quantity/find-unit.ts";
import type { UnitTable } from "../../quantity/unit-table.ts";
import { formatTarget } from "../../target/format-target.ts";
import { safeParseTarget } from "../../target/parse-target.ts";
import { isEmpty } from "../../target/target-expression.ts";
import { converts } from "../link/compare-sums.ts";
import type { FoundColumn, FoundTable } from "../read/find-tables.ts";
import { type Guess, guessDirection, guessKind } from "../read/guess-kind.ts";
import { ownerNames } from "../read/owners.ts";
import type { createNames } from "./identify.ts";
import type { PlaceRow } from "./place-rows.ts";
import type { DraftIndicator, Notes } from "./work.ts";

/** The indicators of the package so far. */
export interface IndicatorBook {
  readonly indicators: Map<string, DraftIndicator>;
  /** Their ids by what the document calls them, as names are compared. */
  readonly called: Map<string, string[]>;
  readonly names: ReturnType<typeof createNames>;
  /** Indicators of which nothing told the kind, or the direction. */
  readonly unsure: { readonly kind: Set<string>; readonly direction: Set<string> };
  /** What was said of an indicator: cells as printed, by `figureKey`. */
  readonly figures: Map<string, Map<string, string>>;
}

/** A column whose figures can be taken. */
export type UnitColumn = FoundColumn & { readonly unit: string };

/** What a figure is of, beside its indicator; the period only where it is not the plan's. */
export function figureKey(region: string, period: string, scope = ""): string {
  return [region, period, scope].join("\n");
}

/** A document that calls more things by one name is none that can be told apart. */
const MOST_NAMESAKES = 20;

/** The indicators that the document calls so, the latest of them. */
export function namesakes(name: string, { called, indicators }: IndicatorBook): readonly DraftIndicator[] {
  const ids = called.get(normalizeName(name)) ?? [];
  return ids.slice(-MOST_NAMESAKES).map((id) => indicators.get(id)!);
}

/** Enters an indicator under what the document calls it. */
export function enter(indicator: DraftIndicator, name: string, { called, indicators }: IndicatorBook): void {
  const key = normalizeName(name);
  const ids = called.get(key);
  if (ids) ids.push(indicator.id);
  else called.set(key, [indicator.id]);
  indicators.set(indicator.id, indicator);
}

/** The indicator of a column: one of another table, where both can stand together; else a new one. */
export function indicatorOfColumn(
  column: UnitColumn,
  table: FoundTable,
  rows: readonly PlaceRow[],
  book: IndicatorBook,
  notes: Notes,
): DraftIndicator {
  const known = namesakes(column.name, book).find(
    (one) => converts(one.unit, column.unit) && !contradicts(column, rows, book.figures.get(one.id)),
  );
  const indicator = known ?? newIndicator(column, table, book, notes);
  const figures = book.figures.get(indicator.id) ?? new Map<string, string>();
  for (const { index, region } of rows)
    if (region !== null) figures.set(keyIn(column, region), column.cells[index]!.text);
  book.figures.set(indicator.id, figures);
  return indicator;
}

function keyIn({ time }: FoundColumn, region: string): string {
  return figureKey(region, time.kind === "other" ? time.period : "");
}

/** Whether a table gives other figures to the same regions. */
function contradicts(
  column: FoundColumn,
  rows: readonly PlaceRow[],
  figures: ReadonlyMap<string, string> | undefined,
): boolean {
  return rows.some(({ index, region }) => {
    const before = region === null ? undefined : figures?.get(keyIn(column, region));
    return before !== undefined && before !== column.cells[index]!.text;
  });
}

function newIndicator(
  { name, unit, unitFrom, measured, cells }: UnitColumn,
  table: FoundTable,
  book: IndicatorBook,
  notes: Notes,
): DraftIndicator {
  const id = book.names.take(name, [unit, table.id]);
  const bounds = cells.flatMap(({ text }) => {
    const read = safeParseTarget(text);
    return read.ok && !isEmpty(read.value) ? [read.value.bound] : [];
  });
  const [kind, direction] = [guessKind(name, unit), guessDirection(name, bounds)];
  const group = [...measured.over, ...measured.stack.slice(0, -1)].join("：");
  const indicator: DraftIndicator = {
    id,
    name: id,
    unit,
    kind: kind.value,
    direction: direction.value,
    aliases: [],
    definition: group,
    lead: ownerNames(measured.lead),
    with: [],
  };
  enter(indicator, name, book);
  if (kind.words === null) book.unsure.kind.add(id);
  if (direction.words === null) book.unsure.direction.add(id);
  const line = measured.line;
  notes.choices.push({ kind: "unit", of: id, chosen: unit, because: unitFrom, line });
  if (id !== measured.name)
    notes.choices.push({ kind: "name", of: id, chosen: id, because: measured.stack.join("／"), line });
  if (unitFrom === "declared")
    notes.choices.push({ kind: "own-unit", of: id, chosen: unit, because: null, line });
  noteGuesses(id, kind, direction, line, notes);
  return indicator;
}

/** Says what was guessed of an indicator, and by which words. */
export function noteGuesses(
  id: string,
  kind: Guess<string>,
  direction: Guess<string>,
  line: number,
  notes: Notes,
): void {
  notes.choices.push(
    { kind: "kind", of: id, chosen: kind.value, because: kind.words, line },
    { kind: "direction", of: id, chosen: direction.value, because: direction.words, line },
  );
}

/** What a cell becomes in the package; null where it is no figure in the column's unit. */
export function cellText(text: string, unit: string, units: UnitTable | undefined): string | null {
  const cell = text.trim();
  const read = safeParseTarget(cell, { unit, ...(units && { units }) });
  if (!read.ok) return null;
  if (isEmpty(read.value) || read.value.unit === null) return cell;
  const own = read.value.unit;
  const fits = findUnit(own, units) !== undefined && (own === unit || converts(own, unit));
  return fits && formatTarget(read.value, { lang: "zh" }) !== "" ? cell : null;
}
