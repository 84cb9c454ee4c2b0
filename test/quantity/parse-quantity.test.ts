import { describe, expect, it } from "vitest";
import { unwrap } from "../../src/issue/fenjie-error.ts";
import { parseQuantity, safeParseQuantity } from "../../src/quantity/parse-quantity.ts";
import { defineUnits } from "../../src/quantity/unit-table.ts";
import { codeOf } from "./issue-code.ts";

function read(text: string): string {
  const result = safeParseQuantity(text);
  return result.ok ? `${result.value.value} ${result.value.unit}` : result.issues[0].code;
}

describe("parseQuantity", () => {
  it.each([
    ["1,234.5 万元", "1234.5 万元"],
    ["１２３４．５万元", "1234.5 万元"],
    ["１，２３４．５０　万元", "1234.50 万元"],
    ["1 234.5 万元", "1234.5 万元"],
    ["1\u00a0234\u202f567万元", "1234567 万元"],
    ["12,345,678元", "12345678 元"],
    ["3.4亿人次", "3.4 亿人次"],
    ["200MW", "200 MW"],
    ["２００ＭＷ", "200 MW"],
    ["2000万千瓦时", "2000 万千瓦时"],
    ["1.3万亿斤", "1.3 万亿斤"],
    ["34万㎡", "34 万㎡"],
    ["5 hm²", "5 hm²"],
    ["-3.50%", "-3.50 %"],
    ["−3.5％", "-3.5 %"],
    ["＋0.2 个百分点", "+0.2 个百分点"],
    ["0.45吨标准煤/万元", "0.45 吨标准煤/万元"],
    ["2000/3平方米", "2000/3 平方米"],
    ["  8 家\n", "8 家"],
    ["3.0 亿 元", "3.0 亿元"],
    ["007家", "007 家"],
  ])("reads %j as %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    "",
    "万元",
    "千亿元",
    "一百家",
    ".5元",
    "5.元",
    "1,23元",
    "12,34,567元",
    "1234,567元",
    "1,2345元",
    "1,,234元",
    "0,123元",
    "1,234 567元",
    "12 34家",
    "1.2.3元",
    "1.234,5元",
    "1e309",
    "1e309元",
    "1E5元",
    "--1元",
    "NaN元",
    "1/2/3元",
    "以上8家",
  ])("reads no number in %j", (text) => {
    expect(read(text)).toBe("not-a-number");
  });

  it.each([
    "5",
    "5 mW",
    "5以上",
    "8家以上",
    "4.5—5亿元",
    "5__proto__",
    "1.5①亿元",
    "5①家",
    "10³吨",
    "½亩",
    "5万%",
  ])("knows no unit in %j, and takes no mark for a digit", (text) => {
    expect(["unknown-unit", "not-a-number"]).toContain(read(text));
  });

  it("does not divide by zero", () => {
    expect(read("1/0元")).toBe("division-by-zero");
  });

  it("refuses numbers and other things that are no text", () => {
    expect(codeOf(() => parseQuantity(5 as unknown as string))).toBe("float-refused");
    expect(codeOf(() => parseQuantity(null as unknown as string))).toBe("not-a-number");
  });

  it("costs no more for more text", () => {
    expect(read(`${"9".repeat(1_000_000)}元`)).toBe("too-many-digits");
    expect(read(`${"9".repeat(1_200)}元`)).toBe("too-many-digits");
    expect(read(`${"1,234".repeat(500_000)}元`)).toBe("too-many-digits");
    expect(read(`5${"家".repeat(2_000)}`)).toBe("unknown-unit");
  });

  it("knows a plan's own units where it is given them", () => {
    const units = unwrap(defineUnits({ 展位: {} }));
    expect(parseQuantity("1,200展位", { units })).toEqual({ value: "1200", unit: "展位" });
    expect(read("1,200展位")).toBe("unknown-unit");
  });
});
