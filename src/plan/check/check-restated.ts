import { type Issue, issue } from "../../issue/issue.ts";
import { own } from "../../issue/own.ts";
import type { Plan, Table } from "../plan.ts";
import { type PlanIndex, type Series, type Source, textIn } from "../plan-index.ts";
import { termsOf } from "../read-cell.ts";
import { figureKey } from "./figure-key.ts";

/**
 * Figures that are set twice, and no table says which holds: two tables that set a different one, and two that supersede
 * the same table and set the same cell. What is restated unchanged is no fault.
 */
export function* checkRestated(index: PlanIndex): Generator<Issue> {
  const conflicts = new Map<string, Set<string>>();
  for (const series of index.series) {
    if (series.sources.length < 2) continue;
    for (const [region, stated] of statements(series)) {
      if (stated.length < 2) continue;
      const valid = inForce(index.plan, stated);
      if (valid.length < 2) continue;
      const tables = [...new Set(valid.map(({ tableId }) => tableId))];
      const shared = supersededTogether(index.plan, tables);
      for (const older of shared) {
        const newer = conflicts.get(older) ?? new Set();
        for (const id of tables) if (supersedes(index.plan.tables[id]!, older)) newer.add(id);
        conflicts.set(older, newer);
      }
      const settled = shared.some((older) => tables.every((id) => supersedes(index.plan.tables[id]!, older)));
      if (!settled && differ(index, series, region, valid)) yield duplicate(series, region, valid);
    }
  }
  yield* conflicting(index.plan, conflicts);
}

function statements(series: Series): ReadonlyMap<string, readonly Source[]> {
  const byRegion = new Map<string, Source[]>();
  for (const source of series.sources) {
    for (const region of Object.keys(source.table.rows)) {
      if (textIn(source, region) === undefined) continue;
      const stated = byRegion.get(region);
      if (stated) stated.push(source);
      else byRegion.set(region, [source]);
    }
  }
  return byRegion;
}

/** Those that no other of them supersedes, be it by way of further tables. */
function inForce(plan: Plan, stated: readonly Source[]): readonly Source[] {
  const older = new Set<string>();
  const open = stated.map(({ table }) => table);
  for (let table = open.pop(); table; table = open.pop()) {
    for (const id of table.supersedes ?? []) {
      if (older.has(id)) continue;
      older.add(id);
      const next = own(plan.tables, id);
      if (next) open.push(next);
    }
  }
  return stated.filter(({ tableId }) => !older.has(tableId));
}

/** The tables that more than one of the given supersede. */
function supersededTogether(plan: Plan, tables: readonly string[]): readonly string[] {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const id of tables) {
    for (const older of new Set(plan.tables[id]!.supersedes)) {
      if (once.has(older)) twice.add(older);
      once.add(older);
    }
  }
  return [...twice];
}

function supersedes(table: Table, older: string): boolean {
  return table.supersedes?.includes(older) === true;
}

/** Not whether the texts are, but whether what they set is. */
function differ(index: PlanIndex, series: Series, region: string, valid: readonly Source[]): boolean {
  const first = textIn(valid[0]!, region);
  if (valid.every((source) => source.unit === valid[0]!.unit && textIn(source, region) === first))
    return false;
  const keys = valid.map((source) =>
    figureKey(termsOf(index, series.indicator, source.unit), textIn(source, region)!),
  );
  return new Set(keys).size > 1;
}

function duplicate(series: Series, region: string, valid: readonly Source[]): Issue {
  const { indicator, period, scope } = series;
  const { tableId, column } = valid.at(-1)!;
  const tables = valid.map((source) => source.tableId);
  return issue(
    "duplicate-target",
    { indicator, region, period, scope, tables },
    { path: ["tables", tableId, "rows", region, column] },
  );
}

function* conflicting(plan: Plan, conflicts: ReadonlyMap<string, ReadonlySet<string>>): Generator<Issue> {
  for (const [table, newer] of conflicts) {
    const others = Object.keys(plan.tables).filter((id) => newer.has(id));
    const last = others.at(-1)!;
    const at = plan.tables[last]!.supersedes!.indexOf(table);
    yield issue("conflicting-supersession", { table, others }, { path: ["tables", last, "supersedes", at] });
  }
}
