import { describe, expect, it } from "vitest";
import { amend, safeAmend } from "../../src/plan/amend.ts";
import { checkPlan } from "../../src/plan/check-plan.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { target } from "../../src/plan/target.ts";
import { targets } from "../../src/plan/targets.ts";
import { sample, wide } from "./sample-plan.ts";

describe("amend", () => {
  it("changes the cell where it stands, and shares the rest", () => {
    const before = structuredClone(wide);
    const plan = amend({ ...sample }, [{ indicator: "capital", region: "nanhu", target: "2亿美元以上" }]);
    expect(target(plan, "capital", "nanhu")).toMatchObject({
      bound: "at-least",
      value: "2",
      unit: "亿美元",
      source: { table: "table1", column: 0 },
    });
    expect(wide).toEqual(before);
    expect(plan.tables.body).toBe(sample.tables.body);
    expect(plan.tables.table1?.rows.haining).toBe(sample.tables.table1?.rows.haining);
    expect(plan.tables.table1?.rows.nanhu).toEqual(["2亿美元以上", "8以上", "3 "]);
    expect(Object.keys(plan.tables)).toEqual(Object.keys(sample.tables));
  });

  it("refuses what checkPlan would call an error of the cell", () => {
    const found = safeAmend({ ...sample }, [
      { indicator: "capital", region: "nanhu", target: "8家" },
      { indicator: "capital", region: "haining", target: "-5" },
      { indicator: "energy", region: "nanhu", target: "9万美元" },
      { indicator: "energy", region: "haining", target: "甲乙" },
      { indicator: "firms", region: "nanhu", period: "2016", target: "2.5" },
    ]);
    expect(!found.ok && found.issues.map(({ code, path }) => [code, path])).toEqual([
      ["wrong-dimension", [0, "target"]],
      ["outside-domain", [1, "target"]],
      ["wrong-dimension", [2, "target"]],
      ["unreadable-target", [3, "target"]],
    ]);
  });

  it("changes what is in force, not what is superseded", () => {
    const plan = amend({ ...sample }, [{ indicator: "capital", region: "haining", target: "1" }]);
    expect(plan.tables.correction?.rows.haining).toEqual(["1"]);
    expect(plan.tables.table1).toBe(sample.tables.table1);
  });

  it("changes a 合计 row where the figure stands only there", () => {
    const cell = { indicator: "firms", region: "city", period: "2016", target: "12" } as const;
    const plan = amend({ ...sample }, [cell]);
    expect(plan.tables.table1?.sum).toEqual(["80000", "/", "12"]);
    expect(target(plan, "firms", "city", { period: "2016" })).toMatchObject({ value: "12" });
  });

  it("adds a table for what stands nowhere, without gaps", () => {
    const plan = amend({ ...sample }, [
      { indicator: "energy", region: "nanhu", target: "不超过3" },
      { indicator: "energy", region: "zone", target: "4" },
      { indicator: "growth", region: "city", period: "2017", scope: "规上", target: "9" },
    ]);
    expect(plan.tables.amendments).toEqual({
      period: "2016",
      columns: ["energy"],
      rows: { nanhu: ["不超过3"], zone: ["4"] },
    });
    expect(plan.tables.amendments2).toEqual({
      period: "2017",
      scope: "规上",
      columns: ["growth"],
      rows: { city: ["9"] },
    });
    expect(targets(plan)).toHaveLength(targets(sample).length + 3);
    expect(checkPlan(plan)).toEqual([]);
    const again = amend(plan, [{ indicator: "energy", region: "haining", target: "5" }]);
    expect(target(again, "energy", "haining")).toMatchObject({ source: { table: "amendments3" } });
  });

  it("puts a new part beside the other parts of its breakdown", () => {
    const { zone: _, ...rows } = wide.tables.table1!.rows;
    const plan: Plan = { ...wide, tables: { table1: { ...wide.tables.table1!, rows } } };
    const amended = amend(plan, [{ indicator: "firms", region: "zone", target: "4" }]);
    expect(amended.tables.amendments?.breakdown).toBe("parts");
  });

  it("changes several cells of one table, and judges them by their column's unit", () => {
    const columns = ["growth", { indicator: "capital", unit: "美元" }];
    const plan: Plan = {
      ...wide,
      tables: { table: { columns, rows: { city: ["8", "1"], nanhu: ["9", "2"] } } },
    };
    const amended = amend(plan, [
      { indicator: "growth", region: "city", target: "10" },
      { indicator: "growth", region: "nanhu", target: "11" },
      { indicator: "capital", region: "nanhu", target: "3" },
    ]);
    expect(amended.tables.table?.rows).toEqual({ city: ["10", "1"], nanhu: ["11", "3"] });
    expect(target(amended, "capital", "nanhu")).toMatchObject({ value: "3", unit: "美元" });
    const whole: Plan = {
      ...plan,
      indicators: { ...plan.indicators, capital: { ...plan.indicators.capital!, domain: { max: "1" } } },
    };
    expect(safeAmend(whole, [{ indicator: "capital", region: "city", target: "9999" }]).ok).toBe(true);
    expect(safeAmend(whole, [{ indicator: "capital", region: "city", target: "10001" }]).ok).toBe(false);
  });

  it("leaves a new figure without a breakdown where the region is no part of one", () => {
    const amended = amend({ ...wide }, [{ indicator: "growth", region: "city", target: "9" }]);
    expect(amended.tables.table1?.sum?.[1]).toBe("9");
    const { sum: _, ...table1 } = wide.tables.table1!;
    const only: Plan = { ...wide, tables: { table1 } };
    const without = amend(only, [{ indicator: "growth", region: "city", target: "9" }]);
    expect(without.tables.amendments).toEqual({ period: "2016", columns: ["growth"], rows: { city: ["9"] } });
  });

  it("names the periods and scopes between which it cannot choose", () => {
    const found = safeAmend({ ...sample }, [{ indicator: "firms", region: "city", target: "1" }]);
    expect(!found.ok && found.issues[0].params).toMatchObject({ found: ["2016", "2017", "2017 规上"] });
  });

  it("does not throw where the plan's units cannot be", () => {
    const found = safeAmend({ ...wide, units: { 万元: {} } }, []);
    expect(!found.ok && found.issues.map(({ code }) => code)).toEqual(["duplicate-unit"]);
  });

  it("lets the later of two hold", () => {
    const cell = { indicator: "growth", region: "nanhu" } as const;
    const plan = amend({ ...sample }, [
      { ...cell, target: "1" },
      { ...cell, target: "2" },
    ]);
    expect(target(plan, "growth", "nanhu")).toMatchObject({ value: "2" });
  });

  it("refuses all that it cannot place, at once", () => {
    const found = safeAmend(wide, [
      { indicator: "x", region: "y", target: "1" },
      { indicator: "firms", region: "city", target: "1" },
      { indicator: "capital", region: "city", target: "很多" },
      { indicator: "energy", region: "city", period: "某年", target: "1" },
      { indicator: "capital", region: "nanhu", target: "1" },
    ]);
    expect(!found.ok && found.issues.map(({ code, path }) => [code, path])).toEqual([
      ["unknown-indicator", [0, "indicator"]],
      ["unknown-region", [0, "region"]],
      ["several-targets", [1]],
      ["unreadable-target", [2, "target"]],
      ["invalid-period", [3, "period"]],
    ]);
  });
});
