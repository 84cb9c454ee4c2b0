import type { Breakdown } from "../plan/plan.ts";
import {
  cellOf,
  type PlanIndex,
  type PrintedCell,
  type Series,
  seriesKey,
  textIn,
} from "../plan/plan-index.ts";
import type { TargetKey } from "../plan/target-types.ts";

/** What a figure is about. */
export type Key = TargetKey;

/** A part that no further part stands for, with its cell where a table has one. */
export interface Leaf {
  readonly key: Key;
  /** −1 for what is taken away from the whole, all levels considered. */
  readonly sign: 1 | -1;
  readonly cell: PrintedCell | undefined;
}

/** A figure by one breakdown, down to the cells. */
export interface Branch {
  readonly key: Key;
  readonly sign: 1 | -1;
  readonly breakdown: Breakdown;
  /** In the order of the breakdown: by its own figure, or by the breakdown that stands for it. */
  readonly parts: readonly (Leaf | Branch)[];
  /** All that it leads to. */
  readonly leaves: readonly Leaf[];
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

/** A breakdown over regions takes cells only from the tables whose rows are its parts; null takes them from any. */
type Bound = string | null;

/**
 * A figure by one breakdown. Where a part has no figure of its own, a breakdown stands for it, the first declared that
 * leads to any; down to the cells.
 */
export function branchOf(index: PlanIndex, key: Key, id: string, breakdown: Breakdown): Branch {
  return grow(index, { key, sign: 1 }, breakdown, boundOf(id, breakdown, null), NOWHERE);
}

/** The leaves of one figure: its own cell, or what stands for it. */
export function leavesOf(index: PlanIndex, key: Key): readonly Leaf[] {
  const cell = ownCell(index, key, null);
  if (cell) return [{ key, sign: 1, cell }];
  const part = standIn(index, { key, sign: 1 }, null, NOWHERE);
  return isBranch(part) ? part.leaves : [part];
}

export function isBranch(part: Leaf | Branch): part is Branch {
  return "parts" in part;
}

/** Of breakdowns that lead to the same leaves, the one declared first; some of a whole is another question than all of it. */
export function distinct<D extends Pick<Branch, "breakdown" | "leaves">>(found: readonly D[]): readonly D[] {
  // Naming every leaf is dear where there are thousands, and moot where there is one breakdown.
  if (found.length < 2) return found;
  const byLeaves = new Map<string, D>();
  for (const one of found) {
    const name = nameLeaves(one);
    if (!byLeaves.has(name)) byLeaves.set(name, one);
  }
  return [...byLeaves.values()];
}

function nameLeaves({ breakdown, leaves }: Pick<Branch, "breakdown" | "leaves">): string {
  const names = leaves.map(({ key: { indicator, region, period, scope }, sign }) =>
    JSON.stringify([sign, indicator, region, period, scope]),
  );
  return JSON.stringify([breakdown.complete !== false, ...names.sort()]);
}

const NOWHERE: ReadonlySet<Breakdown> = new Set();

function boundOf(id: string, { over }: Breakdown, outer: Bound): Bound {
  return over === "regions" ? id : outer;
}

/** A breakdown stands once for a figure on the way to a leaf, so a circle of them ends. */
function grow(
  index: PlanIndex,
  { key, sign }: PartKey,
  breakdown: Breakdown,
  bound: Bound,
  path: ReadonlySet<Breakdown>,
): Branch {
  const deeper = new Set(path).add(breakdown);
  const cellAt = cellsOfParts(index, key, breakdown, bound);
  let flat = true;
  const parts = partKeys(key, breakdown).map((part, position) => {
    const at: PartKey = { key: part.key, sign: part.sign === sign ? 1 : -1 };
    const cell = cellAt(part.key, position);
    const grown: Leaf | Branch = cell
      ? { key: at.key, sign: at.sign, cell }
      : standIn(index, at, bound, deeper);
    if (isBranch(grown)) flat = false;
    return grown;
  });
  const leaves = flat
    ? (parts as readonly Leaf[])
    : parts.flatMap((part) => (isBranch(part) ? part.leaves : part));
  return { key, sign, breakdown, parts, leaves };
}

type CellAt = (part: Key, position: number) => PrintedCell | undefined;

/** The parts of a region are all in the same columns: thousands of them need not be looked up one by one. */
function cellsOfParts(index: PlanIndex, whole: Key, breakdown: Breakdown, bound: Bound): CellAt {
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

/** What stands for a part that has no figure of its own: a breakdown that leads to some, or a leaf without a cell. */
function standIn(index: PlanIndex, part: PartKey, bound: Bound, path: ReadonlySet<Breakdown>): Leaf | Branch {
  for (const [id, breakdown] of index.breakdowns) {
    if (path.has(breakdown) || breakdown.complete === false || !splits(breakdown, part.key)) continue;
    const branch = grow(index, part, breakdown, boundOf(id, breakdown, bound), path);
    if (branch.leaves.some(({ cell }) => cell)) return branch;
  }
  return { ...part, cell: undefined };
}

function seriesOf(index: PlanIndex, key: Key): Series | undefined {
  return index.byKey.get(seriesKey(key.indicator, key.period, key.scope));
}

function ownCell(index: PlanIndex, key: Key, bound: Bound): PrintedCell | undefined {
  const series = seriesOf(index, key);
  if (!series) return undefined;
  if (bound === null) return cellOf(index, series, key.region);
  for (const source of series.sources) {
    const text = source.breakdown === bound ? textIn(source, key.region) : undefined;
    if (text !== undefined) return { text, source, isSum: false };
  }
  return undefined;
}
