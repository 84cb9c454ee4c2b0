import { type Condition, marginOf } from "./conditions.ts";
import type { Ends } from "./ends.ts";
import { type Range, shifted, type Trial } from "./trials.ts";

/**
 * One thing that is weighed, with a weight that is not known: a part, or the parts of known weights as one; and what in it
 * is missing (a missing part is the number 0 and all of its range).
 */
export interface Weighed {
  readonly ends: Ends;
  readonly missing: Range;
}

function lacks(item: Weighed): boolean {
  return item.missing.lo < item.missing.hi;
}

/**
 * A mean whose weights may be any positive numbers.
 *
 * One condition: its margin is Σ wᵢ·dᵢ, wᵢ > 0, and dᵢ the margin of item i alone. If a dᵢ is above 0, weights close
 * enough to item i alone make the margin positive; if one is below 0, likewise negative; if all are 0 it is 0 under
 * all weights; if some are 0 and none is above, it is negative under all. So the weights "nearly all on item i", near
 * enough that dᵢ outweighs the rest, try all that can happen. A missing item enters linearly for each choice of weights,
 * so its extremes are the ends of its range, or a number beyond everything else.
 */
export function tryWeights(
  conditions: readonly Condition[],
  items: readonly Weighed[],
  t: Ends,
  scale: number,
): Trial {
  let far = 2;
  for (const item of items) {
    for (const n of [item.missing.lo, item.missing.hi, item.ends.lo, item.ends.hi])
      if (Number.isFinite(n)) far = Math.max(far, 2 * Math.abs(n));
  }
  for (const n of [t.lo, t.hi]) if (Number.isFinite(n)) far = Math.max(far, Math.abs(n));
  far = 4 * far + 4;
  // So much that one step on one side outweighs whatever stands on the other.
  const heavy = 8 * far * items.length;
  const open: Ends = {
    lo: 0,
    hi: 0,
    loOpen: items.some((x) => x.ends.loOpen),
    hiOpen: items.some((x) => x.ends.hiOpen),
  };

  const met = conditions.map(() => false);
  let all = true;
  let some = false;
  let turnsOnWeights = false;
  for (const fixed of corners(items, far)) {
    const alone = conditions.map((k) => fixed.map((x) => marginOf(k, x, t)));
    let first: boolean | undefined;
    for (let i = 0; i < fixed.length; i++) {
      let right = true;
      for (let n = 0; n < conditions.length; n++) {
        let margin = 0;
        for (let j = 0; j < fixed.length; j++) margin += (i === j ? heavy : 1) * alone[n]![j]!;
        if (margin > 0 || (margin === 0 && conditions[n]!.touch(open, t))) met[n] = true;
        else right = false;
      }
      all &&= right;
      some ||= right;
      first ??= right;
      if (right !== first) turnsOnWeights = true;
    }
  }
  // Two conditions can each be met, and by no weights both; or both only by weights that are near to no item.
  if (conditions.length === 2) {
    const both = bothMet(conditions[0]!, conditions[1]!, items, open, t);
    if (both && !some) turnsOnWeights = true;
    some ||= both;
  }

  // A part without an end drags every mean along; a missing part is some number.
  const endless = conditions.map((k) => items.some((x) => marginOf(k, x.ends, t) === -Infinity));
  const margins = conditions.map((k) =>
    items.flatMap((x) =>
      (lacks(x) ? [shifted(x.ends, x.missing.lo), shifted(x.ends, x.missing.hi)] : [x.ends]).map((y) =>
        marginOf(k, y, t),
      ),
    ),
  );
  const least = margins.map((m, n) => (endless[n] ? -Infinity : Math.min(...m)));
  const most = margins.map((m, n) => (endless[n] ? -Infinity : Math.max(...m)));
  const turnsOnMissing = items.some(lacks) && some && !all;
  const weighs = margins.some((m) => m.some((n) => n !== m[0]));
  return { all, some, met, least, most, scale, turnsOnMissing, turnsOnWeights, weighs, gaps: margins.flat() };
}

/** Every choice of an end for each missing item. */
function corners(items: readonly Weighed[], far: number): readonly (readonly Ends[])[] {
  let found: Ends[][] = [[]];
  for (const item of items) {
    const choices = lacks(item)
      ? [Math.max(item.missing.lo, -far), Math.min(item.missing.hi, far)].map((m) => shifted(item.ends, m))
      : [item.ends];
    found = found.flatMap((before) => choices.map((choice) => [...before, choice]));
  }
  return found;
}

/**
 * Is there one choice of weights that meets two conditions? The weights w ≥ 0 that do are a cone. It is built ray by ray:
 * from the unit rays, each condition keeps the rays on its right side and adds, for every pair across it, the point
 * where their join meets the border. The sum of all rays lies inside the cone, so if anything in it has all weights
 * positive, or a margin above 0, the sum has. A missing item is a mixture of its two ends, or of one end and a
 * weightless push without limit.
 */
function bothMet(
  first: Condition,
  second: Condition,
  items: readonly Weighed[],
  open: Ends,
  t: Ends,
): boolean {
  const atoms: { readonly item: number; readonly weight: bigint; readonly d: readonly number[] }[] = [];
  const both = [first, second];
  for (const [item, x] of items.entries()) {
    const at = (y: Ends): readonly number[] => both.map((k) => marginOf(k, y, t));
    const finite = lacks(x) ? [x.missing.lo, x.missing.hi].filter(Number.isFinite) : [0];
    for (const n of finite.length > 0 ? finite : [0])
      atoms.push({ item, weight: 1n, d: at(shifted(x.ends, n)) });
    if (x.missing.lo === -Infinity) atoms.push({ item, weight: 0n, d: both.map((k) => -k.sign) });
    if (x.missing.hi === Infinity) atoms.push({ item, weight: 0n, d: both.map((k) => k.sign) });
  }
  if (atoms.some((a) => a.d.includes(-Infinity))) return false;
  const margins = both.map((_, n) => atoms.map((a) => BigInt(a.d[n]!)));
  const value = (ray: readonly bigint[], n: number): bigint =>
    ray.reduce((sum, w, i) => sum + w * margins[n]![i]!, 0n);
  let rays: bigint[][] = atoms.map((_, i) => atoms.map((_, j) => (i === j ? 1n : 0n)));
  for (const n of [0, 1]) {
    const values = rays.map((ray) => value(ray, n));
    const kept = rays.filter((_, i) => values[i]! >= 0n);
    for (const [i, up] of rays.entries()) {
      for (const [j, down] of rays.entries()) {
        if (values[i]! > 0n && values[j]! < 0n)
          kept.push(up.map((w, s) => w * -values[j]! + down[s]! * values[i]!));
      }
    }
    rays = kept;
  }
  const inside = atoms.map((_, s) => rays.reduce((sum, ray) => sum + ray[s]!, 0n));
  const weighs = items.map((_, item) =>
    atoms.reduce((sum, a, s) => (a.item === item ? sum + a.weight * inside[s]! : sum), 0n),
  );
  if (weighs.includes(0n)) return false;
  return both.every((k, n) => {
    const margin = value(inside, n);
    return margin > 0n || (margin === 0n && k.touch(open, t));
  });
}
