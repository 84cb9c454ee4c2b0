import fc from "fast-check";
import { expect, test } from "vitest";
import { type Line, lowestOfHighest } from "../../src/interval/envelope.ts";
import {
  add,
  compare,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  sign,
  subtract,
  ZERO,
} from "../../src/quantity/rational.ts";

const height = fc.integer({ min: -12, max: 12 }).map((n) => rational(BigInt(n)));
const lines = fc.array(fc.record({ from: height, to: height }), { minLength: 1, maxLength: 7 });

const on = ({ from, to }: Line, share: Rational): Rational =>
  add(multiply(from, subtract(ONE, share)), multiply(to, share));
const highest = (all: readonly Line[], share: Rational): Rational =>
  all.map((line) => on(line, share)).reduce((a, b) => (compare(a, b) > 0 ? a : b));
const GRID = Array.from({ length: 241 }, (_, i) => rational(BigInt(i), 240n));

/** Every share at which two lines cross. */
function crossings(all: readonly Line[]): readonly Rational[] {
  return all.flatMap((a) =>
    all.flatMap((b) => {
      const slopes = subtract(subtract(a.to, a.from), subtract(b.to, b.from));
      if (sign(slopes) === 0) return [];
      const share = divide(subtract(b.from, a.from), slopes);
      return sign(share) >= 0 && compare(share, ONE) <= 0 ? [share] : [];
    }),
  );
}

test("no share is lower, on a fine grid or at any crossing, and none as low comes before", () => {
  fc.assert(
    fc.property(lines, (all) => {
      const { share, value } = lowestOfHighest(all);
      expect(sign(share) >= 0 && compare(share, ONE) <= 0).toBe(true);
      expect(highest(all, share)).toEqual(value);
      for (const other of [...GRID, ...crossings(all)]) {
        const there = compare(highest(all, other), value);
        expect(there).toBeGreaterThanOrEqual(0);
        if (there === 0) expect(compare(other, share)).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 100 },
  );
});

test("the lowest is at an end or at a crossing", () => {
  fc.assert(
    fc.property(lines, (all) => {
      const candidates = [ZERO, ONE, ...crossings(all)].map((share) => highest(all, share));
      const least = candidates.reduce((a, b) => (compare(a, b) < 0 ? a : b));
      expect(lowestOfHighest(all).value).toEqual(least);
    }),
    { numRuns: 200 },
  );
});

test("the order of the lines does not matter", () => {
  fc.assert(
    fc.property(lines, (all) => {
      expect(lowestOfHighest([...all].reverse())).toEqual(lowestOfHighest(all));
    }),
  );
});
