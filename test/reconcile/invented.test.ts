import { describe, expect, test } from "vitest";
import { reconcile } from "../../src/reconcile/reconcile.ts";
import { invented2027 } from "../fixtures/invented-2027.ts";
import { brief } from "./small-plan.ts";

// Every answer is worked out by hand from the files in test/fixtures/invented, as the comments say.
const found = reconcile(invented2027, { asOf: "2027-12-31" });

/** Id, in short what came of it, and the unit it is said in. */
const ANSWERS: readonly (readonly [id: string, answer: string, unit: string])[] = [
  // 其中制造业投资 against 固定资产投资, region by region: 60 (adjusted from 50) − 20, 120 − 45, 90 − 30, 30 − 8, 300 − 100.
  ["within:investment@south:2027:investmentOf", "holds covered Σ20 imbalance 40 slack 40", "亿元"],
  ["within:investment@east:2027:investmentOf", "holds covered Σ45 imbalance 75 slack 75", "亿元"],
  ["within:investment@west:2027:investmentOf", "holds covered Σ30 imbalance 60 slack 60", "亿元"],
  ["within:investment@rest:2027:investmentOf", "holds covered Σ8 imbalance 22 slack 22", "亿元"],
  // 120 + 90 + 60 + 30 = 300: the adjustment counts. The 合计 of annex 2 is of annex 2 alone: 120 + 90 + 50 + 30 = 290.
  ["covers:investment@yunting:2027:districts", "holds exact Σ300 imbalance 0 slack 0", "亿元"],
  ["within:investment@yunting:2027:investmentOf", "holds covered Σ100 imbalance 200 slack 200", "亿元"],
  ["agrees:investment@yunting:2027:districts:economy", "holds exact Σ290 imbalance 0 slack 0", "亿元"],
  // Weighted by the output of 2026: (8×400 + 7×300 + 9×200 + 5×100) / 1000 = 7600 / 1000.
  ["covers:growth@yunting:2027:districts", "holds exact Σ7.6 imbalance 0 slack 0", "%"],
  // 45 + 30 + 20 + 8 = 103 against 100以上, and against the printed 103.
  ["covers:manufacturing@yunting:2027:districts", "holds covered Σ103 imbalance -3 slack 3", "亿元"],
  ["agrees:manufacturing@yunting:2027:districts:economy", "holds exact Σ103 imbalance 0 slack 0", "亿元"],
  // 150,000 + 120,000 + 80,000 + 30,000 = 380,000万元 = 38亿元.
  ["covers:renovation@yunting:2027:districts", "holds exact Σ38 imbalance 0 slack 0", "亿元"],
  ["agrees:renovation@yunting:2027:districts:economy", "holds exact Σ380000 imbalance 0 slack 0", "万元"],
  // Ceilings: 210 + 140 + 90 + 50 = 490 under 500.
  ["covers:energy@yunting:2027:districts", "holds covered Σ490 imbalance 10 slack 10", "万吨标准煤"],
  ["agrees:energy@yunting:2027:districts:economy", "holds exact Σ490 imbalance 0 slack 0", "万吨标准煤"],
  // 600 + 450 + 300 + 100 = 1450; 120 + 90 + 60 + 30 = 300.
  ["agrees:newCompanies@yunting:2027:districts:economy", "holds exact Σ1450 imbalance 0 slack 0", "户"],
  ["agrees:closedCompanies@yunting:2027:districts:economy", "holds exact Σ300 imbalance 0 slack 0", "户"],
  // 200 + 150 + 120 + 100 = 570 against 600; the 30 that lack are waived.
  ["covers:chargers@yunting:2027:districts", "fails short Σ570 imbalance 30 slack -30 error", "个"],
  ["agrees:chargers@yunting:2027:districts:economy", "holds exact Σ570 imbalance 0 slack 0", "个"],
  // 20 + 15 + blank + 10 = 45 and what is missing, against 50.
  ["covers:projects@yunting:2027:districts", "unknown missing-parts Σ45 imbalance 5", "个"],
  // 6—7, 8—9, 6—8 and no part: [20, 24] in [20, 24]; where both ends decide the lower is summed.
  ["covers:grain@yunting:2027:districts", "holds exact Σ20 imbalance 0 slack 0", "万亩"],
  // 200标棚 of 320平方米 are 64,000平方米; a 亩 is 2000/3: 96亩.
  ["covers:greenhouses@yunting:2027:districts", "holds exact Σ96 imbalance 0 slack 0", "亩"],
  // 5 + 6 + 4 + nothing = 15 against 15左右, which goes down to 13.
  ["covers:parks@yunting:2027:districts", "holds covered Σ15 imbalance 0 slack 2", "个"],
  // 40 + 30 + 20 + 15 = 105.
  ["covers:stands@yunting:2027:districts", "holds covered Σ105 imbalance -5 slack 5", "展位"],
  // 6 + 4.5 + 2 + 1.5 = 14.
  ["covers:trade@yunting:2027-H1:districts", "holds exact Σ14 imbalance 0 slack 0", "亿美元"],
  ["agrees:trade@yunting:2027-H1:districts:half", "holds exact Σ14 imbalance 0 slack 0", "亿美元"],
  // 10 + 5 + 3 + 2 = 20; striven for, 10 + 6 + 3 + 3 = 22.
  ["covers:funds@yunting:2027:departments", "holds exact Σ20 imbalance 0 slack 0", "亿元"],
  ["covers:funds@yunting:2027:departments:stretch", "holds exact Σ22 imbalance 0 slack 0", "亿元"],
  // New less closed, district by district (480 + 360 + 240 + 70) and by the printed totals (1450 − 300).
  ["covers:netCompanies@yunting:2027:districts", "holds exact Σ1150 imbalance 0 slack 0", "家"],
  ["covers:netCompanies@yunting:2027:netOf", "holds exact Σ1150 imbalance 0 slack 0", "家"],
  // 1.2 + 1.3 + 1.2 + 1.3 = 5.
  ["covers:jobs@yunting:2027:quarters", "holds exact Σ5 imbalance 0 slack 0", "万人"],
  // The least of 600, 450, 300 and 100 is 100.
  ["each:newEach", "holds exact slack 0", "户"],
];

describe("the invented plan", () => {
  test("every check has the answer that a hand finds", () => {
    const answers = found.checks.map((check) => [check.id, brief(check), check.total.unit]);
    expect([...answers].sort()).toEqual([...ANSWERS].map((answer) => [...answer]).sort());
  });

  test("one failure is waived to the end of the year, and fails again without a day to judge at", () => {
    expect(found.failing).toEqual([]);
    expect(found.waived.map(({ indicator, waiver }) => [indicator, waiver?.by])).toEqual([
      ["chargers", "市经信局"],
    ]);
    expect(reconcile(invented2027).failing.map(({ indicator }) => indicator)).toEqual(["chargers"]);
    expect(reconcile(invented2027, { asOf: "2028-01-01" }).failing).toHaveLength(1);
  });

  test("the one unknown names what it depends on", () => {
    expect(found.unknown.map(({ conditions }) => conditions.map(({ text }) => text.en))).toEqual([
      ["the missing figure is at least 5 个"],
    ]);
    expect(found.checks.filter(({ dependsOn }) => dependsOn.length > 0)).toEqual(found.unknown);
  });

  test("each rests on the cells that it says", () => {
    const leaves = (id: string): readonly string[] =>
      found.checks
        .find((check) => check.id === id)!
        .leaves.map(
          ({ indicator, region, sign, figure, status, weight }) =>
            `${sign} ${indicator} ${region} ${figure?.value ?? status}${weight ? ` × ${weight}` : ""}`,
        );
    expect(leaves("covers:growth@yunting:2027:districts")).toEqual([
      "1 growth east 8 × 400",
      "1 growth west 7 × 300",
      "1 growth south 9 × 200",
      "1 growth rest 5 × 100",
    ]);
    expect(leaves("covers:investment@yunting:2027:districts")[2]).toBe("1 investment south 60");
    expect(leaves("covers:netCompanies@yunting:2027:netOf")).toEqual([
      "1 newCompanies yunting 1450",
      "-1 closedCompanies yunting 300",
    ]);
    expect(leaves("covers:parks@yunting:2027:districts")[3]).toBe("1 parks rest not-assigned");
    expect(leaves("covers:grain@yunting:2027:districts")[3]).toBe("1 grain rest not-applicable");
    expect(leaves("covers:projects@yunting:2027:districts")[2]).toBe("1 projects south blank");
  });

  test("what nothing splits, and what no total states, is listed", () => {
    expect(found.notDecomposed.map(({ indicator, period }) => [indicator, period])).toEqual(
      ["2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4"].map((quarter) => ["jobs", quarter]),
    );
    // 400 + 300 + 200 + 100.
    expect(found.noTotal.map(({ indicator, period, sum }) => [indicator, period, sum])).toEqual([
      ["output", "2026", { value: "1000", unit: "亿元" }],
    ]);
    expect(found.notCompared).toEqual([]);
    expect(found.issues).toEqual([]);
  });
});
