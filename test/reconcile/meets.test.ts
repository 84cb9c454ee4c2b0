import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/plan/plan.ts";
import type { Observation } from "../../src/reconcile/observation.ts";
import type { ReconcileOptions } from "../../src/reconcile/reconcile.ts";
import { brief, checksOf, small } from "./small-plan.ts";

const said = (value: string, more: Partial<Observation> = {}): Observation => ({
  indicator: "x",
  region: "city",
  period: "2016",
  value,
  ...more,
});

const target = (total: string, direction: "more" | "less" | "none" = "more", unit = "亿元"): Plan =>
  small({ unit, total, parts: [], indicator: { direction } });

const met = (
  plan: Plan,
  value: string,
  more: Omit<ReconcileOptions, "observations"> = {},
): readonly string[] =>
  checksOf(plan, { observations: [said(value)], ...more })
    .filter(({ question }) => question === "meets")
    .map((one) => [brief(one), ...one.notes.map(({ code }) => code)].join(" "));

describe("a reported figure against its target", () => {
  test.each([
    ["12以上", "more", "11.9", "fails short Σ11.9 imbalance 0.1 slack -0.1 warning"],
    ["12以上", "more", "11.4", "fails short Σ11.4 imbalance 0.6 slack -0.6 error"],
    ["12", "more", "12.1", "holds covered Σ12.1 imbalance -0.1 slack 0.1"],
    ["12", "less", "12.1", "fails over Σ12.1 imbalance -0.1 slack -0.1 warning"],
    ["12", "less", "10", "holds covered Σ10 imbalance 2 slack 2"],
    ["10—12", "none", "11.5", "holds covered Σ11.5 imbalance -1.5 slack 0.5"],
    ["10—12", "none", "13", "fails over Σ13 imbalance -3 slack -1 error"],
    ["12左右", "more", "11", "unknown needs-tolerance Σ11 imbalance 1"],
  ] as const)("%s, more is better: %s, reported %s: %s", (total, direction, value, answer) => {
    expect(met(target(total, direction), value)[0]).toBe(answer);
  });

  test("could have turned by rounding where it is within half its last place", () => {
    expect(met(target("12"), "12.0")).toEqual(["holds exact Σ12 imbalance 0 slack 0 rounding-decides"]);
    expect(met(target("12"), "12.1")).toEqual(["holds covered Σ12.1 imbalance -0.1 slack 0.1"]);
    expect(met(target("12.05"), "12.1")).toEqual(["holds covered Σ12.1 imbalance -0.05 slack 0.05"]);
    expect(met(target("12.06"), "12.1")).toEqual([
      "holds covered Σ12.1 imbalance -0.04 slack 0.04 rounding-decides",
    ]);
    expect(met(target("12.95"), "12.9")).toEqual([
      "fails short Σ12.9 imbalance 0.05 slack -0.05 error rounding-decides",
    ]);
    expect(met(target("12.96"), "12.9")).toEqual(["fails short Σ12.9 imbalance 0.06 slack -0.06 error"]);
    expect(met(target("超12"), "12.0")).toEqual([
      "fails touches-open-end Σ12 imbalance 0 slack 0 error rounding-decides",
    ]);
    expect(met(target("12", "less"), "12.04")).toEqual([
      "fails over Σ12.04 imbalance -0.04 slack -0.04 warning",
    ]);
    expect(met(target("12.04", "less"), "12.0")).toEqual([
      "holds covered Σ12 imbalance 0.04 slack 0.04 rounding-decides",
    ]);
  });

  test("truncated, only upwards", () => {
    expect(met(target("12"), "12.0", { rounding: "truncate" })).toEqual([
      "holds exact Σ12 imbalance 0 slack 0",
    ]);
    expect(met(target("12.95"), "12.9", { rounding: "truncate" })[0]).toMatch(/rounding-decides$/);
    expect(met(target("13"), "12.9", { rounding: "truncate" })[0]).not.toMatch(/rounding-decides$/);
  });

  test("whole counts are not rounded", () => {
    expect(met(target("12", "more", "家"), "12")).toEqual(["holds exact Σ12 imbalance 0 slack 0"]);
  });

  test("what is unknown is not turned by rounding", () => {
    expect(met(target("12左右"), "11")).toEqual(["unknown needs-tolerance Σ11 imbalance 1"]);
  });

  test("in the target's unit", () => {
    expect(
      checksOf(target("2.4亿美元", "more", "万美元"), { observations: [said("23900")] }).map((one) => [
        brief(one),
        one.sum,
      ]),
    ).toEqual([["fails short Σ2.39 imbalance 0.01 slack -0.01 warning", { value: "2.39", unit: "亿美元" }]]);
  });

  test("layer by layer, the stretch to be striven for", () => {
    expect(met(target("确保12、力争15"), "13")).toEqual([
      "holds covered Σ13 imbalance -1 slack 1",
      "fails short Σ13 imbalance 2 slack -2 warning",
    ]);
  });

  test("is a check of one leaf", () => {
    const [found] = checksOf(target("12"), { observations: [said("11")] });
    expect(found).toMatchObject({
      id: "meets:x@city:2016",
      question: "meets",
      breakdown: null,
      rule: null,
      combination: null,
      layer: "base",
      total: { value: "12", source: { table: "body" } },
    });
    expect(found!.leaves).toEqual([
      {
        name: { zh: "全市", en: "the city" },
        indicator: "x",
        region: "city",
        period: "2016",
        scope: null,
        sign: 1,
        figure: { bound: "exact", value: "11", unit: "亿元", commitment: null, source: {} },
        status: null,
        weight: null,
      },
    ]);
  });

  test("is asked of every part, by its own target", () => {
    const plan = small({ unit: "亿元", parts: ["30", "—"] });
    const observations = [
      said("29.9", { region: "a" }),
      said("5", { region: "b" }),
      said("9", { region: "a", period: "2017" }),
    ];
    expect(checksOf(plan, { observations }).map(({ id }) => id)).toEqual(["meets:x@a:2016"]);
  });

  test("is not asked where nothing was reported, or the total is a printed 合计", () => {
    expect(met(target("12"), "—")).toEqual([]);
    expect(met(target("12"), "")).toEqual([]);
    for (const total of ["—", ""]) expect(met(target(total), "12")).toEqual([]);
    expect(met(small({ unit: "亿元", sum: "12", parts: ["12"] }), "11")).toEqual([]);
  });
});
