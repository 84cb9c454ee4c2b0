import { describe, expect, it } from "vitest";
import { formatTarget } from "../../src/target/format-target.ts";
import { parseTarget } from "../../src/target/parse-target.ts";

describe("formatTarget", () => {
  it.each([
    ["18000", "18000", "18000"],
    ["不低于8%", "8%以上", "at least 8%"],
    ["超过6亿美元", "超6亿美元", "more than 6 亿美元"],
    ["不超过3%", "3%以内", "at most 3%"],
    ["不满3", "低于3", "less than 3"],
    ["约25", "25左右", "about 25"],
    ["将近100家", "近100家", "nearly 100 家"],
    ["200多万元", "200余万元", "slightly more than 200 万元"],
    ["4.5-5", "4.5—5", "4.5 to 5"],
    ["3家至5家", "3—5家", "3 to 5 家"],
    ["63～68%", "63%—68%", "63% to 68%"],
    ["争取24亿美元", "力争24亿美元", "strive for 24 亿美元"],
    ["计划突破30家", "计划超30家", "plan more than 30 家"],
    ["确保200MW，力争300MW", "确保200兆瓦、力争300兆瓦", "ensure 200 MW, strive for 300 MW"],
    ["3分之1以上", "3分之1以上", "at least 1/3"],
    ["1234567.5万元以上", "1234567.5万元以上", "at least 1234567.5 万元"],
    ["一半", "2分之1", "1/2"],
    ["2倍以上", "2倍以上", "at least 2 倍"],
    ["3分之1亿元", "3分之1亿元", "1/3 亿元"],
    ["3分之1—3分之2", "3分之1—3分之2", "1/3 to 2/3"],
    ["-3分之1", "-3分之1", "-1/3"],
    ["6‰—8‰", "6‰—8‰", "6‰ to 8‰"],
    ["下降4%—5%", "下降4%—5%", "a decrease of 4% to 5%"],
    ["增长近8%", "增长近8%", "an increase of nearly 8%"],
    [
      "确保增长8%、力争10%",
      "确保增长8%、力争增长10%",
      "ensure an increase of 8%, strive for an increase of 10%",
    ],
    ["确保增长8%、力争达到10%", "确保增长8%、力争达到10%", "ensure an increase of 8%, strive for 10%"],
    ["－－", "—", "not assigned"],
    [" ", "", "blank"],
    ["／", "/", "not applicable"],
    ["待定", "另行下达", "set later or elsewhere"],
    ["...", "…", "not available"],
  ])("%j", (text, zh, en) => {
    const cell = parseTarget(text);
    expect(formatTarget(cell, { lang: "zh" })).toBe(zh);
    expect(formatTarget(cell, { lang: "en" })).toBe(en);
  });

  it.each([
    ["8%以上", "≥8%"],
    ["超6亿美元", ">6亿美元"],
    ["3%以内", "≤3%"],
    ["低于3", "<3"],
    ["25左右", "≈25"],
    ["25", "25"],
    // There is no sign for these.
    ["近100家", "近100家"],
    ["200余万元", "200余万元"],
    ["3—5家", "3—5家"],
    ["确保8%以上、力争10%以上", "确保≥8%、力争≥10%"],
  ])("%j in symbols is %j", (text, symbols) => {
    expect(formatTarget(parseTarget(text), { lang: "zh", style: "symbols" })).toBe(symbols);
  });

  it("has no form for a fraction whose unit stands in the header", () => {
    const third = { bound: "exact", value: "1/3", unit: null, commitment: null } as const;
    expect(() => formatTarget(third, { lang: "zh" })).toThrow(
      expect.objectContaining({ code: "needs-rounding", message: expect.stringContaining("1/3") }),
    );
  });
});
