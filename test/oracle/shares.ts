import type { CaseFigure } from "./case.ts";
import { isLoose, type Reading, type Share } from "./ends.ts";
import type { Trial } from "./trials.ts";

const HALF: Share = { p: 1, q: 2 };

/**
 * The tolerances r = p/q that stand for all of 0 ≤ r < 1/2. Between two bends (where the domain cuts a figure off) every
 * gap of a trial is a straight line in r; what a trial shows depends on the signs of its gaps only. So the tolerances at
 * which a gap is 0, found from its values at both bends, and one between each two neighbours show all there is. 1/2 is
 * returned too, as the limit that a slack may come close to.
 */
export function sharesToTry(
  at: (share: Share) => Trial,
  figures: readonly CaseFigure[],
  r: Reading,
): readonly Share[] {
  const knots = distinct([
    { p: 0, q: 1 },
    HALF,
    ...figures.filter((f) => isLoose(f, r.c)).flatMap((f) => bends(f, r)),
  ]);
  const found = [...knots];
  for (let i = 1; i < knots.length; i++) {
    const [a, b] = [knots[i - 1]!, knots[i]!];
    const before = at(a).gaps;
    const after = at(b).gaps;
    for (const [n, g] of before.entries()) {
      const h = after[n]!;
      if (!Number.isFinite(g) || !Number.isFinite(h) || g * h >= 0) continue;
      const sign = g > 0 ? 1 : -1;
      found.push(reduced(sign * (b.p * g - a.p * h), sign * (b.q * g - a.q * h)));
    }
  }
  const sorted = distinct(found);
  return sorted.flatMap((share, i) => {
    const next = sorted[i + 1];
    return next ? [share, reduced(share.p + next.p, share.q + next.q)] : [share];
  });
}

/** Where the domain begins to cut a figure off. */
function bends(f: CaseFigure, r: Reading): readonly Share[] {
  const v = r.grid.steps(f.value, f.unit);
  const size = Math.abs(v);
  if (size === 0) return [];
  return [r.max - v, v - r.min]
    .filter((room) => room > 0 && room * 2 < size)
    .map((room) => reduced(room, size));
}

function distinct(shares: readonly Share[]): readonly Share[] {
  const sorted = [...shares].sort((a, b) => a.p * b.q - b.p * a.q);
  return sorted.filter((s, i) => i === 0 || s.p * sorted[i - 1]!.q !== sorted[i - 1]!.p * s.q);
}

function reduced(p: number, q: number): Share {
  let [a, b] = [p, q];
  while (b !== 0) [a, b] = [b, a % b];
  if (!Number.isSafeInteger(p) || !Number.isSafeInteger(q)) throw new Error("out of the oracle's range");
  return { p: p / a, q: q / a };
}
