import { describe, expect, test } from "vitest";
import type { Merge } from "../../../../src/sheet/sheet.ts";
import { check, figures, issues, sheet } from "../../sheets.ts";

/** Figures without their place and the indicator's name, and issues. */
function read(lines: readonly string[], merges: readonly Merge[] = []): readonly string[] {
  const found = check({ ...sheet(...lines), merges });
  const told = issues(found).filter((one) => !one.startsWith("info") && !one.startsWith("warning"));
  return [...figures(found).map((one) => one.replace("domesticCapital ", "")), ...told];
}

/** Cells of a row, from a column to another, as one. */
function across(firstRow: number, firstColumn: number, lastColumn: number): Merge {
  return { firstRow, lastRow: firstRow, firstColumn, lastColumn };
}

function down(firstRow: number, lastRow: number, firstColumn: number): Merge {
  return { firstRow, lastRow, firstColumn, lastColumn: firstColumn };
}

describe("months beside regions", () => {
  test("left of them", () => {
    expect(read(["月份|地区|引进内资", "5月|南湖区|10", "6月|南湖区|12"])).toEqual([
      "nanhu 2016-05 10亿元 @C2",
      "nanhu 2016-06 12亿元 @C3",
    ]);
  });

  test("under no heading, where all cells there are months", () => {
    expect(read(["|地区|引进内资", "5月|南湖区|10", "6月|南湖区|12"])).toEqual([
      "nanhu 2016-05 10亿元 @C2",
      "nanhu 2016-06 12亿元 @C3",
    ]);
  });

  test("not under a heading that may be of something else", () => {
    expect(read(["批准时间|地区|引进内资", "2015年5月|南湖区|10", "2015年6月|秀洲区|12"])).toEqual([
      "nanhu 2016 10亿元 @C2",
      "xiuzhou 2016 12亿元 @C3",
    ]);
  });

  test("merged over the rows of theirs", () => {
    const rows = ["月份|地区|引进内资", "5月|南湖区|10", "|秀洲区|11", "6月|南湖区|12", "|秀洲区|13"];
    expect(read(rows, [down(1, 2, 0), down(3, 4, 0)])).toEqual([
      "nanhu 2016-05 10亿元 @C2",
      "xiuzhou 2016-05 11亿元 @C3",
      "nanhu 2016-06 12亿元 @C4",
      "xiuzhou 2016-06 13亿元 @C5",
    ]);
  });

  test("that are blank, and merged with nothing, are told of: the figure is of no period", () => {
    expect(read(["月份|地区|引进内资", "5月|南湖区|10", "|秀洲区|12"])).toEqual([
      "nanhu 2016-05 10亿元 @C2",
      "error missing-field @A3",
    ]);
  });

  test("over a 合计 that is merged over both columns", () => {
    const rows = ["月份|地区|引进内资", "6月|南湖区|10", "6月|秀洲区|12", "合计||22"];
    expect(read(rows, [across(3, 0, 1)])).toEqual(["nanhu 2016-06 10亿元 @C2", "xiuzhou 2016-06 12亿元 @C3"]);
  });
});

describe("rows without a label", () => {
  test("that it is merged over are of its region", () => {
    expect(read(["地区|月份|引进内资", "南湖区|5月|10", "|6月|12"], [down(1, 2, 0)])).toEqual([
      "nanhu 2016-05 10亿元 @C2",
      "nanhu 2016-06 12亿元 @C3",
    ]);
  });

  test("and with a figure are told of", () => {
    expect(read(["地区|引进内资", "南湖区|10", "|12", "|", "|x"])).toEqual([
      "nanhu 2016 10亿元 @B2",
      "error missing-field @A3",
    ]);
  });

  test("that number the columns are headings", () => {
    expect(read(["地区|引进内资|小升规", "甲|1|2", "南湖区|10|3"])).toEqual([
      "nanhu 2016 10亿元 @B3",
      "nanhu upgradedSmallEnterprises 2016 3家 @C3",
    ]);
    expect(read(["地区|引进内资|小升规", "（1）|（2）|（3）", "南湖区|10|3"])[0]).toBe(
      "nanhu 2016 10亿元 @B3",
    );
    // One number may be a figure whose region was forgotten.
    expect(read(["地区|引进内资", "|1", "南湖区|10"])).toEqual([
      "nanhu 2016 10亿元 @B3",
      "error missing-field @A2",
    ]);
  });
});

describe("regions above columns", () => {
  const targets = ["指标|南湖区||秀洲区|", "|目标|完成|目标|完成", "引进内资|43|12|35|13"];

  test.each<[string, readonly Merge[]]>([
    ["as text", []],
    ["merged", [across(0, 1, 2), across(0, 3, 4)]],
  ])("with 目标 and 完成 under each, %s", (_, merges) => {
    expect(read(targets, merges)).toEqual(["nanhu 2016 12亿元 @C3", "xiuzhou 2016 13亿元 @E3"]);
  });

  test("with months under each, or over several", () => {
    const of = ["nanhu 2016-05 10亿元 @B3", "nanhu 2016-06 12亿元 @C3", "xiuzhou 2016-05 11亿元 @D3"];
    expect(read(["指标|南湖区||秀洲区|", "|5月|6月|5月|6月", "引进内资|10|12|11|13"]).slice(0, 3)).toEqual(
      of,
    );
    expect(read(["指标|5月||6月|", "|南湖区|秀洲区|南湖区|秀洲区", "引进内资|10|12|11|13"])).toEqual([
      "nanhu 2016-05 10亿元 @B3",
      "xiuzhou 2016-05 12亿元 @C3",
      "nanhu 2016-06 11亿元 @D3",
      "xiuzhou 2016-06 13亿元 @E3",
    ]);
  });

  test("with months, then 目标 and 完成, and a column of units", () => {
    expect(
      read([
        "指标|单位|南湖区||||",
        "||5月||6月|",
        "||目标|完成|目标|完成",
        "引进内资|万元|200000|100000|200000|120000",
      ]),
    ).toEqual(["nanhu 2016-05 100000万元 @D4", "nanhu 2016-06 120000万元 @F4"]);
  });

  test("also where the caller names a region: those in the headings are its columns'", () => {
    const found = check(sheet(...targets), { regions: ["nanhu"] });
    expect(figures(found)).toEqual([
      "nanhu domesticCapital 2016 12亿元 @C3",
      "xiuzhou domesticCapital 2016 13亿元 @E3",
    ]);
    expect(issues(found).filter((one) => one.includes("unexpected"))).toEqual([
      "warning unexpected-value @E3",
    ]);
  });

  test("that go on over a column without a heading of its own are told of", () => {
    expect(read(["指标|南湖区||秀洲区", "引进内资|10|12|11"])).toEqual([
      "nanhu 2016 10亿元 @B2",
      "xiuzhou 2016 11亿元 @D2",
      "error missing-field @C1",
    ]);
  });
});

test("目标 and 完成 beside regions, under any heading", () => {
  expect(
    read(["地区|类别|引进内资", "南湖区|目标|43", "南湖区|完成|20", "秀洲区|目标|35", "秀洲区|完成|18"]),
  ).toEqual(["nanhu 2016 20亿元 @C3", "xiuzhou 2016 18亿元 @C5"]);
});

describe("units beside regions", () => {
  test("are those of the row's figures", () => {
    expect(read(["地区|单位|引进内资|同比（%）", "南湖区|万元|100000|5", "秀洲区|亿元|12|6"])).toEqual([
      "nanhu 2016 100000万元 @C2",
      "xiuzhou 2016 12亿元 @C3",
    ]);
  });

  test("unless what is called 单位 is an office", () => {
    expect(read(["单位|地区|引进内资", "发改局|南湖区|12"])).toEqual(["nanhu 2016 12亿元 @C2"]);
  });

  test("in a row of the table say nothing, or are told of", () => {
    const rows = (unit: string) => [
      "地区|引进内资|实际利用外资",
      "南湖区|12|3000",
      `计量单位|${unit}|万美元`,
      "秀洲区|13|3100",
    ];
    expect(read(rows("亿元")).filter((one) => one.startsWith("error"))).toEqual([]);
    expect(read(rows("万元")).filter((one) => one.startsWith("error"))).toEqual(["error unclear-unit @B3"]);
  });
});
