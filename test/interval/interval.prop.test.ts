import fc from "fast-check";
import { expect, test } from "vitest";
import { cut, type End, type Interval, scaleInterval, sumOf, tighten } from "../../src/interval/interval.ts";
import { constant } from "../../src/interval/linear.ts";
import { compare, multiply, type Rational, rational, sign, ZERO } from "../../src/quantity/rational.ts";

// Points lie on a grid of twelfths, so that ends, multiples and steps all fall on it.
const number = fc.integer({ min: -36, max: 36 }).map((n) => rational(BigInt(n), 12n));
const interval: fc.Arbitrary<Interval> = fc
  .tuple(number, number, fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 9 }))
  .map(([a, b, openLow, openHigh, shape]) => {
    const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a];
    const isPoint = compare(low, high) === 0;
    const lower: End = { form: constant(low), side: openLow && !isPoint ? 1 : 0 };
    const upper: End = { form: constant(high), side: openHigh && !isPoint ? -1 : 0 };
    return { lower: shape % 4 === 1 ? null : lower, upper: shape % 3 === 1 ? null : upper };
  });

function has({ lower, upper }: Interval, x: Rational): boolean {
  const isIn = (end: End | null, inward: -1 | 1): boolean => {
    if (end === null) return true;
    const where = compare(x, end.form.constant) * inward;
    return where > 0 || (where === 0 && end.side === 0);
  };
  return isIn(lower, 1) && isIn(upper, -1);
}

const grid = (from: number, to: number, d: bigint): readonly Rational[] =>
  Array.from({ length: to - from + 1 }, (_, i) => rational(BigInt(from + i), d));
const POINTS = grid(-60, 60, 12n);

test("a sum has exactly the sums of their members", () => {
  fc.assert(
    fc.property(interval, interval, (a, b) => {
      const sum = sumOf(a, b);
      const inA = grid(-48, 48, 12n).filter((x) => has(a, x));
      const inB = grid(-48, 48, 12n).filter((x) => has(b, x));
      for (const x of [inA[0], inA.at(-1), inA[inA.length >> 1]])
        for (const y of [inB[0], inB.at(-1), inB[inB.length >> 1]])
          if (x && y) expect(has(sum, rational(x.n * y.d + y.n * x.d, x.d * y.d))).toBe(true);
      // Nothing more: an end of the sum is as open as its parts, and where they end.
      for (const side of ["lower", "upper"] as const) {
        const [p, q, s] = [a[side], b[side], sum[side]];
        expect(s === null).toBe(p === null || q === null);
        if (s && p && q) expect(s.side === 0).toBe(p.side === 0 && q.side === 0);
      }
    }),
  );
});

test("sums do not depend on order or grouping, and a point of 0 adds nothing", () => {
  const nothing: Interval = {
    lower: { form: constant(ZERO), side: 0 },
    upper: { form: constant(ZERO), side: 0 },
  };
  fc.assert(
    fc.property(interval, interval, interval, (a, b, c) => {
      expect(sumOf(a, b)).toEqual(sumOf(b, a));
      expect(sumOf(sumOf(a, b), c)).toEqual(sumOf(a, sumOf(b, c)));
      expect(sumOf(a, nothing)).toEqual(a);
    }),
  );
});

test("a multiple has exactly the multiples of the members", () => {
  fc.assert(
    fc.property(interval, fc.constantFrom(-3n, -1n, 1n, 2n), (a, n) => {
      const factor = rational(n);
      const scaled = scaleInterval(a, factor);
      for (const x of POINTS) expect(has(scaled, multiply(x, factor))).toBe(has(a, x));
    }),
  );
});

test("multiples of multiples, and multiples of sums", () => {
  fc.assert(
    fc.property(interval, interval, number, number, (a, b, f, g) => {
      fc.pre(sign(f) !== 0 && sign(g) !== 0);
      expect(scaleInterval(scaleInterval(a, f), g)).toEqual(scaleInterval(a, multiply(f, g)));
      expect(scaleInterval(sumOf(a, b), f)).toEqual(sumOf(scaleInterval(a, f), scaleInterval(b, f)));
    }),
  );
});

test("a cut has the members that lie in the domain, unless none does", () => {
  fc.assert(
    fc.property(interval, fc.option(number), fc.option(number), (a, x, y) => {
      const [min, max] = x && y && compare(x, y) > 0 ? [y, x] : [x, y];
      const within = cut(a, min, max);
      const inDomain = (p: Rational): boolean =>
        (min === null || compare(p, min) >= 0) && (max === null || compare(p, max) <= 0);
      const wanted = POINTS.filter((p) => has(a, p) && inDomain(p));
      if (wanted.length > 0) expect(POINTS.filter((p) => has(within, p))).toEqual(wanted);
      expect(cut(within, min, max)).toEqual(within);
    }),
  );
});

test("drawn in, an interval has the same whole multiples, and its ends are among them", () => {
  fc.assert(
    fc.property(interval, fc.constantFrom(rational(1n), rational(1n, 4n), rational(2n)), (a, step) => {
      const whole = tighten(a, step);
      const isWhole = (x: Rational): boolean => (x.n * step.d) % (x.d * step.n) === 0n;
      const members = POINTS.filter((x) => isWhole(x) && has(a, x));
      expect(POINTS.filter((x) => isWhole(x) && has(whole, x))).toEqual(members);
      if (members.length === 0) {
        expect(whole).toEqual(a);
        return;
      }
      for (const end of [whole.lower, whole.upper]) {
        if (end) expect([end.side, isWhole(end.form.constant)]).toEqual([0, true]);
      }
      expect(tighten(whole, step)).toEqual(whole);
    }),
  );
});
