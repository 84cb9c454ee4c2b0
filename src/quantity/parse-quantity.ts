import { unwrap } from "../issue/fenjie-error.ts";
import { fail, ok, type Result } from "../issue/issue.ts";
import { findUnit, LONGEST_UNIT, unknownUnit } from "./find-unit.ts";
import type { Quantity } from "./quantity.ts";
import { MAX_DIGITS, safeParseRational } from "./rational.ts";
import type { UnitTable } from "./unit-info.ts";

/** Digits in threes behind one kind of separator, or without any; then a fraction, decimal or not. 0,123 is no thousands. */
const NUMBER = /^[+-]?(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+|\d+)(?:\.\d+|\/\d+)?/;
/** What, right after a number, shows that it was none: `1,23`, `1.2.3`, `1e309`. */
const NO_END = /^(?:[\d.,/]|[eE][+-]?\d)/;
/** Every digit with its separator, and a unit with spaces around it. */
const LONGEST = 2 * MAX_DIGITS + 2 * LONGEST_UNIT;
const SHOWN = 60;
const FULL_WIDTH = 0xfee0;

/**
 * A quantity from text as people write it: `1,234.5 万元`, `１２３４．５万元`, `1 234.5 万元`, `3.4亿人次`, `200MW`. The digits stay
 * as printed, without their separators; the unit stays as written, in ordinary width. A number alone has no unit, and
 * words around it (`8以上`) are a target's, not a quantity's. Throws `not-a-number`, `too-many-digits`, or `unknown-unit`.
 *
 * @example
 * ```ts
 * import { parseQuantity } from "fenjie";
 *
 * parseQuantity("1,234.50 万元"); //=> { value: "1234.50", unit: "万元" }
 * parseQuantity("２００ＭＷ"); //=> { value: "200", unit: "MW" }
 * ```
 */
export function parseQuantity(text: string, options?: { readonly units?: UnitTable | undefined }): Quantity {
  return unwrap(safeParseQuantity(text, options));
}

/**
 * `parseQuantity` that returns what is wrong instead of throwing it.
 *
 * @example
 * ```ts
 * import { safeParseQuantity } from "fenjie";
 *
 * safeParseQuantity("1,23万元").ok; //=> false
 * ```
 */
export function safeParseQuantity(
  text: string,
  options: { readonly units?: UnitTable | undefined } = {},
): Result<Quantity> {
  if (typeof text !== "string") {
    return typeof text === "number"
      ? fail("float-refused", { found: String(text) })
      : fail("not-a-number", { found: typeof text });
  }
  if (text.length > LONGEST) return fail("too-many-digits", { digits: text.length, limit: MAX_DIGITS });
  const folded = foldPrinted(text);
  const number = NUMBER.exec(folded)?.[0];
  const rest = number === undefined ? "" : folded.slice(number.length).trimStart();
  if (number === undefined || NO_END.test(rest)) return fail("not-a-number", { found: text.slice(0, SHOWN) });
  const value = number.replaceAll(/[, ]/g, "");
  const read = safeParseRational(value);
  if (!read.ok) return read;
  const unit = rest.replaceAll(/\s/g, "");
  return findUnit(unit, options.units) ? ok({ value, unit }) : unknownUnit(unit, options.units);
}

/**
 * Full-width characters in ordinary width, and one kind of space and minus. Not NFKC: it reads the footnote mark of 1.5①
 * as a digit more.
 */
function foldPrinted(text: string): string {
  return text
    .replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH))
    .replaceAll(/\p{Zs}/gu, " ")
    .replaceAll("\u2212", "-")
    .trim();
}
