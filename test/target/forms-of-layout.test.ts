import { describe, expect, it } from "vitest";
import { outcome } from "./brief.ts";

describe("marks, spaces and the header's unit", () => {
  it.each<[text: string, read: string, headerUnit?: string]>([
    ["1.5②", "exact 1.5"],
    ["12家①", "exact 12 家"],
    ["1200*", "exact 1200"],
    ["▲1200", "unreadable-target"],
    ["△3.5", "unreadable-target"],
    ["8 \n以上", "at-least 8"],
    ["1 0", "ambiguous-target 1、0 | 10"],
    ["20 \n%", "exact 20 %"],
    ["６．５％", "exact 6.5 %"],
    ["１２３４５", "exact 12345"],
    ["＋5%", "exact 5 %"],
    ["+5%", "exact 5 %"],
    ["-5%", "exact -5 %"],
    ["－5%", "exact -5 %"],
    ["(12)", "ambiguous-target 12 | -12"],
    ["1/3", "ambiguous-target 3分之1 | 1月3日"],
    ["10＋", "at-least 10"],
    ["100%以上", "at-least 100 %"],
    ["约10+", "ambiguous-target 10左右 | 10以上"],
    ["8%以上（含8%）", "at-least 8 %"],
    ["8%（含）以上", "at-least 8 %"],
    ["8%(含)以内", "at-most 8 %"],
    ["8%及以下", "at-most 8 %"],
    ["8", "exact 8", "%"],
    ["8左右", "about 8", "%"],
    ["3.5", "exact 3.5", "万人"],
    ["3.5万", "exact 3.5 万人", "人"],
    ["3亿以上", "at-least 3 亿元", "元"],
    ["3亿以上", "at-least 3 亿元", "万元"],
    ["三十", "exact 30", "家"],
    ["二十万", "exact 20 万人", "人"],
    ["千亿", "exact 1000 亿元", "亿元"],
  ])("%j", (text, read, headerUnit) => {
    expect(outcome(text, headerUnit)).toBe(read);
  });
});
