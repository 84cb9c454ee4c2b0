import type { Breakdown } from "../plan/plan.ts";
import {
  cellOf,
  type PlanIndex,
  type PrintedCell,
  rowOf,
  type Series,
  seriesKey,
} from "../plan/plan-index.ts";

/** What a figure is about. */
export interface Key {
  readonly indicator: string;
  readonly region: string;
  readonly period: string;
  readonly scope: string | null;
}

/** A part that no further part stands for, with its cell where a table has one. */
export interface Leaf {
  readonly key: Key;
  /** −1 for what is taken away. */
  readonly sign: 1 | -1;
  readonly cell: PrintedCell | undefined;
}

/** A part of a breakdown, as the key of its figure. */
export interface PartKey {
  readonly key: Key;
  readonly sign: 1 | -1;
}

/** Whether a breakdown splits a figure. */
export function splits(breakdown: Breakdown, key: Key): boolean {
  return breakdown.whole === key[FIELD[breakdown.over]];
}

const FIELD = { regions: "region", components: "indicator", time: "period" } as const;

/** The keys of the parts, in the order of the breakdown. */
export function partKeys(key: Key, breakdown: Breakdown): readonly PartKey[] {
  const { over } = breakdown;
  const minus = new Set<string>(breakdown.minus);
  return breakdown.parts.map((part) => ({
    key: {
      indicator: over === "components" ? part : key.indicator,
      region: over === "regions" ? part : key.region,
      period: over === "time" ? part : key.period,
      scope: key.scope,
    },
    sign: minus.has(part) ? -1 : 1,
  }));
}

/**
 * The leaves under a figure by one breakdown. Where a part has no figure of its own, a breakdown stands for it, the
 * first declared that leads to any; down to the cells. A breakdown over regions takes cells only from the tables whose
 * rows are its parts: `bound` is its id.
 */
export function leavesUnder(
  index: PlanIndex,
  key: Key,
  breakdown: Breakdown,
  bound: string | null,
): readonly Leaf[] {
  return expandParts(index, key, breakdown, 1, bound, NOWHERE);
}

/** The leaves of one figure: its own cell, or what stands for it. */
export function leavesOf(index: PlanIndex, key: Key, bound: string | null): readonly Leaf[] {
  const cell = ownCell(index, key, bound);
  return cell ? [{ key, sign: 1, cell }] : standIns(index, key, 1, bound, NOWHERE);
}

const NOWHERE: ReadonlySet<Breakdown> = new Set();

function expandParts(
  index: PlanIndex,
  whole: Key,
  breakdown: Breakdown,
  sign: 1 | -1,
  bound: string | null,
  path: ReadonlySet<Breakdown>,
): readonly Leaf[] {
  const deeper = new Set(path).add(breakdown);
  const cellAt = cellsOfParts(index, whole, breakdown, bound);
  const leaves: Leaf[] = [];
  for (const [position, part] of partKeys(whole, breakdown).entries()) {
    const partSign = part.sign === sign ? 1 : -1;
    const cell = cellAt(part.key, position);
    if (cell) leaves.push({ key: part.key, sign: partSign, cell });
    else for (const leaf of standIns(index, part.key, partSign, bound, deeper)) leaves.push(leaf);
  }
  return leaves;
}

type CellAt = (part: Key, position: number) => PrintedCell | undefined;

/** The parts of a region are all in the same columns: thousands of them need not be looked up one by one. */
function cellsOfParts(index: PlanIndex, whole: Key, breakdown: Breakdown, bound: string | null): CellAt {
  if (breakdown.over !== "regions") return (part) => ownCell(index, part, bound);
  const sources = seriesOf(index, whole)?.sources.filter(({ breakdown: id }) => id === bound) ?? [];
  const columns = sources.map((source) => ({ source, rows: index.rowsOf(source.table, breakdown) }));
  return (_, position) => {
    for (const { source, rows } of columns) {
      const text = rows[position]?.[source.column];
      if (text !== undefined) return { text, source, isSum: false };
    }
    return undefined;
  };
}

/** What stands for a part that has no figure of its own. */
function standIns(
  index: PlanIndex,
  key: Key,
  sign: 1 | -1,
  bound: string | null,
  path: ReadonlySet<Breakdown>,
): readonly Leaf[] {
  for (const [id, breakdown] of index.breakdowns) {
    if (path.has(breakdown) || breakdown.complete === false || !splits(breakdown, key)) continue;
    const leaves = expandParts(index, key, breakdown, sign, breakdown.over === "regions" ? id : bound, path);
    if (leaves.some((leaf) => leaf.cell)) return leaves;
  }
  return [{ key, sign, cell: undefined }];
}

function seriesOf(index: PlanIndex, key: Key): Series | undefined {
  return index.byKey.get(seriesKey(key.indicator, key.period, key.scope));
}

function ownCell(index: PlanIndex, key: Key, bound: string | null): PrintedCell | undefined {
  const series = seriesOf(index, key);
  if (!series) return undefined;
  if (bound === null) return cellOf(index, series, key.region);
  for (const source of series.sources) {
    if (source.breakdown !== bound) continue;
    const text = rowOf(source.table, key.region)?.[source.column];
    if (text !== undefined) return { text, source, isSum: false };
  }
  return undefined;
}
