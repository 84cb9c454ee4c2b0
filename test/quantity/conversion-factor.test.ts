import { describe, expect, it } from "vitest";
import { unwrap } from "../../src/issue/fenjie-error.ts";
import { formatRational } from "../../src/quantity/rational.ts";
import { conversionFactor, defineUnits } from "../../src/quantity/unit-table.ts";

function factor(from: string, to: string, options?: Parameters<typeof conversionFactor>[2]): string {
  const result = conversionFactor(from, to, options);
  return result.ok ? formatRational(result.value) : result.issues[0].code;
}

describe("conversionFactor", () => {
  it.each([
    ["公顷", "亩", "15"],
    ["亩", "平方公里", "1/1500"],
    ["万美元", "亿美元", "0.0001"],
    ["万千瓦时", "度", "10000"],
    ["兆瓦", "万千瓦", "0.1"],
    ["吉焦", "千瓦时", "2500/9"],
    ["斤", "担", "0.01"],
    ["%", "‰", "10"],
    ["成", "%", "10"],
    ["倍", "%", "100"],
    ["吨标准煤/万元", "千克标准煤/元", "0.1"],
    ["万元/人", "元/人", "10000"],
    ["万家", "家", "10000"],
  ])("%s → %s is %s", (from, to, expected) => {
    expect(factor(from, to)).toBe(expected);
  });

  it.each([
    ["元", "美元"],
    ["%", "百分点"],
    ["人", "人次"],
    ["户", "家"],
    ["吨", "吨标准煤"],
    ["千瓦时", "吨标准煤"],
    ["千瓦", "千瓦时"],
    ["年", "天"],
    ["元/人", "元"],
    ["千伏安", "千瓦"],
  ])("refuses %s → %s", (from, to) => {
    expect(factor(from, to)).toBe("wrong-dimension");
  });

  it("says which dimension was expected", () => {
    expect(conversionFactor("万吨", "亿元")).toEqual({
      ok: false,
      issues: [
        {
          code: "wrong-dimension",
          severity: "error",
          path: [],
          params: { unit: "万吨", dimension: "mass", expectedUnit: "亿元", expectedDimension: "CNY" },
        },
      ],
    });
  });

  it("says what is near an unknown unit, on either side", () => {
    expect(conversionFactor("mW", "千瓦")).toMatchObject({
      issues: [{ code: "unknown-unit", params: { unit: "mW", near: expect.arrayContaining(["MW"]) } }],
    });
    expect(factor("千瓦", "mW")).toBe("unknown-unit");
    expect(factor("__proto__", "constructor")).toBe("unknown-unit");
  });

  it("keeps an unknown unit's text short", () => {
    const result = conversionFactor("长".repeat(1_000_000), "元");
    expect(JSON.stringify(result).length).toBeLessThan(300);
  });

  describe("same", () => {
    it("lets counting units that mean the same convert one to one", () => {
      expect(factor("户", "家", { same: ["户"] })).toBe("1");
      expect(factor("万户", "家", { same: ["户"] })).toBe("10000");
      expect(factor("户", "万家", { same: ["家", "户"] })).toBe("0.0001");
      expect(factor("万家", "户", { same: ["家", "户"] })).toBe("10000");
      expect(factor("户", "家", { same: ["万户"] })).toBe("1");
    });

    it("speaks of the units in the list alone", () => {
      expect(factor("人", "家", { same: ["户"] })).toBe("wrong-dimension");
      expect(factor("人", "家", { same: ["家", "户"] })).toBe("wrong-dimension");
      expect(factor("家", "户", { same: ["户"] })).toBe("wrong-dimension");
      expect(factor("户", "家", { same: ["__proto__"] })).toBe("wrong-dimension");
    });

    it("is for counting only", () => {
      expect(factor("美元", "元", { same: ["美元", "元"] })).toBe("wrong-dimension");
      expect(factor("家", "元", { same: ["家", "元"] })).toBe("wrong-dimension");
    });

    it("knows a plan's own units", () => {
      const units = unwrap(defineUnits({ 门店: {} }));
      expect(factor("万门店", "家", { units, same: ["门店"] })).toBe("10000");
      expect(factor("万门店", "家", { units })).toBe("wrong-dimension");
      expect(factor("万门店", "家", { same: ["门店"] })).toBe("unknown-unit");
    });
  });
});
