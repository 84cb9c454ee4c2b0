import { describe, expect, it } from "vitest";
import { outcome } from "./brief.ts";

describe("ranges", () => {
  it.each<[text: string, read: string, headerUnit?: string]>([
    ["3~5家", "between 3—5 家"],
    ["3－5家", "between 3—5 家"],
    ["3―5家", "between 3—5 家"],
    ["3至5家", "between 3—5 家"],
    ["3到5家", "between 3—5 家"],
    ["三到五个", "between 3—5 个"],
    ["10%～12%", "between 10—12 %"],
    ["10～12%", "between 10—12 %"],
    ["10%—12", "between 10—12 %"],
    ["1.2万—1.5万人", "between 1.2—1.5 万人"],
    ["8000—10000亿元", "between 8000—10000 亿元"],
    ["5000万—1亿元", "between 5000—10000 万元"],
    ["5000万元—1亿元", "between 5000—10000 万元"],
    ["12—10家", "reversed-range"],
    ["增长6%—7%", "between 6—7 % up"],
    ["增长6%至7%", "between 6—7 % up"],
    ["下降3%—4%", "between 3—4 % down"],
    ["力争3—5家", "strive between 3—5 家"],
    ["不低于3—5家", "unreadable-target"],
    ["3—5家左右", "unreadable-target"],
  ])("%j", (text, read, headerUnit) => {
    expect(outcome(text, headerUnit)).toBe(read);
  });
});
