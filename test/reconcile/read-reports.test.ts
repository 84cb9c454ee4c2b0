import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/plan/plan.ts";
import type { Observation } from "../../src/reconcile/observation.ts";
import { type ReconcileOptions, reconcile } from "../../src/reconcile/reconcile.ts";
import { brief, checksOf, faults, indicator, small } from "./small-plan.ts";

const report = (region: string, value: string, more: Partial<Observation> = {}): Observation => ({
  indicator: "x",
  region,
  period: "2016",
  value,
  ...more,
});
const plan = small({ unit: "亿元", total: "12", parts: ["6", "—"] });
const bare: Plan = { ...plan, tables: {} };
const places = (of: Plan, options: ReconcileOptions): readonly unknown[] =>
  faults(of, options).map(({ code, path }) => [code, path]);

describe("dates and options that cannot be", () => {
  test("are refused together, with all else", () => {
    const waiver = { check: "c", kind: "agreed", reason: { zh: "商定" }, slack: "-1" } as const;
    const waivers = { w: { ...waiver, until: "永久" }, v: { ...waiver, until: "2016-12-31" } };
    const observations = [
      report("a", "6", { date: "2016/1/15" }),
      report("a", "6", { date: "2016-01-15" }),
      report("a", "甲乙"),
    ];
    const options = { observations, asOf: "2017-1-5", rounding: "truncated" as "truncate" };
    expect(places({ ...plan, waivers }, options)).toEqual([
      ["invalid-option", ["rounding"]],
      ["invalid-option", ["asOf"]],
      ["invalid-field", ["waivers", "w", "until"]],
      ["invalid-field", [0, "date"]],
      ["unreadable-target", [2, "value"]],
    ]);
  });

  test("say what is expected", () => {
    expect(faults(plan, { rounding: "up" as "half" })[0]!.params).toEqual({
      option: "rounding",
      found: "up",
      expected: ["half", "truncate"],
    });
    expect(faults(plan, { asOf: "today" })[0]!.params).toEqual({
      option: "asOf",
      found: "today",
      expected: ["YYYY-MM-DD"],
    });
    expect(faults(plan, { observations: [report("a", "6", { date: "2016-02-30" })] })[0]!.params).toEqual({
      expected: "YYYY-MM-DD",
      found: "2016-02-30",
    });
    expect(faults(plan, { asOf: "2017-01-05", rounding: "half" })).toEqual([]);
  });
});

test("no mistake of a row hides another", () => {
  const observations: readonly Observation[] = [
    { indicator: "y", region: "z", period: "2016Q1", value: "甲乙", unit: "墩", date: "2016-02-30" },
    report("a", "8以上", { unit: "吨" }),
  ];
  expect(places(plan, { observations })).toEqual([
    ["unknown-indicator", [0, "indicator"]],
    ["unknown-region", [0, "region"]],
    ["invalid-period", [0, "period"]],
    ["unreadable-target", [0, "value"]],
    ["unknown-unit", [0, "unit"]],
    ["invalid-field", [0, "date"]],
    ["not-a-number", [1, "value"]],
    ["wrong-dimension", [1, "unit"]],
  ]);
});

describe("reported figures outside the domain", () => {
  test("are refused, in their own unit and in others", () => {
    const observations = [report("a", "-6"), report("b", "-5万元"), report("city", "12")];
    expect(places(plan, { observations })).toEqual([
      ["outside-domain", [0, "value"]],
      ["outside-domain", [1, "value"]],
    ]);
    const share = small({ unit: "%", parts: ["6"], indicator: { domain: { min: "0", max: "100" } } });
    expect(places(share, { observations: [report("a", "100.1")] })).toEqual([
      ["outside-domain", [0, "value"]],
    ]);
    expect(places(share, { observations: [report("a", "100")] })).toEqual([]);
  });

  test("a count that is not whole is doubtful", () => {
    const counts = small({ unit: "家", total: "12", parts: ["6", "6"] });
    const { issues } = reconcile(counts, { observations: [report("a", "6"), report("b", "6.5")] });
    expect(issues).toEqual([
      {
        code: "invalid-field",
        severity: "warning",
        path: [1, "value"],
        params: { expected: "a whole number of 家", found: "6.5家" },
      },
    ]);
  });
});

describe("reports that nothing is held against", () => {
  const unused = (of: Plan, observations: readonly Observation[], asOf?: string): readonly unknown[] =>
    reconcile(of, { observations, ...(asOf !== undefined && { asOf }) }).notCompared.map(
      ({ observation, why }) => [observation, why],
    );

  test("are listed with their place and the reason", () => {
    const observations = [
      report("city", "12", { date: "2017-03-01" }),
      report("city", "12"),
      report("a", "6", { period: "2031" }),
      report("a", "6", { scope: "规上" }),
      report("a", "6"),
      report("b", "6"),
    ];
    expect(reconcile(plan, { observations, asOf: "2016-12-31" }).notCompared).toEqual([
      { observation: 0, indicator: "x", region: "city", period: "2016", scope: null, why: "after-as-of" },
      { observation: 2, indicator: "x", region: "a", period: "2031", scope: null, why: "no-counterpart" },
      { observation: 3, indicator: "x", region: "a", period: "2016", scope: "规上", why: "no-counterpart" },
    ]);
  });

  test("a part whose total was not reported and that has no target is one; one that says nothing is none", () => {
    expect(unused(plan, [report("b", "6"), report("a", "6"), report("b", "—", { period: "2031" })])).toEqual([
      [0, "no-counterpart"],
    ]);
    expect(unused(bare, [report("city", "6"), report("a", "—")])).toEqual([]);
  });

  test("weights are none", () => {
    const of: Plan = {
      ...bare,
      indicators: {
        x: indicator("%", { kind: "rate", combine: { weight: "w" } }),
        w: indicator("亿元"),
      },
    };
    const weight = (region: string): Observation => ({ ...report(region, "1"), indicator: "w" });
    const observations = [report("city", "9"), report("a", "9"), report("b", "9"), weight("a"), weight("b")];
    expect(unused(of, observations)).toEqual([]);
    expect(unused(of, observations.slice(3))).toEqual([
      [0, "no-counterpart"],
      [1, "no-counterpart"],
    ]);
  });
});

describe("reports of one key on one date", () => {
  const conflicts = (...observations: readonly Observation[]): readonly unknown[] =>
    faults(plan, { observations }).map(({ path, params }) => [path, params]);

  test("are compared by what they say", () => {
    const said = { indicator: "x", region: "a", period: "2016" };
    expect(conflicts(report("a", "5"), report("a", "5.0"))).toEqual([]);
    expect(conflicts(report("a", "5"), report("a", "50000", { unit: "万元" }))).toEqual([]);
    expect(conflicts(report("a", "5"), report("a", "50000万元"))).toEqual([]);
    expect(conflicts(report("a", "—"), report("a", "—"))).toEqual([]);
    expect(conflicts(report("a", "5"), report("a", "5", { unit: "万元" }))).toEqual([
      [[1], { ...said, values: ["5", "5万元"] }],
    ]);
    expect(conflicts(report("a", "5"), report("a", "—"))).toEqual([[[1], { ...said, values: ["5", "—"] }]]);
  });

  test("are compared whatever stands between them", () => {
    const [first, second] = [{ date: "2016-07-01" }, { date: "2016-08-01" }];
    expect(conflicts(report("a", "5", first), report("a", "6", second), report("a", "7", first))).toEqual([
      [[2], { indicator: "x", region: "a", period: "2016", values: ["5", "7"] }],
    ]);
  });

  test("the finer holds, whatever the order", () => {
    const total = report("city", "10.2");
    const answer = (...observations: readonly Observation[]): string =>
      checksOf(bare, { observations }).map(brief).join();
    const parts = [report("a", "5.0"), report("b", "5.0")];
    expect(answer(total, ...parts, report("a", "5"))).toMatch(/^fails contradicts/);
    expect(answer(total, report("a", "5"), ...parts)).toMatch(/^fails contradicts/);
    const fine = report("a", "50000", { unit: "万元" });
    expect(answer(total, report("a", "5"), fine, report("b", "5.1"))).toMatch(/^holds within-rounding/);
    const counts = { ...bare, indicators: { x: indicator("家") } };
    expect(
      checksOf(counts, {
        observations: [report("city", "7"), report("a", "6"), report("a", "6.0"), report("b", "0")],
      }).map(brief),
    ).toEqual(["fails contradicts Σ6 imbalance 1 slack -1 error"]);
  });
});

test("a row without a field that it needs is refused, with all else that is wrong with it", () => {
  const rows = [{ indicator: "x" }, null, report("a", "6"), { value: "甲乙", region: "z" }] as Observation[];
  expect(places(plan, { observations: rows })).toEqual([
    ["missing-field", [0, "region"]],
    ["missing-field", [0, "period"]],
    ["missing-field", [0, "value"]],
    ["missing-field", [1, "indicator"]],
    ["missing-field", [1, "region"]],
    ["missing-field", [1, "period"]],
    ["missing-field", [1, "value"]],
    ["missing-field", [3, "indicator"]],
    ["missing-field", [3, "period"]],
    ["unknown-region", [3, "region"]],
    ["unreadable-target", [3, "value"]],
  ]);
});

test("ids that are no text are refused as ids that are none", () => {
  const rows = [{ ...report("a", "6"), indicator: 5, region: {} }] as unknown as Observation[];
  expect(places(plan, { observations: rows })).toEqual([
    ["unknown-indicator", [0, "indicator"]],
    ["unknown-region", [0, "region"]],
  ]);
});
