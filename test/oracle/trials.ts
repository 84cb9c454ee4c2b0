import type { Condition } from "./conditions.ts";
import { isMet, marginOf } from "./conditions.ts";
import type { Ends } from "./ends.ts";

/** What trying out one tolerance has shown. */
export interface Trial {
  /** Every assignment tried comes out right; some does. */
  readonly all: boolean;
  readonly some: boolean;
  /** Per condition: some assignment meets it; its least and greatest margin (limits included). */
  readonly met: readonly boolean[];
  readonly least: readonly number[];
  readonly most: readonly number[];
  /** Margins are in grid steps times this. */
  readonly scale: number;
  /** What alone can turn the answer. */
  readonly turnsOnMissing: boolean;
  readonly turnsOnWeights: boolean;
  /** Unknown weights change a margin, even where they cannot turn the answer. */
  readonly weighs: boolean;
  /** Numbers whose signs decide all of the above; where r moves, a change of sign is a tolerance to try. */
  readonly gaps: readonly number[];
}

/** A sum or mean of missing parts and of an opening stock: any number between (infinite ends are no number). */
export interface Range {
  readonly lo: number;
  readonly hi: number;
}

export const NOTHING: Range = { lo: 0, hi: 0 };

export function shifted(x: Ends, m: number): Ends {
  return { ...x, lo: x.lo + m, hi: x.hi + m };
}

/**
 * Parts that add up, plus an unknown M. Whether a condition is met changes, as M grows, only where M closes its
 * margin; so the ends of M's range, the closing values and one step beside each stand for all values of M (an
 * unbounded M is tried beyond every closing value).
 */
export function tryAmounts(
  conditions: readonly Condition[],
  x: Ends,
  t: Ends,
  range: Range,
  scale: number,
): Trial {
  const closing: number[] = [];
  for (const k of conditions) {
    const m = t[k.total] - x[k.parts];
    if (Number.isFinite(m)) closing.push(m);
  }
  let far = 2;
  for (const m of closing) far = Math.max(far, Math.abs(m) + 2);
  if (Number.isFinite(range.lo)) far = Math.max(far, Math.abs(range.lo) + 2);
  if (Number.isFinite(range.hi)) far = Math.max(far, Math.abs(range.hi) + 2);
  const tried = new Set<number>([Math.max(range.lo, -far), Math.min(range.hi, far)]);
  for (const m of closing)
    for (const near of [m - 1, m, m + 1]) if (near >= range.lo && near <= range.hi) tried.add(near);

  let all = true;
  let some = false;
  const met = conditions.map(() => false);
  for (const m of tried) {
    const moved = shifted(x, m);
    let right = true;
    for (let i = 0; i < conditions.length; i++) {
      if (isMet(conditions[i]!, moved, t)) met[i] = true;
      else right = false;
    }
    all &&= right;
    some ||= right;
  }
  const least = conditions.map((k) => plus(marginOf(k, x, t), k.sign === 1 ? range.lo : -range.hi));
  const most = conditions.map((k) => plus(marginOf(k, x, t), k.sign === 1 ? range.hi : -range.lo));
  const gaps = [...least, ...most];
  // The closing values of two conditions change order where the sum of their margins is 0: M cancels in it.
  if (conditions.length === 2) gaps.push(marginOf(conditions[0]!, x, t) + marginOf(conditions[1]!, x, t));
  return {
    all,
    some,
    met,
    least,
    most,
    scale,
    turnsOnMissing: some && !all,
    turnsOnWeights: false,
    weighs: false,
    gaps,
  };
}

/** An unbounded part is never made good: a missing part is some number. */
function plus(margin: number, unknown: number): number {
  return margin === -Infinity ? margin : margin + unknown;
}

/**
 * The greatest part. Several missing parts of one domain have a greatest that ranges over the same domain, so one
 * unknown stands for them; what it does changes only where it passes an end of the total or of the known greatest.
 */
export function tryGreatest(
  conditions: readonly Condition[],
  parts: readonly Ends[],
  t: Ends,
  missing: Range | null,
  scale: number,
): Trial {
  const known = parts.length > 0 ? greatest(parts) : null;
  const tried: (number | null)[] = [];
  if (missing) {
    const marks = [t.lo, t.hi, known?.lo ?? 0, known?.hi ?? 0].filter(Number.isFinite);
    const far = marks.reduce((a, b) => Math.max(a, Math.abs(b)), 2) + 2;
    const lo = Math.max(missing.lo, -far);
    const hi = Math.min(missing.hi, missing.hi === Infinity ? far : missing.hi);
    for (const m of [lo, hi, ...marks.flatMap((n) => [n - 1, n, n + 1])])
      if (m >= missing.lo && m <= missing.hi) tried.push(m);
  } else tried.push(null);

  let all = true;
  let some = false;
  const met = conditions.map(() => false);
  for (const m of tried) {
    const x = m === null ? known! : greatest([...parts, point(m)]);
    let right = true;
    for (let i = 0; i < conditions.length; i++) {
      if (isMet(conditions[i]!, x, t)) met[i] = true;
      else right = false;
    }
    all &&= right;
    some ||= right;
  }
  const ends = missing
    ? [greatest([...parts, point(missing.lo)]), greatest([...parts, point(missing.hi)])]
    : [known!];
  const least = conditions.map((k) => Math.min(...ends.map((x) => marginOf(k, x, t))));
  const most = conditions.map((k) => Math.max(...ends.map((x) => marginOf(k, x, t))));
  const each = [...parts, ...(missing ? [point(missing.lo), point(missing.hi)] : [])];
  const gaps = conditions.flatMap((k) => each.map((x) => marginOf(k, x, t)));
  // Where another part becomes the greatest, the least or the most of a margin can lie.
  for (const [i, x] of each.entries()) for (const y of each.slice(i + 1)) gaps.push(x.lo - y.lo, x.hi - y.hi);
  return {
    all,
    some,
    met,
    least,
    most,
    scale,
    turnsOnMissing: some && !all,
    turnsOnWeights: false,
    weighs: false,
    gaps,
  };
}

export function point(n: number): Ends {
  return { lo: n, loOpen: false, hi: n, hiOpen: false };
}

/** The greatest of one number from each set: reached below if all that could be it reach, above if one of them does. */
function greatest(parts: readonly Ends[]): Ends {
  const lo = Math.max(...parts.map((x) => x.lo));
  const hi = Math.max(...parts.map((x) => x.hi));
  return {
    lo,
    hi,
    loOpen: parts.some((x) => x.lo === lo && x.loOpen),
    hiOpen: parts.every((x) => x.hi < hi || x.hiOpen),
  };
}
