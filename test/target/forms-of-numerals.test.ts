import { describe, expect, it } from "vitest";
import { outcome } from "./brief.ts";

describe("numbers in Chinese numerals", () => {
  it.each<[text: string, read: string, headerUnit?: string]>([
    ["二十万户", "exact 20 万户"],
    ["一千五百亿", "exact 150000000000"],
    ["一千五百亿", "exact 1500 亿元", "元"],
    ["一千五百亿元", "exact 1500 亿元"],
    ["十二个", "exact 12 个"],
    ["一百二十三万四千五百六十七", "exact 1234567"],
    ["两千零五十", "exact 2050"],
    ["两百人", "exact 200 人"],
    ["一百〇五", "exact 105"],
    ["三百五", "ambiguous-target 350 | 305"],
    ["一万五", "ambiguous-target 15000 | 10005"],
    ["十五亿", "exact 1500000000"],
    ["三点二万亿元", "exact 3.2 万亿元"],
    ["零点五个百分点", "exact 0.5 百分点"],
    ["叁拾伍万元", "exact 35 万元"],
    ["〇", "exact 0"],
    ["三五家", "ambiguous-target 3—5 | 35"],
    ["三四十家", "ambiguous-target 30—40 | 3、40"],
    ["五六百家", "ambiguous-target 500—600 | 5、600"],
    ["二十三家", "exact 23 家"],
    ["千亿元", "exact 1000 亿元"],
    ["超千亿元", "more-than 1000 亿元"],
    ["百亿元以上", "at-least 100 亿元"],
    ["千万元以上", "at-least 1000 万元"],
    ["亿元以上", "at-least 1 亿元"],
    ["近万人", "about 1 万人 below"],
    ["突破万亿元大关", "more-than 1 万亿元"],
    ["过百亿元", "more-than 100 亿元"],
    ["超百家", "more-than 100 家"],
  ])("%j", (text, read, headerUnit) => {
    expect(outcome(text, headerUnit)).toBe(read);
  });
});
