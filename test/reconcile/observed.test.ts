import { describe, expect, test } from "vitest";
import type { AnyIndicator, Plan } from "../../src/plan/plan.ts";
import type { Check } from "../../src/reconcile/check.ts";
import type { Observation } from "../../src/reconcile/observation.ts";
import type { ReconcileOptions } from "../../src/reconcile/reconcile.ts";
import { brief, checksOf, faults, indicator, small } from "./small-plan.ts";

type Options = Omit<ReconcileOptions, "observations">;

/** The city's figure first, then those of its districts; `null` for one that was not reported. */
function reports(values: readonly (string | null)[], unit?: string): readonly Observation[] {
  return values.flatMap((value, i) =>
    value === null
      ? []
      : [
          {
            indicator: "x",
            region: i === 0 ? "city" : "abcdef"[i - 1]!,
            period: "2016",
            value,
            ...(unit !== undefined && { unit }),
          },
        ],
  );
}

/** A plan without targets, of as many districts as are reported. */
const plan = (
  unit: string,
  parts: number,
  more: Partial<AnyIndicator> = {},
  rest: Partial<Plan> = {},
): Plan => ({
  ...small({ unit, parts: Array.from({ length: parts }, () => ""), indicator: more }),
  tables: {},
  ...rest,
});

const checks = (of: Plan, values: readonly (string | null)[], options: Options = {}): readonly Check[] =>
  checksOf(of, { observations: reports(values), ...options });
const agree = (
  values: readonly (string | null)[],
  unit = "亿元",
  options: Options = {},
  more: Partial<AnyIndicator> = {},
): string =>
  checks(plan(unit, values.length - 1, more), values, options)
    .map(brief)
    .join(" | ");

describe("reported parts and their total", () => {
  test.each([
    [["24.7", "12.3", "12.3"], "holds within-rounding Σ24.6 imbalance 0.1 slack 0.05"],
    [["24.6", "12.3", "12.3"], "holds exact Σ24.6 imbalance 0 slack 0.15"],
    [["24.75", "12.3", "12.3"], "fails contradicts Σ24.6 imbalance 0.15 slack -0.045 error"],
    [["24", "12.3", "12.3"], "fails contradicts Σ24.6 imbalance -0.6 slack 0"],
    [["0.2", "0.0", "0.0", "0.1"], "holds within-rounding Σ0.1 imbalance 0.1 slack 0.1"],
    [["20", "12", ""], "unknown missing-parts Σ12 imbalance 8"],
    [["20", "12", null], "unknown missing-parts Σ12 imbalance 8"],
    [["20", "22", null], "fails contradicts Σ22 imbalance -2 slack -1 error"],
    [["20", "12", "/"], "fails contradicts Σ12 imbalance 8 slack -7 error"],
    [["20", "/", ""], "unknown no-figures"],
    [["20", null, null], ""],
    [[null, "12", "12"], ""],
    [["—", "12", "12"], ""],
  ] as const)("%j: %s", (values, answer) => {
    const found = agree(values);
    // 24 against 24.6: half a unit of 24 and twice 0.05 are 0.6 together, just enough.
    expect(found).toBe(values[0] === "24" ? "holds within-rounding Σ24.6 imbalance -0.6 slack 0" : answer);
  });

  test("truncated are from the figure on, below the next", () => {
    const truncate = { rounding: "truncate" } as const;
    expect(agree(["24.7", "12.3", "12.3"], "亿元", truncate)).toBe(
      "holds within-rounding Σ24.6 imbalance 0.1 slack 0.1",
    );
    expect(agree(["24.8", "12.3", "12.3"], "亿元", truncate)).toBe(
      "fails touches-open-end Σ24.6 imbalance 0.2 slack 0 error",
    );
    expect(agree(["24.5", "12.3", "12.3"], "亿元", truncate)).toBe(
      "fails touches-open-end Σ24.6 imbalance -0.1 slack 0 error",
    );
    const balance = { domain: { min: null } };
    expect(agree(["-0.1", "-0.1", "0.0"], "亿元", truncate, balance)).toBe(
      "holds exact Σ-0.1 imbalance 0 slack 0.2",
    );
    expect(agree(["-0.3", "-0.1", "0.0"], "亿元", truncate, balance)).toBe(
      "fails touches-open-end Σ-0.1 imbalance -0.2 slack 0 error",
    );
    expect(agree(["0.1", "0.0", "0.0"], "亿元", truncate, balance)).toBe(
      "holds within-rounding Σ0 imbalance 0.1 slack 0.1",
    );
    expect(agree(["0.2", "0.0", "0.0"], "亿元", truncate, balance)).toBe(
      "fails touches-open-end Σ0 imbalance 0.2 slack 0 error",
    );
    expect(agree(["-0.2", "0.0", "0.0"], "亿元", truncate, balance)).toBe(
      "fails touches-open-end Σ0 imbalance -0.2 slack 0 error",
    );
  });

  test("whole counts are exact, in magnitude 1, without decimals printed or declared", () => {
    expect(agree(["13", "6", "6"], "家")).toBe("fails contradicts Σ12 imbalance 1 slack -1 error");
    expect(agree(["13", "6", "6"], "元")).toBe("holds within-rounding Σ12 imbalance 1 slack 0.5");
    expect(agree(["13", "6", "6"], "万家")).toBe("holds within-rounding Σ12 imbalance 1 slack 0.5");
    expect(agree(["13.0", "6.5", "6.4"], "家")).toBe("holds within-rounding Σ12.9 imbalance 0.1 slack 0.05");
    expect(agree(["13", "6", "6"], "家", {}, { decimals: 1 })).toBe(
      "fails contradicts Σ12 imbalance 1 slack -0.85 error",
    );
    expect(agree(["13", "6", "6"], "家", {}, { decimals: 0 })).toBe(
      "fails contradicts Σ12 imbalance 1 slack -1 error",
    );
  });

  test("declared decimals count for figures in the indicator's own unit, the printed ones elsewhere", () => {
    const declared = { decimals: 1 };
    expect(agree(["10", "5", "4.7"], "亿元", {}, declared)).toBe(
      "fails contradicts Σ9.7 imbalance 0.3 slack -0.15 warning",
    );
    expect(agree(["10", "5", "4.7"])).toBe("holds within-rounding Σ9.7 imbalance 0.3 slack 0.75");
    const elsewhere = [...reports(["10"]), ...reports([null, "50000", "47000"], "万元")];
    expect(checksOf(plan("亿元", 2, declared), { observations: elsewhere }).map(brief)).toEqual([
      "fails contradicts Σ9.7 imbalance 0.3 slack -0.2499 warning",
    ]);
    const inTotal = [...reports(["100000"], "万元"), ...reports([null, "5", "4.7"])];
    const [found] = checksOf(plan("亿元", 2, declared), { observations: inTotal });
    expect([brief(found!), found!.sum?.unit]).toEqual([
      "fails contradicts Σ97000 imbalance 3000 slack -1999.5 error",
      "万元",
    ]);
  });

  test("the 100% of a structure is exact", () => {
    const structure = { kind: "rate", combine: { regions: "sum" } } as const;
    expect(agree(["100", "33.3", "66.6"], "%", {}, structure)).toBe(
      "holds within-rounding Σ99.9 imbalance 0.1 slack 0",
    );
    expect(agree(["100", "33.3", "66.5"], "%", {}, structure)).toBe(
      "fails contradicts Σ99.8 imbalance 0.2 slack -0.1 warning",
    );
    // Any other figure is rounded, and so is 100 of anything else, and the 100% of a mean.
    expect(agree(["99", "33.3", "66.5"], "%", {}, structure)).toBe(
      "fails contradicts Σ99.8 imbalance -0.8 slack -0.2 warning",
    );
    expect(agree(["100", "33.3", "66.5"])).toBe("holds within-rounding Σ99.8 imbalance 0.2 slack 0.4");
    expect(agree(["100", "99.8", "99.8"], "%", {}, { kind: "rate" })).toBe(
      "holds within-rounding slack 0.35",
    );
  });

  test("a dash adds nothing only where the plan says what it means", () => {
    const values = ["12", "12", "—"];
    const dash = (meaning?: Plan["dash"]): string =>
      checks(plan("亿元", 2, {}, meaning ? { dash: meaning } : {}), values)
        .map(brief)
        .join();
    expect(dash()).toBe("unknown needs-dash-meaning Σ12 imbalance 0");
    expect(dash("not-assigned")).toBe("holds exact Σ12 imbalance 0 slack 1");
    expect(dash("zero")).toBe("holds exact Σ12 imbalance 0 slack 1");
    expect(dash("unavailable")).toBe("unknown missing-parts Σ12 imbalance 0");
  });

  test("are named apart from what is printed in a plan", () => {
    const [found] = checks(plan("亿元", 2), ["12", "6", "5"]);
    expect(found).toMatchObject({
      id: "agrees:x@city:2016:split:reported",
      question: "agrees",
      breakdown: "split",
      rule: null,
      layer: "base",
      combination: "sum",
      total: { value: "12", commitment: null, source: {} },
      notes: [],
    });
    expect(
      found!.leaves.map(({ name, figure, status, sign, weight }) => [
        name.zh,
        figure?.value,
        status,
        sign,
        weight,
      ]),
    ).toEqual([
      ["甲区", "6", null, 1, null],
      ["乙区", "5", null, 1, null],
    ]);
    const sum = { combine: { regions: "sum", weight: "x" } } as const;
    expect(checks(plan("亿元", 2, sum), ["12", "6", ""])[0]!.leaves.map(({ weight }) => weight)).toEqual([
      null,
      null,
    ]);
    const [partly] = checks(plan("亿元", 3), ["12", "6", "—", null]);
    expect(partly!.leaves.map(({ status }) => status)).toEqual([null, "not-assigned", "absent"]);
  });

  test("of one scope and period alone", () => {
    const observations = reports(["12", "6", "6"]).map((row) => ({ ...row, scope: "规上" }));
    expect(checksOf(plan("亿元", 2), { observations }).map(({ id }) => id)).toEqual([
      "agrees:x@city:2016:规上:split:reported",
    ]);
    const apart = observations.map((row, i) => (i === 0 ? row : { ...row, scope: "全部" }));
    expect(checksOf(plan("亿元", 2), { observations: apart })).toEqual([]);
    const later = observations.map((row, i) => (i === 0 ? row : { ...row, period: "2017" }));
    expect(checksOf(plan("亿元", 2), { observations: later })).toEqual([]);
  });
});

describe("其中, reported", () => {
  const some = (
    values: readonly (string | null)[],
    more: Partial<AnyIndicator> = {},
    options: Options = {},
  ): string => {
    const of = plan("亿元", values.length - 1, more);
    const split = { ...of.breakdowns.split!, complete: false };
    return checks({ ...of, breakdowns: { split } }, values, options)
      .map((one) => `${one.question} ${brief(one)}`)
      .join();
  };

  test("is no more than the total, at the least that it can be", () => {
    expect(some(["2.2", "1.1", "0.35"])).toBe("within holds covered Σ1.45 imbalance 0.75 slack 0.855");
    expect(some(["10", "6", "6"])).toBe("within fails over Σ12 imbalance -2 slack -0.5 warning");
    expect(some(["10", "6", "5"])).toBe("within holds covered Σ11 imbalance -1 slack 0.5");
    expect(some(["10", "6", ""])).toBe("within unknown missing-parts Σ6 imbalance 4");
    expect(some(["10", "6", "5"], {}, { rounding: "truncate" })).toBe(
      "within fails touches-open-end Σ11 imbalance -1 slack 0 error",
    );
  });

  test("where values can be negative, or are not summed, proves nothing", () => {
    expect(some(["10", "16"], { domain: { min: null } })).toBe("within unknown not-additive");
    expect(some(["10", "16"], { domain: { min: "-1" } })).toBe("within unknown not-additive");
    expect(some(["10", "16"], { kind: "rate" })).toBe("within unknown not-additive");
    expect(some(["10", "/"])).toBe("within unknown no-figures");
  });
});

describe("which breakdown is asked", () => {
  const two = (tables: Plan["tables"], some = false): Plan => {
    const of = plan("亿元", 3);
    return {
      ...of,
      breakdowns: {
        counties: { over: "regions", whole: "city", parts: ["a", "b"], ...(some && { complete: false }) },
        all: { over: "regions", whole: "city", parts: ["a", "b", "c"] },
      },
      tables,
    };
  };
  const values = ["12", "6", "6", "0"];
  const asked = (of: Plan): readonly string[] => checks(of, values).map(({ id }) => id);

  test("of regions the one that a table names", () => {
    const table = { breakdown: "counties", columns: ["x"], rows: { a: ["/"] } };
    expect(asked(two({ table }))).toEqual(["agrees:x@city:2016:counties:reported"]);
    // A table of another period names it as well.
    expect(asked(two({ table: { ...table, period: "2015" } }))).toHaveLength(1);
  });

  test("of regions none where none is named and there are two; the only one of its kind", () => {
    expect(asked(two({}))).toEqual([]);
    expect(asked(two({}, true))).toEqual([
      "within:x@city:2016:counties:reported",
      "agrees:x@city:2016:all:reported",
    ]);
  });

  test("of components and time any", () => {
    const of: Plan = {
      ...plan("亿元", 0),
      indicators: { x: indicator("亿元"), y: indicator("亿元"), z: indicator("亿元") },
      breakdowns: {
        kinds: { over: "components", whole: "x", parts: ["y", "z"], minus: ["z"] },
        halves: { over: "time", whole: "2016", parts: ["2016-H1", "2016-H2"] },
      },
    };
    const row = (of: string, period: string, value: string): Observation => ({
      indicator: of,
      region: "city",
      period,
      value,
    });
    const observations = [
      row("x", "2016", "10"),
      row("y", "2016", "16"),
      row("z", "2016", "6"),
      row("x", "2016-H1", "4"),
      row("x", "2016-H2", "8"),
    ];
    const found = checksOf(of, { observations });
    expect(found.map((one) => [one.id, brief(one)])).toEqual([
      ["agrees:x@city:2016:kinds:reported", "holds exact Σ10 imbalance 0 slack 1.5"],
      ["agrees:x@city:2016:halves:reported", "fails contradicts Σ12 imbalance -2 slack -0.5 warning"],
    ]);
    expect(found[0]!.leaves.map(({ sign }) => sign)).toEqual([1, -1]);
    const stock = { ...of, indicators: { ...of.indicators, x: indicator("亿元", { kind: "stock" }) } };
    expect(checksOf(stock, { observations }).map((one) => [one.combination, brief(one)])).toEqual([
      ["sum", "holds exact Σ10 imbalance 0 slack 1.5"],
      ["last", "fails contradicts Σ8 imbalance 2 slack -1 error"],
    ]);
    const rate = { ...of, indicators: { ...of.indicators, x: indicator("亿元", { kind: "rate" }) } };
    expect(brief(checksOf(rate, { observations })[1]!)).toBe("unknown not-additive");
  });
});

describe("reported means", () => {
  const rates = (
    weights: Readonly<Record<string, string>>,
    planned: Readonly<Record<string, readonly string[]>> = {},
  ): string => {
    const of = plan("%", 2, { kind: "rate", combine: { weight: "w", weightPeriod: "2015" } });
    const observations: Observation[] = [
      ...reports(["9.0", "7.0", "10.0"]),
      ...Object.entries(weights).map(([region, value]) => ({
        indicator: "w",
        region,
        period: "2015",
        value,
      })),
    ];
    const [found] = checksOf(
      {
        ...of,
        indicators: { ...of.indicators, w: indicator("万元") },
        tables: { weights: { period: "2015", columns: ["w"], rows: planned } },
      },
      { observations },
    );
    return [brief(found!), ...found!.leaves.map(({ weight }) => weight)].join(" ");
  };

  test("are weighed by reported weights, or else by planned ones", () => {
    expect(rates({ a: "1", b: "2" })).toBe("holds exact Σ9 imbalance 0 slack 0.1 1 2");
    // Weights of two sources would weigh what was against what was meant to be.
    expect(rates({ a: "1" }, { a: ["5"], b: ["2"] })).toBe("unknown needs-weights 1 ");
    expect(rates({}, { a: ["1"], b: ["1"] })).toBe(
      "fails contradicts Σ8.5 imbalance 0.5 slack -0.4 error 1 1",
    );
    expect(rates({ a: "1" })).toBe("unknown needs-weights 1 ");
    expect(rates({ a: "1", b: "—" })).toBe("unknown needs-weights 1 ");
    expect(rates({ a: "1", b: "—" }, { b: ["2"] })).toBe("unknown needs-weights 1 ");
  });
});

describe("of two reports of one key", () => {
  const of = plan("亿元", 2);
  const rows = (...second: readonly Partial<Observation>[]): readonly Observation[] => {
    const [total, a, b] = reports(["12", "6", "5"]) as [Observation, Observation, Observation];
    return [total, { ...a, date: "2016-07-01" }, b, ...second.map((more) => ({ ...a, ...more }))];
  };
  const answer = (observations: readonly Observation[], asOf?: string): string =>
    checksOf(of, { observations, ...(asOf !== undefined && { asOf }) })
      .map(brief)
      .join();

  test("the later corrects the earlier, whatever their order", () => {
    const later = rows({ value: "7", date: "2016-08-01" });
    expect(answer(later)).toBe("holds exact Σ12 imbalance 0 slack 1.5");
    expect(answer([...later].reverse())).toBe("holds exact Σ12 imbalance 0 slack 1.5");
    expect(answer(rows({ value: "7", date: "2016-06-01" }))).toMatch(/Σ11/);
    // Without a date it comes before any.
    const undated = rows().map((row) => row);
    expect(answer([...undated, { ...undated[2]!, value: "6", date: "2016-01-01" }])).toMatch(/Σ12/);
  });

  test("a report after the day that is asked about does not count; on the day it does", () => {
    const later = rows({ value: "7", date: "2016-08-01" });
    expect(answer(later, "2016-07-31")).toMatch(/Σ11/);
    expect(answer(later, "2016-08-01")).toMatch(/Σ12/);
    expect(answer(later, "2016-06-30")).toMatch(/missing-parts/);
  });

  test("that differ on one date contradict each other", () => {
    const observations = rows({ value: "7" }, { value: "7", date: "2016-07-01" });
    expect(faults(of, { observations })).toEqual([
      {
        code: "conflicting-observations",
        severity: "error",
        path: [4],
        params: { indicator: "x", region: "a", period: "2016", values: ["6", "7"] },
      },
    ]);
    const undated = [...reports(["12", "6", "5"]), ...reports([null, "7"])];
    expect(faults(of, { observations: undated }).map(({ code, path }) => [code, path])).toEqual([
      ["conflicting-observations", [3]],
    ]);
    const inUnits = [...reports(["12", "6", "5"]), ...reports([null, "6"], "万元")];
    expect(faults(of, { observations: inUnits }).map(({ code }) => code)).toEqual([
      "conflicting-observations",
    ]);
  });

  test("that are the same are one", () => {
    const again = [...reports(["12", "6", "5"]), ...reports([null, "6"])];
    expect(checksOf(of, { observations: again })).toHaveLength(1);
  });

  test("of two scopes are two", () => {
    const scoped = [...reports(["12", "6", "5"]), { ...reports([null, "7"])[0]!, scope: "规上" }];
    expect(faults(of, { observations: scoped })).toEqual([]);
  });
});

describe("what cannot be read", () => {
  test("is all told at once, each at its place", () => {
    const of = plan("亿元", 2);
    const row = { indicator: "x", region: "a", period: "2016" };
    const observations: Observation[] = [
      { ...row, indicator: "constructor", value: "1" },
      { ...row, region: "nowhere", value: "1" },
      { ...row, value: "甲乙" },
      { ...row, value: "5以上" },
      { ...row, value: "力争5" },
      { ...row, value: "5、力争6" },
      { ...row, value: "5家" },
      { ...row, value: "5", unit: "家" },
      { ...row, value: "5", unit: "forint" },
      { ...row, value: "5", date: "2016-01-01" },
      { ...row, region: "city", value: "10" },
    ];
    expect(faults(of, { observations }).map(({ code, path }) => [code, path])).toEqual([
      ["unknown-indicator", [0, "indicator"]],
      ["unknown-region", [1, "region"]],
      ["unreadable-target", [2, "value"]],
      ["not-a-number", [3, "value"]],
      ["not-a-number", [4, "value"]],
      ["not-a-number", [5, "value"]],
      ["wrong-dimension", [6, "value"]],
      ["wrong-dimension", [7, "unit"]],
      ["unknown-unit", [8, "unit"]],
    ]);
    expect(faults(of, { observations })[0]!.params).toEqual({ found: "constructor", near: [], by: "id" });
    expect(faults(of, { observations })[1]!.params).toEqual({ found: "nowhere", near: [], by: "id" });
    expect(faults(of, { observations })[3]!.params).toEqual({ found: "5以上" });
  });

  test("is not read where its day has not come", () => {
    const observations = [{ indicator: "x", region: "a", period: "2016", value: "甲乙", date: "2017-01-01" }];
    expect(faults(plan("亿元", 2), { observations, asOf: "2016-12-31" })).toEqual([]);
  });
});
