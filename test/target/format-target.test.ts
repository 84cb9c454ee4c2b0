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

  it("has no form for a fraction whose unit stands in the header", () => {
    const third = { bound: "exact", value: "1/3", unit: null, commitment: null } as const;
    expect(() => formatTarget(third, { lang: "zh" })).toThrow(
      expect.objectContaining({ code: "needs-rounding" }),
    );
  });
});
