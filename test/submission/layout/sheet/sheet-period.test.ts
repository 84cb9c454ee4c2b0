import { describe, expect, test } from "vitest";
import { check, issues, sheet } from "../../sheets.ts";

/** The period of a figure under these rows, and the errors. */
function period(above: readonly string[], name?: string): readonly (string | undefined)[] {
  const table = sheet(...above, "地区|引进内资|绿色制造项目投资", "南湖区|12|1", "秀洲区|13|2");
  const found = check(name === undefined ? table : { ...table, sheet: name });
  return [found.observations[0]?.period, ...issues(found).filter((one) => one.startsWith("error"))];
}

test.each([
  [["2016年6月完成情况"], "2016-06"],
  [["嘉兴市二〇一六年六月工业投资完成情况"], "2016-06"],
  [["二○一六年十一月完成情况"], "2016-11"],
  [["二〇一六年一至六月完成情况"], "2016-06"],
  [["2016年1月—6月完成情况"], "2016-06"],
  [["完成情况", "2016年6月||单位：亿元"], "2016-06"],
  [["2016年目标任务完成情况", "报告期：6月"], "2016-06"],
  [["2016年6月完成情况", "报告期：上半年"], "2016-H1"],
  [["2016年6月完成情况（填报日期：2016年7月5日）"], "2016-06"],
])("%j are of %s", (above, expected) => {
  expect(period(above)).toEqual([expected]);
});

describe("two that differ are told of, and neither is taken", () => {
  test.each([
    [["2016年6月完成情况", "2016年5月||单位：亿元"], undefined, "A2"],
    [["2016年5月和2016年6月完成情况"], undefined, "A1"],
    [["报告期：2016年5月|报告期：2016年6月"], undefined, "B1"],
    [["2016年5月完成情况"], "6月", "A1"],
  ])("%j, sheet %s", (above, name, cell) => {
    expect(period(above, name)).toEqual([undefined, `error unclear-period @${cell}`]);
  });

  test("unless the figures name their own", () => {
    const found = check(sheet("2016年5月和2016年6月", "地区|引进内资|", "|5月|6月", "南湖区|1|2"));
    expect(found.observations.map(({ period }) => period)).toEqual(["2016-05", "2016-06"]);
    expect(issues(found)).toEqual([]);
  });

  test("nor do months in the cells of a table count", () => {
    const found = check(sheet("2016年6月", "地区|引进内资|备注", "南湖区|1|2016年5月补报", "秀洲区|2|"));
    expect(found.observations.map(({ period }) => period)).toEqual(["2016-06", "2016-06"]);
    expect(issues(found)).toEqual([]);
  });
});

test.each([
  ["海宁市6月", "haining", "2016-06"],
  ["2016年6月（海宁市）", "haining", "2016-06"],
  ["6月 海宁市 报表", "haining", "2016-06"],
  ["海宁市", "haining", "2016"],
  ["海宁市报表", "haining", "2016"],
])("a sheet called %s says region and month", (name, region, of) => {
  const rows = [
    ["指标", "完成"],
    ["引进内资", "12"],
  ];
  const found = check([
    { file: "a.xlsx", sheet: name, rows },
    { file: "a.xlsx", sheet: "南湖区", rows },
  ]);
  expect(found.observations.map((one) => [one.region, one.period])).toEqual([
    [region, of],
    ["nanhu", "2016"],
  ]);
});

test("a sheet whose figures are of no region is told of beside one whose are", () => {
  const rows = [
    ["指标", "完成"],
    ["引进内资", "12"],
  ];
  const found = check([
    { file: "a.xlsx", sheet: "Sheet1", rows },
    { file: "a.xlsx", sheet: "南湖区", rows },
    { file: "a.xlsx", sheet: "说明", rows: [["引进内资按口径填报"], ["共2页"]] },
  ]);
  expect(found.issues.map(({ code, location }) => [code, location?.sheet])).toEqual([
    ["header-not-found", "Sheet1"],
  ]);
});

test.each([
  ["2016年6月引进内资完成情况（亿元）", "12亿元"],
  ["2016年6月引进内资完成情况（单位：万元）", "12万元"],
  ["引进内资完成情况（2016年6月，单位：万元）", "12万元"],
  ["二〇一六年六月引进内资完成情况（万元）", "12万元"],
])("%s over a table names its indicator, month and unit", (title, figure) => {
  const found = check(sheet(title, "地区|完成", "南湖区|12"));
  expect(found.observations.map((one) => [one.indicator, one.period, `${one.value}${one.unit}`])).toEqual([
    ["domesticCapital", "2016-06", figure],
  ]);
});
