import { describe, expect, test } from "vitest";
import { check, figures, issues, sheet } from "../sheets.ts";

const SHORT: Readonly<Record<string, string>> = {
  domesticCapital: "内资",
  foreignCapital: "外资",
  industrialInvestmentGrowth: "投资增长",
  newPhotovoltaicCapacity: "光伏",
};

/** Figures as `nanhu 内资 2016-06 20`, then the errors. */
function read(text: string, options = {}): readonly string[] {
  const found = check(sheet(...text.split(" / ")), options);
  return [
    ...figures(found).map((one) =>
      one
        .replace(/ @.*/, "")
        .replace(/(?:亿元|万美元|%|兆瓦)$/, "")
        .replace(/ (\w+) /, (_, id: string) => ` ${SHORT[id] ?? id} `),
    ),
    ...issues(found).filter((one) => one.startsWith("error")),
  ];
}

describe("periods that are said above a table", () => {
  test.each([
    ["6月份完成情况", "2016-06"],
    ["1-6月完成情况", "2016-06"],
    ["上半年完成情况", "2016-H1"],
    ["二季度完成情况", "2016-Q2"],
    ["截至6月底完成情况", "2016-06"],
    ["2016年前三季度完成情况", "2016-09"],
    ["2016年半年度报表", "2016-H1"],
    ["2016年前5个月完成情况", "2016-05"],
    ["2016.6完成情况", "2016-06"],
    ["201606", "2016-06"],
    ["Report for June 2016", "2016-06"],
    ["2015年完成情况表", "2015"],
    ["2015年度完成情况 6月", "2015-06"],
  ])("%s", (title, period) => {
    const found = check(sheet(title, "地区|引进内资|实际利用外资", "南湖区|20|9000"));
    expect(found.observations.map((one) => one.period)).toEqual([period, period]);
  });

  test("another year holds for the months of the table", () => {
    expect(read("2015年引进内资完成情况 / 地区|5月|6月 / 南湖区|15|18").slice(0, 2)).toEqual([
      "nanhu 内资 2015-05 15",
      "nanhu 内资 2015-06 18",
    ]);
  });

  test("a year over a month, beside it, and under a title with months", () => {
    const title = "2016年1-6月完成情况 / 地区|引进内资| / |2016年|2015年 / 南湖区|20|18";
    expect(read(title)[0]).toBe("nanhu 内资 2016-06 20");
    expect(
      read("地区|引进内资||| / |2016年||2015年| / |6月|1-6月|6月|1-6月 / 南湖区|3|20|2|18").slice(0, 2),
    ).toEqual(["nanhu 内资 2016-06 20", "nanhu 内资 2015-06 18"]);
    expect(read("地区|年份|月份|引进内资 / 南湖区|2015|6|18 / 南湖区|2016|6|20").slice(0, 2)).toEqual([
      "nanhu 内资 2015-06 18",
      "nanhu 内资 2016-06 20",
    ]);
    expect(read("地区|指标|年度|月|数值 / 南湖区|引进内资|2015|6月|18")[0]).toBe("nanhu 内资 2015-06 18");
  });

  test("a row of its own holds for the rows below it", () => {
    expect(read("地区|引进内资 / 2016年5月| / 南湖区|15 / 2016年6月| / 南湖区|18")).toEqual([
      "nanhu 内资 2016-05 15",
      "nanhu 内资 2016-06 18",
    ]);
    expect(read("地区|引进内资 / 目标任务| / 南湖区|34 / 完成情况| / 南湖区|20")).toEqual([
      "nanhu 内资 2016 20",
    ]);
  });
});

test.each(["2016.6", "201606", "6月 (2)", "2016年6月（修改）", "南湖区201606", "Jun-16"])(
  "a sheet called %s",
  (name) => {
    const found = check({ ...sheet("地区|引进内资", "南湖区|20"), sheet: name });
    expect(found.observations.map(({ period }) => period)).toEqual(["2016-06"]);
  },
);

describe("targets and what was before are no figures", () => {
  test.each([
    [
      "months over regions, with units",
      "指标|单位|6月| / ||南湖区|海宁市 / 引进内资|亿元|15|16",
      ["nanhu 内资 2016-06 15", "haining 内资 2016-06 16"],
    ],
    [
      "目标 over regions, with units",
      "指标|单位|目标||完成| / ||南湖区|海宁市|南湖区|海宁市 / 引进内资|亿元|34|51|15|16",
      ["nanhu 内资 2016 15", "haining 内资 2016 16"],
    ],
    [
      "目标 in a column with a footer",
      "地区|类别|引进内资 / 南湖区|目标|34 / 南湖区|完成|20 / 制表人：张三|审核：李四|",
      ["nanhu 内资 2016 20"],
    ],
    [
      "months in a column over a note",
      "|地区|引进内资 / 6月|南湖区|18 / 注：快报数。||",
      ["nanhu 内资 2016-06 18"],
    ],
    [
      "a column of what figures are",
      "地区|指标|类型|数值 / 南湖区|引进内资|目标|34 / 南湖区|引进内资|完成|20",
      ["nanhu 内资 2016 20"],
    ],
    [
      "本年 and 上年同期 over 本月 and 累计",
      "地区|引进内资||| / |本年||上年同期| / |本月|累计|本月|累计 / 南湖区|3|20|2|18",
      ["nanhu 内资 2016 20"],
    ],
    [
      "今年 and 去年 over months",
      "地区|引进内资||| / |今年||去年| / |6月|1-6月|6月|1-6月 / 南湖区|3|20|2|18",
      ["nanhu 内资 2016-06 20"],
    ],
    ["what is expected", "地区|引进内资|| / |完成|预计全年|得分 / 南湖区|20|40|9", ["nanhu 内资 2016 20"]],
    ["what is called 目标完成数", "地区|引进内资目标完成数 / 南湖区|20", ["nanhu 内资 2016 20"]],
    [
      "1—本月",
      "填报单位：南湖区 / 报告期：2016年6月 / 指标名称|计量单位|本月|1—本月 / 引进内资|亿元|3|20",
      ["nanhu 内资 2016-06 20"],
    ],
    [
      "months alone beside 1—6月",
      "地区|引进内资|| / |5月|6月|1-6月 / 南湖区|3|4|20",
      ["nanhu 内资 2016-06 20"],
    ],
    [
      "rows of their own below each region",
      "地区|引进内资 / 南湖区|20 / 同比增长（%）|5 / 海宁市|21 / 同比增长（%）|6",
      ["nanhu 内资 2016 20", "haining 内资 2016 21"],
    ],
    [
      "numbers before merged labels",
      "序号|类别|指标|南湖区 / 1|完成|引进内资|20 / 2||实际利用外资|9000 / 3|目标|引进内资|34",
      ["nanhu 内资 2016 20", "nanhu 外资 2016 9000"],
    ],
  ])("%s", (_what, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test("a table whose title says that it holds targets has no figures", () => {
    expect(read("2016年全市目标任务分解表 / 地区|引进内资 / 南湖区|34")).toEqual([]);
    expect(read("2016年全市目标任务完成情况 / 地区|引进内资 / 南湖区|34")).toEqual(["nanhu 内资 2016 34"]);
  });
});

test("growth beside an indicator is the figure of the indicator that the plan has for it", () => {
  expect(read("地区|工业生产性投资| / |完成|同比增长（%） / 南湖区|80|8.5")).toContain(
    "nanhu 投资增长 2016 8.5",
  );
  expect(read("地区|指标|完成|同比增长 / 南湖区|工业生产性投资|80|8.5")).toContain("nanhu 投资增长 2016 8.5");
});

test("growth of a month is not held against what has come since January", () => {
  const found = read(
    "地区|引进内资||||| / |本月|上年同期|同比%|累计|上年同期|同比% / 南湖区|3|2|50|20|18|11.1",
  );
  expect(found).toEqual(["nanhu 内资 2016 20"]);
});

test("合计 under an indicator is the whole of it", () => {
  expect(read("地区|新增光伏发电装机容量| / |合计 / 南湖区|12")).toEqual(["nanhu 光伏 2016 12"]);
});

describe("what cannot be placed is told", () => {
  test.each([
    ["an unknown leaf, alone", "地区|引进内资 / |省外 / 南湖区|20", ["error unknown-indicator @B2"]],
    [
      "a figure without a heading",
      "地区|引进内资||实际利用外资 / 南湖区|20|21|9000",
      ["error unknown-header @C2"],
    ],
    [
      "months beside a name",
      "地区|引进内资|6月|5月 / 南湖区|20|12|10",
      ["error unknown-indicator @C1", "error unknown-indicator @D1"],
    ],
    [
      "a region that is blank where others are named",
      "填报地区：嘉兴市 / 地区|指标|数值 / 南湖区|引进内资|20 / |实际利用外资|9000",
      ["error missing-field @A4"],
    ],
    [
      "a unit that is not that of the heading",
      "地区|单位|引进内资（亿元） / 南湖区|万元|200000",
      ["error unclear-unit @C2"],
    ],
  ])("%s", (_what, text, expected) => {
    expect(read(text).filter((one) => one.startsWith("error"))).toEqual(expected);
  });

  test("a column of figures of a long table, as a warning", () => {
    const found = check(sheet("地区|指标|数值|其中省外|联系电话", "南湖区|引进内资|20|5|13800000000"));
    expect(issues(found)).toEqual(["warning unknown-header @D1"]);
  });
});

test.each(["1.嘉善县", "（一）嘉善县", "①嘉善县", "其中：嘉善县", "嘉善县："])(
  "a region called %s",
  (name) => {
    expect(read(`地区|引进内资 / ${name}|20`)).toEqual(["jiashan 内资 2016 20"]);
  },
);

test.each([
  ["in its title", "海宁市2016年6月主要指标完成情况"],
  ["with its office", "填报单位：海宁市经信局 / 报告期：6月"],
  ["behind a bracket", "填报单位（盖章）：海宁市 / 填报月份：6"],
  ["alone in a row", "海宁市 / 2016年6月"],
])("the region of a form can stand %s", (_where, above) => {
  expect(read(`${above} / 指标|单位|完成 / 引进内资|亿元|20`)).toEqual(["haining 内资 2016-06 20"]);
});

test("tables below each other keep to their own month and year", () => {
  expect(read("5月 / 地区|引进内资 / 南湖区|20 /  / 6月 / 地区|引进内资 / 南湖区|21")).toEqual([
    "nanhu 内资 2016-05 20",
    "nanhu 内资 2016-06 21",
  ]);
  expect(read("2016年6月 / 地区|引进内资 / 南湖区|20 /  / 2015年 / 地区|引进内资 / 海宁市|18")).toEqual([
    "nanhu 内资 2016-06 20",
    "haining 内资 2015 18",
  ]);
});

test("what looks like a period in a title, and is none, is told", () => {
  expect(read("2016年6至7月完成情况 / 地区|引进内资 / 南湖区|20")).toEqual(["error unknown-period @A1"]);
});

test("a title can say that its figures are growth", () => {
  expect(read("2016年6月引进内资同比增长情况 / 地区|数值 / 南湖区|12.5")).toEqual([]);
});

test("a date beside a title is when it was written", () => {
  expect(read("引进内资完成情况||2016-07-05 / 地区|完成 / 南湖区|20")).toEqual(["nanhu 内资 2016 20"]);
});

test("figures of a region's parts are told of", () => {
  const found = check(sheet("地区|企业|指标|完成", "南湖区|甲公司|引进内资|5"));
  expect(issues(found)).toEqual(["warning unknown-header @B1"]);
});

describe("a row below the last region may be of the whole table", () => {
  test.each([
    [
      "地区|引进内资 / 南湖区|20 / 海宁市|21 / 累计|41",
      ["nanhu 内资 2016 20", "haining 内资 2016 21", "error unknown-region @A4"],
    ],
    [
      "地区|引进内资 / 南湖区|20 / 海宁市|21 / 上年同期|40",
      ["nanhu 内资 2016 20", "haining 内资 2016 21", "error unknown-region @A4"],
    ],
    [
      "地区|引进内资 / 南湖区| / 目标|34 / 完成|20 / 海宁市| / 目标|51 / 完成|21",
      ["nanhu 内资 2016 20", "haining 内资 2016 21"],
    ],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test.each([
  ["嘉兴市南湖区2016年6月主要指标完成情况", ["nanhu 内资 2016-06 20"]],
  ["填报单位：嘉兴市南湖区发改局 / 2016年6月", ["nanhu 内资 2016-06 20"]],
  ["填报单位：嘉兴市南湖区 / 2016年6月", ["nanhu 内资 2016-06 20"]],
  ["南湖区、海宁市2016年6月完成情况表", ["error header-not-found @"]],
])("of %s the region is the innermost one", (above, expected) => {
  expect(read(`${above} / 指标|单位|完成 / 引进内资|亿元|20`)).toEqual(expected);
});

test.each(["嘉兴市", "嘉兴市 / 2016年6月", "海宁市"])(
  "%s alone above a table of regions is no row of it",
  (above) => {
    expect(read(`${above} / 地区|引进内资 / 海宁市|20`)[0]).toMatch(/^haining 内资 2016(?:-06)? 20$/);
  },
);

describe("targets by the title", () => {
  test.each([
    "2016年全市目标任务分解表 / 地区|引进内资|实际利用外资 / 南湖区|34|18000 / 合计|34|18000",
    "海宁市任务分解表 / 指标|数值|备注 / 引进内资|51.5|",
  ])("%s has no figures", (text) => {
    expect(read(text)).toEqual([]);
  });

  test.each([
    "2016年6月月报 / 注：年度目标任务分解见附件2 / 地区|引进内资 / 南湖区|20",
    "根据2016年任务分解要求，现将6月数据上报如下 / 2016年6月 / 地区|引进内资 / 南湖区|20",
    "2016年目标任务分解落实情况（6月） / 地区|引进内资 / 南湖区|20",
    "目标任务分解表 / 地区|引进内资（1-6月） / 南湖区|20",
  ])("%s has", (text) => {
    expect(read(text)).toEqual(["nanhu 内资 2016-06 20"]);
  });
});

test.each([
  ["附件1 2015年完成情况", "2015"],
  ["附件1 1-6月完成情况", "2016-06"],
  ["表2 6月份完成情况", "2016-06"],
  ["6月份完成情况 / 说明：基数为2015年年报数", "2016-06"],
  ["6月完成情况，与2015年相比", "2016-06"],
  ["“十三五”（2016-2020年）完成情况", "2016"],
  ["完成情况（2020年目标）", "2016"],
])("years and numbers in passing: %s", (above, period) => {
  const found = check(sheet(...above.split(" / "), "地区|引进内资|实际利用外资", "南湖区|20|9000"));
  expect(found.observations.map((one) => one.period)).toEqual([period, period]);
});

test.each([
  "地区|引进内资（亿元）||实际利用外资（万美元）| / |绝对值|增幅|绝对值|增幅 / 南湖区|20|5|9000|3",
  "地区|引进内资|||实际利用外资 / |年初目标|调整后目标|完成|完成 / 南湖区|34|36|20|9000",
  "地区|引进内资|实际利用外资 / 栏次|1|2 / 南湖区|20|9000",
  "附件1 2016年完成情况 / 地区|代码|引进内资|实际利用外资|联系电话|占全市比重 / 甲|乙|1|2|3|4 / 南湖区|01|20|9000|13800000000|12",
])("%s", (text) => {
  expect(read(text)).toEqual(["nanhu 内资 2016 20", "nanhu 外资 2016 9000"]);
});

test("numbered columns of a form", () => {
  expect(
    read("填报单位：海宁市 / 指标|代码|单位|本期|上年同期 / 甲|乙|丙|1|2 / 引进内资|01|亿元|20|18"),
  ).toEqual(["haining 内资 2016 20"]);
});
