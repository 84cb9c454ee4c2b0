import { describe, expect, it } from "vitest";
import { checkPlan } from "../../../src/plan/check-plan.ts";
import type { AnyIndicator, Plan } from "../../../src/plan/plan.ts";
import { indicator } from "../../reconcile/small-plan.ts";
import { wide } from "../sample-plan.ts";

/** What is found, and what should have stood there: `indicators a kind: stock, not a flow`. */
function told(change: Partial<Plan>): readonly string[] {
  return checkPlan({ ...wide, ...change }).map(({ code, path, params }) =>
    code === "invalid-field"
      ? `${path.join(" ")}: ${params.found} is not ${params.expected}`
      : `${path.join(" ")}: ${code}`,
  );
}

const withIndicators = (change: Readonly<Record<string, AnyIndicator>>): Partial<Plan> => {
  const named = Object.entries(change).map(([id, of]) => [id, { ...of, name: { zh: `新${id}` } }]);
  return { indicators: { ...wide.indicators, ...Object.fromEntries(named) } };
};
const time = (whole: string, parts: readonly string[]): Partial<Plan> => ({
  breakdowns: { ...wide.breakdowns, split: { over: "time", whole, parts } },
});

describe("what is wrong says what would be right", () => {
  it.each<[Readonly<Record<string, AnyIndicator>>, string]>([
    [
      { a: indicator("家", { kind: "stock", addsTo: "b" }), b: indicator("家", { kind: "stock" }) },
      "indicators a kind: stock is not a flow: only a flow adds to a stock",
    ],
    [{ a: indicator("家", { addsTo: "firms" }) }, "indicators a addsTo: flow is not a stock"],
    [
      { a: indicator("%", { kind: "rate", combine: { weight: "growth" } }) },
      "indicators a combine weight: rate is not a flow or a stock",
    ],
    [
      { a: indicator("家", { domain: { min: "5", max: "3" } }) },
      "indicators a domain max: 3 is not at least the domain's min, 5",
    ],
    [{ a: indicator("家", { domain: { max: "many" } }) }, "indicators a domain max: not-a-number"],
    [
      { a: indicator("家", { tolerance: { value: "-1", unit: "家", reason: { zh: "" } } }) },
      "indicators a tolerance value: -1 is not 0 or more",
    ],
    [
      { a: indicator("家", { tolerance: { value: "some", unit: "家", reason: { zh: "" } } }) },
      "indicators a tolerance value: not-a-number",
    ],
    [{ a: indicator("家", { decimals: -1 }) }, "indicators a decimals: -1 is not a whole number from 0"],
    // What flows in has to be of what is there.
    [
      { a: indicator("亿元", { addsTo: "b" }), b: indicator("家", { kind: "stock" }) },
      "indicators a addsTo: wrong-dimension",
    ],
    // It is for the stock to say what its unit is called as well.
    [
      { a: indicator("家", { addsTo: "b", sameUnits: ["户"] }), b: indicator("户", { kind: "stock" }) },
      "indicators a addsTo: wrong-dimension",
    ],
  ])("%#", (change, expected) => {
    expect(told(withIndicators(change))).toEqual([expected]);
  });

  it("takes ends that meet, a tolerance of 0, no decimals, and flows in units that mean the same", () => {
    const none = { value: "0", unit: "家", reason: { zh: "" } };
    expect(told(withIndicators({ a: indicator("家", { domain: { min: "3", max: "3" } }) }))).toEqual([]);
    expect(told(withIndicators({ a: indicator("家", { tolerance: none, decimals: 0 }) }))).toEqual([]);
    const stock = indicator("户", { kind: "stock", sameUnits: ["家"] });
    expect(told(withIndicators({ a: indicator("万家", { addsTo: "b" }), b: stock }))).toEqual([]);
  });

  it("of periods", () => {
    expect(told(time("2016", ["2016-Q1", "2015-Q4"]))).toEqual([
      "breakdowns split parts 1: 2015-Q4 is not a period within 2016",
    ]);
    expect(told(time("2016", ["2016-Q4", "2017-Q1"]))).toEqual([
      "breakdowns split parts 1: 2017-Q1 is not a period within 2016",
    ]);
    expect(told(time("某年", ["2016-Q1"]))).toEqual(["breakdowns split whole: invalid-period"]);
  });

  it("of parts that are taken away, of ids, and of rows", () => {
    const split = { over: "regions", whole: "city", parts: ["nanhu"], minus: ["zone"] } as const;
    expect(told({ breakdowns: { ...wide.breakdowns, split } })).toEqual([
      "breakdowns split minus 0: zone is not one of the breakdown's parts",
    ]);
    const regions = { ...wide.regions, "a\u0000": { name: { zh: "某区" }, kind: "county" } };
    expect(told({ regions })[0]).toMatch(
      /^regions a.*is not an id of 1 to \d+ characters, none of them a control/,
    );
    const short = { columns: ["energy", "growth"], rows: { city: ["1"] }, period: "2019" };
    const [found] = checkPlan({ ...wide, tables: { ...wide.tables, short } });
    expect(found?.params).toEqual({ region: "city", found: 1, expected: 2 });
    const long = { columns: ["energy"], rows: {}, breakdown: "parts", sum: ["1", "2"], period: "2019" };
    const [sum] = checkPlan({ ...wide, tables: { ...wide.tables, long } });
    expect(sum?.params).toEqual({ region: "合计", found: 2, expected: 1 });
  });
});
