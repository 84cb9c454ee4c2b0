import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add } from "../../src/quantity/add.ts";
import { compare } from "../../src/quantity/compare.ts";
import { equals } from "../../src/quantity/equals.ts";
import type { Quantity } from "../../src/quantity/quantity.ts";
import { ratio } from "../../src/quantity/ratio.ts";
import { scale } from "../../src/quantity/scale.ts";
import { subtract } from "../../src/quantity/subtract.ts";
import { sum } from "../../src/quantity/sum.ts";
import { to } from "../../src/quantity/to.ts";

/** Factors to square metres as whole thirds: an oracle that shares no code with the unit table. */
const THIRDS: Readonly<Record<string, bigint>> = {
  平方米: 3n,
  亩: 2000n,
  公顷: 30_000n,
  万亩: 20_000_000n,
  平方公里: 3_000_000n,
};
const PLACES = 6;
const SCALE = 10n ** BigInt(PLACES);

const amount = fc.record({
  mantissa: fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n }),
  unit: fc.constantFrom(...Object.keys(THIRDS)),
});
type Amount = { readonly mantissa: bigint; readonly unit: string };

function toQuantity({ mantissa, unit }: Amount): Quantity {
  const digits = (mantissa < 0n ? -mantissa : mantissa).toString().padStart(PLACES + 1, "0");
  return { value: `${mantissa < 0n ? "-" : ""}${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`, unit };
}

/** In millionths of a third of a square metre. */
const inThirds = ({ mantissa, unit }: Amount): bigint => mantissa * THIRDS[unit]!;

/** Whether a computed value is `numerator` / `denominator`, by cross multiplication of what is printed. */
function isFraction(value: string, numerator: bigint, denominator: bigint): boolean {
  const [top = "", bottom = "1"] = value.split("/");
  const [whole = "", decimals = ""] = top.split(".");
  const n = BigInt(whole + decimals);
  return n * denominator === numerator * BigInt(bottom) * 10n ** BigInt(decimals.length);
}

describe("quantities against BigInt thirds", () => {
  it("add, subtract and compare as the thirds do", () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [first, second] = [toQuantity(a), toQuantity(b)];
        const denominator = THIRDS[a.unit]! * SCALE;
        expect(isFraction(add(first, second).value, inThirds(a) + inThirds(b), denominator)).toBe(true);
        expect(isFraction(subtract(first, second).value, inThirds(a) - inThirds(b), denominator)).toBe(true);
        const difference = inThirds(a) - inThirds(b);
        expect(compare(first, second)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
        if (inThirds(b) !== 0n) expect(isFraction(ratio(first, second), inThirds(a), inThirds(b))).toBe(true);
      }),
    );
  });

  it("sum to what the thirds sum to", () => {
    fc.assert(
      fc.property(fc.array(amount), fc.constantFrom(...Object.keys(THIRDS)), (amounts, unit) => {
        const expected = amounts.reduce((total, one) => total + inThirds(one), 0n);
        expect(isFraction(sum(amounts.map(toQuantity), unit).value, expected, THIRDS[unit]! * SCALE)).toBe(
          true,
        );
      }),
    );
  });

  it("come back from any unit unchanged", () => {
    fc.assert(
      fc.property(amount, fc.constantFrom(...Object.keys(THIRDS)), (a, unit) => {
        const there = to(toQuantity(a), unit);
        expect(equals(to(there, a.unit), toQuantity(a))).toBe(true);
      }),
    );
  });

  it("never print a trailing zero or a reducible fraction", () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const { value } = add(toQuantity(a), toQuantity(b));
        expect(value).not.toMatch(/\.\d*0$|\.$|^-?0\d|^-0$|\/1$/);
        expect(scale({ value, unit: a.unit }, "1").value).toBe(value);
      }),
    );
  });
});
