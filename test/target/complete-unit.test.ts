import { describe, expect, it } from "vitest";
import { parseTarget, safeParseTarget } from "../../src/target/parse-target.ts";
import { brief } from "./brief.ts";

const read = (text: string, unit?: string): string => {
  const found = safeParseTarget(text, unit === undefined ? {} : { unit });
  return found.ok ? brief(found.value) : found.issues[0].code;
};

describe("a magnitude without its unit", () => {
  it.each([
    ["20万", "exact 200000"],
    ["1.25万", "exact 12500"],
    ["0.5万", "exact 5000"],
    ["0.05亿以上", "at-least 5000000"],
    ["-2万", "exact -20000"],
    ["1.5万亿", "exact 1500000000000"],
    // More decimals than the magnitude has places would be left over.
    ["1.23456万", "unreadable-target"],
    ["1.2345万", "exact 12345"],
  ])("%s alone is a number: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["3亿", "元", "exact 3 亿元"],
    ["3亿以上", "万元", "at-least 3 亿元"],
    ["20万", "家", "exact 20 万家"],
    ["20万", "千瓦", "exact 20 万千瓦"],
    ["2万—3万", "吨", "between 2—3 万吨"],
    ["20万", "%", "unreadable-target"],
  ])("%s under %s is %s", (text, unit, expected) => {
    expect(read(text, unit)).toBe(expected);
  });

  it("shares the unit that is said behind it", () => {
    expect(read("2万—3万家")).toBe("between 2—3 万家");
    expect(read("2—3万家")).toBe("between 2—3 万家");
    expect(read("确保20万、力争30万家")).toMatch(/^ensure exact .*; strive exact 30 万家$/);
  });

  it("stays with the number that it was written with", () => {
    expect(parseTarget("3亿", { unit: "万元" })).toMatchObject({ value: "3", unit: "亿元" });
  });
});
