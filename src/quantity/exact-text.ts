import { failure, unwrap } from "../issue/fenjie-error.ts";
import {
  type Exact,
  formatRational,
  isTooLong,
  MAX_DIGITS,
  type Rational,
  safeParseRational,
} from "./rational.ts";

/** A computed number as exact text, without trailing zeros. Throws `too-many-digits` for one that could not be read back. */
export function exactText(value: Rational): Exact {
  const text = formatRational(value);
  if (isTooLong(text)) throw failure("too-many-digits", { digits: text.length, limit: MAX_DIGITS });
  return text;
}

/** Reads what a caller gives as a number: exact text, or a BigInt. A `number` is refused: it may be rounded already. */
export function readExact(value: Exact | bigint): Rational {
  return unwrap(safeParseRational(exactInput(value)));
}

/** The text of what a caller gives as a number. */
export function exactInput(value: Exact | bigint): Exact {
  if (typeof value !== "bigint") return value;
  // Printing a BigInt takes time that grows with its length, comparing it does not.
  if (BigInt.asIntN(LONGEST_BITS, value) !== value) {
    throw failure("too-many-digits", { digits: MAX_DIGITS + 1, limit: MAX_DIGITS });
  }
  return value.toString();
}

/** No number of `MAX_DIGITS` digits has more bits. */
const LONGEST_BITS = 4 * MAX_DIGITS;
