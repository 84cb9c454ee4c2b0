import { describe, expect, it } from "vitest";
import { unwrap } from "../../src/issue/fenjie-error.ts";
import { quantity } from "../../src/quantity/quantity.ts";
import { defineUnits } from "../../src/quantity/unit-table.ts";
import { codeOf } from "./issue-code.ts";

describe("quantity", () => {
  it("keeps the digits as printed", () => {
    expect(quantity("1.50", "亿元")).toEqual({ value: "1.50", unit: "亿元" });
    expect(quantity("2000/3", "平方米").value).toBe("2000/3");
    expect(quantity("-0.30", "百分点").value).toBe("-0.30");
  });

  it("takes whole numbers as BigInt", () => {
    expect(quantity(38000n, "万美元")).toEqual({ value: "38000", unit: "万美元" });
    expect(quantity(-(10n ** 400n), "元").value).toHaveLength(402);
  });

  it("refuses numbers, which may be rounded already", () => {
    expect(codeOf(() => quantity(0.1 as unknown as string, "元"))).toBe("float-refused");
    expect(codeOf(() => quantity(Number.NaN as unknown as string, "元"))).toBe("float-refused");
  });

  it.each([
    "",
    " 5",
    "5 ",
    "1e309",
    "0x10",
    ".5",
    "5.",
    "1,234",
    "１２",
    "NaN",
    "Infinity",
    "--1",
    "1/2/3",
    "1.5/2",
  ])("refuses %j", (text) => {
    expect(codeOf(() => quantity(text, "元"))).toBe("not-a-number");
  });

  it("refuses what is no text at all", () => {
    for (const value of [null, undefined, {}, ["1"], true]) {
      expect(codeOf(() => quantity(value as unknown as string, "元"))).toBe("not-a-number");
    }
    expect(codeOf(() => quantity("1/0", "元"))).toBe("division-by-zero");
  });

  it("refuses digits by the million, as text and as BigInt", () => {
    expect(codeOf(() => quantity("9".repeat(1_000_000), "元"))).toBe("too-many-digits");
    expect(codeOf(() => quantity(1n << 4_000_000n, "元"))).toBe("too-many-digits");
    expect(codeOf(() => quantity(-(1n << 4_000_000n), "元"))).toBe("too-many-digits");
  });

  it("refuses units that nobody knows", () => {
    for (const unit of ["mW", "__proto__", "constructor", ""]) {
      expect(codeOf(() => quantity("1", unit))).toBe("unknown-unit");
    }
    expect(codeOf(() => quantity("1", 5 as unknown as string))).toBe("unknown-unit");
  });

  it("knows a plan's own units where it is given them", () => {
    const units = unwrap(defineUnits({ 展位: {} }));
    expect(quantity("3", "万展位", { units })).toEqual({ value: "3", unit: "万展位" });
    expect(codeOf(() => quantity("3", "展位" as string))).toBe("unknown-unit");
  });
});
