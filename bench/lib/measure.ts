/** What several measurements of one thing gave. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { min: sorted[0]!, median, max: sorted.at(-1)! };
}

/** One number, measured once, as a spread of no width. */
export function single(value: number): Spread {
  return { min: value, median: value, max: value };
}

export interface Compared {
  readonly ours: Spread;
  readonly theirs: Spread;
  /** Ours to theirs, round by round. */
  readonly ratio: Spread;
}

/** Measures two sides in turn, each first in every other round, so that what slows the machine slows both. */
export function compare(rounds: number, ours: () => number, theirs: () => number): Compared {
  const found: { readonly ours: number; readonly theirs: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const first = ours();
      found.push({ ours: first, theirs: theirs() });
    } else {
      const first = theirs();
      found.push({ ours: ours(), theirs: first });
    }
  }
  return {
    ours: spreadOf(found.map((one) => one.ours)),
    theirs: spreadOf(found.map((one) => one.theirs)),
    ratio: spreadOf(found.map((one) => one.ours / one.theirs)),
  };
}

/** How long it takes, in milliseconds. */
export function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
