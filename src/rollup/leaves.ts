import type { Breakdown } from "../plan/plan.ts";
import { cellOf, own, type PlanIndex, type PrintedCell, type Series, seriesKey } from "../plan/plan-index.ts";

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
  const field = FIELD[breakdown.over];
  const minus = new Set<string>(breakdown.minus);
  return breakdown.parts.map((part) => ({ key: { ...key, [field]: part }, sign: minus.has(part) ? -1 : 1 }));
}

/**
 * The leaves of a part. Where it has no figure of its own, a breakdown stands for it, the first declared that leads to
 * any figure; down to the cells. `bound` limits cells to the tables whose rows are that breakdown's parts.
 */
export function leavesOf(index: PlanIndex, part: PartKey, bound: string | null): readonly Leaf[] {
  return expand(index, part, bound, new Set());
}

function expand(
  index: PlanIndex,
  part: PartKey,
  bound: string | null,
  path: ReadonlySet<string>,
): readonly Leaf[] {
  const { key, sign } = part;
  const series = index.byKey.get(seriesKey(key.indicator, key.period, key.scope));
  const cell = series && boundCell(index, series, key.region, bound);
  if (cell) return [{ key, sign, cell }];
  for (const [id, breakdown] of index.breakdowns) {
    if (path.has(id) || breakdown.complete === false || !splits(breakdown, key)) continue;
    const deeper = new Set(path).add(id);
    const inner = breakdown.over === "regions" ? id : bound;
    const leaves = partKeys(key, breakdown).flatMap((child) =>
      expand(index, { key: child.key, sign: child.sign === sign ? 1 : -1 }, inner, deeper),
    );
    if (leaves.some((leaf) => leaf.cell)) return leaves;
  }
  return [{ key, sign, cell: undefined }];
}

function boundCell(index: PlanIndex, series: Series, region: string, bound: string | null): PrintedCell | undefined {
  if (bound === null) return cellOf(index, series, region);
  for (const source of series.sources) {
    if (source.table.breakdown !== bound) continue;
    const text = own(source.table.rows as Readonly<Record<string, readonly string[]>>, region)?.[source.column];
    if (text !== undefined) return { text, source, isSum: false };
  }
  return undefined;
}
