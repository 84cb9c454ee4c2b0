import { describe, expect, test } from "vitest";
import type { AnyIndicator, Plan } from "../../src/plan/plan.ts";
import { explain } from "../../src/reconcile/explain.ts";
import { brief, checksOf, indicator, small } from "./small-plan.ts";

const QUARTERS = ["2016-Q1", "2016-Q2", "2016-Q3"];

/** Quarters of a city, with a table of the first that counts since the year began, or does not. */
function quarterly(cumulative: boolean, more: Partial<AnyIndicator> = {}): Plan {
  return {
    ...small({ unit: "亿元", parts: [] }),
    indicators: { x: indicator("亿元", more) },
    breakdowns: { quarters: { over: "time", whole: "2016", parts: QUARTERS } },
    tables: { first: { period: "2016-Q1", cumulative, columns: ["x"], rows: { city: ["1"] } } },
  };
}
const answer = (of: Plan, values: readonly string[]): readonly unknown[] => {
  const observations = values.map((value, i) => ({
    indicator: "x",
    region: "city",
    period: ["2016", ...QUARTERS][i]!,
    value,
  }));
  const check = checksOf(of, { observations }).find(({ question }) => question === "agrees")!;
  return [check.combination, brief(check), check.notes];
};

describe("reported figures over time", () => {
  test("are added up; cumulative ones are not, the last is the whole", () => {
    const values = ["9", "2", "5", "9"];
    expect(answer(quarterly(false), values)).toEqual([
      "sum",
      "fails contradicts Σ16 imbalance -7 slack -5 error",
      [],
    ]);
    expect(answer(quarterly(true), values)).toEqual(["last", "holds exact Σ9 imbalance 0 slack 1", []]);
    expect(answer(quarterly(true, { kind: "rate", unit: "%" }), values)[0]).toBe("last");
  });

  test("a dash may be the last", () => {
    expect(answer(quarterly(true), ["9", "2", "5", "—"])).toEqual(["last", "unknown needs-dash-meaning", []]);
    const stock = quarterly(false, { kind: "stock" });
    expect(answer({ ...stock, dash: "not-assigned" }, ["9", "2", "9", "—"])[1]).toBe(
      "unknown needs-dash-meaning",
    );
  });

  test("cumulative figures of a flow that fall are told of", () => {
    const falls = (...leaves: readonly number[]): unknown => [{ code: "cumulative-falls", leaves }];
    expect(answer(quarterly(true), ["9", "5", "2", "9"])[2]).toEqual(falls(1));
    expect(answer(quarterly(true), ["9", "9", "2", "3"])[2]).toEqual(falls(1, 2));
    // 5 may have been 4.6.
    expect(answer(quarterly(true), ["9", "5", "4.7", "9"])[2]).toEqual([]);
    expect(answer(quarterly(true), ["9", "5", "", "9"])[2]).toEqual([]);
    expect(answer(quarterly(true), ["9", "5", "5", "9"])[2]).toEqual([]);
    expect(answer(quarterly(true, { domain: { min: null } }), ["9", "5", "2", "9"])[2]).toEqual([]);
    expect(answer(quarterly(true, { kind: "stock" }), ["9", "5", "2", "9"])[2]).toEqual([]);
    expect(answer(quarterly(false), ["16", "5", "2", "9"])[2]).toEqual([]);
  });

  test("and in words", () => {
    const observations = ["9", "5", "2", "9"].map((value, i) => ({
      indicator: "x",
      region: "city",
      period: ["2016", ...QUARTERS][i]!,
      value,
    }));
    const check = checksOf(quarterly(true), { observations }).find(({ question }) => question === "agrees")!;
    expect(explain(check, { lang: "en" })).toContain(
      "note: 1 of the cumulative figures is less than one before",
    );
    expect(explain(check, { lang: "zh" })).toContain("注意：有1个累计数小于以前的累计数");
  });
});

test("the last is the one that ends last, whatever the order of the breakdown", () => {
  for (const parts of [QUARTERS, [...QUARTERS].reverse()]) {
    const of: Plan = {
      ...quarterly(false, { kind: "stock" }),
      breakdowns: { quarters: { over: "time", whole: "2016", parts } },
    };
    expect(answer(of, ["9", "2", "5", "9"])[1]).toBe("holds exact Σ9 imbalance 0 slack 1");
    const rows = (period: string, value: string): Plan["tables"][string] => ({
      period,
      columns: ["x"],
      rows: { city: [value] },
    });
    const tables = { all: rows("2016", "9"), q1: rows("2016-Q1", "2"), q3: rows("2016-Q3", "9") };
    const [check] = checksOf({ ...of, tables });
    expect(brief(check!)).toBe("holds exact Σ9 imbalance 0 slack 0");
    expect(check!.leaves.map(({ period }) => period)).toEqual(QUARTERS);
  }
});

test("promised: a dash may be the greatest, the least or the last", () => {
  const promised = (combine: "max" | "min" | "last", total: string, parts: readonly string[]): string =>
    checksOf(small({ unit: "亿元", total, parts, indicator: { combine: { regions: combine } } }))
      .map(brief)
      .join();
  expect(promised("min", "3", ["3", "—"])).toMatch(/^unknown needs-dash-meaning/);
  expect(promised("max", "3", ["2", "—"])).toMatch(/^unknown needs-dash-meaning/);
  expect(promised("max", "3", ["3", "—"])).toMatch(/^holds/);
  expect(promised("last", "3", ["3", "—"])).toMatch(/^unknown needs-dash-meaning/);
});
