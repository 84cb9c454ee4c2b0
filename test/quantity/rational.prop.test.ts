import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as exact from "../../src/quantity/rational.ts";

const fraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([n, d]) => ({ n, d }));
const made = ({ n, d }: exact.Rational): exact.Rational => exact.rational(n, d);
/** Equal as fractions are: by cross multiplication, whatever the terms. */
const same = (value: exact.Rational, n: bigint, d: bigint): boolean =>
  value.n * d === n * value.d && value.d > 0n;

describe("rational arithmetic against cross multiplication", () => {
  it("adds, subtracts, multiplies, divides and compares", () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const [x, y] = [made(a), made(b)];
        expect(same(exact.add(x, y), a.n * b.d + b.n * a.d, a.d * b.d)).toBe(true);
        expect(same(exact.subtract(x, y), a.n * b.d - b.n * a.d, a.d * b.d)).toBe(true);
        expect(same(exact.multiply(x, y), a.n * b.n, a.d * b.d)).toBe(true);
        if (b.n > 0n) expect(same(exact.divide(x, y), a.n * b.d, a.d * b.n)).toBe(true);
        const left = a.n * b.d;
        const right = b.n * a.d;
        expect(exact.compare(x, y)).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
    );
  });

  it("is found again in its own text", () => {
    fc.assert(
      fc.property(fraction, (a) => {
        expect(exact.parseRational(exact.formatRational(made(a)))).toEqual(made(a));
      }),
    );
  });

  it("lies between its floor and its ceiling", () => {
    fc.assert(
      fc.property(fraction, (a) => {
        const low = exact.floor(made(a)).n * a.d;
        const high = exact.ceil(made(a)).n * a.d;
        expect(low <= a.n && a.n <= high && high - low <= a.d && a.n - low < a.d && high - a.n < a.d).toBe(
          true,
        );
      }),
    );
  });
});
