import { describe, expect, test } from "vitest";
import { check, issues, sheet } from "../sheets.ts";

const REGIONS = ["南湖区", "秀洲区", "嘉善县", "平湖市", "海盐县", "海宁市", "桐乡市", "嘉兴港区"];

/** `20 20 小计40 25`: rows of regions as they come, and sums; below each other or, `isAcross`, beside. */
function told(text: string, isAcross = false): readonly string[] {
  const names = REGIONS.values();
  // A whole number may be rounded; without decimals all of them are meant to the hundredth.
  const exact = (figure: string): string =>
    /^\d+$/.test(figure) && !text.includes(".") ? `${figure}.00` : figure;
  const rows = text.split(" ").map((word) => {
    const [, label = "", figure = ""] = /^(\D*?)(-?[\d.]*|—|\/)$/.exec(word)!;
    return `${label === "" ? names.next().value : label}|${exact(figure)}`;
  });
  const lines = ["地区|引进内资", ...rows];
  const across = [0, 1].map((at) => lines.map((line) => line.split("|")[at]).join("|"));
  const { issues: found } = check(isAcross ? sheet(...across) : sheet(...lines));
  return found
    .filter(
      ({ code }) => code !== "suspicious-magnitude" && code !== "missing-value" && code !== "no-figures",
    )
    .map(({ severity, code, params, location }) => {
      const place = isAcross ? (location?.column ?? 0) - 1 : (location?.row ?? 0) - 1;
      return `${severity} ${code} @${place}${"sum" in params ? ` ${params.sum}` : ""}`;
    });
}

describe("printed sums of groups", () => {
  test.each([
    ["below their rows", "20 20 小计40 25 25 小计50 总计90"],
    ["above their rows", "总计90 小计40 20 20 小计50 25 25"],
    ["below their rows, under the total", "总计90 20 20 小计40 25 25 小计50"],
    ["above their rows, over the total", "小计40 20 20 小计50 25 25 总计90"],
    ["the last rows have none", "20 20 小计40 25 25 合计90"],
    ["the first rows have none", "20 20 小计50 25 25 合计90"],
    ["rows that are no part of it follow", "20 20 小计40 25 25 合计90 5"],
    ["of several levels", "10 10 小计20 5 5 小计10 合计30 7 7 小计14 总计44"],
    ["together, below all rows", "20 20 25 25 5 市区小计40 县小计55 合计95"],
    ["together, above all rows", "合计95 市区小计40 县小计55 20 20 25 25 5"],
    ["together, of some rows and of all", "20 20 25 25 市区小计40 合计90"],
    ["a group that is all there is", "20 20 小计40 合计40"],
    ["in the middle, of the rows above", "20 20 合计40 5"],
    ["in the middle, of the rows below", "5 合计40 20 20"],
    ["rounded", "20.4 19.4 小计40 5.4 5.4 小计11 合计51"],
    ["of several levels, under the total", "总计44 10 10 小计20 5 5 小计10 合计30 7 7 小计14 合计14"],
    ["of rows that have nothing", "20 — 小计20 25 / 小计25 合计45"],
    ["of groups that are printed alone", "小计40 小计50 合计90"],
    ["of a row that is blank", "20  小计40 25 25 小计50 合计90"],
    ["a group whose sum is blank", "20 20 小计 25 25 小计50 合计90"],
  ])("%s: %s", (_what, text) => {
    expect(told(text)).toEqual([]);
    expect(told(text, true)).toEqual([]);
  });

  test.each([
    ["a group", "20 20 小计40 25 25 小计60 总计100", ["error total-mismatch @6 50"]],
    ["the first group", "20 20 小计41 25 25 小计50 总计91", ["error total-mismatch @3 40"]],
    ["the total", "20 20 小计40 25 25 小计50 总计100", ["error total-mismatch @7 90"]],
    [
      "a group and the total",
      "20 20 小计41 25 25 小计50 总计99",
      ["error total-mismatch @3 40", "error total-mismatch @7 90"],
    ],
    ["a group with the head above", "总计90 小计41 20 20 小计50 25 25", ["error total-mismatch @2 40"]],
    ["a total with the head above", "总计95 小计40 20 20 小计50 25 25", ["error total-mismatch @1 90"]],
    [
      "a total over groups with sums below",
      "总计95 20 20 小计40 25 25 小计50",
      ["error total-mismatch @1 90"],
    ],
    [
      "every group",
      "20 20 小计41 25 25 小计51",
      ["error total-mismatch @3 40", "error total-mismatch @6 50"],
    ],
    [
      "a group of several levels",
      "10 10 小计20 5 5 小计11 合计31 7 7 小计14 总计45",
      ["error total-mismatch @6 10"],
    ],
    ["a total that is of one group", "20 20 小计40 25 25 小计50 总计50", ["error total-mismatch @7 90"]],
    ["the only one", "20 20 合计41", ["error total-mismatch @3 40"]],
    ["the only one, in the middle", "20 合计41 20 3", ["error total-mismatch @2 43"]],
    [
      "one that may be of any rows",
      "20 20 25 25 市区小计41 县小计50 合计90",
      ["warning total-mismatch @5 90"],
    ],
    [
      "one of the two below all rows",
      "20 21 小计40 合计40",
      ["warning total-mismatch @3 41", "warning total-mismatch @4 41"],
    ],
  ])("%s: %s", (_what, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(told(text, true)).toEqual(expected);
  });

  test("where either of two may be wrong, it is a warning", () => {
    expect(told("20 20 小计50 25 25 小计50")).toEqual(["warning total-mismatch @3 40"]);
  });

  test("each in its own column", () => {
    const rows = [
      "地区|引进内资|实际利用外资",
      "南湖区|20.0|9000.0",
      "小计|20.0|9000.0",
      "秀洲区|30.0|8000.0",
      "小计|30.0|8001.0",
      "合计|50.0|17000.0",
    ];
    expect(issues(check(sheet(...rows)))).toEqual(["error total-mismatch @C5"]);
  });

  test("a figure a row", () => {
    const rows = [
      "地区|指标|数值",
      "南湖区|引进内资|20.0",
      "秀洲区|引进内资|30.0",
      "市区小计|引进内资|51.0",
      "嘉善县|引进内资|30.0",
      "县（市）小计|引进内资|30.0",
      "全市|引进内资|80.0",
    ];
    const found = check(sheet(...rows)).issues.filter(({ code }) => code === "total-mismatch");
    expect(found.map(({ severity, location }) => `${severity} ${location?.cell}`)).toEqual(["error C4"]);
  });

  test("the territory's own row is no part of a sum beside its parts", () => {
    expect(told("嘉兴市90 20 20 25 25 合计90")).toEqual([]);
    expect(told("嘉兴市90 合计90")).toEqual([]);
    expect(told("嘉兴市90 20 20 25 25 合计180")).toEqual(["error total-mismatch @6 90"]);
  });

  test("a table of many sums is read in bounded time", () => {
    const many = Array.from({ length: 20_000 }, () => "合计|3.0");
    expect(check(sheet("地区|引进内资", "南湖区|1.0", "秀洲区|1.0", ...many)).ok).toBe(true);
    const groups = Array.from({ length: 20_000 }, () => ["南湖区|1.0", "小计|1.0"]).flat();
    const found = check(sheet("地区|引进内资", ...groups, "合计|7.0"));
    expect(found.issues.some(({ code }) => code === "total-mismatch")).toBe(true);
  });
});

describe("names of groups", () => {
  test.each([
    "市区小计",
    "县（市）小计",
    "市区合计",
    "五县（市）合计",
    "各县（市、区）合计",
    "全市合计（九个单位）",
    "本页小计",
    "小计（市区）",
    "合 计（亿元）",
    "Subtotal",
    "Urban total",
    "Grand total",
  ])("%s is a sum of rows around it", (label) => {
    expect(told(`20 20 ${label}40`.replace("合 计", "合计"))).toEqual([]);
    expect(issues(check(sheet("地区|引进内资", "南湖区|20.0", "秀洲区|20.0", `${label}|41.0`)))).toEqual([
      "error total-mismatch @B4",
    ]);
  });

  test.each([
    "海宁市合计",
    "海宁合计",
    "上半年小计",
    "6月合计",
    "累计总计",
    "数据由各地统计局汇总",
    "说明：合计",
  ])("%s is none", (label) => {
    const found = check(sheet("地区|引进内资", "南湖区|20.0", "秀洲区|20.0", `${label}|41.0`));
    expect(issues(found).filter((one) => one.includes("total-mismatch"))).toEqual([]);
  });

  test("海宁市合计 is told of, with the region that is meant", () => {
    const found = check(sheet("地区|引进内资", "南湖区|20.0", "海宁市合计|41"));
    expect(found.issues.map(({ code, suggestion }) => [code, suggestion])).toEqual([
      ["unknown-region", "海宁市"],
    ]);
  });
});
