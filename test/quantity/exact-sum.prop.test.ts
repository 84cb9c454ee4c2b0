import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createExactSum } from "../../src/quantity/exact-sum.ts";
import { safeParseRational } from "../../src/quantity/rational.ts";
import { scanDecimal } from "../../src/quantity/scan-decimal.ts";

const PLACES = 30;

const decimal = fc
  .tuple(
    fc.constantFrom("", "-", "+"),
    fc.oneof(
      fc.stringMatching(/^\d{1,8}$/),
      fc.stringMatching(/^\d{14,25}$/),
      fc.constantFrom("9007199254740991", "9007199254740992"),
    ),
    fc.oneof(fc.constant(""), fc.stringMatching(/^\d{1,4}$/), fc.stringMatching(/^\d{10,30}$/)),
  )
  .map(([sign, whole, decimals]) => `${sign}${whole}${decimals && `.${decimals}`}`);

/** The text in units of 10^-30, by cutting and pasting digits alone. */
function scaled(text: string): bigint {
  const [whole = "", decimals = ""] = text.replace("+", "").split(".");
  return BigInt(whole + decimals.padEnd(PLACES, "0"));
}

describe("createExactSum against BigInt", () => {
  it("has the same total", () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 60 }), (texts) => {
        const sum = createExactSum();
        for (const text of texts) expect(sum.add(text)).toBe(true);
        const { n, d } = sum.total();
        const expected = texts.reduce((total, text) => total + scaled(text), 0n);
        expect(n * 10n ** BigInt(PLACES)).toBe(expected * d);
      }),
    );
  });

  it("takes exactly the texts that are decimals", () => {
    const nearly = fc.oneof(
      fc.stringMatching(/^[-+]?[\d.]{0,20}$/),
      fc.stringMatching(/^[-+.,e/\d ]{0,6}$/),
      fc.string(),
    );
    fc.assert(
      fc.property(nearly, (text) => {
        expect(createExactSum().add(text)).toBe(!text.includes("/") && safeParseRational(text).ok);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("scanDecimal", () => {
  it("is exact where it reads, and reads all that is short", () => {
    fc.assert(
      fc.property(decimal, (text) => {
        const found = { mantissa: Number.NaN, decimals: Number.NaN };
        const digits = text.replace(/[-+.]/g, "");
        const read = scanDecimal(text, found);
        if (digits.length <= 15) expect(read).toBe(true);
        if (!read) return;
        expect(BigInt(found.mantissa) * 10n ** BigInt(PLACES - found.decimals)).toBe(scaled(text));
        expect(Object.is(found.mantissa, -0)).toBe(false);
      }),
    );
  });
});
