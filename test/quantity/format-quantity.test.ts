import { describe, expect, it } from "vitest";
import { unwrap } from "../../src/issue/fenjie-error.ts";
import { formatQuantity } from "../../src/quantity/format-quantity.ts";
import { type Quantity, quantity } from "../../src/quantity/quantity.ts";
import { defineUnits } from "../../src/quantity/unit-table.ts";
import { codeOf } from "./issue-code.ts";

const zh = (value: string, unit: string): string => formatQuantity({ value, unit }, { lang: "zh" });
const en = (value: string, unit: string): string => formatQuantity({ value, unit }, { lang: "en" });

describe("formatQuantity", () => {
  it.each([
    ["1234.5", "万元", "1,234.5万元", "1,234.5 万元"],
    ["1234567.8900", "元", "1,234,567.8900元", "1,234,567.8900 CNY"],
    ["-1234", "兆瓦", "-1,234兆瓦", "-1,234 MW"],
    ["999", "平方公里", "999平方公里", "999 km²"],
    ["0.12345", "亩", "0.12345亩", "0.12345 亩"],
    ["8", "%", "8%", "8%"],
    ["6", "‰", "6‰", "6‰"],
    ["1.9", "百分点", "1.9百分点", "1.9 百分点"],
    ["12", "家", "12家", "12 家"],
    ["0.5", "吨标准煤/万元", "0.5吨标准煤/万元", "0.5 吨标准煤/万元"],
    ["2000/3", "平方米", "2000/3平方米", "2000/3 m²"],
    ["5", "constructor", "5constructor", "5 constructor"],
  ])("writes %s %s", (value, unit, chinese, english) => {
    expect(zh(value, unit)).toBe(chinese);
    expect(en(value, unit)).toBe(english);
  });

  it("leaves separators out where it is told to", () => {
    expect(formatQuantity(quantity("1234.5", "万元"), { lang: "zh", grouping: false })).toBe("1234.5万元");
  });

  it("pads decimals, and does not round", () => {
    const padded = (value: string, decimals: number): string =>
      formatQuantity({ value, unit: "%" }, { lang: "zh", decimals });
    expect(padded("3", 1)).toBe("3.0%");
    expect(padded("3.500", 1)).toBe("3.5%");
    expect(padded("3.00", 0)).toBe("3%");
    expect(padded("-1/2", 2)).toBe("-0.50%");
    expect(codeOf(() => padded("3.45", 1))).toBe("needs-rounding");
    expect(codeOf(() => padded("1/3", 5))).toBe("needs-rounding");
    for (const decimals of [-1, 1.5, Number.NaN, 1e9])
      expect(codeOf(() => padded("3", decimals))).toBe("invalid-option");
  });

  it("writes a plan's own units by name", () => {
    const units = unwrap(defineUnits({ MWp: { dimension: "power", factor: "1000000" } }));
    expect(formatQuantity({ value: "5", unit: "MWp" }, { lang: "en", units })).toBe("5 MWp");
  });

  it("refuses what is no number", () => {
    expect(codeOf(() => zh("五", "家"))).toBe("not-a-number");
    expect(
      codeOf(() => formatQuantity({ value: 5, unit: "家" } as unknown as Quantity, { lang: "zh" })),
    ).toBe("float-refused");
  });
});
