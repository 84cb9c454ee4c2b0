import { describe, expect, it } from "vitest";
import { outcome } from "./brief.ts";

describe("promises and what is striven for beyond them", () => {
  it.each<[text: string, read: string, headerUnit?: string]>([
    ["确保8%，力争8.5%", "ensure exact 8 %; strive exact 8.5 %"],
    ["确保10家、争取15家", "ensure exact 10 家; strive exact 15 家"],
    ["确保完成500亿元，奋力冲刺550亿元", "ensure exact 500 亿元; strive exact 550 亿元"],
    ["力争达到1000亿元以上", "strive at-least 1000 亿元"],
    ["力争突破1000亿元", "strive more-than 1000 亿元"],
    ["力争超过1000亿元", "strive more-than 1000 亿元"],
    ["奋力实现8%以上", "strive at-least 8 %"],
    ["计划完成30公里", "plan exact 30 公里"],
    ["拟完成30公里", "exact 30 公里"],
    ["必须达到100%", "exact 100 %"],
    ["50家（力争60家）", "exact 50 家; strive exact 60 家"],
    ["50家，争取达60家", "exact 50 家; strive exact 60 家"],
    ["保底50家、力争60家", "ensure exact 50 家; strive exact 60 家"],
    ["保8争10", "ensure exact 8; strive exact 10"],
    ["努力争取10%", "strive exact 10 %"],
    ["全力冲刺10%", "strive exact 10 %"],
  ])("%j", (text, read, headerUnit) => {
    expect(outcome(text, headerUnit)).toBe(read);
  });
});
