import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberText } from "../../../../src/sheet/workbook/cells/number-text.ts";

test.each([
  ["5.0", "5"],
  ["0.1", "0.1"],
  ["1.50", "1.5"],
  ["-0", "0"],
  ["-0.0", "0"],
  ["007", "7"],
  [".5", "0.5"],
  ["5.", "5"],
  ["+5", "5"],
  [" 5\n", "5"],
  ["1e21", "1000000000000000000000"],
  ["1.25E-7", "0.000000125"],
  ["1.7976931348623157e308", `179769313486232${"0".repeat(294)}`],
  ["0.30000000000000004", "0.3"],
  ["0.1999999999999999", "0.2"],
  ["999999999999999.9", "1000000000000000"],
  ["-9.9999999999999995", "-10"],
  ["110101199003071234", "110101199003071000"],
])("%j is %s", (found, text) => {
  expect(numberText(found)?.text).toBe(text);
});

test.each([
  ["0.155", "15.5%"],
  ["1", "100%"],
  ["-0.5", "-50%"],
  ["0", "0%"],
  ["1e-4", "0.01%"],
  ["0.07000000000000001", "7%"],
])("%j as a percentage is %s", (found, text) => {
  expect(numberText(found, true)).toEqual({ text });
});

test.each(["", ".", "-", "5 5", "1,000", "0x10", "NaN", "INF", "1e401", "1e99999", "٥", "e5"])(
  "%j is no number",
  (found) => {
    expect(numberText(found)).toBeUndefined();
  },
);

describe("what is printed is kept where the text says less", () => {
  test.each([
    ["0.30000000000000004", "0.30000000000000004"],
    ["1.1102230246251565e-16", "0.00000000000000011102230246251565"],
    ["12345678901234567890", "12345678901234567890"],
  ])("%s", (found, printed) => {
    expect(numberText(found)?.printed).toBe(printed);
  });
  // How some programs print the double that a person typed as 0.07: nothing was lost.
  test.each(["0.07000000000000001", "1.2300000000000000", "100000000000000000"])("not of %s", (found) => {
    expect(numberText(found)?.printed).toBeUndefined();
  });
});

test("what a double prints as is read as JavaScript rounds it to 15 digits", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e308, max: 1e308 }), (value) => {
      const { text } = numberText(String(value))!;
      // Two roundings of one number: of the printed digits and of the double. They may part at the last digit.
      const relative = Math.abs(Number(text) - value) / Math.abs(value || 1);
      expect(relative).toBeLessThanOrEqual(1e-14);
      expect(text).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
      expect(text.replace(/[-.]/g, "").replace(/^0+|0+$/g, "").length).toBeLessThanOrEqual(15);
    }),
  );
});

test("up to 15 digits nothing changes, wherever the point is and however it is written", () => {
  const digits = fc.bigInt({ min: 1n, max: 999_999_999_999_999n });
  fc.assert(
    fc.property(digits, fc.integer({ min: -30, max: 30 }), fc.boolean(), (whole, exponent, isPercent) => {
      const found = numberText(`${whole}e${exponent}`, isPercent)!;
      expect(found.printed).toBeUndefined();
      // The fraction that the text names, against the one that was meant.
      const [, left = "", right = ""] = /^(\d+)(?:\.(\d+))?%?$/.exec(found.text)!;
      const scale = 10n ** 60n;
      const named = (BigInt(left + right) * scale) / 10n ** BigInt(right.length);
      const power = exponent + (isPercent ? 2 : 0);
      const meant =
        power < 0 ? (whole * scale) / 10n ** BigInt(-power) : whole * scale * 10n ** BigInt(power);
      expect(named).toBe(meant);
    }),
  );
});
