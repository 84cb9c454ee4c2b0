import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/plan/plan.ts";
import { checkSubmission } from "../../src/submission/check-submission.ts";
import { check, figures, issues, sheet } from "./sheets.ts";

const contradicts = (cell: string): readonly string[] => [`error growth-contradicts-level @${cell}`];

describe("a growth rate beside its figures", () => {
  test.each([
    ["5", contradicts("E2")],
    ["12", []],
    ["12%", []],
    ["下降3", contradicts("E2")],
    ["约12", []],
    ["—", []],
  ])("in a column of a long table: %s", (growth, expected) => {
    const found = check(
      sheet("地区|指标|数值|上年同期|同比增长（%）", `南湖区|引进内资|11.20|10.00|${growth}`),
    );
    expect(issues(found)).toEqual(expected);
    expect(figures(found)).toEqual(["nanhu domesticCapital 2016 11.20亿元 @C2"]);
  });

  test.each(["引进内资同比增长", "引进内资增速", "引进内资增长率（%）"])(
    "in a row of its own: %s",
    (name) => {
      const found = check(
        sheet(
          "地区|指标|单位|数值",
          "南湖区|引进内资|亿元|11.20",
          "南湖区|上年同期引进内资|亿元|10.00",
          `南湖区|${name}|%|5.0`,
        ),
      );
      expect(issues(found)).toEqual(contradicts("D4"));
    },
  );

  test("with the name of its indicator in one heading", () => {
    const found = check(
      sheet("地区|引进内资（亿元）|引进内资同比增长（%）|上年同期引进内资", "南湖区|11.20|5.0|10.00"),
    );
    expect(issues(found)).toEqual(contradicts("C2"));
  });

  test("in rows of a form", () => {
    const found = check(
      sheet("填报单位：南湖区", "|引进内资", "完成|11.20", "上年同期|10.00", "同比增长（%）|5.0"),
    );
    expect(issues(found)).toEqual(contradicts("B5"));
  });

  test("against what was reported a year before", () => {
    const rows = sheet("2016年6月", "地区|引进内资|", "|完成|同比增长", "南湖区|11.20|5.0");
    expect(issues(check(rows))).toEqual([]);
    const history = [{ region: "nanhu", indicator: "domesticCapital", period: "2015-06", value: "10.00" }];
    expect(issues(check(rows, { history }))).toEqual(contradicts("C4"));
    const both = sheet(
      "地区|时期|引进内资|",
      "||完成|同比增长",
      "南湖区|2015-06|10.00|",
      "南湖区|2016-06|11.20|5.0",
    );
    expect(issues(check(both))).toEqual(["warning unexpected-value @C3", ...contradicts("D4")]);
  });

  test("of a month alone says nothing of what was done since January", () => {
    const found = check(
      sheet(
        "地区|引进内资|||||",
        "|本月|||累计||",
        "|完成|上年同期|同比增长|完成|上年同期|同比增长",
        "南湖区|2.0|1.0|100|12.0|10.0|5.0",
      ),
    );
    expect(figures(found)).toEqual(["nanhu domesticCapital 2016 12.0亿元 @E4"]);
    expect(issues(found)).toEqual(contradicts("G4"));
  });
});

test("an indicator that is the growth of another, by its name, is held against it", () => {
  const plan: Plan = {
    id: "growing",
    name: { zh: "增长" },
    territory: "city",
    period: "2016",
    indicators: {
      output: { name: { zh: "工业总产值" }, unit: "亿元", kind: "flow", direction: "more" },
      outputGrowth: { name: { zh: "工业总产值增速" }, unit: "%", kind: "rate", direction: "more" },
      rate: { name: { zh: "研发增速" }, unit: "%", kind: "rate", direction: "more" },
    },
    regions: { city: { name: { zh: "甲市" }, kind: "city" } },
    breakdowns: {},
    tables: {},
  };
  const history = [{ region: "city", indicator: "output", period: "2015", value: "100.0" }];
  const rows = sheet("地区|工业总产值|工业总产值增速|研发增速", "甲市|112.0|8.5|3.0");
  const found = checkSubmission(plan, rows, { history });
  expect(issues(found)).toEqual(contradicts("C2"));
  expect(found.issues[0]).toMatchObject({
    indicator: "outputGrowth",
    found: "8.5",
    expected: { en: "11.89% to 12.11%" },
  });
  expect(figures(found)).toHaveLength(3);
});

describe("a figure against its target", () => {
  const unmet = (...args: Parameters<typeof check>): readonly unknown[] =>
    check(...args).issues.flatMap(({ code, severity, location, params }) =>
      code === "target-not-met" ? [[severity, location?.row, params]] : [],
    );
  const row = (period: string, value: string, indicator = "引进内资"): Parameters<typeof check>[0] => [
    { region: "南湖区", indicator, period, value },
  ];
  const short = { found: "20亿元", target: "34亿元", by: "14", unit: "亿元", isOver: false };

  test("of the same period", () => {
    expect(unmet(row("2016", "20"))).toEqual([["info", 1, short]]);
    expect(unmet(row("2016", "34"))).toEqual([]);
  });

  test("until December, where months count since January, and of no other month", () => {
    expect(unmet(row("2016-12", "20"))).toEqual([["info", 1, short]]);
    expect(unmet(row("2016-12", "20"), { cumulative: false })).toEqual([]);
    expect(unmet(row("2016-11", "20"))).toEqual([]);
    expect(unmet(row("2016-Q4", "20"))).toEqual([]);
    const unsaid = [{ region: "南湖区", indicator: "引进内资", value: "20" }];
    expect(unmet(unsaid)).toEqual([]);
    expect(unmet(unsaid, { period: "2016" })).toEqual([["info", 1, short]]);
    expect(unmet(row("2015-12", "20"))).toEqual([]);
  });

  test("of the year itself rather than of its last month", () => {
    const rows = [
      { region: "南湖区", indicator: "引进内资", period: "2016-12", value: "20" },
      { region: "南湖区", indicator: "引进内资", period: "2016", value: "35" },
    ];
    expect(unmet(rows)).toEqual([]);
    expect(unmet([...rows].reverse())).toEqual([]);
  });

  test("is no error, and nothing is said where a figure is of a suspicious size", () => {
    expect(check(row("2016", "20")).ok).toBe(true);
    expect(unmet(row("2016", "0.0034"))).toEqual([]);
  });
});
