import { describe, expect, test } from "vitest";
import { growthText } from "../../../src/submission/across/growth-text.ts";
import { check, figures, issues, sheet } from "../sheets.ts";

const long = (base: string, growth: string): ReturnType<typeof check> =>
  check(sheet("地区|指标|数值|上年同期|同比增长（%）", `南湖区|引进内资|11.20|${base}|${growth}`));

describe("growth that cannot be read", () => {
  test.each([
    "约5%左右?",
    "abc",
    "1O.5",
    "12..3",
    "?",
    "待核?",
    "(3.2)",
    "▲3",
    "2016-06-30",
    "5.0，其中工业3",
    "x".repeat(200),
  ])("%s is told of in its cell, as a warning", (growth) => {
    const found = long("10.00", growth);
    expect(issues(found)).toEqual(["warning not-a-number @E2"]);
    expect(found.issues[0]).toMatchObject({
      indicator: "domesticCapital",
      region: "nanhu",
      expected: { zh: "一个数，单位%", en: "a number in %" },
    });
    expect(found.ok).toBe(true);
    expect(figures(found)).toEqual(["nanhu domesticCapital 2016 11.20亿元 @C2"]);
  });

  test.each([
    ...[
      "",
      " ",
      "—",
      "-",
      "/",
      "…",
      "N/A",
      "持平",
      "基本持平",
      "与上年持平",
      "由负转正",
      "扭亏为盈",
      "无基数（新建）",
    ],
    ...[
      "不可比",
      "未统计",
      "约12",
      "12左右",
      "12%以上",
      "0.5个百分点",
      "提高0.5个点",
      "翻一番",
      "flat",
      "Turned positive",
    ],
    ...[
      "12",
      "12.0%",
      "+12",
      "↑12.0",
      "12↑",
      "增12%",
      "增长12.0",
      "12.0（可比价）",
      "12*",
      "#DIV/0!",
      "=B2/C2-1",
    ],
  ])("%j is read, or is none", (growth) => {
    const expected = growth.startsWith("=") ? ["warning formula-without-result @E2"] : [];
    expect(issues(long("10.00", growth))).toEqual(expected);
  });

  test.each(["↓12.0", "12.0↓", "降12", "负12", "负增长12%", "↑5", "增5%", "下降12"])(
    "%s is held against the figures",
    (growth) => {
      expect(issues(long("10.00", growth))).toEqual(["error growth-contradicts-level @E2"]);
    },
  );

  test("errors of a spreadsheet are told as what they are", () => {
    expect(issues(long("10.00", "#REF!"))).toEqual(["warning spreadsheet-error @E2"]);
  });

  test("in a wide table, too", () => {
    const rows = ["2016年6月", "地区|引进内资||", "|完成|上年同期|同比", "南湖区|11.2|abc|约5%左右?"];
    expect(issues(check(sheet(...rows)))).toEqual(["warning not-a-number @C4", "warning not-a-number @D4"]);
  });

  test("a text of any length is looked at in bounded time", () => {
    for (const text of ["增".repeat(1_000_000), `1${"(".repeat(1_000_000)}`, "，".repeat(1_000_000)])
      expect(growthText(text)).toBeUndefined();
  });
});

describe("a figure of the year before that cannot be read", () => {
  test.each([
    ["abc", "not-a-number"],
    ["1O.0", "not-a-number"],
    ["(10)", "ambiguous-number"],
    ["10万吨", "wrong-dimension"],
    ["#REF!", "spreadsheet-error"],
  ])("%s is told of in its cell, as a warning", (base, code) => {
    const found = long(base, "12");
    expect(issues(found)).toEqual([`warning ${code} @D2`]);
    expect(found.issues[0]).toMatchObject({ indicator: "domesticCapital", region: "nanhu" });
  });

  test.each(["", "—", "/", "无", "无基数", "新建", "未统计", "10.0000001", "-10", "100000万元"])(
    "%j is none, or is read",
    (base) => {
      expect(issues(long(base, ""))).toEqual([]);
    },
  );
});
