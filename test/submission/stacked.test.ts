import { describe, expect, test } from "vitest";
import { check, figures, issues, sheet } from "./sheets.ts";

describe("tables below each other", () => {
  test("with titles, headings, sums and notes of their own", () => {
    const found = check(
      sheet(
        "表1 招商引资",
        "单位：万元",
        "地区|引进内资",
        "南湖区|200000",
        "秀洲区|190000",
        "合计|390000",
        "注：快报",
        "",
        "表2 投资",
        "序号|地区|绿色制造项目投资（亿元）|机器换人项目投资（亿元）",
        "1|南湖区|1.0|5",
        "2|秀洲区|2.0|6",
        "|合计|4.0|11",
        "注：10日前报送",
      ),
    );
    expect(figures(found)).toEqual([
      "nanhu domesticCapital 2016 200000万元 @B4",
      "xiuzhou domesticCapital 2016 190000万元 @B5",
      "nanhu greenManufacturingInvestment 2016 1.0亿元 @C11",
      "nanhu machineReplacementInvestment 2016 5亿元 @D11",
      "xiuzhou greenManufacturingInvestment 2016 2.0亿元 @C12",
      "xiuzhou machineReplacementInvestment 2016 6亿元 @D12",
    ]);
    expect(issues(found)).toEqual(["error total-mismatch @C13"]);
  });

  test("each of its own month; one without any is of the month that the sheet begins with", () => {
    const found = check(
      sheet(
        "2016年5月",
        "地区|引进内资",
        "南湖区|20",
        "2016年6月",
        "地区|引进内资",
        "南湖区|30",
        "",
        "地区|实际利用外资",
        "南湖区|9000",
      ),
    );
    expect(figures(found)).toEqual([
      "nanhu domesticCapital 2016-05 20亿元 @B3",
      "nanhu domesticCapital 2016-06 30亿元 @B6",
      "nanhu foreignCapital 2016-05 9000万美元 @B9",
    ]);
  });

  test("one with regions down, one with regions across, one with a figure a row", () => {
    const found = check(
      sheet(
        "地区|引进内资",
        "南湖区|20",
        "指标|南湖区|秀洲区",
        "实际利用外资|9000|8000",
        "绿色制造项目投资|1|2",
        "地区|指标|数值",
        "南湖区|机器换人项目投资|5",
      ),
    );
    expect(figures(found)).toEqual([
      "nanhu domesticCapital 2016 20亿元 @B2",
      "nanhu foreignCapital 2016 9000万美元 @B4",
      "nanhu greenManufacturingInvestment 2016 1亿元 @B5",
      "xiuzhou foreignCapital 2016 8000万美元 @C4",
      "xiuzhou greenManufacturingInvestment 2016 2亿元 @C5",
      "nanhu machineReplacementInvestment 2016 5亿元 @C7",
    ]);
  });

  test("forms of several regions", () => {
    const form = (region: string, value: number): readonly string[] => [
      `填报单位：${region}`,
      "指标|单位|完成",
      `引进内资|亿元|${value}`,
    ];
    expect(figures(check(sheet(...form("海宁市", 5), "", ...form("平湖市", 6))))).toEqual([
      "haining domesticCapital 2016 5亿元 @C3",
      "pinghu domesticCapital 2016 6亿元 @C7",
    ]);
  });

  test("a heading that is printed again on the next page begins none: the sum below is of both pages", () => {
    const rows = ["表一", "地区|引进内资", "南湖区|12.0", "表一（续）", "地区|引进内资", "秀洲区|13.0"];
    expect(issues(check(sheet(...rows, "合计|25.0")))).toEqual([]);
    expect(issues(check(sheet(...rows, "合计|26.0")))).toEqual(["error total-mismatch @B7"]);
    // Below its sum another table begins.
    expect(issues(check(sheet("地区|引进内资", "南湖区|12.0", "合计|12.0", ...rows.slice(1, 3))))).toEqual([
      "warning duplicate-cell @B5",
    ]);
  });

  test("the unit over one of them is not that of another, where it would matter", () => {
    const found = check(
      sheet("单位：万元", "地区|引进内资", "南湖区|200000", "", "地区|绿色制造项目投资", "南湖区|10000"),
    );
    expect(issues(found)).toEqual(["error unclear-unit @B5", "warning suspicious-magnitude @B6"]);
    expect(
      issues(
        check(sheet("单位：亿元", "地区|引进内资", "南湖区|2", "", "地区|绿色制造项目投资", "南湖区|1")),
      ),
    ).toEqual([]);
  });

  test("one whose rows nobody knows is not lost among others", () => {
    const found = check(sheet("地区|引进内资", "南湖区|12", "", "地区|绿色制造项目投资", "南胡区|5"));
    expect(issues(found)).toEqual(["error unknown-region @A5"]);
    const bare = check(
      sheet("地区|引进内资", "南湖区|12", "", "|绿色制造项目投资|机器换人项目投资", "第一|5|6"),
    );
    expect(issues(bare)).toEqual(["error header-not-found @A4"]);
  });
});

describe("tables beside each other", () => {
  test("with other regions, or other indicators", () => {
    const found = check(
      sheet(
        "序号|地区|引进内资||序号|地区|引进内资",
        "1|南湖区|12||3|秀洲区|13",
        "2|海宁市|14||4|平湖市|15",
        "|合计|26||||29",
      ),
    );
    expect(figures(found)).toEqual([
      "nanhu domesticCapital 2016 12亿元 @C2",
      "haining domesticCapital 2016 14亿元 @C3",
      "xiuzhou domesticCapital 2016 13亿元 @G2",
      "pinghu domesticCapital 2016 15亿元 @G3",
    ]);
    expect(figures(check(sheet("地区|引进内资||地区|绿色制造项目投资", "南湖区|20||秀洲区|1")))).toEqual([
      "nanhu domesticCapital 2016 20亿元 @B2",
      "xiuzhou greenManufacturingInvestment 2016 1亿元 @E2",
    ]);
  });

  test("without a word over the regions", () => {
    const rows = ["|引进内资||引进内资", "南湖区|12|秀洲区|13", "海宁市|14|平湖市|15"];
    expect(figures(check(sheet(...rows)))).toEqual([
      "nanhu domesticCapital 2016 12亿元 @B2",
      "haining domesticCapital 2016 14亿元 @B3",
      "xiuzhou domesticCapital 2016 13亿元 @D2",
      "pinghu domesticCapital 2016 15亿元 @D3",
    ]);
  });

  test("under one title and one unit", () => {
    const found = check(
      sheet("2016年6月||||单位：万元", "地区|引进内资||地区|引进内资", "南湖区|120000||秀洲区|130000"),
    );
    expect(figures(found)).toEqual([
      "nanhu domesticCapital 2016-06 120000万元 @B3",
      "xiuzhou domesticCapital 2016-06 130000万元 @E3",
    ]);
  });
});

describe("the one indicator of a table", () => {
  test.each([
    ["2016年6月引进内资完成情况", "地区|完成数"],
    ["嘉兴市2016年1—6月各县（市、区）引进内资（亿元）完成情况统计表", "地区|完成数"],
    ["表3：2016年6月全市引进内资进度表", "县（市、区）|完成数"],
    ["指标：引进内资|报告期：2016年6月", "地区|数值"],
  ])("%s", (title, header) => {
    expect(figures(check(sheet(title, header, "南湖区|12")))).toEqual([
      "nanhu domesticCapital 2016-06 12亿元 @B3",
    ]);
  });

  test("may be that of its sheet; each of several tables has its own", () => {
    const rows = [
      ["地区", "完成"],
      ["南湖区", "5"],
    ];
    expect(figures(check({ file: "a.xlsx", sheet: "引进内资", rows }))).toEqual([
      "nanhu domesticCapital 2016 5亿元 @B2",
    ]);
    const both = sheet(
      "引进内资完成情况",
      "地区|完成数",
      "南湖区|1",
      "",
      "绿色制造项目投资完成情况",
      "地区|完成数",
      "南湖区|2",
    );
    expect(figures(check(both))).toEqual([
      "nanhu domesticCapital 2016 1亿元 @B3",
      "nanhu greenManufacturingInvestment 2016 2亿元 @B7",
    ]);
  });

  test("is not what a title says of something else", () => {
    expect(issues(check(sheet("2016年6月引进内资项目完成情况", "地区|完成数", "南湖区|12")))).toEqual([
      "error header-not-found @",
    ]);
  });
});
