import { describe, expect, it } from "vitest";
import { own } from "../../src/issue/own.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { cellOf, indexOf, type PlanIndex, safeIndexOf, seriesKey } from "../../src/plan/plan-index.ts";
import { wide } from "./sample-plan.ts";

// A copy, so that each test makes the index that it asks, and not only the first of them.
const indexOfCopy = (): PlanIndex => indexOf({ ...wide });
const cell = (region: string, indicator: string, period = "2016", scope: string | null = null): unknown => {
  const index = indexOfCopy();
  const series = index.byKey.get(seriesKey(indicator, period, scope));
  const found = series && cellOf(index, series, region);
  return found && [found.text, found.source.tableId, found.isSum];
};

describe("indexOf", () => {
  it("is made once for a plan", () => {
    const index = indexOf(wide);
    expect(indexOf(wide)).toBe(index);
    expect(indexOfCopy()).not.toBe(index);
  });

  it("tells figures apart by indicator, period and scope", () => {
    const index = indexOfCopy();
    expect(index.series.map(({ indicator, period, scope }) => [indicator, period, scope])).toEqual(
      expect.arrayContaining([
        ["firms", "2016", null],
        ["firms", "2017", null],
        ["firms", "2017", "规上"],
      ]),
    );
    expect(index.byIndicator.get("firms")).toHaveLength(3);
    expect(seriesKey("a", "b", null)).not.toBe(seriesKey("a", "b", "null"));
  });

  it("puts what supersedes before what it supersedes, by way of any number of tables", () => {
    const table = (supersedes: readonly string[], text: string): Plan["tables"][string] => ({
      supersedes,
      columns: ["capital"],
      rows: { city: [text] },
    });
    const tables = { a: table([], "1"), b: table(["a"], "2"), c: table(["b"], "3") };
    const chain = indexOf({ ...wide, tables });
    expect(chain.series[0]?.sources.map(({ tableId }) => tableId)).toEqual(["c", "b", "a"]);
    const knot = indexOf({ ...wide, tables: { a: table(["b"], "1"), b: table(["a"], "2") } });
    expect(knot.series[0]?.sources).toHaveLength(2);
  });

  it("fails where the plan's units cannot be", () => {
    const plan: Plan = { ...wide, units: { 万元: {} } };
    expect(safeIndexOf(plan)).toMatchObject({
      ok: false,
      issues: [{ code: "duplicate-unit", path: ["units", "万元"] }],
    });
    expect(() => indexOf(plan)).toThrow(expect.objectContaining({ code: "duplicate-unit" }));
  });
});

describe("cellOf", () => {
  it("gives the cell in force, and a 合计 only for the whole", () => {
    expect(cell("haining", "capital")).toEqual(["39000", "correction", false]);
    expect(cell("nanhu", "capital")).toEqual(["18000", "table1", false]);
    expect(cell("city", "capital")).toEqual(["力争24亿美元", "body", false]);
    expect(cell("city", "firms")).toEqual(["10", "table1", true]);
    expect(cell("zone", "firms", "2017")).toBeUndefined();
    expect(cell("constructor", "firms")).toBeUndefined();
  });
});

describe("own", () => {
  it("does not find what every object inherits", () => {
    expect(own<unknown>({ a: 1 }, "a")).toBe(1);
    expect(own<unknown>({ a: 1 }, "toString")).toBeUndefined();
  });
});
