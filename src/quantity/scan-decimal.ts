/** Where `scanDecimal` leaves what it read: the number is `mantissa` × 10^-`decimals`. */
export interface ScannedDecimal {
  mantissa: number;
  decimals: number;
}

/** A longer text may have more digits than a safe integer holds. */
const LONGEST = 18;
const ZERO_CODE = 48;
const NINE_CODE = 57;
const POINT = 46;
const MINUS = 45;
const PLUS = 43;

/**
 * Reads a plain decimal (`"-12.50"`) into `found` without making a string, an array or a BigInt, for sums over millions
 * of cells. The mantissa is exact: true only where it is a safe integer. False says nothing about longer numbers;
 * `safeParseRational` reads those.
 */
export function scanDecimal(text: string, found: ScannedDecimal): boolean {
  const length = text.length;
  if (length > LONGEST) return false;
  let at = 0;
  const first = text.charCodeAt(0);
  if (first === MINUS || first === PLUS) at = 1;
  const start = at;
  let mantissa = 0;
  let point = -1;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO_CODE && code <= NINE_CODE) mantissa = mantissa * 10 + (code - ZERO_CODE);
    else if (code === POINT && point < 0 && at > start) point = at;
    else return false;
  }
  // Beyond 2^53 doubles skip integers, but never fall back below it: one look at the end is enough.
  if (at === start || point === length - 1 || mantissa > Number.MAX_SAFE_INTEGER) return false;
  found.mantissa = first === MINUS && mantissa !== 0 ? -mantissa : mantissa;
  found.decimals = point < 0 ? 0 : length - 1 - point;
  return true;
}
