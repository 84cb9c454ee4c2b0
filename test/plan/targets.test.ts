import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/plan/plan.ts";
import { cellOf, indexOf } from "../../src/plan/plan-index.ts";
import { safeTargets, targets } from "../../src/plan/targets.ts";
import { sample, wide } from "./sample-plan.ts";

const printed = (plan: Plan, filter = {}): readonly string[] =>
  targets({ ...plan }, filter).map((one) => one.printed);

describe("targets", () => {
  it("lists the cells in force in the order of the document", () => {
    expect(printed(wide)).toEqual([
      ...["18000", "8以上", "3 ", "10以上", "—", "2.4亿美元", "", "确保5、力争8"],
      ...["/", "10"],
      ...["力争24亿美元", "25左右", "39000", "200余", "4.5—5万家"],
    ]);
  });

  it("lists those that were asked for", () => {
    expect(printed(wide, { indicator: "capital" })).toEqual(["18000", "2.4亿美元", "力争24亿美元", "39000"]);
    expect(printed(wide, { region: "haining" })).toEqual(["10以上", "—", "39000"]);
    expect(printed(wide, { region: "city", scope: null })).toEqual(["/", "10", "力争24亿美元", "25左右"]);
    expect(printed(wide, { indicator: "firms", period: "2017" })).toEqual(["25左右", "200余", "4.5—5万家"]);
    expect(printed(wide, { indicator: "energy" })).toEqual([]);
  });

  it("lists a column that stands twice once, where it is in force", () => {
    const table = { columns: ["growth", "growth"], rows: { city: ["8", "9"] } };
    expect(printed({ ...wide, tables: { table } }, { indicator: "growth" })).toEqual(["8"]);
  });

  it("lists a 合计 under the whole of its own table's breakdown, and where that has none, not at all", () => {
    const halves: Plan["breakdowns"][string] = { over: "regions", whole: "zone", parts: ["haining"] };
    const annex = { breakdown: "parts", columns: ["firms"], rows: { nanhu: ["3"] }, sum: ["10"] };
    const inner = { breakdown: "halves", columns: ["firms"], rows: { haining: ["2"] }, sum: ["2.0"] };
    const loose = { columns: ["growth"], rows: {}, sum: ["8"] };
    const plan: Plan = {
      ...wide,
      breakdowns: { ...wide.breakdowns, halves },
      tables: { annex, inner, loose },
    };
    expect(targets(plan).map(({ region, printed: text }) => [region, text])).toEqual([
      ["nanhu", "3"],
      ["city", "10"],
      ["haining", "2"],
      ["zone", "2.0"],
    ]);
    expect(printed(plan, { region: "zone" })).toEqual(["2.0"]);
  });

  it("does not throw where the plan's units cannot be", () => {
    const found = safeTargets({ ...wide, units: { 万元: {} } });
    expect(!found.ok && found.issues.map(({ code }) => code)).toEqual(["duplicate-unit"]);
  });

  it("lists each cell that a look-up finds, once", () => {
    const index = indexOf(wide);
    const found = index.series.flatMap((series) =>
      Object.keys(wide.regions).filter((region) => cellOf(index, series, region)),
    );
    expect(targets(sample)).toHaveLength(found.length);
  });

  it("collects all that is wrong", () => {
    const rows = { city: ["?", "8"], nanhu: ["1", "(5)"] };
    const plan: Plan = { ...wide, tables: { body: { columns: ["capital", "growth"], rows } } };
    const found = safeTargets(plan);
    expect(!found.ok && found.issues.map(({ path }) => path.slice(3))).toEqual([
      ["city", 0],
      ["nanhu", 1],
    ]);
    expect(printed(plan, { indicator: "capital", region: "nanhu" })).toEqual(["1"]);
  });

  it("refuses ids that the plan has not, and periods that are none", () => {
    const found = safeTargets({ ...wide }, { indicator: "x", region: "__proto__", period: "2016-13" });
    expect(!found.ok && found.issues.map(({ code }) => code)).toEqual([
      "unknown-indicator",
      "unknown-region",
      "invalid-period",
    ]);
    expect(printed(wide, { period: "2030" })).toEqual([]);
  });
});
