import { describe, expect, it } from "vitest";
import { FenjieError } from "../../src/issue/fenjie-error.ts";
import type { Quantity } from "../../src/quantity/quantity.ts";
import { type AllocationWeights, allocate } from "../../src/rollup/allocate.ts";

const firms = (value: string): Quantity<"家"> => ({ value, unit: "家" });

function split(total: string, weights: readonly string[], decimals = 0): readonly string[] {
  return allocate(firms(total), weights, { decimals }).map(({ value }) => value);
}

/** Codes, reasons and places of what is wrong. */
function wrong(total: string, weights: AllocationWeights, decimals = 0): unknown {
  try {
    return allocate(firms(total), weights, { decimals });
  } catch (error) {
    const { issues } = error as FenjieError;
    return issues.map(({ code, params, path }) => ["why" in params ? params.why : code, ...path]);
  }
}

describe("allocate", () => {
  it("tells plain JavaScript what it left out", () => {
    const codeOf = (...args: readonly unknown[]): unknown => {
      try {
        return (allocate as (...args: readonly unknown[]) => unknown)(...args);
      } catch (error) {
        return error instanceof FenjieError ? error.issues[0].code : error;
      }
    };
    expect(codeOf(firms("10"), ["1"])).toBe("invalid-option");
    expect(codeOf(firms("10"), ["1"], null)).toBe("invalid-option");
    expect(codeOf(firms("10"), null, { decimals: 0 })).toBe("invalid-allocation");
    expect(codeOf(null, ["1"], { decimals: 0 })).toBe("not-a-number");
  });

  it.each([
    ["100", ["1", "1", "1"], 0, ["34", "33", "33"]],
    // The example of the textbooks: ten seats for six parties.
    ["10", ["47000", "16000", "15900", "12000", "6000", "3100"], 0, ["5", "2", "1", "1", "1", "0"]],
    ["24.3", ["2", "1"], 1, ["16.2", "8.1"]],
    ["1", ["1/3", "2/3"], 2, ["0.33", "0.67"]],
    ["0", ["1", "2"], 0, ["0", "0"]],
    ["7", ["0", "0.5", "0"], 0, ["0", "7", "0"]],
    ["-100", ["1", "1", "1"], 0, ["-34", "-33", "-33"]],
    ["1.50", ["1", "1"], 2, ["0.75", "0.75"]],
    ["3/2", ["1", "2"], 1, ["0.5", "1"]],
    ["1", ["1", "1", "1"], 3, ["0.334", "0.333", "0.333"]],
    ["9007199254740993", ["1", "1"], 0, ["4503599627370497", "4503599627370496"]],
  ])("%s by %j to %i places is %j", (total, weights, decimals, parts) => {
    expect(split(total, weights, decimals)).toEqual(parts);
  });

  it("keeps the shape and the unit, and gives what is left to the earlier of equals", () => {
    expect(allocate(firms("5"), { haining: "1", 海盐: "1", port: "0" }, { decimals: 0 })).toEqual({
      haining: { value: "3", unit: "家" },
      海盐: { value: "2", unit: "家" },
      port: { value: "0", unit: "家" },
    });
  });

  it("prototype names are ids like any other", () => {
    const weights = JSON.parse('{"__proto__":"1","constructor":"3"}') as Record<string, string>;
    const made = allocate(firms("4"), weights, { decimals: 0 });
    expect(Object.entries(made)).toEqual([
      ["__proto__", { value: "1", unit: "家" }],
      ["constructor", { value: "3", unit: "家" }],
    ]);
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
  });

  it("refuses what it cannot split", () => {
    expect(wrong("100.5", ["1"])).toEqual([["not-whole"]]);
    expect(wrong("1/3", ["1"], 30)).toEqual([["not-whole"]]);
    expect(wrong("1", [])).toEqual([["no-weights"]]);
    expect(wrong("1", {})).toEqual([["no-weights"]]);
    expect(wrong("1", ["0", "0.0"])).toEqual([["all-zero"]]);
    expect(wrong("1", { a: "-1", b: "x", c: "1", d: "-0.5" })).toEqual([
      ["negative-weight", "weights", "a"],
      ["not-a-number", "weights", "b"],
      ["negative-weight", "weights", "d"],
    ]);
    expect(wrong("1", [0.5 as unknown as string])).toEqual([["float-refused", "weights", 0]]);
    expect(wrong("1", new Array<string>(2))).toEqual([
      ["not-a-number", "weights", 0],
      ["not-a-number", "weights", 1],
    ]);
    expect(wrong("one", ["1"])).toEqual([["not-a-number"]]);
    for (const decimals of [-1, 0.5, Number.NaN, 1e9])
      expect(wrong("1", ["1"], decimals)).toEqual([["invalid-option"]]);
    expect(() => allocate(firms("1"), [], { decimals: 0 })).toThrow(FenjieError);
  });

  it("weights whose common denominator outgrows every number are refused, not computed with", () => {
    const weights = Array.from({ length: 5000 }, (_, at) => `1/${10n ** 600n + BigInt(2 * at + 1)}`);
    expect(wrong("1", weights)).toEqual([["too-many-digits"]]);
  });

  it("weights whose denominators have most in common are split", () => {
    const weights = [7, 11, 13, 17].map((prime) => `1/${BigInt(prime) * 10n ** 300n}`);
    expect(split("100", weights)).toEqual(["39", "24", "21", "16"]);
  });
});
