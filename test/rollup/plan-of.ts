import type { AnyIndicator, Breakdown, Plan, Table } from "../../src/plan/plan.ts";

/** A city of named parts, one table of their cells, and whatever a test adds. */
export function planOf(
  indicators: Readonly<Record<string, Partial<AnyIndicator>>>,
  cells: Readonly<Record<string, Readonly<Record<string, string>>>>,
  more: Partial<Plan> = {},
): Plan {
  const parts = Object.keys(cells);
  const columns = Object.keys(indicators);
  const rows = Object.entries(cells).map(([region, row]) => [region, columns.map((id) => row[id] ?? "")]);
  return {
    id: "test",
    name: { zh: "试" },
    territory: "city",
    period: "2016",
    indicators: Object.fromEntries(
      Object.entries(indicators).map(([id, indicator]) => [
        id,
        { name: { zh: id }, unit: "亿元", kind: "flow", direction: "more", ...indicator },
      ]),
    ),
    regions: Object.fromEntries(
      ["city", ...parts].map((id) => [id, { name: { zh: id }, kind: id === "city" ? "city" : "county" }]),
    ),
    ...more,
    breakdowns: { parts: over("regions", "city", parts), ...more.breakdowns },
    tables: {
      table: { breakdown: "parts", columns, rows: Object.fromEntries(rows) },
      ...more.tables,
    },
  };
}

export function over(
  axis: Breakdown["over"],
  whole: string,
  parts: readonly string[],
  more: Partial<Breakdown> = {},
): Breakdown {
  return { over: axis, whole, parts, ...more } as Breakdown;
}

/** A table of one column. */
export function column(
  indicator: string,
  cells: Readonly<Record<string, string>>,
  more: Partial<Table> = {},
): Table {
  const rows = Object.fromEntries(Object.entries(cells).map(([region, cell]) => [region, [cell]]));
  return { columns: [indicator], rows, ...more };
}

/** The cells of one indicator, `x`, as the parts of a city `a`, `b`, `c`, …. */
export function columnPlan(
  indicator: Partial<AnyIndicator>,
  cells: readonly string[],
  more: Partial<Plan> = {},
): Plan {
  const rows = cells.map((cell, position) => [String.fromCharCode(97 + position), { x: cell }] as const);
  return planOf({ x: indicator }, Object.fromEntries(rows), more);
}
