import { describe, expect, test } from "vitest";
import { FenjieError } from "../../src/issue/fenjie-error.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { reconcile } from "../../src/reconcile/reconcile.ts";
import { brief, faults, indicator, small } from "./small-plan.ts";

describe("all questions of a plan", () => {
  const plan: Plan = {
    ...small({ unit: "亿元", total: "60", sum: "56", parts: ["30", "25"] }),
    indicators: {
      x: indicator("亿元"),
      y: indicator("家"),
      rate: indicator("%", { kind: "rate", combine: { regions: "none" } }),
    },
    tables: {
      body: { columns: ["x", "y"], rows: { city: ["60", "5"] } },
      annex: { breakdown: "split", columns: ["x"], rows: { a: ["30"], b: ["25"] }, sum: ["56"] },
      second: { breakdown: "split", columns: ["rate"], rows: { a: ["7"], b: ["8"] } },
      third: {
        breakdown: "split",
        period: "2017",
        columns: ["x", "y"],
        rows: { a: ["1.50", "—"], b: ["2.5", "—"] },
      },
    },
    rules: { each: { indicator: "x", breakdown: "split", target: "26" } },
    waivers: {
      known: {
        check: "agrees:x@city:2016:split:annex",
        kind: "erratum",
        reason: { zh: "排印" },
        slack: "-1",
      },
    },
  };
  const observations = [
    { indicator: "x", region: "city", period: "2016", value: "60" },
    { indicator: "x", region: "a", period: "2016", value: "31" },
    { indicator: "x", region: "b", period: "2016", value: "" },
  ];
  const found = reconcile(plan, { observations });

  test("in the order of the document: promises and printed sums, rules, reported figures, targets met", () => {
    expect(found.checks.map((check) => [check.id, brief(check)])).toEqual([
      ["covers:x@city:2016:split", "fails short Σ55 imbalance 5 slack -5 error"],
      ["agrees:x@city:2016:split:annex", "fails contradicts Σ55 imbalance 1 slack -1 error"],
      ["each:each", "fails short slack -1 error"],
      ["agrees:x@city:2016:split:reported", "unknown missing-parts Σ31 imbalance 29"],
      ["meets:x@city:2016", "holds exact Σ60 imbalance 0 slack 0"],
      ["meets:x@a:2016", "holds covered Σ31 imbalance -1 slack 1"],
    ]);
  });

  test("are sorted by what came of them", () => {
    const ids = (checks: typeof found.checks): readonly string[] => checks.map(({ id }) => id);
    expect(ids(found.failing)).toEqual(["covers:x@city:2016:split", "each:each"]);
    expect(ids(found.waived)).toEqual(["agrees:x@city:2016:split:annex"]);
    expect(ids(found.unknown)).toEqual(["agrees:x@city:2016:split:reported"]);
    expect(ids(found.holding)).toEqual(["meets:x@city:2016", "meets:x@a:2016"]);
    expect(found.issues).toEqual([]);
  });

  test("a total that no breakdown splits is listed, and is no check", () => {
    expect(found.notDecomposed).toEqual([
      {
        indicator: "y",
        region: "city",
        period: "2016",
        scope: null,
        total: {
          bound: "exact",
          value: "5",
          unit: "家",
          commitment: null,
          source: { table: "body", column: 1 },
        },
      },
    ]);
  });

  test("a column whose whole no total states is listed, with its sum where it adds up", () => {
    expect(found.noTotal).toEqual([
      {
        indicator: "rate",
        region: "city",
        breakdown: "split",
        period: "2016",
        scope: null,
        table: "second",
        sum: null,
      },
      {
        indicator: "x",
        region: "city",
        breakdown: "split",
        period: "2017",
        scope: null,
        table: "third",
        sum: { value: "4", unit: "亿元" },
      },
      {
        indicator: "y",
        region: "city",
        breakdown: "split",
        period: "2017",
        scope: null,
        table: "third",
        sum: null,
      },
    ]);
  });

  test("a column of what is not summed has no sum", () => {
    for (const regions of ["max", "mean", "none"] as const) {
      const { noTotal } = reconcile(
        small({ unit: "亿元", parts: ["5", "6"], indicator: { combine: { regions } } }),
      );
      expect(noTotal.map(({ sum }) => sum)).toEqual([null]);
    }
  });

  test("a total that was only met is not decomposed; a rule does not decompose it, either", () => {
    const bare: Plan = {
      ...small({ unit: "亿元", total: "60", parts: [] }),
      rules: { each: { indicator: "x", breakdown: "split", target: "1" } },
    };
    const { notDecomposed } = reconcile(bare, { observations: observations.slice(0, 1) });
    expect(notDecomposed.map(({ indicator: of }) => of)).toEqual(["x"]);
  });

  test("a column of which only some is a total's is not without one", () => {
    const some = small({ unit: "亿元", total: "60", parts: ["70"], breakdown: { complete: false } });
    expect(reconcile(some)).toMatchObject({ noTotal: [], notDecomposed: [] });
  });

  test("leaves are built when they are asked for, and stand in the check as data", () => {
    const [check] = reconcile(plan).checks;
    expect(Object.getOwnPropertyDescriptor(check, "leaves")?.get).toBeTypeOf("function");
    expect(check!.leaves).toEqual(check!.leaves);
    const copy = JSON.parse(JSON.stringify(check)) as typeof check;
    expect(copy!.leaves.map(({ region, figure }) => [region, figure?.value])).toEqual([
      ["a", "30"],
      ["b", "25"],
    ]);
    expect(copy).toEqual({ ...check });
    expect(Object.keys(check!)).toContain("leaves");
  });

  test("the same plan gives the same answers, and stays as it was", () => {
    const before = JSON.stringify(plan);
    expect(JSON.stringify(reconcile(plan, { observations }))).toBe(JSON.stringify(found));
    expect(JSON.stringify(plan)).toBe(before);
  });
});

describe("what cannot be read", () => {
  test("is told in one error, every cell at its place, once", () => {
    const plan: Plan = {
      ...small({ unit: "亿元", total: "六十?", sum: "五?", parts: ["30", "甲乙", "20家"] }),
      rules: { each: { indicator: "x", breakdown: "split", target: "??" } },
    };
    const observations = [{ indicator: "x", region: "a", period: "2016", value: "??" }];
    const found = faults(plan, { observations });
    expect(found.map(({ code, path }) => `${code} ${path.join("/")}`).sort()).toEqual([
      "unreadable-target 0/value",
      "unreadable-target rules/each/target",
      "unreadable-target tables/annex/rows/b/0",
      "unreadable-target tables/annex/sum/0",
      "unreadable-target tables/body/rows/city/0",
      "wrong-dimension tables/annex/rows/c/0",
    ]);
    expect(() => reconcile(plan)).toThrow(FenjieError);
  });

  test("a cell in a unit of another dimension names its place, base and stretch", () => {
    const paths = (parts: readonly string[]): unknown =>
      faults(small({ unit: "兆瓦", total: "200", parts })).map(({ code, path, params }) => [
        code,
        path,
        params,
      ]);
    const wrong = {
      unit: "家",
      dimension: "家",
      expectedUnit: "兆瓦",
      expectedDimension: "power",
    };
    expect(paths(["200家"])).toEqual([["wrong-dimension", ["tables", "annex", "rows", "a", 0], wrong]]);
    expect(paths(["200兆瓦、力争300家"])).toEqual([
      ["wrong-dimension", ["tables", "annex", "rows", "a", 0], wrong],
    ]);
    expect(paths(["200", "100千瓦"])).toEqual([]);
  });

  test("a column, an indicator, a component or an inflow of another dimension names its place", () => {
    const paths = (more: Partial<Plan>): unknown =>
      faults({ ...small({ unit: "亿元", total: "60", parts: ["30"] }), ...more }).map(({ code, path }) => [
        code,
        path,
      ]);
    expect(
      paths({ tables: { t: { columns: [{ indicator: "x", unit: "家" }], rows: { city: ["60"] } } } }),
    ).toEqual([["wrong-dimension", ["tables", "t", "columns", 0, "unit"]]]);
    expect(paths({ indicators: { x: indicator("forint") } })).toEqual([
      ["unknown-unit", ["indicators", "x", "unit"]],
    ]);
    expect(
      paths({
        indicators: { x: indicator("亿元"), y: indicator("家") },
        breakdowns: { kinds: { over: "components", whole: "x", parts: ["y"] } },
        tables: { t: { columns: ["x", "y"], rows: { city: ["60", "5"] } } },
      }),
    ).toEqual([["wrong-dimension", ["breakdowns", "kinds", "parts", 0]]]);
    expect(
      paths({ indicators: { x: indicator("亿元", { kind: "stock" }), y: indicator("家", { addsTo: "x" }) } }),
    ).toEqual([["wrong-dimension", ["indicators", "y", "addsTo"]]]);
  });

  test("units of the plan that cannot be are told before anything else", () => {
    const plan = small({ unit: "亿元", total: "60", parts: ["30"] });
    const found = faults({ ...plan, units: { 亿元: { dimension: "CNY", factor: "5" } } as never });
    expect(found.map(({ path }) => path[0])).toEqual(["units"]);
  });

  test("names that every object inherits are not found in one", () => {
    const plan = small({ unit: "亿元", total: "60", parts: ["30"] });
    const odd: Plan = {
      ...plan,
      breakdowns: { split: { over: "regions", whole: "city", parts: ["constructor", "__proto__", "a"] } },
    };
    expect(reconcile(odd).checks.map(({ leaves }) => leaves.map(({ status }) => status))).toEqual([
      ["absent", "absent", null],
    ]);
  });
});

describe("units that mean the same here", () => {
  test("are added as one", () => {
    const plan = small({
      unit: "家",
      total: "60户",
      parts: ["30", "30户"],
      indicator: { sameUnits: ["户"] },
    });
    expect(brief(reconcile(plan).checks[0]!)).toBe("holds exact Σ60 imbalance 0 slack 0");
  });

  test("between an indicator and its components, where the total says so", () => {
    const plan = (total: readonly string[] | undefined, cells: readonly string[]): Plan => ({
      ...small({ unit: "家", parts: [] }),
      indicators: {
        x: indicator("家", total ? { sameUnits: total } : {}),
        y: indicator("户"),
        z: indicator("个", { sameUnits: ["项"] }),
      },
      breakdowns: { kinds: { over: "components", whole: "x", parts: ["y", "z"] } },
      tables: { t: { columns: ["x", "y", "z"], rows: { city: cells } } },
    });
    const both = ["户", "个"];
    expect(reconcile(plan(both, ["9", "5", "4"])).checks.map(brief)).toEqual([
      "holds exact Σ9 imbalance 0 slack 0",
    ]);
    expect(reconcile(plan(both, ["9", "超4", "4项以上"])).checks.map(brief)).toEqual([
      "holds exact Σ8 imbalance 1 slack 0",
    ]);
    const observations = ["x", "y", "z"].map((of, i) => ({
      indicator: of,
      region: "city",
      period: "2016",
      value: ["10", "5", "4"][i]!,
    }));
    const [, reported] = reconcile(plan(both, ["9", "5", "4"]), { observations }).checks;
    expect(brief(reported!)).toBe("fails contradicts Σ9 imbalance 1 slack -1 error");
    expect(faults(plan(["户"], ["9", "5", "4"])).map(({ path }) => path)).toEqual([
      ["breakdowns", "kinds", "parts", 1],
    ]);
  });
});
