import { describe, expect, it } from "vitest";
import { parseTarget } from "../../src/target/parse-target.ts";
import type { Bound, Figure } from "../../src/target/target-expression.ts";
import { refusal, target } from "./cells.ts";

describe("figures", () => {
  const above = { side: "above" } as const;
  const below = { side: "below" } as const;
  it.each<[string, unknown]>([
    // numbers as printed
    ["0", target("exact", "0")],
    ["18000", target("exact", "18000")],
    ["3.0", target("exact", "3.0")],
    ["3 ", target("exact", "3")],
    ["\u3000\u00a03\n", target("exact", "3")],
    ["-3", target("exact", "-3")],
    ["－３．５", target("exact", "-3.5")],
    ["−3", target("exact", "-3")],
    ["+3.5", target("exact", "3.5")],
    ["１２３．５", target("exact", "123.5")],
    ["1,234,567", target("exact", "1234567")],
    ["1，234", target("exact", "1234")],
    ["9,999.50亿元", target("exact", "9999.50", "亿元")],
    ["1 234.5 万元", target("exact", "1234.5", "万元")],
    ["12 345 678", target("exact", "12345678")],
    // units with their magnitudes
    ["24亿美元", target("exact", "24", "亿美元")],
    ["2000万千瓦时", target("exact", "2000", "万千瓦时")],
    ["2000万千\n瓦时", target("exact", "2000", "万千瓦时")],
    ["200MW", target("exact", "200", "兆瓦")],
    ["200 ＭＷ", target("exact", "200", "兆瓦")],
    ["5 m2", target("exact", "5", "平方米")],
    ["65万hm2", target("exact", "65", "万公顷")],
    ["0.869吨标准煤", target("exact", "0.869", "吨标准煤")],
    ["1.9个百分点", target("exact", "1.9", "百分点")],
    ["6‰", target("exact", "6", "‰")],
    ["3.4亿人次", target("exact", "3.4", "亿人次")],
    // 以上 and its kin
    ["8以上", target("at-least", "8")],
    ["８％以上", target("at-least", "8", "%")],
    ["8 以\n上", target("at-least", "8")],
    ["8及以上", target("at-least", "8")],
    ["不低于3", target("at-least", "3")],
    ["至少3", target("at-least", "3")],
    ["不少于50个", target("at-least", "50", "个")],
    ["不低于8%以上", target("at-least", "8", "%")],
    ["≥8%", target("at-least", "8", "%")],
    [">= 8 %", target("at-least", "8", "%")],
    ["10+", target("at-least", "10")],
    ["10%+", target("at-least", "10", "%")],
    // 超
    ["超6", target("more-than", "6")],
    ["超过6亿美元", target("more-than", "6", "亿美元")],
    ["突破1000亿元", target("more-than", "1000", "亿元")],
    ["高于5", target("more-than", "5")],
    ["＞3", target("more-than", "3")],
    // 以内
    ["3%以内", target("at-most", "3", "%")],
    ["3以下", target("at-most", "3")],
    ["不超过3", target("at-most", "3")],
    ["不高于3", target("at-most", "3")],
    ["不突破3", target("at-most", "3")],
    ["控制在3%以内", target("at-most", "3", "%")],
    ["控制在不超过3%", target("at-most", "3", "%")],
    ["≤3", target("at-most", "3")],
    // 低于
    ["低于5", target("less-than", "5")],
    ["不满5", target("less-than", "5")],
    ["不足5", target("less-than", "5")],
    ["<3", target("less-than", "3")],
    // 左右
    ["25左右", target("about", "25")],
    ["25个上下", target("about", "25", "个")],
    ["约25", target("about", "25")],
    ["近100家", target("about", "100", "家", below)],
    ["200余家", target("about", "200", "家", above)],
    ["200多家", target("about", "200", "家", above)],
    ["200多万元", target("about", "200", "万元", above)],
    ["20亿余元", target("about", "20", "亿元", above)],
    ["200余", target("about", "200", null, above)],
    // ranges
    ["4.5—5", target("between", "4.5", null, { upper: "5" })],
    ["4.5-5", target("between", "4.5", null, { upper: "5" })],
    ["4.5–5", target("between", "4.5", null, { upper: "5" })],
    ["4.5——5", target("between", "4.5", null, { upper: "5" })],
    ["4.5 - 5", target("between", "4.5", null, { upper: "5" })],
    ["5—5", target("between", "5", null, { upper: "5" })],
    ["3—5家", target("between", "3", "家", { upper: "5" })],
    ["3家—5", target("between", "3", "家", { upper: "5" })],
    ["63%～68%", target("between", "63", "%", { upper: "68" })],
    ["63%~68%", target("between", "63", "%", { upper: "68" })],
    ["6.5%—7%", target("between", "6.5", "%", { upper: "7" })],
    ["10至15亿元", target("between", "10", "亿元", { upper: "15" })],
    ["10亿—15亿元", target("between", "10", "亿元", { upper: "15" })],
    ["-5—-3", target("between", "-5", null, { upper: "-3" })],
    ["控制在3%—4%", target("between", "3", "%", { upper: "4" })],
    // commitments, stretch
    ["力争24亿美元", target("exact", "24", "亿美元", { commitment: "strive" })],
    ["争取24", target("exact", "24", null, { commitment: "strive" })],
    ["奋力突破8%", target("more-than", "8", "%", { commitment: "strive" })],
    ["确保完成50亿元以上", target("at-least", "50", "亿元", { commitment: "ensure" })],
    ["计划30家", target("exact", "30", "家", { commitment: "plan" })],
    ["确保3—5家", target("between", "3", "家", { upper: "5", commitment: "ensure" })],
    ["达到90%", target("exact", "90", "%")],
    // footnote marks
    ["1.5①", target("exact", "1.5")],
    ["5¹", target("exact", "5")],
    ["3.5³%以上", target("at-least", "3.5", "%")],
    ["*1200", target("exact", "1200")],
    ["1200＊", target("exact", "1200")],
    ["8①以上", target("at-least", "8")],
    ["1.5[1]", target("exact", "1.5")],
    ["1.5〔12〕", target("exact", "1.5")],
    // fractions
    ["3分之1以上", target("at-least", "1/3", "1")],
    ["3分之2亩", target("exact", "2/3", "亩")],
  ])("%j", (text, expected) => {
    expect(parseTarget(text)).toStrictEqual(expected);
  });
});

describe("base and stretch", () => {
  const stretch = (bound: Bound, value: string, unit: string | null): Figure => ({ bound, value, unit });
  const eight = target("exact", "8", "%", { commitment: "ensure", stretch: stretch("at-least", "10", "%") });
  it.each<[string, unknown]>([
    [
      "确保200兆瓦、力争300兆瓦",
      target("exact", "200", "兆瓦", { commitment: "ensure", stretch: stretch("exact", "300", "兆瓦") }),
    ],
    ["确保8%、力争10%以上", eight],
    ["确保8%力争10%以上", eight],
    ["确保8%，并力争达到10%以上", eight],
    ["确保8；力争10%以上", eight],
    ["8以上，力争10", target("at-least", "8", null, { stretch: stretch("exact", "10", null) })],
    [
      "力争8%、奋力突破10%",
      target("exact", "8", "%", { commitment: "strive", stretch: stretch("more-than", "10", "%") }),
    ],
  ])("%j", (text, expected) => {
    expect(parseTarget(text)).toStrictEqual(expected);
  });

  it("shares a unit that is said once, unless the other figure may be in the header's", () => {
    expect(parseTarget("确保200、力争300兆瓦", { unit: "兆瓦" })).toMatchObject({
      unit: "兆瓦",
      stretch: { unit: "兆瓦" },
    });
    expect(refusal("确保200、力争300兆瓦", { unit: "万千瓦" })).toStrictEqual([
      "ambiguous-target",
      ["200兆瓦、力争300兆瓦", "200万千瓦、力争300兆瓦"],
    ]);
  });
});
