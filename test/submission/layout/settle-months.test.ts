import { describe, expect, test } from "vitest";
import type { CheckSubmissionOptions } from "../../../src/submission/check-submission.ts";
import { check, figures, issues, sheet } from "../sheets.ts";

/** The figures of a table with these headings over 1, 2, 3 …, in 亿元 */
function under(headings: string, options: CheckSubmissionOptions = {}): readonly string[] {
  const count = headings.split("|").length;
  const names = `地区|引进内资${"|".repeat(count - 1)}`;
  const numbers = Array.from({ length: count }, (_, at) => at + 1).join("|");
  const found = check(sheet(names, `|${headings}`, `南湖区|${numbers}`), options);
  return [
    ...figures(found).map((one) => one.replace("nanhu domesticCapital ", "").replace(/亿元.*/, "")),
    ...issues(found).filter((one) => one.startsWith("error")),
  ];
}

describe("beside what a month brought alone, what has come since January is the figure", () => {
  test.each([
    "本月|本年累计",
    "当月|自年初累计",
    "本月完成|年初以来合计",
    "当月完成数|累计完成数",
    "本月|截至本月累计完成",
    "本月数|年度累计",
    "This month|Year to date",
    "完成|累计完成",
  ])("%s", (headings) => {
    expect(under(headings)).toEqual(["2016 2"]);
  });

  test.each([
    ["6月|1-6月", ["2016-06 2"]],
    ["本月|1—6月累计", ["2016-06 2"]],
    ["2016年6月完成|2016年1-6月累计完成", ["2016-06 2"]],
    ["6月（当月）|6月（累计）", ["2016-06 2"]],
    ["1月|2月|3月|累计", ["2016-03 4"]],
    ["1月|1-2月|1-3月", ["2016-01 1", "2016-02 2", "2016-03 3"]],
    ["2月|1-2月|3月|1-3月", ["2016-02 2", "2016-03 4"]],
  ])("%s", (headings, expected) => {
    expect(under(headings)).toEqual(expected);
  });

  test("alone, either is", () => {
    expect(under("本月")).toEqual(["2016 1"]);
    expect(under("本年累计")).toEqual(["2016 1"]);
    expect(under("5月|6月")).toEqual(["2016-05 1", "2016-06 2"]);
  });

  test("in rows, too", () => {
    const found = check(sheet("地区|项目|引进内资", "南湖区|本月|2", "南湖区|本年累计|12"));
    expect(figures(found)).toEqual(["nanhu domesticCapital 2016 12亿元 @C3"]);
    const long = check(sheet("地区|指标|数值", "南湖区|引进内资（本月）|2", "南湖区|引进内资（累计）|12"));
    expect(figures(long)).toEqual(["nanhu domesticCapital 2016 12亿元 @C3"]);
  });
});

test("where figures are of months alone, the month's is", () => {
  const monthly = { cumulative: false };
  expect(under("本月|本年累计", monthly)).toEqual(["2016 1"]);
  expect(under("6月|1-6月", monthly)).toEqual(["2016-06 1"]);
  expect(under("完成|累计完成", monthly)).toEqual(["2016 1"]);
  expect(under("本年累计", monthly)).toEqual(["2016 1"]);
});

test("growth and the year before are about the figure beside them", () => {
  const found = (growth: string) =>
    issues(
      check(
        sheet(
          "地区|引进内资|||",
          "|本月|1-6月累计|上年同期（亿元）|同比增长（%）",
          `南湖区|2|12|10|${growth}`,
        ),
      ),
    );
  expect(found("20")).toEqual([]);
  expect(found("50")).toEqual(["error growth-contradicts-level @E3"]);
});

test("what a heading says of its unit holds for its column", () => {
  const found = check(sheet("地区|引进内资（亿元）|", "|完成（万元）|上年同期（亿元）", "南湖区|120000|10"));
  expect(figures(found)).toEqual(["nanhu domesticCapital 2016 120000万元 @B3"]);
  expect(issues(found)).toEqual([]);
});

test("a figure under a heading that is not known is told of", () => {
  expect(under("本月|累计占用")).toEqual(["2016 1", "error unknown-indicator @C2"]);
});
