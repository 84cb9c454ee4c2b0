import { own } from "../issue/own.ts";
import type { Table } from "./plan.ts";
import { type PlanIndex, seriesKey } from "./plan-index.ts";
import type { TargetKey } from "./target-types.ts";

/** A cell that no table has yet. */
export interface NewCell extends TargetKey {
  readonly text: string;
}

/**
 * Tables for cells that stand nowhere, one for each column: cells of different columns in one table would leave gaps,
 * and a gap says that a figure was due.
 */
export function newTables(
  index: PlanIndex,
  cells: readonly NewCell[],
): readonly (readonly [string, Table])[] {
  const columns = new Map<
    string,
    { first: NewCell; breakdown: string | undefined; rows: Map<string, [string]> }
  >();
  for (const cell of cells) {
    const { indicator, region, period, scope } = cell;
    const breakdown = breakdownAround(index, cell);
    const key = JSON.stringify([indicator, period, scope, breakdown]);
    const column = columns.get(key) ?? { first: cell, breakdown, rows: new Map() };
    column.rows.set(region, [cell.text]);
    columns.set(key, column);
  }
  const taken = new Set(Object.keys(index.plan.tables));
  return [...columns.values()].map(({ first: { indicator, period, scope }, breakdown, rows }) => [
    freeId(taken),
    {
      period,
      ...(scope !== null && { scope }),
      ...(breakdown !== undefined && { breakdown }),
      columns: [indicator],
      rows: Object.fromEntries(rows),
    },
  ]);
}

/** The breakdown that the region's row belongs to, if other tables give the indicator for parts that it is one of. */
function breakdownAround(
  index: PlanIndex,
  { indicator, region, period, scope }: NewCell,
): string | undefined {
  for (const { table } of index.byKey.get(seriesKey(indicator, period, scope))?.sources ?? []) {
    const breakdown = table.breakdown === undefined ? undefined : own(index.plan.breakdowns, table.breakdown);
    if (breakdown?.over === "regions" && breakdown.parts.includes(region)) return table.breakdown;
  }
  return undefined;
}

function freeId(taken: Set<string>): string {
  let id = "amendments";
  for (let count = 2; taken.has(id); count++) id = `amendments${count}`;
  taken.add(id);
  return id;
}
