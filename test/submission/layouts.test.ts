import { describe, expect, test } from "vitest";
import type { Merge } from "../../src/sheet/sheet.ts";
import { checkSubmission } from "../../src/submission/check-submission.ts";
import { check, figures, issues, plan, sheet } from "./sheets.ts";

describe("regions down", () => {
  test("under one row of headings, with a title, numbers, a sum and a note around them", () => {
    const found = check(
      sheet(
        "2016年6月工业投资完成情况",
        "单位：亿元",
        "序号|地区|引进内资|绿色制造项目投资",
        "1|南湖区|20.5|1",
        "2|秀洲区|19|0.5",
        "|合计|39.5|1.5",
        "注：快报数。",
      ),
    );
    expect(figures(found)).toEqual([
      "nanhu domesticCapital 2016-06 20.5亿元 @C4",
      "nanhu greenManufacturingInvestment 2016-06 1亿元 @D4",
      "xiuzhou domesticCapital 2016-06 19亿元 @C5",
      "xiuzhou greenManufacturingInvestment 2016-06 0.5亿元 @D5",
    ]);
    expect(issues(found)).toEqual([]);
  });

  test("under groups, with units in brackets, aliases and padded names", () => {
    const found = check(
      sheet(
        "县（市、区）|招商引资||",
        "|实际利用外资（万美元）|引进内资（万元）|",
        "海 宁 市|3,000|4000|",
        "平湖|１２００|50|",
      ),
    );
    expect(figures(found).slice(0, 2)).toEqual([
      "haining foreignCapital 2016 3000万美元 @B3",
      "haining domesticCapital 2016 4000万元 @C3",
    ]);
  });

  test("with months under the indicators", () => {
    const found = check(
      sheet("地区|引进内资（亿元）||实际利用外资（万美元）|", "|5月|6月|5月|6月", "南湖区|10|12|3000|3500"),
    );
    expect(figures(found)).toEqual([
      "nanhu domesticCapital 2016-05 10亿元 @B3",
      "nanhu domesticCapital 2016-06 12亿元 @C3",
      "nanhu foreignCapital 2016-05 3000万美元 @D3",
      "nanhu foreignCapital 2016-06 3500万美元 @E3",
    ]);
  });

  test("with indicators under the months", () => {
    const found = check(
      sheet(
        "地区|2016年5月||2016年6月|",
        "|引进内资|实际利用外资|引进内资|实际利用外资",
        "南湖区|10|3000|12|3500",
      ),
    );
    expect(figures(found)).toEqual([
      "nanhu domesticCapital 2016-05 10亿元 @B3",
      "nanhu foreignCapital 2016-05 3000万美元 @C3",
      "nanhu domesticCapital 2016-06 12亿元 @D3",
      "nanhu foreignCapital 2016-06 3500万美元 @E3",
    ]);
  });

  test("with targets, rates and ranks beside what was done", () => {
    const found = check(sheet("地区|引进内资（亿元）|||", "|目标|完成|完成率|排名", "南湖区|43|21.5|50%|3"));
    expect(figures(found)).toEqual(["nanhu domesticCapital 2016 21.5亿元 @C3"]);
    expect(issues(found)).toEqual([]);
  });

  test("with a column of months", () => {
    const found = check(sheet("地区|时期|引进内资", "南湖区|5月|10", "南湖区|6月|12", "南湖区|6目|12"));
    expect(figures(found)).toEqual([
      "nanhu domesticCapital 2016-05 10亿元 @C2",
      "nanhu domesticCapital 2016-06 12亿元 @C3",
    ]);
    expect(issues(found)).toEqual(["error unknown-period @B4"]);
  });
});

test("regions across, with a column of units", () => {
  const found = check(sheet("指标|单位|南湖区|秀洲区", "引进内资|亿元|12|13", "实际利用外资|亿美元|0.2|0.3"));
  expect(figures(found)).toEqual([
    "nanhu domesticCapital 2016 12亿元 @C2",
    "nanhu foreignCapital 2016 0.2亿美元 @C3",
    "xiuzhou domesticCapital 2016 13亿元 @D2",
    "xiuzhou foreignCapital 2016 0.3亿美元 @D3",
  ]);
});

describe("a form of one region", () => {
  const form = sheet(
    "填报单位：海宁市",
    "指标|单位|目标|完成",
    "引进内资|亿元|41|20",
    "实际利用外资|万美元|38000|19000",
  );

  test("that its caption names", () => {
    expect(figures(check(form))).toEqual([
      "haining domesticCapital 2016 20亿元 @D3",
      "haining foreignCapital 2016 19000万美元 @D4",
    ]);
  });

  test("with growth over the year before, which is held against its two figures", () => {
    const rows = ["填报单位：海宁市", "指标|单位|目标|本月累计|上年同期|同比增长（%）"];
    const of = (...lines: readonly string[]): readonly string[] => issues(check(sheet(...rows, ...lines)));
    expect(of("引进内资|亿元|41|11.2|10.0|12", "小升规|家|90|30|20|50")).toEqual([]);
    expect(of("引进内资|亿元|41|11.2|10.0|21", "小升规|家|90|30|20|50")).toEqual([
      "error growth-contradicts-level @F3",
    ]);
    expect(figures(check(sheet(...rows, "引进内资|亿元|41|11.2|10.0|12")))).toEqual([
      "haining domesticCapital 2016 11.2亿元 @D3",
    ]);
  });

  test("with a caption of several units, which is told of once", () => {
    const found = check(
      sheet("填报单位：海宁市", "单位：亿元、万元", "地区|引进内资|绿色制造项目投资", "海宁市|3|1"),
    );
    expect(issues(found)).toEqual(["error unclear-unit @A2"]);
    expect(found.issues[0]?.found).toBe("单位：亿元、万元");
  });

  test("that the caller names, or the sheet", () => {
    const rows = form.rows.slice(1);
    expect(figures(check({ file: "a.csv", rows }, { regions: ["tongxiang"] }))[0]).toBe(
      "tongxiang domesticCapital 2016 20亿元 @D2",
    );
    expect(figures(check({ file: "a.xlsx", sheet: "桐乡市", rows }))[0]).toBe(
      "tongxiang domesticCapital 2016 20亿元 @D2",
    );
  });

  test("with months across", () => {
    const found = check(sheet("填报单位：海宁市", "指标|单位|1月|2月", "引进内资|亿元|3|6"));
    expect(figures(found)).toEqual([
      "haining domesticCapital 2016-01 3亿元 @C3",
      "haining domesticCapital 2016-02 6亿元 @D3",
    ]);
  });

  test("that nobody names is no table", () => {
    expect(issues(check({ file: "a.csv", rows: form.rows.slice(1) }))).toEqual(["error header-not-found @"]);
  });
});

describe("a figure a row", () => {
  const header = "地区|指标名称|时期|数值|计量单位|备注";

  test("with names, codes and ids, blank rows and a note", () => {
    const found = check(
      sheet(
        header,
        "南湖区|引进内资|2016年6月|20.5|亿元|",
        "",
        "330481|domesticCapital|2016-06|2|亿元|快报",
        "注：上报截止6月30日",
      ),
    );
    expect(figures(found)).toEqual([
      "nanhu domesticCapital 2016-06 20.5亿元 @D2",
      "haining domesticCapital 2016-06 2亿元 @D4",
    ]);
    expect(issues(found)).toEqual([]);
  });

  test("as data: rows, or a map by region", () => {
    expect(
      figures(check([{ region: "南湖区", indicator: "引进内资", period: "2016-06", value: "20.5" }])),
    ).toEqual(["nanhu domesticCapital 2016-06 20.5亿元 @1"]);
    expect(figures(check({ 南湖区: { 引进内资: "20.5" }, haining: { foreignCapital: "3000" } }))).toEqual([
      "nanhu domesticCapital 2016 20.5亿元 @1",
      "haining foreignCapital 2016 3000万美元 @2",
    ]);
  });

  test("says of every name that is none where it stands, and what is near", () => {
    const found = check(sheet(header, "南湖|引进外资|6月|1||", "南胡区|引进内资|13月|1||"));
    expect(issues(found)).toEqual([
      "error unknown-indicator @B2",
      "error unknown-region @A3",
      "error unknown-period @C3",
    ]);
    expect(found.issues.map(({ suggestion }) => suggestion)).toEqual(["引进内资", "南湖区", undefined]);
  });
});

test("sheets without anything the plan knows are passed over where another has something", () => {
  const cover = { file: "a.xlsx", sheet: "说明", rows: [["请于每月5日前报送"]] };
  const empty = { file: "a.xlsx", sheet: "Sheet3", rows: [] };
  const data = {
    file: "a.xlsx",
    sheet: "6月",
    rows: [
      ["地区", "引进内资"],
      ["南湖区", "3"],
    ],
  };
  expect(figures(check([cover, data, empty]))).toEqual(["nanhu domesticCapital 2016-06 3亿元 @B2"]);
  expect(issues(check([cover, empty]))).toEqual(["error header-not-found @"]);
});

test("a table whose every region is misspelt is told of row by row, also beside one that is not", () => {
  const misspelt = {
    ...sheet("2016年6月（虚构）", "地区|引进内资|小升规", "秀州区|3|4", "南胡区|5|6"),
    file: "b.csv",
  };
  const right = sheet("地区|引进内资", "海宁市|3");
  for (const all of [[misspelt], [right, misspelt]]) {
    const found = check(all);
    expect(issues(found)).toEqual(["error unknown-region @A3", "error unknown-region @A4"]);
    expect(found.issues.map(({ suggestion }) => suggestion)).toEqual(["秀洲区", "南湖区"]);
  }
});

describe("names", () => {
  const read = (header: string, value: string): readonly string[] =>
    figures(check(sheet(`地区|${header}`, `南湖区|${value}`)));

  test.each([
    ["引进内资（万元）", "5", "5万元"],
    ["引进内资亿元", "5", "5亿元"],
    ["引进内资/万元", "5", "5万元"],
    ["引进内资，亿元", "5", "5亿元"],
    ["1.引进内资", "5", "5亿元"],
    ["（二）引进内资（亿元）", "5", "5亿元"],
    ["其中：引进内资", "5", "5亿元"],
    ["引进内资①", "5", "5亿元"],
    ["引 进\n内资", "5", "5亿元"],
    ["引进内资完成数", "5", "5亿元"],
    ["累计引进内资", "5", "5亿元"],
  ])("%s names an indicator", (header, value, expected) => {
    expect(read(header, value)).toEqual([`nanhu domesticCapital 2016 ${expected} @B2`]);
  });

  test.each(["引进内资目标", "引进内资完成率（%）", "上年同期引进内资", "引进内资排名"])(
    "%s is no figure, and not lost",
    (header) => {
      const found = check(sheet(`地区|引进内资|${header}`, "南湖区|5|3"));
      expect(figures(found)).toEqual(["nanhu domesticCapital 2016 5亿元 @B2"]);
      expect(issues(found)).toEqual([]);
    },
  );

  test.each(["实际引进内资", "引进内资项目", "2引进内资"])("%s is unknown, with a suggestion", (header) => {
    const found = check(sheet(`地区|引进内资|${header}`, "南湖区|5|3"));
    expect(issues(found)).toEqual(["error unknown-indicator @C1"]);
  });

  test.each(["万园", "市外"])(
    "with what is no unit in its place are told of at the heading: %s",
    (bracket) => {
      const found = check(sheet(`地区|引进内资（${bracket}）|实际利用外资`, "南湖区|50000|6000"));
      expect(issues(found)).toEqual(["error unknown-unit @B1"]);
      expect(figures(found)).toEqual(["nanhu foreignCapital 2016 6000万美元 @C2"]);
    },
  );

  test("are taken as they stand before any word of theirs is", () => {
    const { domesticCapital } = plan.indicators;
    const marked = { ...domesticCapital!, name: { zh: "引进内资①" }, aliases: [] };
    const both = { ...plan, indicators: { ...plan.indicators, marked } };
    const long = sheet("地区|指标|数值", "南湖区|引进内资|5", "南湖区|引进内资①|6");
    const wide = sheet("地区|引进内资|引进内资①", "南湖区|5|6");
    for (const rows of [long, wide])
      expect(
        checkSubmission(both, rows).observations.map(({ indicator, value }) => [indicator, value]),
      ).toEqual([
        ["domesticCapital", "5"],
        ["marked", "6"],
      ]);
  });

  test("of a region that is nearly one, and codes that were numbers, are told with what is near", () => {
    const found = check(
      sheet("地区|引进内资", "330402|1", "330411.0|1", "0330421|1", "海盐|1", "海 宁 市|1"),
    );
    expect(issues(found)).toEqual(["error unknown-region @A3", "error unknown-region @A4"]);
    expect(found.issues.map(({ suggestion }) => suggestion)).toEqual(["秀洲区", "嘉善县"]);
    const bare = { ...plan, regions: { ...plan.regions, haiyan: { ...plan.regions.haiyan!, aliases: [] } } };
    const near = checkSubmission(bare, sheet("地区|引进内资", "南湖区|1", "海盐|1"));
    expect(near.issues.map(({ code, suggestion }) => [code, suggestion])).toEqual([
      ["unknown-region", "海盐县"],
    ]);
  });
});

test("labels that are merged over rows hold for each of them", () => {
  const rows = [
    ["地区", "指标", "数值"],
    ["南湖区", "引进内资", "5"],
    ["", "实际利用外资", "6000"],
    ["秀洲区", "引进内资", "4"],
    ["", "实际利用外资", "7000"],
  ];
  const merge = (firstRow: number): Merge => ({
    firstRow,
    lastRow: firstRow + 1,
    firstColumn: 0,
    lastColumn: 0,
  });
  const found = check({ file: "a.xlsx", rows, merges: [merge(3), merge(1)] });
  expect(figures(found).map((one) => one.replace(/ 2016.*@/, " "))).toEqual([
    "nanhu domesticCapital C2",
    "nanhu foreignCapital C3",
    "xiuzhou domesticCapital C4",
    "xiuzhou foreignCapital C5",
  ]);
  // Of a blank cell that is not merged nobody can know.
  expect(issues(check({ file: "a.csv", rows }))).toEqual([
    "error missing-field @A3",
    "error missing-field @A5",
  ]);
});

test("who filled a form in is no row of it", () => {
  const found = check(sheet("地区|引进内资", "南湖区|5", "填报人：张三|82521234", "说明：快报"));
  expect(issues(found)).toEqual([]);
});

describe("captions", () => {
  test("in two cells, and the day of filing, which is no period", () => {
    const found = check(
      sheet(
        "填报单位：|海宁市",
        "填报月份|6月",
        "填报日期：2016年7月5日",
        "指标|单位|完成",
        "引进内资|亿元|5",
      ),
    );
    expect(figures(found)).toEqual(["haining domesticCapital 2016-06 5亿元 @C5"]);
  });

  test("of units above a figure a row", () => {
    const found = check(
      sheet("单位：万元", "地区|指标|数值", "南湖区|引进内资|50000", "南湖区|实际利用外资|6000"),
    );
    expect(figures(found)).toEqual([
      "nanhu domesticCapital 2016 50000万元 @C3",
      "nanhu foreignCapital 2016 6000万美元 @C4",
    ]);
    const both = check(sheet("单位：万元、亿元", "地区|指标|数值", "南湖区|引进内资|5"));
    expect(issues(both)).toEqual(["error unclear-unit @A1"]);
  });
});

describe("a table of regions and indicators", () => {
  test("with a column a month", () => {
    const found = check(sheet("地区|指标|单位|5月|6月", "南湖区|引进内资|亿元|10|12"));
    expect(figures(found)).toEqual([
      "nanhu domesticCapital 2016-05 10亿元 @D2",
      "nanhu domesticCapital 2016-06 12亿元 @E2",
    ]);
  });

  test("with 本月 and 累计 under 完成, and groups between the rows", () => {
    const found = check(
      sheet(
        "填报单位：海宁市",
        "序号|指标|单位|完成情况||上年同期",
        "|||本月|累计|",
        "一|招商引资||||",
        "1|引进内资|亿元|2|12|10",
      ),
    );
    expect(figures(found)).toEqual(["haining domesticCapital 2016 12亿元 @E5"]);
    expect(issues(found)).toEqual([]);
  });

  test("with English headings", () => {
    const found = check(
      sheet("Region|Indicator Name|Month|Figure|Unit|Remarks", "南湖区|引进内资|6|5|亿元|"),
    );
    expect(figures(found)).toEqual(["nanhu domesticCapital 2016-06 5亿元 @D2"]);
  });
});

test("a column that names nothing is told of where figures stand under it", () => {
  const found = check(sheet("地区|引进内资|引进外资|负责人", "南湖区|3|4|张三"));
  expect(issues(found)).toEqual(["error unknown-indicator @C1"]);
  expect(found.issues[0]?.suggestion).toBe("引进内资");
});

describe("what is said above a table", () => {
  const period = (...above: readonly string[]): readonly (string | undefined)[] => {
    const { observations, issues: found } = check(sheet(...above, "地区|引进内资", "南湖区|12"));
    return [observations[0]?.period, ...found.map(({ code, location }) => `${code} ${location?.cell}`)];
  };

  test("a caption of the period says more than a title", () => {
    expect(period("2016年6月完成情况表式", "时期：2016年7月")).toEqual(["2016-07"]);
    expect(period("Period: 2016-08")).toEqual(["2016-08"]);
  });

  test("one that cannot be read leaves figures without a period, unless something else says it", () => {
    expect(period("时期：请选择")).toEqual([undefined, "unknown-period A1"]);
    expect(period("2016年6月", "时期：请选择")).toEqual(["2016-06"]);
    expect(
      check(sheet("时期：请选择", "地区|引进内资", "南湖区|12"), { period: "2016-05" }).observations,
    ).toMatchObject([{ period: "2016-05" }]);
  });

  test("in a table with a figure a row, only those without a period of their own", () => {
    const found = check(
      sheet(
        "时期：请选择",
        "地区|指标|时期|数值",
        "南湖区|引进内资|2016-06|12",
        "平湖市|引进内资|2016-05|9",
        "海宁市|引进内资||3O",
      ),
    );
    expect(figures(found)).toEqual([
      "nanhu domesticCapital 2016-06 12亿元 @D3",
      "pinghu domesticCapital 2016-05 9亿元 @D4",
    ]);
    expect(issues(found)).toContain("error unknown-period @A1");
    expect(issues(found)).toContain("error not-a-number @D5");
    const dated = check(sheet("时期：请选择", "地区|指标|时期|数值", "南湖区|引进内资|2016-06|12"));
    expect(issues(dated)).toEqual([]);
  });

  test("an English form names its region in several words", () => {
    const found = check(sheet("Region: Haining City", "Indicator|Target|Actual", "引进内资|51.5|12"));
    expect(figures(found)).toEqual(["haining domesticCapital 2016 12亿元 @C3"]);
  });
});

test("a heading above 目标 and 完成 ends where the next one begins, whatever stands beside it", () => {
  const found = check(
    sheet(
      "地区|投资||招商|||",
      "|绿色制造项目投资||实际利用外资||引进内资|",
      "|||（亿美元）|||",
      "|目标|完成|目标|完成|目标|完成",
      "南湖区|1.5|1|1.8|0.9|34|12",
    ),
  );
  expect(figures(found)).toEqual([
    "nanhu greenManufacturingInvestment 2016 1亿元 @C5",
    "nanhu foreignCapital 2016 0.9亿美元 @E5",
    "nanhu domesticCapital 2016 12亿元 @G5",
  ]);
  // One that is merged over months of 目标 and 完成 goes on over all of them.
  const months = check(sheet("地区|引进内资|||", "|5月||6月|", "|目标|完成|目标|完成", "南湖区|1|10|2|12"));
  expect(figures(months)).toEqual([
    "nanhu domesticCapital 2016-05 10亿元 @C4",
    "nanhu domesticCapital 2016-06 12亿元 @E4",
  ]);
});

test("an apostrophe before a figure marks a text, as in spreadsheets", () => {
  expect(figures(check(sheet("地区|工业生产性投资增长率", "南湖区|'-5%")))).toEqual([
    "nanhu industrialInvestmentGrowth 2016 -5% @B2",
  ]);
});
