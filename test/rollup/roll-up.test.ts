import { describe, expect, it } from "vitest";
import { FenjieError } from "../../src/issue/fenjie-error.ts";
import type { AnyIndicator, Plan } from "../../src/plan/plan.ts";
import { combinationOf } from "../../src/rollup/combination.ts";
import { rollUp, safeRollUp } from "../../src/rollup/roll-up.ts";
import type { CombinationByKind, RollUpOptions } from "../../src/rollup/roll-up-types.ts";
import { column, columnPlan, over, planOf } from "./plan-of.ts";

const flow: Partial<AnyIndicator> = {};
const rate: Partial<AnyIndicator> = { unit: "%", kind: "rate" };
const point: Partial<AnyIndicator> = { direction: "none" };
const ceiling: Partial<AnyIndicator> = { direction: "less" };

/** Bound and numbers of what column `x` rolls up to, or the codes of what is wrong. */
function rolled(plan: Plan, options: RollUpOptions = {}, indicator = "x"): unknown {
  const made = safeRollUp(plan, indicator, options);
  if (!made.ok) return made.issues.map(({ code }) => code);
  const { bound, value, upper, side } = made.value;
  return [bound, value, upper, side].filter((part) => part !== undefined);
}

function missing(plan: Plan, options: RollUpOptions = {}): unknown {
  const made = safeRollUp(plan, "x", options);
  if (made.ok) return made.value;
  return made.issues.map(({ code, params }) =>
    code === "missing-part" ? `${params.region} ${params.state}` : code,
  );
}

describe("bounds of a sum", () => {
  it.each([
    [
      ["1.50", "1.5"],
      ["exact", "3"],
    ],
    [
      ["1", "2以上"],
      ["at-least", "3"],
    ],
    [
      ["超1", "2以上", "3"],
      ["more-than", "6"],
    ],
    [
      ["不超过1", "2"],
      ["at-most", "3"],
    ],
    [
      ["不超过1", "低于2"],
      ["less-than", "3"],
    ],
    [
      ["4.5—5", "1—2"],
      ["between", "5.5", "7"],
    ],
    [
      ["4.5—5", "1"],
      ["between", "5.5", "6"],
    ],
    [
      ["5—5", "1"],
      ["exact", "6"],
    ],
    [
      ["4.5—5", "1以上"],
      ["at-least", "5.5"],
    ],
    [
      ["4.5—5", "低于1"],
      ["less-than", "6"],
    ],
    [
      ["25左右", "5"],
      ["about", "30"],
    ],
    [
      ["25左右", "5左右"],
      ["about", "30"],
    ],
    [
      ["200余", "5"],
      ["about", "205", "above"],
    ],
    [
      ["200余", "近100"],
      ["about", "300"],
    ],
    [["1以上", "不超过3"], ["mixed-bounds"]],
    [["25左右", "5以上"], ["mixed-bounds"]],
    [["25左右", "4—5"], ["mixed-bounds"]],
  ])("%j make %j", (cells, made) => {
    expect(rolled(columnPlan(point, cells))).toEqual(made);
    expect(rolled(columnPlan(point, [...cells].reverse()))).toEqual(made);
  });

  it.each([
    ["more", ["10", "不超过3"], ["mixed-bounds"]],
    ["more", ["10", "低于3"], ["mixed-bounds"]],
    ["more", ["10", "3以上"], ["at-least", "13"]],
    ["more", ["10", "3—4"], ["at-least", "13"]],
    ["more", ["10", "3"], ["exact", "13"]],
    ["more", ["10", "3左右"], ["about", "13"]],
    ["less", ["10", "3以上"], ["mixed-bounds"]],
    ["less", ["10", "超3"], ["mixed-bounds"]],
    ["less", ["10", "不超过3"], ["at-most", "13"]],
    ["less", ["10", "3—4"], ["at-most", "14"]],
    ["less", ["10", "3"], ["exact", "13"]],
    ["none", ["10", "不超过3"], ["at-most", "13"]],
    ["none", ["10", "3以上"], ["at-least", "13"]],
  ] as const)(
    "a bare figure beside a bounded one is read as a check reads it: %s, %j make %j",
    (direction, cells, made) => {
      expect(rolled(columnPlan({ direction }, cells))).toEqual(made);
      expect(rolled(columnPlan({ direction }, [...cells].reverse()))).toEqual(made);
    },
  );

  it("a bare figure that is taken away is read the other way round, and a sum of bare ones as they are", () => {
    const minus = (direction: "more" | "less", ...cells: readonly string[]): Plan =>
      columnPlan({ direction }, cells, {
        breakdowns: { parts: over("regions", "city", [..."abc"].slice(0, cells.length), { minus: ["b"] }) },
      });
    expect(rolled(minus("more", "10以上", "3"))).toEqual(["mixed-bounds"]);
    expect(rolled(minus("more", "不超过10", "3"))).toEqual(["at-most", "7"]);
    expect(rolled(minus("more", "10", "3"))).toEqual(["exact", "7"]);
    expect(rolled(minus("more", "10", "3", "1以上"))).toEqual(["mixed-bounds"]);
    expect(rolled(minus("less", "10以上", "3"))).toEqual(["at-least", "7"]);
    const nested = (cell: string): Plan => {
      const plan = columnPlan(flow, [cell, "4", "5"]);
      const { table } = plan.tables;
      const { a, ...inner } = table!.rows;
      return {
        ...plan,
        regions: { ...plan.regions, zone: plan.regions.a! },
        breakdowns: {
          parts: over("regions", "city", ["a", "zone"]),
          inner: over("regions", "zone", ["b", "c"]),
        },
        tables: {
          table: { ...table!, rows: { a: a! } },
          inner: { ...table!, breakdown: "inner", rows: inner },
        },
      };
    };
    expect(rolled(nested("不超过3"))).toEqual(["mixed-bounds"]);
    expect(rolled(nested("3"))).toEqual(["exact", "12"]);
  });

  it("names the bounds that do not add up", () => {
    expect(safeRollUp(columnPlan(flow, ["1以上", "不超过3", "2以上", "5"]), "x")).toMatchObject({
      issues: [{ params: { indicator: "x", bounds: ["at-least", "at-most", "exact"] } }],
    });
  });

  it("what is taken away swaps floor and ceiling, and the ends of a range", () => {
    const minus = (...cells: readonly string[]): Plan =>
      columnPlan(point, cells, {
        breakdowns: { parts: over("regions", "city", ["a", "b"], { minus: ["b"] }) },
      });
    expect(rolled(minus("10", "3"))).toEqual(["exact", "7"]);
    expect(rolled(minus("10以上", "3"))).toEqual(["at-least", "7"]);
    expect(rolled(minus("10", "超3"))).toEqual(["less-than", "7"]);
    expect(rolled(minus("10以上", "不超过3"))).toEqual(["at-least", "7"]);
    expect(rolled(minus("10以上", "3以上"))).toEqual(["mixed-bounds"]);
    expect(rolled(minus("10", "3—4"))).toEqual(["between", "6", "7"]);
    expect(rolled(minus("10", "3余"))).toEqual(["about", "7", "below"]);
    expect(missing(minus("10", "—"))).toMatchObject({ value: "10", notAssigned: ["b"] });
    expect(missing(minus("10以上", "—"))).toEqual(["b not-assigned"]);
    expect(missing(minus("—", "3以上"))).toEqual(["a not-assigned"]);
    const nested = minus("10以上", "3");
    const { table } = nested.tables;
    const deeper = {
      ...nested,
      breakdowns: { ...nested.breakdowns, inner: over("regions", "b", ["c", "d"]) },
      tables: {
        table: { ...table!, rows: { a: ["10以上"] } },
        inner: column("x", { c: "3", d: "—" }, { breakdown: "inner" }),
      },
    };
    expect(missing(deeper)).toEqual(["d not-assigned"]);
    const twice = { ...deeper.breakdowns, inner: over("regions", "b", ["c", "d"], { minus: ["d"] }) };
    expect(missing({ ...deeper, breakdowns: twice })).toMatchObject({ value: "7", notAssigned: ["d"] });
  });
});

describe("units", () => {
  it("are converted, and the result is in the indicator's", () => {
    const plan = columnPlan({ unit: "万美元" }, ["18000", "2.4亿美元", "5000000美元"]);
    expect(rollUp(plan, "x")).toEqual({
      value: "42500",
      unit: "万美元",
      bound: "exact",
      count: 3,
      notAssigned: [],
    });
    expect(rolled(columnPlan({ unit: "平方米" }, ["1亩", "2亩"]))).toEqual(["exact", "2000"]);
    expect(rolled(columnPlan({ unit: "平方米" }, ["1亩", "1"]))).toEqual(["exact", "2003/3"]);
    expect(rolled(columnPlan({ unit: "家", sameUnits: ["户"] }, ["3户", "2"]))).toEqual(["exact", "5"]);
  });

  it("a cell of another dimension is told with its place", () => {
    expect(safeRollUp(columnPlan(flow, ["1", "2万美元"]), "x")).toMatchObject({
      issues: [{ code: "wrong-dimension", path: ["tables", "table", "rows", "b", 0] }],
    });
  });

  it("a plan's own units convert", () => {
    const units = { 车皮: { dimension: "mass", factor: "60000" } };
    expect(rolled(columnPlan({ unit: "吨" }, ["1车皮", "1"], { units }))).toEqual(["exact", "61"]);
  });
});

describe("parts without a figure", () => {
  it("all that are missing are told at once, with their cells", () => {
    const plan = columnPlan(flow, ["", "…", "待定", "—", "/", "5", "?"]);
    const made = safeRollUp(
      { ...plan, breakdowns: { parts: over("regions", "city", [..."abcdefgh"]) } },
      "x",
    );
    expect(
      made.ok || made.issues.map(({ code, params, path }) => [code, "state" in params && params.state, path]),
    ).toEqual([
      ["missing-part", "blank", ["tables", "table", "rows", "a", 0]],
      ["missing-part", "unavailable", ["tables", "table", "rows", "b", 0]],
      ["missing-part", "deferred", ["tables", "table", "rows", "c", 0]],
      ["unreadable-target", false, ["tables", "table", "rows", "g", 0]],
      ["missing-part", "absent", []],
    ]);
    expect(() => rollUp(plan, "x")).toThrow(FenjieError);
  });

  it("what is not assigned adds nothing to floors, points and sums", () => {
    expect(rollUp(columnPlan(flow, ["1", "—", "2"]), "x")).toMatchObject({
      value: "3",
      count: 2,
      notAssigned: ["b"],
    });
    expect(missing(columnPlan(point, ["1", "—"]))).toMatchObject({ value: "1", notAssigned: ["b"] });
    expect(missing(columnPlan(flow, ["1以上", "—"]))).toMatchObject({ bound: "at-least" });
    expect(missing(columnPlan(flow, ["1—2", "—"]))).toMatchObject({ bound: "between" });
  });

  it("and is missing under a ceiling", () => {
    expect(missing(columnPlan(flow, ["—", "不超过1", "—"]))).toEqual(["a not-assigned", "c not-assigned"]);
    expect(missing(columnPlan(ceiling, ["1", "—"]))).toEqual(["b not-assigned"]);
    expect(missing(columnPlan(point, ["1—2", "—"]))).toEqual(["b not-assigned"]);
  });

  it("what does not apply is no part, and nothing at all is not 0", () => {
    expect(rollUp(columnPlan(flow, ["1", "/"]), "x")).toMatchObject({
      value: "1",
      count: 1,
      notAssigned: [],
    });
    expect(missing(columnPlan(flow, ["—", "/"]))).toEqual(["a not-assigned", "b not-applicable"]);
    expect(missing(columnPlan(flow, ["/", "/"]))).toEqual(["a not-applicable", "b not-applicable"]);
  });

  it("what a dash means the plan says", () => {
    expect(missing(columnPlan(ceiling, ["1", "—"], { dash: "zero" }))).toMatchObject({
      value: "1",
      count: 2,
    });
    expect(missing(columnPlan(flow, ["1", "—"], { dash: "unavailable" }))).toEqual(["b unavailable"]);
  });
});

describe("which whole, which breakdown", () => {
  const table = (cells: Readonly<Record<string, string>>, breakdown: string, more = {}) =>
    column("x", cells, { breakdown, ...more });

  it("two that lead to other figures are not chosen between", () => {
    const plan = columnPlan(flow, ["1", "2"], {
      breakdowns: { halves: over("regions", "city", ["a", "b"]) },
      tables: { other: table({ a: "10", b: "20" }, "halves") },
    });
    const third = { ...plan, breakdowns: { ...plan.breakdowns, zones: over("regions", "city", ["a"]) } };
    const zoned = { ...third, tables: { ...plan.tables, zones: table({ a: "5" }, "zones") } };
    expect(safeRollUp(zoned, "x")).toMatchObject({
      issues: [{ code: "several-breakdowns", params: { breakdowns: ["parts", "zones"] } }],
    });
    expect(rolled(zoned, { by: "zones" })).toEqual(["exact", "5"]);
    expect(rolled(zoned, { by: "halves" })).toEqual(["exact", "30"]);
    expect(rolled(third)).toEqual(["exact", "3"]);
  });

  it("figures of another breakdown's tables stand for no part of this one", () => {
    const plan = planOf({ y: {} }, { a: { y: "1" } });
    const whole = {
      ...plan,
      indicators: { ...plan.indicators, x: plan.indicators.y! },
      breakdowns: {
        ...plan.breakdowns,
        zones: over("regions", "port", ["a"]),
        split: over("components", "x", ["y"]),
      },
      tables: { zones: column("y", { a: "10" }, { breakdown: "zones" }), ...plan.tables },
    };
    expect(rolled(whole, { by: "parts" })).toEqual(["exact", "1"]);
  });

  it("components may have a scope", () => {
    const plan = planOf(
      { x: {} },
      {},
      {
        indicators: planOf({ x: {}, y: {} }, {}).indicators,
        breakdowns: { split: over("components", "x", ["y"]) },
        tables: { scoped: column("y", { city: "7" }, { scope: "规上" }) },
      },
    );
    expect(rolled(plan)).toEqual(["exact", "7"]);
  });

  it("a region is listed once, however many of its components are not assigned", () => {
    const parts = planOf({ y: {}, z: {} }, { a: { y: "—", z: "—" }, b: { y: "1", z: "—" } });
    const plan = {
      ...parts,
      indicators: { ...parts.indicators, x: parts.indicators.y! },
      breakdowns: { ...parts.breakdowns, split: over("components", "x", ["y", "z"]) },
    };
    expect(rollUp(plan, "x").notAssigned).toEqual(["a", "b"]);
  });

  it("其中 stands for no part", () => {
    const plan = columnPlan(flow, ["1", "2"], {
      breakdowns: {
        whole: over("regions", "city", ["a", "rest"]),
        some: over("regions", "rest", ["b"], { complete: false }),
      },
      tables: { other: table({ a: "1" }, "whole"), rest: table({ b: "2" }, "some") },
    });
    expect(missing(plan, { by: "whole" })).toEqual(["rest absent"]);
  });

  it("其中 is rolled up only by name", () => {
    const plan = columnPlan(flow, ["1", "2"], {
      breakdowns: { some: over("regions", "city", ["a"], { complete: false }) },
      tables: { other: table({ a: "10" }, "some") },
    });
    expect(rolled(plan)).toEqual(["exact", "3"]);
    expect(rolled(plan, { by: "some" })).toEqual(["exact", "10"]);
  });

  it("a breakdown without figures of the indicator says which ones have them", () => {
    const plan = columnPlan(flow, ["1", "2"], {
      breakdowns: {
        counties: over("regions", "city", ["a", "b"]),
        some: over("regions", "city", ["a"], { complete: false }),
      },
      tables: { other: table({ a: "10" }, "some") },
    });
    expect(safeRollUp(plan, "x", { by: "counties" })).toMatchObject({
      issues: [{ code: "no-breakdown", params: { indicator: "x", near: ["parts", "some"] } }],
    });
    expect(safeRollUp(plan, "x", { by: "counties", period: "2019" })).toMatchObject({
      issues: [{ code: "no-breakdown", params: { near: [] } }],
    });
    expect(safeRollUp(columnPlan(flow, ["1"]), "x", { region: "a" })).toMatchObject({
      issues: [{ code: "no-breakdown", params: { near: [] } }],
    });
  });

  it("no id at all is none of the plan's", () => {
    const none = (value: unknown): string => value as string;
    const plan = columnPlan(flow, ["1"]);
    for (const value of [null, undefined])
      expect(safeRollUp(plan, none(value))).toMatchObject({ issues: [{ code: "unknown-indicator" }] });
    expect(safeRollUp(plan, "x", { region: none(null) })).toMatchObject({
      issues: [{ code: "unknown-region" }],
    });
  });

  it("unknown ids are told together", () => {
    const options = { region: "citty", by: "part", weights: "y", layer: "best" as "base" };
    expect(rolled(columnPlan(flow, ["1"]), options, "constructor")).toEqual([
      "unknown-indicator",
      "unknown-region",
      "unknown-breakdown",
      "unknown-indicator",
      "invalid-option",
    ]);
  });

  it("a breakdown of another whole is none of this one", () => {
    const plan = columnPlan(flow, ["1", "2"]);
    expect(rolled(plan, { region: "a" })).toEqual(["no-breakdown"]);
    expect(rolled(plan, { region: "a", by: "parts" })).toEqual(["no-breakdown"]);
    expect(rolled(columnPlan({ combine: { regions: "none" } }, []), { region: "city", by: "parts" })).toEqual(
      ["not-additive"],
    );
    expect(rolled(columnPlan({ combine: { regions: "none" } }, ["1"]), { region: "a", by: "parts" })).toEqual(
      ["no-breakdown"],
    );
    expect(rolled(columnPlan(flow, []))).toEqual(["no-breakdown"]);
    expect(rolled(columnPlan(flow, []), { by: "parts" })).toEqual(["no-breakdown"]);
  });

  it("period and scope", () => {
    const plan = columnPlan(flow, ["1", "2"], {
      tables: {
        next: table({ a: "3", b: "4" }, "parts", { period: "2017" }),
        scoped: table({ a: "5", b: "6" }, "parts", { period: "2018", scope: "规上" }),
        alsoScoped: table({ a: "7", b: "8" }, "parts", { period: "2017", scope: "规上" }),
      },
    });
    expect(rolled(plan)).toEqual(["exact", "3"]);
    expect(safeRollUp(plan, "x", { period: "2017" })).toMatchObject({
      issues: [{ code: "several-targets", params: { found: ["2017", "2017 规上"] } }],
    });
    expect(rolled(plan, { period: "2017", scope: null })).toEqual(["exact", "7"]);
    expect(rolled(plan, { period: "2017", scope: "规上" })).toEqual(["exact", "15"]);
    expect(rolled(plan, { period: "2018" })).toEqual(["exact", "11"]);
    expect(rolled(plan, { period: "2019" })).toEqual(["no-breakdown"]);
  });

  it("layers", () => {
    const plan = columnPlan(flow, ["确保200、力争300", "5以上"]);
    expect(rolled(plan)).toEqual(["at-least", "205"]);
    expect(rolled(plan, { layer: "stretch" })).toEqual(["at-least", "305"]);
  });

  it("superseded cells do not count", () => {
    const plan = columnPlan(flow, ["1", "2"], {
      tables: { newer: table({ a: "10" }, "parts", { supersedes: ["table"] }) },
    });
    expect(rolled(plan)).toEqual(["exact", "12"]);
    const { breakdown: _, ...silent } = table({ a: "10" }, "parts", { supersedes: ["table"] });
    expect(rolled(columnPlan(flow, ["1", "2"], { tables: { silent } }))).toEqual(["exact", "12"]);
  });
});

describe("means", () => {
  const growth = (cells: readonly string[], weights: readonly string[], more: Partial<Plan> = {}): Plan =>
    planOf(
      { x: { ...rate, combine: { weight: "w", weightPeriod: "2015" } }, w: {} },
      Object.fromEntries(cells.map((cell, at) => ["abc"[at]!, { x: cell, w: "1000" }])),
      {
        ...more,
        tables: {
          base: column("w", Object.fromEntries(weights.map((cell, at) => ["abc"[at]!, cell])), {
            period: "2015",
          }),
          ...more.tables,
        },
      },
    );

  it("by the declared weight in its own period, exactly", () => {
    expect(rolled(growth(["8", "6"], ["1", "2"]))).toEqual(["exact", "20/3"]);
    expect(rolled(growth(["8以上", "超6"], ["1", "1"]))).toEqual(["more-than", "7"]);
    expect(rolled(growth(["8", "-6"], ["1亿元", "10000万元"]))).toEqual(["exact", "1"]);
    expect(rolled(growth(["8左右", "6"], ["1", "3"]))).toEqual(["about", "6.5"]);
    expect(rolled(growth(["8—9", "6"], ["1", "3"]))).toEqual(["at-least", "6.5"]);
    expect(rolled(growth(["8—9", "6—6"], ["1", "3"]))).toEqual(["between", "6.5", "6.75"]);
    expect(rolled(growth(["8", "6"], ["1", "2"]), { weights: { a: "1/3", b: "1/3" } })).toEqual([
      "exact",
      "7",
    ]);
  });

  it("what weighs 0 moves nothing, not even its bound", () => {
    expect(rolled(growth(["超8", "6以上"], ["0", "2"]))).toEqual(["at-least", "6"]);
    expect(rolled(growth(["8", "6"], ["0", "0"]))).toEqual(["division-by-zero"]);
  });

  it("a missing part and a missing weight are told, never guessed", () => {
    expect(missing(growth(["8", "—", ""], ["1", "2", "3"]))).toEqual(["c blank", "b not-assigned"]);
    expect(safeRollUp(growth(["8", "6", "5"], ["1", "—", "2以上"]), "x")).toMatchObject({
      issues: [
        { code: "missing-weight", params: { indicator: "x", part: "b" } },
        { code: "missing-weight", params: { indicator: "x", part: "c" } },
      ],
    });
    expect(rolled(growth(["8", "6"], ["1", "-2"]))).toEqual(["outside-domain"]);
    expect(rolled(growth(["8", "6"], ["1", "x"]))).toEqual(["unreadable-target"]);
    expect(rolled(growth(["8", "/"], ["1", "/"]))).toEqual(["exact", "8"]);
  });

  it("weights that are given", () => {
    const plan = columnPlan(rate, ["8", "6"]);
    expect(rolled(plan)).toEqual(["needs-weights"]);
    expect(rolled(plan, { weights: { a: "1", b: "3" } })).toEqual(["exact", "6.5"]);
    expect(rolled(plan, { weights: { a: "1" } })).toEqual(["missing-weight"]);
    expect(rolled(plan, { weights: JSON.parse('{"a":"1","__proto__":"2"}') })).toEqual(["missing-weight"]);
    expect(rolled(plan, { weights: { a: 1 as unknown as string, b: "-1" } })).toEqual([
      "float-refused",
      "invalid-option",
    ]);
    const inherited = planOf({ x: rate }, { constructor: { x: "8" } });
    expect(rolled(inherited, { weights: {} })).toEqual(["missing-weight"]);
    const weighed = planOf({ x: rate, w: {} }, { a: { x: "8", w: "1" }, b: { x: "6", w: "30000万元" } });
    expect(rolled(weighed, { weights: "w" })).toEqual(["exact", "6.5"]);
  });

  it("over components each is weighed by what it declares itself", () => {
    const parts = planOf(
      {
        y: { ...rate, combine: { weight: "v" } },
        z: { ...rate, combine: { weight: "w" } },
        v: { unit: "亿元" },
        w: { unit: "万元" },
      },
      { a: { y: "8", z: "6", v: "1", w: "30000" } },
      { breakdowns: { split: over("components", "x", ["y", "z"]) } },
    );
    const whole = { ...parts.indicators.y!, combine: undefined };
    const plan: Plan = { ...parts, indicators: { ...parts.indicators, x: whole } };
    expect(rolled(plan, { region: "a" })).toEqual(["exact", "6.5"]);
    expect(rolled(plan)).toEqual(["exact", "6.5"]);
    const people = {
      ...plan,
      indicators: { ...plan.indicators, w: { ...plan.indicators.w!, unit: "万人" } },
    };
    expect(rolled(people, { region: "a" })).toEqual(["wrong-dimension"]);
    const unweighed = { ...plan, indicators: { ...plan.indicators, z: whole } };
    expect(rolled(unweighed, { region: "a" })).toEqual(["needs-weights"]);
    // One weight indicator would weigh all components of a region alike.
    expect(rolled(unweighed, { region: "a", weights: "w" })).toEqual(["needs-weights"]);
    expect(rolled(unweighed, { region: "a", weights: { y: "1", z: "1" } })).toEqual(["exact", "7"]);
  });

  it("a part that its own parts stand for weighs what they weigh", () => {
    const plan = planOf(
      { x: { ...rate, combine: { weight: "w" } }, w: {} },
      { a: { x: "9", w: "1" }, b: { x: "6", w: "2" }, c: { x: "5", w: "1" } },
      {
        regions: Object.fromEntries(
          ["city", "west", "a", "b", "c"].map((id) => [id, { name: { zh: id }, kind: "area" }]),
        ),
        breakdowns: {
          parts: over("regions", "west", ["a", "b"]),
          sides: over("regions", "city", ["west", "c"]),
        },
      },
    );
    const sides = {
      ...plan,
      tables: { ...plan.tables, east: column("x", { c: "5" }, { breakdown: "sides" }) },
    };
    expect(rolled(sides)).toEqual(["exact", "6.5"]);
  });
});

describe("over time", () => {
  const quarters = ["2016-Q1", "2016-Q2", "2016-Q3", "2016-Q4"];
  const year = (
    indicator: Partial<AnyIndicator>,
    cells: readonly string[],
    parts = quarters,
    more = {},
  ): Plan => {
    const tables = cells.map((cell, at) => [
      quarters[at]!,
      column("x", { city: cell }, { period: quarters[at]!, ...more }),
    ]);
    const plan = planOf({ x: indicator }, {}, { tables: Object.fromEntries(tables) });
    return { ...plan, breakdowns: { year: over("time", "2016", parts) } };
  };

  it("a flow is summed, a stock is what it is last", () => {
    expect(rolled(year(flow, ["1", "2", "3", "4以上"]))).toEqual(["at-least", "10"]);
    expect(rolled(year({ kind: "stock" }, ["1", "2", "", "4以上"]))).toEqual(["at-least", "4"]);
    expect(rolled(year({ kind: "stock" }, ["1", "2", "3", "4"], [...quarters].reverse()))).toEqual([
      "exact",
      "4",
    ]);
    expect(rolled(year({ kind: "stock" }, ["1", "2", "3", "/"]))).toEqual(["exact", "3"]);
    expect(missing(year({ kind: "stock" }, ["1", "2", "3", "—"]))).toEqual(["city not-assigned"]);
    expect(missing(year({ kind: "stock" }, ["1", "2", "3"]))).toEqual(["city absent"]);
    expect(rolled(year(flow, ["1", "2", "3"]))).toEqual(["missing-part"]);
  });

  it("of cumulative figures the last is the year's", () => {
    expect(rolled(year(flow, ["1", "2", "3", "4"], quarters, { cumulative: true }))).toEqual(["exact", "4"]);
  });

  it("figures that count since the year began add up over regions", () => {
    const plan = columnPlan(flow, ["1", "2"]);
    const { table } = plan.tables;
    expect(rolled({ ...plan, tables: { table: { ...table!, cumulative: true } } })).toEqual(["exact", "3"]);
  });

  it("of periods that are no calendar's the last is the last declared", () => {
    const parts = ["开工", "竣工"];
    const plan = planOf(
      { x: { kind: "stock" } },
      {},
      {
        tables: Object.fromEntries(
          ["1", "2"].map((cell, at) => [parts[at]!, column("x", { city: cell }, { period: parts[at]! })]),
        ),
      },
    );
    expect(rolled({ ...plan, breakdowns: { year: over("time", "2016", parts) } })).toEqual(["exact", "2"]);
  });

  it("a last that nobody is assigned is not the one before", () => {
    const periods = { breakdown: "parts", period: "2016-Q1" } as const;
    const plan = columnPlan({ kind: "stock" }, [], {
      regions: columnPlan(flow, ["", ""]).regions,
      breakdowns: {
        year: over("time", "2016", ["2016-Q1", "2016-Q2"]),
        parts: over("regions", "city", ["a", "b"]),
      },
      tables: {
        first: column("x", { a: "", b: "2" }, periods),
        second: column("x", { a: "—", b: "—" }, { ...periods, period: "2016-Q2" }),
      },
    });
    expect(missing(plan, { by: "year" })).toEqual(["a not-assigned", "b not-assigned"]);
  });

  it("what is demanded of the last is not demanded of a part beside it", () => {
    const plan = columnPlan({ kind: "stock" }, ["—"], {
      regions: columnPlan(flow, ["", ""]).regions,
      breakdowns: {
        parts: over("regions", "city", ["a", "b"]),
        year: over("time", "2016", ["2016-Q1", "2016-Q2"]),
      },
      tables: {
        first: column("x", { b: "—" }, { breakdown: "parts", period: "2016-Q1" }),
        second: column("x", { b: "2" }, { breakdown: "parts", period: "2016-Q2" }),
      },
    });
    expect(missing(plan, { by: "parts" })).toMatchObject({ value: "2", count: 1, notAssigned: ["a"] });
  });

  it("a rate does not add up, nor does what is declared so", () => {
    expect(safeRollUp(year(rate, ["1", "2", "3", "4"]), "x")).toMatchObject({
      issues: [{ code: "not-additive", params: { indicator: "x", axis: "time" } }],
    });
    expect(rolled(columnPlan({ combine: { regions: "none" } }, ["1", "2"]))).toEqual(["not-additive"]);
    const signed = { breakdowns: { parts: over("regions", "city", ["a", "b"], { minus: ["b"] }) } };
    expect(rolled(columnPlan(rate, ["1", "2"], signed), { weights: { a: "1", b: "1" } })).toEqual([
      "not-additive",
    ]);
  });

  it("a stock of regions by quarters is the sum of the last, whichever breakdown comes first", () => {
    const cells = (at: number) => ({ a: String(at), b: String(10 * at) });
    const tables = quarters.map((period, at) => [
      period,
      column("x", cells(at + 1), { period, breakdown: "parts" }),
    ]);
    const breakdowns = {
      parts: over("regions", "city", ["a", "b"]),
      year: over("time", "2016", quarters),
    };
    const plan = (first: Plan["breakdowns"]): Plan => ({
      ...columnPlan({ kind: "stock" }, ["", ""]),
      breakdowns: first,
      tables: Object.fromEntries(tables),
    });
    expect(rolled(plan(breakdowns))).toEqual(["exact", "44"]);
    expect(rolled(plan({ year: breakdowns.year, parts: breakdowns.parts }))).toEqual(["exact", "44"]);
  });
});

describe("the most and the least", () => {
  it.each([
    [
      ["3", "5", "4"],
      ["exact", "5"],
      ["exact", "3"],
    ],
    [
      ["3以上", "5"],
      ["at-least", "5"],
      ["at-least", "3"],
    ],
    [
      ["超5", "5以上"],
      ["more-than", "5"],
      ["at-least", "5"],
    ],
    [
      ["不超过5", "低于5"],
      ["at-most", "5"],
      ["less-than", "5"],
    ],
    [
      ["3—4", "2—6"],
      ["between", "3", "6"],
      ["between", "2", "4"],
    ],
    [
      ["3左右", "5左右"],
      ["about", "5"],
      ["about", "3"],
    ],
    [["3左右", "5"], ["mixed-bounds"], ["mixed-bounds"]],
    [
      ["低于5", "2"],
      ["at-least", "2"],
      ["less-than", "5"],
    ],
  ])("of %j are %j and %j", (cells, most, least) => {
    expect(rolled(columnPlan({ combine: { regions: "max" } }, cells))).toEqual(most);
    expect(rolled(columnPlan({ combine: { regions: "min" } }, cells))).toEqual(least);
  });

  it("a bare figure is as much as it says where neither more nor less is better", () => {
    const of = (regions: "max" | "min", cells: readonly string[]): unknown =>
      rolled(columnPlan({ ...point, combine: { regions } }, cells));
    expect(of("min", ["3以上", "5"])).toEqual(["between", "3", "5"]);
    expect(of("max", ["低于5", "2"])).toEqual(["mixed-bounds"]);
    expect(of("min", ["低于5", "2"])).toEqual(["at-most", "2"]);
  });

  it("a part that promises nothing can be the least or the greatest", () => {
    expect(missing(columnPlan({ combine: { regions: "max" } }, ["3", "—"]))).toEqual(["b not-assigned"]);
    expect(missing(columnPlan({ combine: { regions: "min" } }, ["3", "—"]))).toEqual(["b not-assigned"]);
  });
});

it("kinds combine as the types have it", () => {
  const table: CombinationByKind = {
    flow: { regions: "sum", components: "sum", time: "sum" },
    stock: { regions: "sum", components: "sum", time: "last" },
    rate: { regions: "mean", components: "mean", time: "none" },
  };
  for (const kind of ["flow", "stock", "rate"] as const) {
    for (const axis of ["regions", "components", "time"] as const) {
      const x = columnPlan({ kind }, []).indicators.x!;
      expect(combinationOf(x, axis)).toBe(table[kind][axis]);
      expect(combinationOf({ ...x, combine: { [axis]: "max" } }, axis)).toBe("max");
    }
  }
});

describe("hostile plans", () => {
  it("circles of breakdowns end", () => {
    const plan = columnPlan(flow, ["1", "2"], {
      breakdowns: {
        parts: over("regions", "city", ["a", "b"]),
        back: over("regions", "b", ["city"]),
      },
    });
    const { table } = plan.tables;
    const open = { ...plan, tables: { table: { ...table!, rows: { a: ["1"] } } } };
    expect(missing(open, { by: "parts" })).toEqual(["b absent"]);
    const beside = {
      ...open,
      breakdowns: {
        parts: over("regions", "city", ["b"]),
        there: over("regions", "b", ["c", "a"]),
        back: over("regions", "c", ["b"]),
      },
      tables: { table: column("x", { a: "1" }, { breakdown: "there" }) },
    };
    expect(missing(beside)).toEqual(["c absent"]);
  });

  it("prototype names are ids like any other", () => {
    const plan = planOf(
      { constructor: {} },
      JSON.parse('{"__proto__":{"constructor":"1"},"toString":{"constructor":"2"}}'),
    );
    expect(rolled(plan, {}, "constructor")).toEqual(["exact", "3"]);
  });

  it("a number that has outgrown its text is told", () => {
    const cells = [1, 2].map((at) => `${"7".repeat(499)}${at === 1 ? 1 : 3}分之1倍`);
    expect(
      rolled(columnPlan({ unit: "倍", kind: "flow" }, [...cells, `${"9".repeat(498)}7分之1倍`])),
    ).toEqual(["too-many-digits"]);
  });
});

describe("units that mean the same for a total", () => {
  const indicators = { all: { unit: "家", sameUnits: ["户"] }, shops: { unit: "户" }, farms: { unit: "户" } };
  const cells = { city: { shops: "3", farms: "4" } };
  const byKind = over("components", "all", ["shops", "farms"]);

  it("mean the same for what it is made of", () => {
    const plan = planOf(indicators, cells, { breakdowns: { byKind } });
    expect(rolled(plan, { by: "byKind" }, "all")).toEqual(["exact", "7"]);
    const apart = planOf({ ...indicators, all: { unit: "家" } }, cells, { breakdowns: { byKind } });
    expect(rolled(apart, { by: "byKind" }, "all")).toEqual(["wrong-dimension", "wrong-dimension"]);
  });
});

it("a period that is none is told, and not that nothing splits the total", () => {
  const plan = columnPlan(flow, ["1", "2"]);
  expect(rolled(plan, { period: "2016-Q5" })).toEqual(["invalid-period"]);
  expect(rolled(plan, { period: "2030" })).toEqual(["no-breakdown"]);
});
