import { describe, expect, it } from "vitest";
import {
  abs,
  ceil,
  decimalsOf,
  floor,
  formatRational,
  negate,
  parseRational,
  rational,
  safeParseRational,
  scaledText,
  sign,
} from "../../src/quantity/rational.ts";
import { codeOf } from "./issue-code.ts";

describe("rational", () => {
  it("is in lowest terms, the denominator positive", () => {
    expect(rational(6n, -4n)).toEqual({ n: -3n, d: 2n });
    expect(rational(0n, -7n)).toEqual({ n: 0n, d: 1n });
    expect(rational(5n)).toEqual({ n: 5n, d: 1n });
    expect(codeOf(() => rational(1n, 0n))).toBe("division-by-zero");
  });

  it("has a sign, a size and whole neighbours", () => {
    const half = rational(-1n, 2n);
    expect([sign(half), sign(rational(0n)), sign(abs(half))]).toEqual([-1, 0, 1]);
    expect([floor(half).n, ceil(half).n, floor(negate(half)).n, ceil(negate(half)).n]).toEqual([
      -1n,
      0n,
      0n,
      1n,
    ]);
    expect([floor(rational(-3n)).n, ceil(rational(-3n)).n]).toEqual([-3n, -3n]);
  });
});

describe("safeParseRational", () => {
  it.each([
    ["1.50", { n: 3n, d: 2n }],
    ["-0.05", { n: -1n, d: 20n }],
    ["+7", { n: 7n, d: 1n }],
    ["2000/3", { n: 2000n, d: 3n }],
    ["-4/6", { n: -2n, d: 3n }],
    ["-0", { n: 0n, d: 1n }],
  ])("reads %s", (text, expected) => {
    expect(parseRational(text)).toEqual(expected);
  });

  it.each([
    "",
    ".",
    "1.",
    ".1",
    "1e309",
    "1,000",
    " 1",
    "1\n",
    "１",
    "٣",
    "1/2.5",
    "1/-2",
    "Infinity",
    "0b1",
  ])("reads no number in %j", (text) => {
    expect(safeParseRational(text)).toMatchObject({ ok: false, issues: [{ code: "not-a-number" }] });
  });

  it("refuses what it must not compute with", () => {
    const code = (value: unknown): string | undefined => {
      const result = safeParseRational(value as string);
      return result.ok ? undefined : result.issues[0].code;
    };
    expect(code(0.1)).toBe("float-refused");
    expect(code(1n)).toBe("not-a-number");
    expect(code({ toString: () => "1" })).toBe("not-a-number");
    expect(code("1/0")).toBe("division-by-zero");
    expect(code("9".repeat(1_000_000))).toBe("too-many-digits");
    for (const text of [
      "9".repeat(1000),
      `-${"9".repeat(999)}.9`,
      `0.${"9".repeat(1000)}`,
      `1/${"9".repeat(999)}`,
    ])
      expect(code(text)).toBeUndefined();
    for (const text of [
      "9".repeat(1001),
      `${"9".repeat(1000)}.9`,
      `-${"9".repeat(1001)}`,
      `1/${"9".repeat(1000)}`,
    ])
      expect(code(text)).toBe("too-many-digits");
    expect(code("x".repeat(1001))).toBe("not-a-number");
  });
});

describe("exact text", () => {
  it("is a decimal where there is one, else a fraction", () => {
    const written = ["1.50", "3", "-0.30", "1/3", "7/8", "-2000/3", "1/40"].map((text) =>
      formatRational(parseRational(text)),
    );
    expect(written).toEqual(["1.5", "3", "-0.3", "1/3", "0.875", "-2000/3", "0.025"]);
    expect(["1", "1/8", "1/5", "1/20", "1/6"].map((text) => decimalsOf(parseRational(text)))).toEqual([
      0,
      3,
      1,
      2,
      null,
    ]);
  });

  it("keeps the zeros of a scaled number", () => {
    expect([scaledText(150n, 2), scaledText(-5n, 2), scaledText(0n, 1), scaledText(7n, 0)]).toEqual([
      "1.50",
      "-0.05",
      "0.0",
      "7",
    ]);
  });
});
