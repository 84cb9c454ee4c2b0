import { describe, expect, test } from "vitest";
import { periodsInTitle } from "../../src/submission/period-in-title.ts";
import { periodInColumn, periodOf, yearOf } from "../../src/submission/period-text.ts";

describe("a text that is a period", () => {
  test.each([
    ["2016-06", "2016-06"],
    ["2016年6月", "2016-06"],
    ["２０１６年６月份", "2016-06"],
    ["2016/6", "2016-06"],
    ["6月", "2016-06"],
    ["06月", "2016-06"],
    ["12月底", "2016-12"],
    ["1—6月", "2016-06"],
    ["1-11月", "2016-11"],
    ["2015年1~3月", "2015-03"],
    ["二季度", "2016-Q2"],
    ["第三季度", "2016-Q3"],
    ["2016年1季度", "2016-Q1"],
    ["Q4", "2016-Q4"],
    ["上半年", "2016-H1"],
    ["2015年下半年", "2015-H2"],
    ["2016年", "2016"],
    ["2016年度", "2016"],
    ["2016-Q2", "2016-Q2"],
    ["2016/2020", "2016/2020"],
    ["截至6月底", "2016-06"],
    ["截止2016年6月30日", "2016-06"],
    ["2016-02-29", "2016-02"],
    ["2016/6/30", "2016-06"],
    ["前三季度", "2016-09"],
    ["2015年1-3季度", "2015-09"],
    ["June 2016", "2016-06"],
    ["Dec. 2015", "2015-12"],
  ])("%s", (text, period) => {
    expect(periodOf(text, "2016")).toBe(period);
  });

  test.each([
    "",
    "6",
    "12.5",
    "2016.6",
    "13月",
    "2016年13月",
    "五月花",
    "3月5日",
    "2016-06-15",
    "2015-02-29",
    "6月31日",
    "Juno 2016",
    "南湖区",
    "6月完成数",
    "2017月",
  ])("%s is none", (text) => {
    expect(periodOf(text, "2016")).toBeUndefined();
  });

  test("a month without a year is none where no year is known", () => {
    expect(periodOf("6月", undefined)).toBeUndefined();
  });
});

test.each([
  ["2016年6月工业投资完成情况表", "2016-06"],
  ["嘉兴市2016年1—6月主要指标", "2016-06"],
  ["2016年二季度报表", "2016-Q2"],
  ["2016年上半年", "2016-H1"],
  ["2016年工业创新投资目标任务", undefined],
  ["工业投资", undefined],
  ["2016年6月情况（2016年7月5日）", "2016-06"],
  ["截至2016年6月30日", "2016-06"],
  ["截至2016年6月20日", undefined],
])("a title: %s", (title, period) => {
  expect(periodsInTitle(title, "2016")).toEqual(period === undefined ? [] : [period]);
});

test.each([
  ["201606", "时期", "2016-06", []],
  ["2016.06", "时期", "2016-06", []],
  ["2016.6", "时期", "2016-06", []],
  ["2016.1", "时期", undefined, ["2016-01", "2016-10"]],
  ["2016.10", "时期", "2016-10", []],
  ["6", "月份", "2016-06", []],
  ["6", "时期", undefined, []],
  ["13", "月份", undefined, []],
  ["201613", "时期", undefined, []],
  ["2016-06-15", "时期", undefined, ["2016-06"]],
  ["6月15日", "时期", undefined, ["2016-06"]],
  ["上旬", "时期", undefined, []],
])("in a column of periods, %s under %s", (text, heading, period, near) => {
  expect(periodInColumn(text, heading, "2016")).toEqual({ ...(period && { period }), near });
});

test("months are of the plan's year, where it has a single one", () => {
  expect(yearOf("2016")).toBe("2016");
  expect(yearOf("2016-Q2")).toBe("2016");
  expect(yearOf("2016/2020")).toBeUndefined();
});
