import fc from "fast-check";
import { expect, test } from "vitest";
import { judge, judgeBoth } from "../../src/interval/judge.ts";
import { judgeGreatest, judgeLeast } from "../../src/interval/judge-extremes.ts";
import type { Linear, Unknown } from "../../src/interval/linear.ts";
import type { Margin } from "../../src/interval/margin.ts";
import {
  add,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  sign,
  subtract,
  ZERO,
} from "../../src/quantity/rational.ts";

/** Values of the unknowns. */
type Point = ReadonlyMap<Unknown, Rational>;

const int = (min: number, max: number): fc.Arbitrary<Rational> =>
  fc.integer({ min, max }).map((n) => rational(BigInt(n)));
const side = fc.constantFrom<Margin["side"]>(-1, 0, 1);

function valueAt({ constant, terms }: Linear, point: Point): Rational {
  let value = constant;
  for (const [of, c] of terms) value = add(value, multiply(c, point.get(of)!));
  return value;
}

/** A margin of numbers is met where it is not negative; one whose total is open only where it is positive. */
const isMet = (value: Rational, lean: number): boolean => (lean < 0 ? sign(value) > 0 : sign(value) >= 0);

const FAR = rational(1_000_000n);
const NEAR = rational(1n, 1_000_000n);

/** Values that stand for a whole range, of forms with small whole numbers: its ends, or almost, and far out. */
function stands(of: Unknown): readonly Rational[] {
  const low = of.min ?? multiply(FAR, rational(-1n));
  const high = of.max === null ? FAR : of.maxOpen ? subtract(of.max, NEAR) : of.max;
  return [low, high, divide(add(low, high), rational(2n))];
}

function points(unknowns: readonly Unknown[]): readonly Point[] {
  let found: readonly Point[] = [new Map()];
  for (const of of unknowns)
    found = found.flatMap((point) => stands(of).map((value) => new Map([...point, [of, value]])));
  return found;
}

const range: fc.Arbitrary<Unknown> = fc
  .tuple(int(-3, 3), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 5 }))
  .map(([low, width, shape]) => ({
    kind: "missing",
    of: null,
    min: shape === 1 || shape === 3 ? null : low,
    max: shape === 2 || shape === 3 ? null : add(low, rational(BigInt(width))),
    ...(shape === 4 && { maxOpen: true }),
  }));

const formOver = (unknowns: readonly Unknown[]): fc.Arbitrary<Linear> =>
  fc.tuple(int(-6, 6), ...unknowns.map(() => int(-3, 3))).map(([constant, ...coefficients]) => ({
    constant,
    terms: new Map(
      unknowns.flatMap((of, i) => (sign(coefficients[i]!) === 0 ? [] : [[of, coefficients[i]!]])),
    ),
  }));

const single = (form: Linear, lean: Margin["side"], at: Margin["at"] = "lower"): Margin => ({
  rows: [{ weight: null, form }],
  side: lean,
  at,
});

test("one margin: its verdict is that of all its values", () => {
  const cases = fc
    .array(range, { maxLength: 3 })
    .chain((unknowns) =>
      fc.record({ unknowns: fc.constant(unknowns), form: formOver(unknowns), lean: side }),
    );
  const seen = new Set<string>();
  fc.assert(
    fc.property(cases, ({ unknowns, form, lean }) => {
      const met = points(unknowns).map((point) => isMet(valueAt(form, point), lean));
      const wanted = met.every(Boolean) ? "holds" : met.some(Boolean) ? "unknown" : "fails";
      const found = judge(single(form, lean));
      expect(found.verdict).toBe(wanted);
      seen.add(wanted);
      if (found.slack) {
        // The slack is the worst value of what holds and the best of what fails, or what they come near to.
        const values = points(unknowns).map((point) => valueAt(form, point));
        const best = values.reduce((a, b) => (compare(a, b) === (wanted === "holds" ? -1 : 1) ? a : b));
        expect(compare(subtract(best, found.slack), rational(1n, 100n))).toBe(-1);
        expect(compare(subtract(found.slack, best), rational(1n, 100n))).toBe(-1);
      }
    }),
    { numRuns: 600 },
  );
  expect(seen.size).toBe(3);
});

/** Weights that are positive and sum to 1: almost all on one row, or the same on each. */
function weightings(rows: number): readonly (readonly Rational[])[] {
  const tiny = rational(1n, 1_000_000_000_000_000n);
  const all = Array.from({ length: rows }, (_, heavy) =>
    Array.from({ length: rows }, (_, i) =>
      i === heavy ? subtract(rational(1n), multiply(tiny, rational(BigInt(rows - 1)))) : tiny,
    ),
  );
  return [...all, Array.from({ length: rows }, () => rational(1n, BigInt(rows)))];
}

test("a mean: its verdict is that of all weights and all values", () => {
  const cases = fc.tuple(fc.array(range, { minLength: 1, maxLength: 3 }), range).chain(([own, shared]) =>
    fc.record({
      own: fc.constant(own),
      shared: fc.constant(shared),
      forms: fc.tuple(...own.map((of) => formOver([of]))),
      common: int(-2, 2),
      lean: side,
    }),
  );
  const seen = new Set<string>();
  fc.assert(
    fc.property(cases, ({ own, shared, forms, common, lean }) => {
      const rows = forms.map((form, i) => ({
        weight: { kind: "weights", of: i, min: ZERO, max: rational(1n) } as const,
        form: sign(common) === 0 ? form : { ...form, terms: new Map([...form.terms, [shared, common]]) },
      }));
      const met = points([...own, shared]).flatMap((point) =>
        weightings(rows.length).map((weights) =>
          isMet(rows.map(({ form }, i) => multiply(weights[i]!, valueAt(form, point))).reduce(add), lean),
        ),
      );
      const wanted = met.every(Boolean) ? "holds" : met.some(Boolean) ? "unknown" : "fails";
      expect(judge({ rows, side: lean, at: "lower" }).verdict).toBe(wanted);
      seen.add(wanted);
    }),
    { numRuns: 400 },
  );
  expect(seen.size).toBe(3);
});

/** Where both margins could be met: the corners of what is left of the box, from all crossings of its edges and theirs. */
function leftOf(box: readonly [Unknown, Unknown], margins: readonly Linear[]): readonly Point[] {
  type Edge = { readonly a: Rational; readonly b: Rational; readonly c: Rational };
  const [x, y] = box;
  const edges: Edge[] = margins.map(({ constant, terms }) => ({
    a: terms.get(x) ?? ZERO,
    b: terms.get(y) ?? ZERO,
    c: constant,
  }));
  const minusOne = rational(-1n);
  for (const end of [x.min!, x.max!]) edges.push({ a: rational(1n), b: ZERO, c: multiply(end, minusOne) });
  for (const end of [y.min!, y.max!]) edges.push({ a: ZERO, b: rational(1n), c: multiply(end, minusOne) });
  const corners = edges.flatMap((p, i) =>
    edges.slice(i + 1).flatMap((q) => {
      const det = subtract(multiply(p.a, q.b), multiply(q.a, p.b));
      if (sign(det) === 0) return [];
      const at = (n: Rational): Rational => divide(n, det);
      return [
        new Map([
          [x, at(subtract(multiply(p.b, q.c), multiply(q.b, p.c)))],
          [y, at(subtract(multiply(q.a, p.c), multiply(p.a, q.c)))],
        ]),
      ];
    }),
  );
  return corners.filter(
    (point) =>
      [x, y].every((of) => compare(point.get(of)!, of.min!) >= 0 && compare(point.get(of)!, of.max!) <= 0) &&
      margins.every((form) => sign(valueAt(form, point)) >= 0),
  );
}

test("two margins over the same unknowns: whether both can be met at once", () => {
  const bounded = fc.tuple(int(-3, 3), fc.integer({ min: 1, max: 4 }), fc.boolean()).map(
    ([low, width, open]): Unknown => ({
      kind: "missing",
      of: null,
      min: low,
      max: add(low, rational(BigInt(width))),
      ...(open && { maxOpen: true }),
    }),
  );
  const cases = fc.tuple(bounded, bounded).chain((box) =>
    fc.record({
      box: fc.constant(box),
      first: formOver(box),
      second: formOver(box),
      leans: fc.tuple(side, side),
    }),
  );
  const seen = { holds: 0, fails: 0, unknown: 0, together: 0 };
  fc.assert(
    fc.property(cases, ({ box, first, second, leans }) => {
      const left = leftOf(box, [first, second]);
      // The middle of what is left meets every strict end that anything in it meets.
      const middle = new Map(
        box.map((of) => [
          of,
          left.length === 0
            ? ZERO
            : divide(left.map((point) => point.get(of)!).reduce(add), rational(BigInt(left.length))),
        ]),
      );
      const some =
        left.length > 0 &&
        box.every((of) => !of.maxOpen || compare(middle.get(of)!, of.max!) < 0) &&
        [first, second].every((form, i) => isMet(valueAt(form, middle), leans[i]!));
      const every = points(box).every((point) =>
        [first, second].every((form, i) => isMet(valueAt(form, point), leans[i]!)),
      );
      const a = single(first, leans[0]);
      const b = single(second, leans[1], "upper");
      const wanted = every ? "holds" : some ? "unknown" : "fails";
      expect(judgeBoth(a, b).verdict).toBe(wanted);
      expect(judgeBoth(b, a).verdict).toBe(wanted);
      seen[wanted]++;
      if (wanted === "fails" && judge(a).verdict !== "fails" && judge(b).verdict !== "fails") seen.together++;
    }),
    { numRuns: 600 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});

test("the greatest and the least of margins that share a tolerance: the verdict of all tolerances", () => {
  const r: Unknown = { kind: "tolerance", of: null, min: ZERO, max: rational(1n, 2n), maxOpen: true };
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(formOver([r]), { minLength: 1, maxLength: 4 }), side, (forms, lean) => {
      // Between two neighbouring crossings with 0 no margin turns.
      const turns = forms.flatMap(({ constant, terms }) => {
        const slope = terms.get(r);
        return slope ? [divide(multiply(constant, rational(-1n)), slope)] : [];
      });
      const inside = [ZERO, rational(1n, 2n), ...turns]
        .filter((at) => sign(at) >= 0 && compare(at, rational(1n, 2n)) <= 0)
        .sort(compare);
      const tried = inside
        .flatMap((at, i) => [at, divide(add(at, inside[i + 1] ?? at), rational(2n))])
        .filter((at) => compare(at, rational(1n, 2n)) < 0);
      const met = tried.map((at) => forms.map((form) => isMet(valueAt(form, new Map([[r, at]])), lean)));
      const verdict = (one: readonly boolean[]): string =>
        one.every(Boolean) ? "holds" : one.some(Boolean) ? "unknown" : "fails";
      const margins = forms.map((form) => single(form, lean));
      const wanted = [
        verdict(met.map((all) => all.some(Boolean))),
        verdict(met.map((all) => all.every(Boolean))),
      ];
      const found = [judgeGreatest(margins).verdict, judgeLeast(margins).verdict];
      for (const i of [0, 1]) {
        // Where they meet at exactly 0 and one end is open, the judge says that it does not know.
        if (found[i] === "unknown" && wanted[i] !== "unknown") expect(touches(forms, tried)).toBe(true);
        else expect(found[i]).toBe(wanted[i]);
        seen.add(`${i} ${found[i]}`);
      }
    }),
    { numRuns: 400 },
  );
  expect(seen.size).toBe(6);

  function touches(forms: readonly Linear[], tried: readonly Rational[]): boolean {
    return tried.some((at) => forms.some((form) => sign(valueAt(form, new Map([[r, at]]))) === 0));
  }
});
