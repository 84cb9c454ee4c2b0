import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/plan/plan.ts";
import { safeTarget, target } from "../../src/plan/target.ts";
import { sample, wide } from "./sample-plan.ts";

const codes = (plan: Plan, indicator: string, region: string, options = {}): unknown => {
  const found = safeTarget({ ...plan }, indicator, region, options);
  return found.ok ? found.value : found.issues.map(({ code }) => code);
};

describe("target", () => {
  it("gives the figure as printed, in the indicator's unit where the cell prints none", () => {
    expect(target({ ...sample }, "growth", "nanhu")).toEqual({
      indicator: "growth",
      region: "nanhu",
      period: "2016",
      scope: null,
      bound: "at-least",
      value: "8",
      unit: "%",
      commitment: null,
      printed: "8以上",
      source: { table: "table1", clause: "附件1", column: 1, isSum: false },
    });
  });

  it("keeps the unit and the commitment that the cell prints", () => {
    expect(target({ ...sample }, "capital", "zone")).toMatchObject({
      value: "2.4",
      unit: "亿美元",
      bound: "exact",
    });
    expect(target({ ...sample }, "capital", "city")).toMatchObject({
      value: "24",
      unit: "亿美元",
      commitment: "strive",
      source: { table: "body", clause: "一", column: 0, isSum: false },
    });
  });

  it("refuses a figure in a unit that measures something else, at its cell", () => {
    const rows = { ...wide.tables.body!.rows, city: ["24平方米"] };
    const plan: Plan = { ...wide, tables: { ...wide.tables, body: { ...wide.tables.body!, rows } } };
    const found = safeTarget(plan, "capital", "city");
    expect(found.ok ? [] : found.issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["wrong-dimension", "tables.body.rows.city.0"],
    ]);
  });

  it("gives base and stretch their unit each", () => {
    expect(target({ ...sample }, "firms", "zone")).toMatchObject({
      value: "5",
      unit: "家",
      commitment: "ensure",
      stretch: { bound: "exact", value: "8", unit: "家" },
    });
  });

  it("gives both ends of a range, and the side of an about", () => {
    expect(target({ ...sample }, "firms", "city", { scope: "规上" })).toMatchObject({
      bound: "about",
      side: "above",
    });
    expect(target({ ...sample }, "firms", "nanhu", { period: "2017" })).toMatchObject({
      value: "4.5",
      upper: "5",
      unit: "万家",
    });
  });

  it("tells a change from what is reached", () => {
    const rows = { city: ["增长8%以上"], nanhu: ["下降3%—5%"], haining: ["增长近4%"], zone: ["增长到8%"] };
    const plan: Plan = { ...wide, tables: { body: { columns: ["growth"], rows } } };
    const figure = (region: string): unknown => {
      const { printed: _, source: __, ...rest } = target(plan, "growth", region);
      return rest;
    };
    const key = { indicator: "growth", period: "2016", scope: null, commitment: null, unit: "%" };
    expect(figure("city")).toEqual({ ...key, region: "city", bound: "at-least", value: "8", change: "up" });
    expect(figure("nanhu")).toEqual({
      ...{ ...key, region: "nanhu" },
      ...{ bound: "between", value: "3", upper: "5", change: "down" },
    });
    expect(figure("haining")).toEqual({
      ...{ ...key, region: "haining" },
      ...{ bound: "about", side: "below", value: "4", change: "up" },
    });
    expect(figure("zone")).toEqual({ ...key, region: "zone", bound: "exact", value: "8" });
  });

  it("passes over what is superseded", () => {
    expect(target({ ...sample }, "capital", "haining")).toMatchObject({
      value: "39000",
      source: { table: "correction", column: 0, isSum: false },
    });
  });

  it("gives a cell without a figure its state, never 0", () => {
    expect(target({ ...sample }, "firms", "haining")).toEqual({
      indicator: "firms",
      region: "haining",
      period: "2016",
      scope: null,
      status: "not-assigned",
      printed: "—",
      source: { table: "table1", clause: "附件1", column: 2, isSum: false },
    });
    expect(target({ ...sample }, "growth", "zone")).toMatchObject({ status: "blank" });
    expect(target({ ...wide, dash: "zero" }, "firms", "haining")).toMatchObject({ value: "0", unit: "家" });
  });

  it("takes a 合计 row where nothing else states the figure of the whole", () => {
    expect(target({ ...sample }, "firms", "city", { period: "2016" })).toMatchObject({
      value: "10",
      source: { table: "table1", isSum: true },
    });
  });

  it("asks for the period or the scope where there are several", () => {
    const found = safeTarget({ ...sample }, "firms", "city");
    expect(!found.ok && found.issues).toMatchObject([
      { code: "several-targets", params: { found: ["2016", "2017", "2017 规上"] } },
    ]);
    expect(target({ ...sample }, "firms", "city", { period: "2017", scope: null })).toMatchObject({
      value: "25",
    });
    expect(codes(wide, "firms", "city", { period: "2017" })).toEqual(["several-targets"]);
    expect(codes(wide, "firms", "city", { period: undefined, scope: "规上" })).toMatchObject({
      value: "200",
    });
  });

  it("says that there is none", () => {
    const found = safeTarget({ ...wide }, "growth", "city", { scope: "规上" });
    expect(found).toMatchObject({
      issues: [{ params: { indicator: "growth", region: "city", period: null, scope: "规上" } }],
    });
    expect(codes(wide, "energy", "city")).toEqual(["no-target"]);
    expect(codes(wide, "growth", "city", { scope: "规上" })).toEqual(["no-target"]);
    expect(codes(wide, "capital", "city", { period: "2018" })).toEqual(["no-target"]);
  });

  it("takes ids only, and says which were meant", () => {
    const found = safeTarget({ ...wide }, "实际利用外资", "hainin");
    expect(!found.ok && found.issues.map(({ code, path, params }) => [code, path, params])).toEqual([
      ["unknown-indicator", ["indicator"], { found: "实际利用外资", near: ["capital"], by: "id" }],
      ["unknown-region", ["region"], { found: "hainin", near: ["haining"], by: "id" }],
    ]);
    expect(codes(wide, "constructor", "__proto__")).toEqual(["unknown-indicator", "unknown-region"]);
  });

  it("leads to the cell that it cannot read", () => {
    const body = { columns: ["capital"], rows: { city: ["按省下达"] } };
    const found = safeTarget({ ...wide, tables: { body } }, "capital", "city");
    expect(!found.ok && found.issues).toMatchObject([
      { code: "unreadable-target", path: ["tables", "body", "rows", "city", 0] },
    ]);
    const annex = { breakdown: "parts", columns: ["growth", "capital"], rows: {}, sum: ["8", "按省下达"] };
    const inSum = safeTarget({ ...wide, tables: { annex } }, "capital", "city");
    expect(!inSum.ok && inSum.issues).toMatchObject([{ path: ["tables", "annex", "sum", 1] }]);
    expect(() => target({ ...wide, tables: { body } }, "capital", "city")).toThrow("按省下达");
  });

  it("does not throw where the plan's units cannot be", () => {
    expect(codes({ ...wide, units: { 万元: {} } }, "capital", "city")).toEqual(["duplicate-unit"]);
  });
});

it("no id at all is none of the plan's, and no options are none", () => {
  const none = undefined as unknown as "capital";
  expect(safeTarget({ ...wide }, none, "city")).toMatchObject({ issues: [{ code: "unknown-indicator" }] });
  expect(safeTarget({ ...wide }, "capital", none)).toMatchObject({ issues: [{ code: "unknown-region" }] });
  const left = null as unknown as undefined;
  expect(safeTarget({ ...wide }, "capital", "nanhu", left)).toEqual(
    safeTarget({ ...wide }, "capital", "nanhu"),
  );
});
