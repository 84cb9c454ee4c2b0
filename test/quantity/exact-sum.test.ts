import { describe, expect, it } from "vitest";
import { createExactSum } from "../../src/quantity/exact-sum.ts";
import { formatRational, rational } from "../../src/quantity/rational.ts";
import { codeOf } from "./issue-code.ts";

function total(...texts: readonly string[]): string {
  const sum = createExactSum();
  for (const text of texts) expect(sum.add(text), text).toBe(true);
  return formatRational(sum.total());
}

describe("createExactSum", () => {
  it("adds decimals of any length", () => {
    expect(total()).toBe("0");
    expect(total("0.1", "0.2")).toBe("0.3");
    expect(total("1.50", "1.5", "-3")).toBe("0");
    expect(total("+2", "-0", "-0.00")).toBe("2");
    expect(total("9007199254740991", "9007199254740991", "1")).toBe("18014398509481983");
    expect(total("-9007199254740991", "-2")).toBe("-9007199254740993");
    expect(total("9007199254740992", "9007199254740993")).toBe("18014398509481985");
    expect(total("99999999999999999", "0.99999999999999999")).toBe("99999999999999999.99999999999999999");
    expect(total("123456789012345678901234567890.5", "0.5")).toBe("123456789012345678901234567891");
  });

  it("adds nothing for what is no plain decimal, and says so", () => {
    const sum = createExactSum();
    sum.add("5");
    const refused = [
      "",
      "-",
      "+",
      ".",
      "-.",
      ".5",
      "5.",
      "1.2.3",
      "1e3",
      "1/2",
      " 1",
      "1 ",
      "1,234",
      "１",
      "NaN",
      "0x1",
      "—",
    ];
    for (const text of [...refused, "9".repeat(1_000_000), "1".repeat(30).concat("x")]) {
      expect(sum.add(text), text.slice(0, 40)).toBe(false);
    }
    for (const value of [1, 1n, null, undefined, {}]) expect(sum.add(value as unknown as string)).toBe(false);
    expect(formatRational(sum.total())).toBe("5");
  });

  it("adds fractions beside decimals, and goes on after a total", () => {
    const sum = createExactSum();
    sum.addRational(rational(1n, 3n));
    sum.add("0.5");
    expect(formatRational(sum.total())).toBe("5/6");
    sum.addRational(rational(2n, 3n));
    sum.add("0.25");
    expect(formatRational(sum.total())).toBe("1.75");
  });

  it("refuses a fraction that makes the total unprintable, and keeps the rest", () => {
    const sum = createExactSum();
    sum.add("1");
    expect(codeOf(() => sum.addRational(rational(1n, 10n ** 1001n + 1n)))).toBe("too-many-digits");
    expect(formatRational(sum.total())).toBe("1");
  });
});
