import {
  add,
  compare,
  divide,
  multiply,
  ONE,
  type Rational,
  sign,
  subtract,
  ZERO,
} from "../quantity/rational.ts";

/** A straight line over shares from 0 to 1. */
export interface Line {
  readonly from: Rational;
  readonly to: Rational;
}

/** The least share at which the highest of some lines is lowest, and how high it is there. */
export function lowestOfHighest(lines: readonly Line[]): {
  readonly share: Rational;
  readonly value: Rational;
} {
  const highest = (share: Rational): Line =>
    lines.reduce((best, line) => (compare(valueAt(line, share), valueAt(best, share)) > 0 ? line : best));
  let falling = highest(ZERO);
  if (slopeOf(falling) >= 0) return { share: ZERO, value: falling.from };
  let rising = highest(ONE);
  if (slopeOf(rising) < 0) return { share: ONE, value: rising.to };
  // Each step replaces a line by one that is higher where the two cross, so none comes back and the steps are bounded.
  for (;;) {
    const share = crossing(falling, rising);
    const top = highest(share);
    const value = valueAt(top, share);
    if (compare(value, valueAt(falling, share)) === 0) return { share, value };
    if (slopeOf(top) < 0) falling = top;
    else rising = top;
  }
}

function slopeOf({ from, to }: Line): -1 | 0 | 1 {
  return compare(to, from);
}

function valueAt({ from, to }: Line, share: Rational): Rational {
  return sign(share) === 0 ? from : add(from, multiply(subtract(to, from), share));
}

function crossing(a: Line, b: Line): Rational {
  return divide(subtract(b.from, a.from), subtract(subtract(a.to, a.from), subtract(b.to, b.from)));
}
