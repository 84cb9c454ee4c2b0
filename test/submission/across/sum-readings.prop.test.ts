import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Rational, rational } from "../../../src/quantity/rational.ts";
import { type Summand, wrongSumsAmong } from "../../../src/submission/across/sum-readings.ts";
import { NOTHING } from "../../../src/submission/across/tally.ts";

const item = (n: number, isSum: boolean): Summand => {
  const amount: Rational = rational(BigInt(n));
  return { isSum, tally: { ...NOTHING, amount, count: 1, rows: 1 } };
};
const added = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const table = fc
  .record({
    groups: fc.array(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 5 }), {
      minLength: 2,
      maxLength: 5,
    }),
    isHead: fc.boolean(),
    total: fc.constantFrom("first", "last", "none"),
  })
  .map(({ groups, isHead, total }) => {
    const rows = groups.flatMap((group) => {
      const figures = group.map((value) => item(value, false));
      const sum = item(added(group), true);
      return isHead ? [sum, ...figures] : [...figures, sum];
    });
    const all = item(added(groups.flat()), true);
    return [...(total === "first" ? [all] : []), ...rows, ...(total === "last" ? [all] : [])];
  });

test("no sum of a table that agrees is wrong", () => {
  fc.assert(
    fc.property(table, (items) => {
      expect(wrongSumsAmong(items)).toEqual([]);
    }),
  );
});

test("a sum that is more than all rows is told of, and no other for sure", () => {
  fc.assert(
    fc.property(table, fc.nat(), (items, seed) => {
      const places = items.flatMap(({ isSum }, at) => (isSum ? [at] : []));
      const at = places[seed % places.length]!;
      const wrong = items.map((one, position) => (position === at ? item(100_000_000, true) : one));
      const found = wrongSumsAmong(wrong);
      expect(found.length).toBeGreaterThan(0);
      for (const one of found) if (!one.isDoubtful) expect(one.at).toBe(at);
    }),
  );
});

test("of a sum without rows nothing is said", () => {
  expect(wrongSumsAmong([item(5, true)])).toEqual([]);
  expect(wrongSumsAmong([])).toEqual([]);
});
