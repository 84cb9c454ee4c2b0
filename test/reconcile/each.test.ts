import { describe, expect, test } from "vitest";
import type { Plan, Rule } from "../../src/plan/plan.ts";
import { reconcile } from "../../src/reconcile/reconcile.ts";
import { brief, checksOf, faults, indicator, only, type Small, small } from "./small-plan.ts";

const ruled = (
  target: string,
  parts: readonly string[],
  rule: Partial<Rule> = {},
  of: Partial<Small> = {},
): Plan => ({
  ...small({ unit: "家", parts, ...of }),
  rules: { each: { indicator: "x", breakdown: "split", target, ...rule } },
});

describe("a demand on every part", () => {
  test.each([
    ["3家以上", ["4", "3", "9"], "holds exact slack 0"],
    ["3家以上", ["4", "5"], "holds covered slack 1"],
    ["3家以上", ["4", "1", "2"], "fails short slack -2 error"],
    ["力争3家以上", ["4", "1", "2"], "fails short slack -2 warning"],
    ["3家以上", ["4", "—"], "fails short slack -3 error"],
    ["3家以上", ["4", ""], "unknown missing-parts"],
    ["3家以上", ["2", ""], "fails short slack -1 error"],
    ["3家以上", ["4", "/"], "holds covered slack 1"],
    ["3家以上", ["—", "—"], "unknown no-figures"],
    ["3家以上", ["/", "/"], "unknown no-figures"],
    ["3家以上", ["4", "5家以内"], "fails short slack -3 error"],
    ["超3家", ["4", "3"], "fails short slack -1 error"],
    ["3家以内", ["2以内", "3以内"], "holds exact slack 0"],
    ["3家以内", ["2以内", "4以内"], "fails over slack -1 error"],
    ["3家以内", ["2以内", "4以上"], "fails unbounded-part error"],
    ["3家以内", ["2以内", "—"], "unknown needs-dash-meaning"],
    ["3—5家", ["3", "4"], "holds exact slack 0"],
  ])("of %s on %j: %s", (target, parts, answer) => {
    expect(brief(only(ruled(target, parts)))).toBe(answer);
  });

  test("has a stretch layer where the rule strives for more", () => {
    const { checks } = reconcile(ruled("确保3家、力争5家", ["确保4家、力争6家", "4家"]));
    expect(checks.map((check) => [check.id, brief(check)])).toEqual([
      ["each:each", "holds covered slack 1"],
      ["each:each:stretch", "fails short slack -1 warning"],
    ]);
  });

  test("has an id of its own, its clause, and no sum", () => {
    const found = only(ruled("3家以上", ["4", "2"], { clause: "二（四）3", name: { zh: "每区三家" } }));
    expect(found).toMatchObject({
      id: "each:each",
      question: "each",
      indicator: "x",
      region: "city",
      period: "2016",
      scope: null,
      breakdown: "split",
      rule: "each",
      layer: "base",
      combination: null,
      total: { bound: "at-least", value: "3", unit: "家", commitment: null, source: { clause: "二（四）3" } },
      sum: null,
      imbalance: null,
      ratio: null,
      notes: [],
      names: { rule: { zh: "每区三家" } },
    });
    expect(found.leaves.map(({ region, figure }) => [region, figure?.value])).toEqual([
      ["a", "4"],
      ["b", "2"],
    ]);
    expect(only(ruled("3", ["4"])).total.source).toStrictEqual({});
    expect(only(ruled("3", ["4"])).names.rule).toEqual({ zh: "each" });
  });

  test("is asked layer by layer, the stretch to be striven for", () => {
    const found = checksOf(ruled("3家以上、力争5家以上", ["4、力争6", "5"], { clause: "三" }));
    expect(found.map((one) => [one.id, one.layer, brief(one), one.total.commitment])).toEqual([
      ["each:each", "base", "holds covered slack 1", null],
      ["each:each:stretch", "stretch", "holds exact slack 0", "strive"],
    ]);
    expect(found.map(({ leaves }) => leaves.map(({ figure }) => figure?.value))).toEqual([
      ["4", "5"],
      ["6", "5"],
    ]);
    expect(found.map(({ total }) => total.source)).toEqual([{ clause: "三" }, { clause: "三" }]);
    expect(checksOf(ruled("3家以上、力争7家以上", ["4", "5"])).map(({ severity }) => severity)).toEqual([
      null,
      "warning",
    ]);
  });

  test("names every missing part that decides, each in a condition of its own", () => {
    const found = only(ruled("3家以上", ["4", "", ""]));
    expect(found.conditions.map(({ text }) => text.en)).toEqual([
      "missing figure 1 is at least 3 家",
      "missing figure 2 is at least 3 家",
    ]);
  });

  test("is in the rule's unit, or the indicator's", () => {
    const found = only(ruled("1亿元", ["20000", "9000"], {}, { unit: "万元" }));
    expect([brief(found), found.slack]).toEqual([
      "fails short slack -0.1 warning",
      { value: "-0.1", unit: "亿元" },
    ]);
    expect(only(ruled("10000", ["20000"], {}, { unit: "万元" })).total.unit).toBe("万元");
  });

  test("is of the period and the scope that it names", () => {
    const plan = ruled("3", ["4"], { period: "2017", scope: "规上" });
    expect(brief(only(plan))).toBe("unknown no-figures");
    const later = { ...plan.tables.annex!, period: "2017", scope: "规上", rows: { a: ["5"] } };
    const found = only({ ...plan, tables: { ...plan.tables, later } });
    expect([brief(found), found.period, found.scope]).toEqual(["holds covered slack 2", "2017", "规上"]);
  });

  test("takes cells of any table, whatever breakdown it names", () => {
    const plan = ruled("3", ["4", "2"], { breakdown: "few" });
    const few: Plan["breakdowns"][string] = { over: "regions", whole: "city", parts: ["a"] };
    expect(brief(only({ ...plan, breakdowns: { ...plan.breakdowns, few } }))).toBe("holds covered slack 1");
  });

  test("sums what stands for a part without a figure", () => {
    const plan: Plan = {
      ...ruled("30", ["", ""], { breakdown: "outer" }),
      breakdowns: {
        outer: { over: "regions", whole: "city", parts: ["a", "d"] },
        split: { over: "regions", whole: "d", parts: ["b", "c"] },
      },
      tables: {
        one: { columns: ["x"], rows: { a: ["40"] } },
        two: { breakdown: "split", columns: ["x"], rows: { b: ["20"], c: ["9"] } },
      },
    };
    const found = only(plan);
    expect(brief(found)).toBe("fails short slack -1 error");
    expect(found.leaves.map(({ region }) => region)).toEqual(["a", "b", "c"]);
  });

  test("over components or time is on the territory", () => {
    const plan: Plan = {
      ...ruled("3", []),
      indicators: { x: indicator("家"), y: indicator("家"), z: indicator("家") },
      breakdowns: { kinds: { over: "components", whole: "x", parts: ["y", "z"] } },
      tables: { t: { columns: ["y", "z"], rows: { city: ["4", "2"] } } },
      rules: { each: { indicator: "x", breakdown: "kinds", target: "3" } },
    };
    const found = only(plan);
    expect([found.region, brief(found)]).toEqual(["city", "fails short slack -1 error"]);
  });

  test("is on the whole of its breakdown, wherever that is, in units that are the plan's own", () => {
    const plan: Plan = {
      ...ruled("3个标兵", ["4", "2"], { breakdown: "inner" }, { unit: "标兵" }),
      units: { 标兵: {}, 个标兵: { dimension: "标兵" } },
      breakdowns: { inner: { over: "regions", whole: "a", parts: ["b"] } },
      tables: { t: { columns: ["x"], rows: { b: ["2"] } } },
    };
    const found = only(plan);
    expect([found.region, brief(found)]).toEqual(["a", "fails short slack -1 error"]);
  });

  test("that says nothing asks nothing", () => {
    for (const target of ["—", "", "待定"]) expect(checksOf(ruled(target, ["4"]))).toEqual([]);
  });

  test("that speaks of what is not there is a fault at its place", () => {
    expect(faults(ruled("3", ["4"], { breakdown: "nowhere" })).map(({ code, path }) => [code, path])).toEqual(
      [["unknown-breakdown", ["rules", "each", "breakdown"]]],
    );
    expect(
      faults(ruled("3", ["4"], { indicator: "toString" })).map(({ code, path }) => [code, path]),
    ).toEqual([["unknown-indicator", ["rules", "each", "indicator"]]]);
  });

  test("that cannot be read, or is of another dimension, is a fault at its place", () => {
    expect(faults(ruled("甲乙", ["4"])).map(({ code, path }) => [code, path])).toEqual([
      ["unreadable-target", ["rules", "each", "target"]],
    ]);
    expect(faults(ruled("3亿元", ["4"])).map(({ code, path }) => [code, path])).toEqual([
      ["wrong-dimension", ["rules", "each", "target"]],
    ]);
  });

  test("does not stand for a total", () => {
    const plan = ruled("3", ["4"]);
    const found = reconcile({
      ...plan,
      tables: { ...plan.tables, body: { columns: ["x"], rows: { a: ["4"] } } },
    });
    expect(found.noTotal.map(({ table }) => table)).toEqual(["annex"]);
  });
});
