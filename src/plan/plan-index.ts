import { unwrap } from "../issue/fenjie-error.ts";
import { type Issue, ok, type Result } from "../issue/issue.ts";
import { own } from "../issue/own.ts";
import { defineUnits, type UnitTable } from "../quantity/unit-table.ts";
import { issuesUnder } from "./issues-under.ts";
import type { Breakdown, Column, Plan, Table } from "./plan.ts";

/** A column of a table, with what holds for all of its cells. */
export interface Source {
  readonly tableId: string;
  readonly table: Table;
  /** The breakdown whose parts the rows are: the table's, or that of what it supersedes. */
  readonly breakdown: string | undefined;
  /** The position of the column, from 0. */
  readonly column: number;
  readonly indicator: string;
  /** The unit of cells that print none. */
  readonly unit: string;
}

/** All figures of one indicator, for one period and scope. */
export interface Series {
  readonly indicator: string;
  readonly period: string;
  readonly scope: string | null;
  /** Where they stand; what supersedes comes before what it supersedes. */
  readonly sources: readonly Source[];
}

/** A plan, made ready for looking up. */
export interface PlanIndex {
  readonly plan: Plan;
  readonly units: UnitTable;
  readonly series: readonly Series[];
  readonly byIndicator: ReadonlyMap<string, readonly Series[]>;
  readonly byKey: ReadonlyMap<string, Series>;
  readonly breakdowns: readonly (readonly [string, Breakdown])[];
  /** The rows of a table in the order of a breakdown's parts: looked up once, not once for each column. */
  readonly rowsOf: (table: Table, breakdown: Breakdown) => readonly (Row | undefined)[];
}

/** The cells of a region in one table. */
export type Row = readonly string[];

/** A cell as printed, and where. */
export interface PrintedCell {
  readonly text: string;
  readonly source: Source;
  /** True of a cell of the 合计 row. */
  readonly isSum: boolean;
}

// A plan is immutable, so what is derived from it can be kept beside it for as long as it lives.
const indexes = new WeakMap<Plan, PlanIndex>();

export function indexOf(plan: Plan): PlanIndex {
  return unwrap(safeIndexOf(plan));
}

/** Fails where the plan's own units cannot be: nothing could be converted. */
export function safeIndexOf(plan: Plan): Result<PlanIndex> {
  const known = indexes.get(plan);
  if (known) return ok(known);
  const units = defineUnits(plan.units ?? {});
  if (!units.ok) return { ok: false, issues: issuesUnder(["units"], units.issues) };
  const index = buildIndex(plan, units.value);
  indexes.set(plan, index);
  return ok(index);
}

function buildIndex(plan: Plan, units: UnitTable): PlanIndex {
  const byKey = new Map<string, Series & { readonly sources: Source[] }>();
  const byIndicator = new Map<string, Series[]>();
  for (const [tableId, table] of inForce(plan)) {
    const breakdown = breakdownOf(plan, table);
    for (const [position, entry] of table.columns.entries()) {
      const column = columnOf(entry);
      const indicator = own(plan.indicators, column.indicator);
      if (!indicator) continue;
      const period = column.period ?? table.period ?? plan.period;
      const scope = column.scope ?? table.scope ?? null;
      const key = seriesKey(column.indicator, period, scope);
      let series = byKey.get(key);
      if (!series) {
        series = { indicator: column.indicator, period, scope, sources: [] };
        byKey.set(key, series);
        const siblings = byIndicator.get(column.indicator);
        if (siblings) siblings.push(series);
        else byIndicator.set(column.indicator, [series]);
      }
      const unit = column.unit ?? indicator.unit;
      series.sources.push({ tableId, table, breakdown, column: position, indicator: column.indicator, unit });
    }
  }
  return {
    plan,
    units,
    series: [...byKey.values()],
    byIndicator,
    byKey,
    breakdowns: Object.entries(plan.breakdowns),
    rowsOf: rowsInOrder(),
  };
}

/** A correction of some rows speaks of the same parts as what it corrects, and need not say so again. */
export function breakdownOf(
  plan: Plan,
  table: Table,
  path: ReadonlySet<Table> = new Set(),
): string | undefined {
  if (table.breakdown !== undefined || path.has(table)) return table.breakdown;
  for (const id of table.supersedes ?? []) {
    const older = own(plan.tables, id);
    const breakdown = older && breakdownOf(plan, older, new Set(path).add(table));
    if (breakdown !== undefined) return breakdown;
  }
  return undefined;
}

function rowsInOrder(): PlanIndex["rowsOf"] {
  const known = new Map<Table, Map<Breakdown, readonly (Row | undefined)[]>>();
  return (table, breakdown) => {
    const ofTable = known.get(table) ?? new Map<Breakdown, readonly (Row | undefined)[]>();
    known.set(table, ofTable);
    let rows = ofTable.get(breakdown);
    if (!rows) {
      rows = breakdown.parts.map((part) => rowOf(table, part));
      ofTable.set(breakdown, rows);
    }
    return rows;
  };
}

function rowOf(table: Table, region: string): Row | undefined {
  return own(table.rows as Readonly<Record<string, Row>>, region);
}

/** The text of a region's cell in a column; undefined where its table has none. */
export function textIn({ table, column }: Source, region: string): string | undefined {
  return rowOf(table, region)?.[column];
}

/** Where a cell stands in the plan. */
export function pathOf(region: string, { source, isSum }: PrintedCell): Issue["path"] {
  const table = ["tables", source.tableId];
  return isSum ? [...table, "sum", source.column] : [...table, "rows", region, source.column];
}

export function columnOf(entry: string | Column): Column {
  return typeof entry === "string" ? { indicator: entry } : entry;
}

export function seriesKey(indicator: string, period: string, scope: string | null): string {
  return JSON.stringify([indicator, period, scope]);
}

/** The tables in the order of the plan, but each before those that it supersedes. */
function inForce(plan: Plan): readonly (readonly [string, Table])[] {
  const ordered: (readonly [string, Table])[] = [];
  const seen = new Set<string>();
  const supersededBy = new Map<string, string[]>();
  for (const [id, table] of Object.entries(plan.tables)) {
    for (const older of table.supersedes ?? [])
      supersededBy.set(older, [...(supersededBy.get(older) ?? []), id]);
  }
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const newer of supersededBy.get(id) ?? []) visit(newer);
    const table = own(plan.tables, id);
    if (table) ordered.push([id, table]);
  };
  for (const id of Object.keys(plan.tables)) visit(id);
  return ordered;
}

/** The cell of a region: what is stated, or else what a 合计 row prints for the whole. Undefined where no table has it. */
export function cellOf(index: PlanIndex, series: Series, region: string): PrintedCell | undefined {
  for (const source of series.sources) {
    const text = textIn(source, region);
    if (text !== undefined) return { text, source, isSum: false };
  }
  for (const source of series.sources) {
    const text = source.table.sum?.[source.column];
    if (text !== undefined && wholeOf(index.plan, source.breakdown) === region)
      return { text, source, isSum: true };
  }
  return undefined;
}

/** The region that the parts of a breakdown make; none where it is not over regions. */
export function wholeOf(plan: Plan, breakdownId: string | undefined): string | undefined {
  const breakdown = breakdownId === undefined ? undefined : own(plan.breakdowns, breakdownId);
  return breakdown?.over === "regions" ? breakdown.whole : undefined;
}
