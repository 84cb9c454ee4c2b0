import type { Issue } from "../issue/issue.ts";
import { toOwnUnit } from "../plan/check/conversion.ts";
import { columnOf, own, type PlanIndex, type PrintedCell, type Source } from "../plan/plan-index.ts";
import { type Amount, signedFigure } from "../plan/reading.ts";
import { multiply, parseRational, type Rational } from "../quantity/rational.ts";
import { safeParseTarget } from "../target/parse-target.ts";
import {
  type Cell,
  type EmptyState,
  type Figure,
  isEmpty,
  type TargetExpression,
} from "../target/target-expression.ts";
import type { CheckSource, Layer, StatedFigure } from "./check.ts";

/** What a cell says, layer by layer: the stretch layer is null where no stretch is stated. */
export interface Stated {
  readonly base: StatedFigure;
  readonly stretch: StatedFigure | null;
}

/** Reads a cell; undefined where it cannot be read, which is then among the issues. */
export type CellReader = (cell: PrintedCell, region: string) => Stated | EmptyState | undefined;

/** A reader that remembers: columns repeat themselves (8以上, 8以上, …), and a check reads each total layer by layer. */
export function cellReader(index: PlanIndex, issues: Issue[]): CellReader {
  const known = new Map<Source, Map<string, Stated | EmptyState>>();
  const told = new Set<string>();
  return (cell, region) => {
    const texts = known.get(cell.source) ?? new Map<string, Stated | EmptyState>();
    known.set(cell.source, texts);
    const before = texts.get(cell.text);
    if (before !== undefined) return before;
    const found: Issue[] = [];
    const read = readCell(index, cell, region, found);
    if (read !== undefined) {
      texts.set(cell.text, read);
      return read;
    }
    // A cell that cannot be read is asked for again and again; it is told of once.
    const place = JSON.stringify(found[0]!.path);
    if (!told.has(place)) issues.push(...found);
    told.add(place);
    return undefined;
  };
}

function readCell(
  index: PlanIndex,
  printed: PrintedCell,
  region: string,
  issues: Issue[],
): Stated | EmptyState | undefined {
  const { tableId, table, column, unit } = printed.source;
  const { dash } = index.plan;
  const read = safeParseTarget(printed.text, { units: index.units, unit, ...(dash && { dash }) });
  const found = read.ok
    ? wrongUnits(index, columnOf(table.columns[column]!).indicator, read.value)
    : read.issues;
  const row = printed.isSum ? ["sum"] : ["rows", region];
  for (const one of found) issues.push({ ...one, path: ["tables", tableId, ...row, column] });
  if (!read.ok || found.length > 0) return undefined;
  if (isEmpty(read.value)) return read.value.status;
  const clause = table.clause === undefined ? {} : { clause: table.clause };
  const { indicator } = columnOf(table.columns[column]!);
  return layersOf(index, indicator, read.value, unit, { table: tableId, column, ...clause });
}

/** A promise layer by layer, in the unit that it prints or else the one that is given. */
export function layersOf(
  index: PlanIndex,
  id: string,
  target: TargetExpression,
  unit: string,
  source: CheckSource,
): Stated {
  const { stretch: further, commitment, ...written } = target;
  const indicator = own(index.plan.indicators, id);
  const signed = (one: Figure): Figure => (indicator ? signedFigure(one, indicator, index.units) : one);
  const figure = signed(written);
  const stretch = further && signed(further);
  const base: StatedFigure = { ...figure, unit: figure.unit ?? unit, commitment, source };
  return {
    base,
    stretch: stretch ? { ...stretch, unit: stretch.unit ?? base.unit, commitment: "strive", source } : null,
  };
}

/** The layers that a promise has. */
export function layersIn(stated: Stated): readonly Layer[] {
  return stated.stretch ? ["base", "stretch"] : ["base"];
}

/** What is wrong with the units that a cell prints: they do not convert to its indicator's. */
export function wrongUnits(index: PlanIndex, id: string, cell: Cell): readonly Issue[] {
  const indicator = own(index.plan.indicators, id);
  if (isEmpty(cell) || !indicator) return [];
  return [cell.unit, cell.stretch?.unit ?? null].flatMap((unit) => {
    const factor = unit === null ? null : toOwnUnit(indicator, unit, index.units);
    return factor === null || factor.ok ? [] : factor.issues;
  });
}

/** The figure of a layer; a part without a stretch enters the stretch layer with its base. */
export function inLayer(stated: Stated, layer: Layer): StatedFigure {
  return layer === "stretch" ? (stated.stretch ?? stated.base) : stated.base;
}

/** A figure as numbers, multiplied into another unit. */
export function amountOf(figure: Figure, factor: Rational): Amount {
  return {
    bound: figure.bound,
    value: multiply(parseRational(figure.value), factor),
    upper: figure.upper === undefined ? null : multiply(parseRational(figure.upper), factor),
    side: figure.side,
  };
}
