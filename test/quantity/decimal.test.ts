import { Decimal } from "decimal.js";
import { afterEach, describe, expect, it } from "vitest";
import { fromDecimal } from "../../src/quantity/from-decimal.ts";
import { quantity } from "../../src/quantity/quantity.ts";
import { to } from "../../src/quantity/to.ts";
import { toDecimal } from "../../src/quantity/to-decimal.ts";
import { codeOf } from "./issue-code.ts";

const LONG = "1234567890123456789012345678901234567890.123456789";

afterEach(() => {
  Decimal.set({ defaults: true });
});

describe("toDecimal", () => {
  it("gives a Decimal that computes as the caller has set it up", () => {
    const decimal = toDecimal(quantity("24.30", "亿美元"));
    expect(decimal).toBeInstanceOf(Decimal);
    expect(decimal.toFixed(2)).toBe("24.30");
    expect(toDecimal(quantity("-0", "元")).toFixed()).toBe("0");
    expect(toDecimal(quantity("1/8", "元")).toFixed()).toBe("0.125");
  });

  it("keeps all digits whatever the precision", () => {
    Decimal.set({ precision: 3 });
    expect(toDecimal(quantity("1", "元")).div(3).toFixed()).toBe("0.333");
    expect(toDecimal(quantity(LONG, "元")).toFixed()).toBe(LONG);
    Decimal.set({ defaults: true, maxE: 2, minE: -2 });
    expect(toDecimal(quantity(LONG, "元")).toFixed()).toBe(LONG);
    expect(toDecimal(quantity("0.00001", "元")).toFixed()).toBe("0.00001");
  });

  it("asks to round what has no finite decimal", () => {
    expect(codeOf(() => toDecimal(to(quantity("1", "亩"), "平方米")))).toBe("needs-rounding");
  });
});

describe("fromDecimal", () => {
  it("takes a Decimal digit for digit", () => {
    Decimal.set({ precision: 3 });
    expect(fromDecimal(new Decimal(LONG), "元")).toEqual({ value: LONG, unit: "元" });
    expect(fromDecimal(new Decimal("1.2e3"), "万元").value).toBe("1200");
    expect(fromDecimal(new Decimal("-1e-9"), "元").value).toBe("-0.000000001");
    expect(fromDecimal(new Decimal("-0"), "元").value).toBe("0");
  });

  it("takes a Decimal of another clone", () => {
    const Other = Decimal.clone({ precision: 5 });
    expect(fromDecimal(new Other("0.5"), "元").value).toBe("0.5");
  });

  it("refuses what is no finite number", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(codeOf(() => fromDecimal(new Decimal(value), "元"))).toBe("not-a-number");
    }
    expect(codeOf(() => fromDecimal(0.1 as unknown as Decimal, "元"))).toBe("float-refused");
    expect(codeOf(() => fromDecimal("0.1" as unknown as Decimal, "元"))).toBe("not-a-number");
    expect(codeOf(() => fromDecimal(null as unknown as Decimal, "元"))).toBe("not-a-number");
  });

  it("refuses exponents that no figure has, before it writes them out", () => {
    expect(codeOf(() => fromDecimal(new Decimal("1e309999"), "元"))).toBe("too-many-digits");
    expect(codeOf(() => fromDecimal(new Decimal("1e-309999"), "元"))).toBe("too-many-digits");
    expect(codeOf(() => fromDecimal(new Decimal("1e9000000000000000"), "元"))).toBe("too-many-digits");
    expect(fromDecimal(new Decimal("1e309"), "元").value).toHaveLength(310);
    expect(fromDecimal(new Decimal("9".repeat(1000)), "元").value).toHaveLength(1000);
    expect(codeOf(() => fromDecimal(new Decimal("9".repeat(1001)), "元"))).toBe("too-many-digits");
  });

  it("knows its unit", () => {
    expect(codeOf(() => fromDecimal(new Decimal(1), "mW" as string))).toBe("unknown-unit");
  });
});
