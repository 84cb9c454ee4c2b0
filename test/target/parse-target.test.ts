import { describe, expect, it } from "vitest";
import { FenjieError } from "../../src/issue/fenjie-error.ts";
import { defineUnits } from "../../src/quantity/unit-table.ts";
import { type ParseTargetOptions, parseTarget, safeParseTarget } from "../../src/target/parse-target.ts";
import type { Bound, Commitment, Figure } from "../../src/target/target-expression.ts";

type Extra = Partial<Figure> & { readonly commitment?: Commitment; readonly stretch?: Figure };

function target(bound: Bound, value: string, unit: string | null = null, extra: Extra = {}): unknown {
  return { bound, value, unit, commitment: null, ...extra };
}

function refusal(text: string, options?: ParseTargetOptions): readonly unknown[] {
  const result = safeParseTarget(text, options);
  return result.ok
    ? ["read", result.value]
    : [result.issues[0].code, (result.issues[0].params as { readings?: readonly string[] }).readings];
}

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

describe("cells without a figure", () => {
  it.each([
    ["not-assigned", ["—", "－－", "–", "-", "——", " — ", "—①"]],
    ["blank", ["", " ", "\u3000\n", "\u200b"]],
    ["not-applicable", ["/", "／", "不适用"]],
    ["unavailable", ["…", "……", "...", "⋯⋯"]],
    [
      "deferred",
      ["另行下达", "待定", "控制在省下达指标内", "年终按财政部认可警戒线比较考核", "不低于省平均水平"],
    ],
  ])("%s", (status, texts) => {
    for (const text of texts) expect(parseTarget(text)).toStrictEqual({ status });
  });

  it("reads a dash as the document says", () => {
    expect(parseTarget("—", { dash: "zero" })).toStrictEqual(target("exact", "0"));
    expect(parseTarget("—", { dash: "unavailable" })).toStrictEqual({ status: "unavailable" });
    expect(parseTarget("/", { dash: "zero" })).toStrictEqual({ status: "not-applicable" });
  });

  it("takes no figure for a deferred one", () => {
    expect(safeParseTarget("控制在5%的指标内").ok).toBe(false);
    expect(refusal("年终按8考核")).toStrictEqual(["unreadable-target", undefined]);
  });
});

describe("the header's unit", () => {
  it("completes a bare magnitude, and only that", () => {
    expect(parseTarget("2000万", { unit: "人" })).toStrictEqual(target("exact", "2000", "万人"));
    expect(parseTarget("20亿余", { unit: "元" })).toStrictEqual(
      target("about", "20", "亿元", { side: "above" }),
    );
    expect(parseTarget("2000", { unit: "人" })).toStrictEqual(target("exact", "2000"));
    expect(parseTarget("2000万")).toStrictEqual(target("exact", "20000000"));
    expect(parseTarget("1.25万以上")).toStrictEqual(target("at-least", "12500"));
    expect(parseTarget("3亿", { unit: "万元" })).toStrictEqual(target("exact", "3", "亿元"));
    expect(refusal("2000万", { unit: "%" })).toStrictEqual(["unreadable-target", undefined]);
  });

  it("knows the units that a plan declares", () => {
    const units = defineUnits({ 羊单位: {} });
    expect(units.ok && parseTarget("35万羊单位以上", { units: units.value })).toStrictEqual(
      target("at-least", "35", "万羊单位"),
    );
    expect(refusal("35羊单位以上")).toStrictEqual(["unreadable-target", undefined]);
  });
});

describe("what has two readings", () => {
  it.each([
    ["(5)", ["5", "-5"]],
    ["（5）", ["5", "-5"]],
    ["3 5", ["3、5", "35"]],
    ["3\t500", ["3、500", "3500"]],
    ["3\u3000500", ["3、500", "3500"]],
    ["5 5.5", ["5、5.5", "55.5"]],
    ["1\n234", ["1、234", "1234"]],
    ["0 123", ["0、123", "0123"]],
    ["1,23", ["1.23", "123"]],
    ["0,234", ["0.234", "0234"]],
    ["1,2345", ["1.2345", "12345"]],
    ["1, 234", ["1、234", "1234"]],
    ["1,234 567", ["1、234、567", "1234567"]],
    ["3-", ["-3", "3以上"]],
    ["3%—", ["-3%", "3%以上"]],
    ["—3", ["-3", "3"]],
    ["- 3", ["-3", "3"]],
    ["3--5", ["3—-5", "3—5"]],
    ["3 -5", ["3—5", "3、-5"]],
    ["1/2", ["2分之1", "1月2日"]],
    ["控制在3%", ["3%", "3%以内"]],
    ["超过8以上", ["超8", "8以上"]],
    ["近100家左右", ["近100家", "100家左右"]],
  ])("%j", (text, readings) => {
    expect(refusal(text)).toStrictEqual(["ambiguous-target", readings]);
  });
});

describe("what is refused", () => {
  it.each([
    ...["abc", "*", "①", "以上", "万", "家", "确保", "力争、", "~", "3~", "//", "..", "[5]", "+ 3", "-3-"],
    ...[".5", "5.", "1.2.3", "1. 5", "1e5", "8以上%", "8以上以上", "不低于不低于8", "3家5", "5*3"],
    ...["200mW", "5 m 2", "5桶", "3—5家以上", "约3—5家", "5家—3个", "3—5—7"],
    ...["确保8、10", "8%、10%", "力争10、确保8", "确保8、力争10、力争12", "0分之1", "1.5分之1"],
    ...["constructor", "__proto__", "5constructor", "5__proto__"],
  ])("%j", (text) => {
    expect(refusal(text)).toStrictEqual(["unreadable-target", undefined]);
  });

  it("a range whose ends are swapped", () => {
    expect(safeParseTarget("5—3家")).toMatchObject({
      ok: false,
      issues: [{ code: "reversed-range", params: { text: "5—3家", lower: "5", upper: "3" } }],
    });
    expect(refusal("-3—-5")[0]).toBe("reversed-range");
  });

  it("what is no text", () => {
    expect(refusal(5 as unknown as string)[0]).toBe("float-refused");
    for (const value of [null, undefined, {}, ["8"]]) {
      expect(refusal(value as unknown as string)[0]).toBe("unreadable-target");
    }
  });

  it("texts too long for a cell, in a short message", () => {
    for (const piece of ["9", "以上", "（", "[1]", "万", "、", "力争8", "—", "1,", "…"]) {
      const result = safeParseTarget(piece.repeat(1_000_000 / piece.length));
      expect(result).toMatchObject({ ok: false, issues: [{ code: "unreadable-target" }] });
      expect(JSON.stringify(result).length).toBeLessThan(250);
    }
    expect(parseTarget(`${" ".repeat(1_000_000)}8${" ".repeat(1_000_000)}`)).toStrictEqual(
      target("exact", "8"),
    );
  });

  it("by throwing, where the name does not say safe", () => {
    expect(() => parseTarget("(5)")).toThrow(FenjieError);
  });
});
