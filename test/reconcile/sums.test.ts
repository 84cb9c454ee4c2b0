import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/plan/plan.ts";
import { reconcile } from "../../src/reconcile/reconcile.ts";
import { brief, check, checksOf, indicator, only, small } from "./small-plan.ts";

describe("a printed 合计", () => {
  test.each([
    ["86", ["40", "45"], "fails contradicts Σ85 imbalance 1 slack -1 error"],
    ["84", ["40", "45"], "fails contradicts Σ85 imbalance -1 slack -1 error"],
    ["85", ["40", "45"], "holds exact Σ85 imbalance 0 slack 0"],
    // Nothing is rounded in a table of targets.
    ["8.6", ["4.0", "4.5"], "fails contradicts Σ8.5 imbalance 0.1 slack -0.1 error"],
    ["85.5", ["40", "45"], "fails contradicts Σ85 imbalance 0.5 slack -0.5 error"],
    ["9", ["4.0", "4.5"], "fails contradicts Σ8.5 imbalance 0.5 slack -0.5 warning"],
    // Bounds do not count.
    ["85", ["40以上", "超45"], "holds exact Σ85 imbalance 0 slack 0"],
    ["85以上", ["40", "50"], "fails contradicts Σ90 imbalance -5 slack -5 error"],
    ["85", ["40左右", "45以内"], "holds exact Σ85 imbalance 0 slack 0"],
    ["85", ["35—40", "50"], "holds exact Σ85 imbalance 0 slack 0"],
    ["85", ["85", "—"], "holds exact Σ85 imbalance 0 slack 0"],
    ["85", ["85", "/"], "holds exact Σ85 imbalance 0 slack 0"],
    ["85", ["45", ""], "unknown missing-parts Σ45 imbalance 40"],
    ["85", ["90", ""], "fails contradicts Σ90 imbalance -5 slack -5 error"],
    ["85", ["—", ""], "unknown no-figures"],
    ["力争85", ["40", "40"], "fails contradicts Σ80 imbalance 5 slack -5 warning"],
  ])("of %s over %j: %s", (sum, parts, answer) => {
    expect(brief(check({ unit: "亿元", sum, parts }))).toBe(answer);
  });

  test.each([
    ["8—10", ["4—5", "4—5"], "holds exact Σ8 imbalance 0 slack 0"],
    ["8—10", ["4—5", "4—6"], "fails contradicts Σ11 imbalance -1 slack -1 error"],
    ["8—10", ["3—5", "4—5"], "fails contradicts Σ7 imbalance 1 slack -1 error"],
    ["8—10", ["4—5", "4"], "fails contradicts Σ9 imbalance 1 slack -1 error"],
    ["8—10", ["4—5", ""], "unknown missing-parts Σ4 imbalance 4"],
    ["8—10", ["4—11", ""], "fails contradicts Σ11 imbalance -1 slack -1 error"],
    ["8—10", ["", "—"], "unknown no-figures"],
  ])("that is the range %s over %j is the sum at both ends: %s", (sum, parts, answer) => {
    expect(brief(check({ unit: "亿元", sum, parts }))).toBe(answer);
    if (!answer.startsWith("fails")) return;
    expect(brief(check({ unit: "亿元", sum, parts, indicator: { direction: "less" } }))).toBe(answer);
  });

  test("of the greatest or the last a dash may be the one", () => {
    const most = { unit: "亿元", indicator: { combine: { regions: "max" } } } as const;
    expect(brief(check({ ...most, sum: "85", parts: ["85", "—"] }))).toBe(
      "unknown needs-dash-meaning Σ85 imbalance 0",
    );
    expect(brief(check({ ...most, sum: "80", parts: ["85", "—"] }))).toMatch(/^fails contradicts/);
  });

  test("under a ceiling a dash adds nothing to it, either, and ranges count by their upper ends", () => {
    const less = { unit: "万吨", indicator: { direction: "less" } } as const;
    expect(brief(check({ ...less, sum: "85", parts: ["85", "—"] }))).toMatch(/^holds exact/);
    expect(brief(check({ ...less, sum: "90", parts: ["35—40", "50"] }))).toMatch(/^holds exact/);
  });

  test("is asked by table, and names it in the id", () => {
    const found = check({ unit: "亿元", sum: "86", parts: ["40", "45"] });
    expect(found).toMatchObject({
      id: "agrees:x@city:2016:split:annex",
      question: "agrees",
      region: "city",
      breakdown: "split",
      rule: null,
      layer: "base",
      combination: "sum",
      notes: [],
    });
    expect(found.total.source).toEqual({ table: "annex", column: 0 });
    expect(found.leaves.map(({ region, figure }) => [region, figure?.value])).toEqual([
      ["a", "40"],
      ["b", "45"],
    ]);
  });

  test("is no promise: parts are not held against it, and beside a stated total both are checked", () => {
    const both = checksOf(small({ unit: "亿元", total: "80", sum: "86", parts: ["40", "45"] }));
    expect(both.map((one) => [one.id, brief(one)])).toEqual([
      ["covers:x@city:2016:split", "holds covered Σ85 imbalance -5 slack 5"],
      ["agrees:x@city:2016:split:annex", "fails contradicts Σ85 imbalance 1 slack -1 error"],
    ]);
  });

  test("stands for the column's total: nothing is said to be without one", () => {
    expect(reconcile(small({ unit: "亿元", sum: "85", parts: ["40", "45"] })).noTotal).toEqual([]);
  });

  test("that is empty, or of what does not add up, is not asked about", () => {
    for (const sum of ["", "—", "/"])
      expect(checksOf(small({ unit: "亿元", sum, parts: ["40"] }))).toEqual([]);
    const rate = { kind: "rate", combine: { regions: "none" } } as const;
    expect(checksOf(small({ unit: "%", sum: "8", parts: ["8"], indicator: rate }))).toEqual([]);
  });

  test("of a table that names no breakdown over regions is not asked about", () => {
    const plan = small({ unit: "亿元", sum: "86", parts: ["40", "45"] });
    const { breakdown: _, ...unbound } = plan.tables.annex!;
    expect(checksOf({ ...plan, tables: { annex: unbound } })).toEqual([]);
    const over: Plan["breakdowns"] = { split: { over: "time", whole: "2017", parts: ["2017-H1"] } };
    expect(checksOf({ ...plan, breakdowns: over })).toEqual([]);
  });

  test("of a rate is a mean: with weights that are known, or with some that are not", () => {
    const plan = small({
      unit: "%",
      sum: "9",
      parts: ["7", "10"],
      indicator: { kind: "rate", combine: { weight: "w" } },
    });
    const withWeights = (rows: Record<string, readonly string[]>): Plan => ({
      ...plan,
      indicators: { ...plan.indicators, w: indicator("万元") },
      tables: { ...plan.tables, weights: { columns: ["w"], rows } },
    });
    expect(brief(only(withWeights({ a: ["1"], b: ["2"] })))).toBe("holds exact Σ9 imbalance 0 slack 0");
    expect(brief(only(withWeights({ a: ["1"], b: ["1"] })))).toBe(
      "fails contradicts Σ8.5 imbalance 0.5 slack -0.5 warning",
    );
    expect(brief(only(withWeights({ a: ["1"] })))).toBe("unknown needs-weights");
    const dash = withWeights({ a: ["1"], b: ["1"] });
    const annex = { ...dash.tables.annex!, rows: { a: ["9"], b: ["—"] } };
    expect(brief(only({ ...dash, tables: { ...dash.tables, annex } }))).toBe("unknown needs-dash-meaning");
  });

  test("of what is not summed is the greatest or the least of the parts", () => {
    const most = (sum: string, parts: readonly string[], regions: "max" | "min"): string =>
      brief(only(small({ unit: "亿元", sum, parts, indicator: { combine: { regions } } })));
    expect(most("9", ["7", "9"], "max")).toBe("holds exact Σ9 imbalance 0 slack 0");
    expect(most("8", ["7", "9"], "max")).toBe("fails contradicts Σ9 imbalance -1 slack -1 error");
    expect(most("10", ["7", "9"], "max")).toBe("fails contradicts Σ9 imbalance 1 slack -1 error");
    expect(most("7", ["7", "9"], "min")).toBe("holds exact Σ7 imbalance 0 slack 0");
    expect(most("8", ["7", "9"], "min")).toBe("fails contradicts Σ7 imbalance 1 slack -1 error");
    expect(most("6", ["7", "9"], "min")).toBe("fails contradicts Σ7 imbalance -1 slack -1 error");
    expect(most("9", ["7", ""], "max")).toBe("unknown missing-parts Σ7 imbalance 2");
  });

  test("takes only cells of its own table", () => {
    const plan = small({ unit: "亿元", sum: "85", parts: ["40", "45"] });
    const newer = { breakdown: "split", supersedes: ["annex"], columns: ["x"], rows: { b: ["50"] } };
    expect(brief(checksOf({ ...plan, tables: { ...plan.tables, newer } })[0]!)).toMatch(/^holds exact/);
    const { b: _, ...fewer } = plan.tables.annex!.rows as Record<string, readonly string[]>;
    const found = checksOf({ ...plan, tables: { annex: { ...plan.tables.annex!, rows: fewer }, newer } })[0]!;
    expect(brief(found)).toBe("unknown missing-parts Σ40 imbalance 45");
    expect(found.leaves.map(({ status }) => status)).toEqual([null, "absent"]);
  });
});
