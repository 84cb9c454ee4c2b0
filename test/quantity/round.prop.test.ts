import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundExact } from "../../src/quantity/round.ts";
import type { RoundingMode } from "../../src/quantity/rounding.ts";

const MODES: readonly RoundingMode[] = [
  "ROUND_UP",
  "ROUND_DOWN",
  "ROUND_CEIL",
  "ROUND_FLOOR",
  "ROUND_HALF_UP",
  "ROUND_HALF_DOWN",
  "ROUND_HALF_EVEN",
  "ROUND_HALF_CEIL",
  "ROUND_HALF_FLOOR",
];
const Exact = Decimal.clone({ precision: 400, defaults: true });

describe("roundExact against decimal.js", () => {
  it("rounds decimals to the same digits, in every mode", () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(12))
      .map(([mantissa, places]) => new Exact(mantissa.toString()).div(new Exact(10).pow(places)).toFixed());
    fc.assert(
      fc.property(decimal, fc.nat(10), fc.constantFrom(...MODES), (text, decimals, mode) => {
        expect(roundExact(text, { decimals, mode })).toBe(
          new Exact(text).toDecimalPlaces(decimals, Exact[mode]).toFixed(),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("rounds exact halves to the same digits, in every mode", () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(6), fc.constantFrom(...MODES), (whole, decimals, mode) => {
        const half = new Exact(whole).plus("0.5").div(new Exact(10).pow(decimals)).toFixed();
        expect(roundExact(half, { decimals, mode })).toBe(
          new Exact(half).toDecimalPlaces(decimals, Exact[mode]).toFixed(),
        );
      }),
    );
  });

  it("rounds fractions as decimal.js does a quotient of 400 digits", () => {
    const denominator = fc.bigInt({ min: 1n, max: 10n ** 12n });
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        denominator,
        fc.nat(8),
        fc.constantFrom(...MODES),
        (n, d, decimals, mode) => {
          const quotient = new Exact(n.toString()).div(d.toString());
          expect(roundExact(`${n}/${d}`, { decimals, mode })).toBe(
            quotient.toDecimalPlaces(decimals, Exact[mode]).toFixed(),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });
});
