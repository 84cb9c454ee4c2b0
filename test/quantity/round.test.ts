import { describe, expect, it } from "vitest";
import { quantity } from "../../src/quantity/quantity.ts";
import { round, roundExact } from "../../src/quantity/round.ts";
import type { RoundingMode } from "../../src/quantity/rounding.ts";
import { to } from "../../src/quantity/to.ts";
import { codeOf } from "./issue-code.ts";

describe("round", () => {
  it("rounds in the figure's own unit", () => {
    const squareMetres = to(quantity("1", "亩"), "平方米");
    expect(round(squareMetres, { decimals: 2, mode: "ROUND_HALF_UP" })).toEqual({
      value: "666.67",
      unit: "平方米",
    });
  });

  it.each<[RoundingMode, string, string, string, string]>([
    // 2.5, -2.5, 3.5, -0.4
    ["ROUND_UP", "3", "-3", "4", "-1"],
    ["ROUND_DOWN", "2", "-2", "3", "0"],
    ["ROUND_CEIL", "3", "-2", "4", "0"],
    ["ROUND_FLOOR", "2", "-3", "3", "-1"],
    ["ROUND_HALF_UP", "3", "-3", "4", "0"],
    ["ROUND_HALF_DOWN", "2", "-2", "3", "0"],
    ["ROUND_HALF_EVEN", "2", "-2", "4", "0"],
    ["ROUND_HALF_CEIL", "3", "-2", "4", "0"],
    ["ROUND_HALF_FLOOR", "2", "-3", "3", "0"],
  ])("%s", (mode, ...expected) => {
    expect(["2.5", "-2.5", "3.5", "-0.4"].map((value) => roundExact(value, { decimals: 0, mode }))).toEqual(
      expected,
    );
  });

  it("rounds the fraction once: a half that was cut is no half", () => {
    expect(roundExact("2000/3", { decimals: 1, mode: "ROUND_DOWN" })).toBe("666.6");
    // 0.49999… = 1499…9/3 never becomes 0.5 on the way.
    expect(
      roundExact(`${"1"}${"4".padEnd(60, "9")}/${"3".padEnd(61, "0")}`, {
        decimals: 0,
        mode: "ROUND_HALF_UP",
      }),
    ).toBe("0");
  });

  it("leaves no trailing zeros, and what needs none alone", () => {
    expect(roundExact("2.996", { decimals: 2, mode: "ROUND_HALF_EVEN" })).toBe("3");
    expect(roundExact("1.50", { decimals: 4, mode: "ROUND_UP" })).toBe("1.5");
    expect(roundExact("1/3", { decimals: 1000, mode: "ROUND_FLOOR" })).toBe(
      `0.${"3".repeat(1000)}`.slice(0, 1002),
    );
  });

  it("refuses modes and decimals that there are not", () => {
    const attempt = (decimals: unknown, mode: unknown): string =>
      codeOf(() => roundExact("1.5", { decimals, mode } as Parameters<typeof roundExact>[1]));
    expect(attempt(0, "ROUND_HALF")).toBe("unknown-rounding");
    expect(attempt(0, "__proto__")).toBe("unknown-rounding");
    expect(attempt(0, undefined)).toBe("unknown-rounding");
    for (const decimals of [-1, 0.5, Number.NaN, 1e9, "2", undefined]) {
      expect(attempt(decimals, "ROUND_UP")).toBe("invalid-option");
    }
    expect(codeOf(() => roundExact("1.5", undefined as unknown as Parameters<typeof roundExact>[1]))).toBe(
      "invalid-option",
    );
    expect(codeOf(() => roundExact(1.5 as unknown as string, { decimals: 0, mode: "ROUND_UP" }))).toBe(
      "float-refused",
    );
  });
});
