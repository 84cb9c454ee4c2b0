import { fail, ok, type Result } from "../issue/issue.ts";
import { nearest } from "../issue/nearest.ts";
import { MAX_DIGITS, type Rational, rational } from "./rational.ts";

/** How to round, by the names that decimal.js has for it. GB/T 8170 is `ROUND_HALF_EVEN`, 四舍五入 `ROUND_HALF_UP`. */
export type RoundingMode =
  | "ROUND_UP"
  | "ROUND_DOWN"
  | "ROUND_CEIL"
  | "ROUND_FLOOR"
  | "ROUND_HALF_UP"
  | "ROUND_HALF_DOWN"
  | "ROUND_HALF_EVEN"
  | "ROUND_HALF_CEIL"
  | "ROUND_HALF_FLOOR";

/** Both are required: no rounding is anyone's default. */
export interface RoundingOptions {
  readonly decimals: number;
  readonly mode: RoundingMode;
}

/** Where the number lies between the two candidates, and which one each mode then takes. */
interface Place {
  /** The lower candidate. */
  readonly lower: bigint;
  /** The distance from it against half a step: below, at, above. */
  readonly half: -1 | 0 | 1;
  readonly negative: boolean;
}

const TAKES_UPPER: Readonly<Record<RoundingMode, (place: Place) => boolean>> = {
  ROUND_UP: ({ negative }) => !negative,
  ROUND_DOWN: ({ negative }) => negative,
  ROUND_CEIL: () => true,
  ROUND_FLOOR: () => false,
  ROUND_HALF_UP: ({ half, negative }) => half > 0 || (half === 0 && !negative),
  ROUND_HALF_DOWN: ({ half, negative }) => half > 0 || (half === 0 && negative),
  ROUND_HALF_EVEN: ({ half, lower }) => half > 0 || (half === 0 && lower % 2n !== 0n),
  ROUND_HALF_CEIL: ({ half }) => half >= 0,
  ROUND_HALF_FLOOR: ({ half }) => half > 0,
};

/** A count of decimals that can be written out. */
export function checkDecimals(decimals: number): Result<number> {
  if (Number.isInteger(decimals) && decimals >= 0 && decimals <= MAX_DIGITS) return ok(decimals);
  return fail("invalid-option", {
    option: "decimals",
    found: String(decimals),
    expected: ["0", "1", "2", "…"],
  });
}

/** The fraction itself is rounded, once: 2000/3 never passes through a decimal that was cut before. */
export function roundRational(value: Rational, options: RoundingOptions): Result<Rational> {
  // Plain JavaScript may leave out what the types demand.
  const { decimals, mode } = options ?? {};
  const places = checkDecimals(decimals);
  if (!places.ok) return places;
  if (!Object.hasOwn(TAKES_UPPER, mode)) {
    return fail("unknown-rounding", {
      found: String(mode),
      near: nearest(String(mode), Object.keys(TAKES_UPPER)),
    });
  }
  const scale = 10n ** BigInt(decimals);
  const scaled = value.n * scale;
  const negative = scaled < 0n;
  const quotient = scaled / value.d;
  const lower = negative && quotient * value.d !== scaled ? quotient - 1n : quotient;
  const rest = scaled - lower * value.d;
  if (rest === 0n) return ok(value);
  const twice = rest * 2n;
  const half = twice < value.d ? -1 : twice > value.d ? 1 : 0;
  return ok(rational(TAKES_UPPER[mode]({ lower, half, negative }) ? lower + 1n : lower, scale));
}
