import { failure, unwrap } from "../issue/fenjie-error.ts";
import { fail, type Issue, ok, type Result } from "../issue/issue.ts";
import { type ScannedDecimal, scanDecimal } from "./scan-decimal.ts";

/**
 * An exact fraction in lowest terms, the denominator positive. Everything that is not a plain sum of decimals is
 * computed in it: it has no precision to choose and nothing to round.
 */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** A number as exact text: `"1.50"`, `"-3"`, or `"2000/3"` where no finite decimal exists. */
export type Exact = string;

/** More digits than any figure has; what is longer is refused before it is computed with. */
export const MAX_DIGITS = 1000;

/** A greater denominator has no exact text. */
export const LARGEST_DENOMINATOR: bigint = /* @__PURE__ */ 10n ** /* @__PURE__ */ BigInt(MAX_DIGITS);

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };
export const MINUS_ONE: Rational = { n: -1n, d: 1n };
export const HALF: Rational = { n: 1n, d: 2n };

export function rational(n: bigint, d: bigint = 1n): Rational {
  if (d === 0n) throw failure("division-by-zero", { what: `${n}/0` });
  if (d === 1n) return { n, d };
  const sign = d < 0n ? -1n : 1n;
  const common = gcd(n < 0n ? -n : n, d * sign);
  return { n: (sign * n) / common, d: (sign * d) / common };
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

export function divide(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

export function negate(a: Rational): Rational {
  return { n: -a.n, d: a.d };
}

export function abs(a: Rational): Rational {
  return a.n < 0n ? negate(a) : a;
}

export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function sign(a: Rational): -1 | 0 | 1 {
  return a.n < 0n ? -1 : a.n > 0n ? 1 : 0;
}

/** The greatest whole number not above `a`. */
export function floor(a: Rational): Rational {
  const quotient = a.n / a.d;
  return { n: a.n < 0n && quotient * a.d !== a.n ? quotient - 1n : quotient, d: 1n };
}

/** The least whole number not below `a`. */
export function ceil(a: Rational): Rational {
  return negate(floor(negate(a)));
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;
const FRACTION = /^([+-]?\d+)\/(\d+)$/;

/** Whether exact text has more digits than are read; a 0 that only stands before the point is none. */
export function isTooLong(text: string): boolean {
  // A sign and a point or a slash may stand beside the digits.
  if (text.length <= MAX_DIGITS || text.length > MAX_DIGITS + 2) return text.length > MAX_DIGITS;
  const [digits = ""] = /\d.*$/.exec(text) ?? [];
  return digits.length - Number(/[./]/.test(digits)) - Number(digits.startsWith("0.")) > MAX_DIGITS;
}

/** Reads exact text: digits with at most one point, or `n/d`. No exponent, no separators, no white space. */
export function safeParseRational(text: string): Result<Rational> {
  if (typeof text !== "string") return { ok: false, issues: [refusal(text)] };
  if (scanDecimal(text, scanned)) return ok(ofScanned(scanned));
  if (isTooLong(text)) return fail("too-many-digits", { digits: text.length, limit: MAX_DIGITS });
  const decimal = DECIMAL.exec(text);
  if (decimal) {
    const [, minus, whole, fraction = ""] = decimal;
    const digits = BigInt(whole! + fraction);
    return ok(rational(minus === "-" ? -digits : digits, 10n ** BigInt(fraction.length)));
  }
  const ratio = FRACTION.exec(text);
  if (!ratio) return fail("not-a-number", { found: text });
  const d = BigInt(ratio[2]!);
  return d === 0n ? fail("division-by-zero", { what: text }) : ok(rational(BigInt(ratio[1]!), d));
}

/** Filled anew by every reading, so that none makes one. */
const scanned: ScannedDecimal = { mantissa: 0, decimals: 0 };

/** Whole numbers that doubles hold exactly, as powers of ten up to 10²² do, are reduced faster than BigInts are. */
function ofScanned({ mantissa, decimals }: ScannedDecimal): Rational {
  if (decimals === 0) return { n: BigInt(mantissa), d: 1n };
  let scale = 1;
  for (let left = decimals; left > 0; left--) scale *= 10;
  let common = Math.abs(mantissa);
  for (let rest = scale; rest !== 0; ) [common, rest] = [rest, common % rest];
  return { n: BigInt(mantissa / common), d: BigInt(scale / common) };
}

export function parseRational(text: string): Rational {
  return unwrap(safeParseRational(text));
}

/** Why a value that is no text was refused: a binary float first of all. */
function refusal(value: unknown): Issue {
  const found = typeof value === "number" ? String(value) : Object.prototype.toString.call(value);
  const result =
    typeof value === "number" ? fail("float-refused", { found }) : fail("not-a-number", { found });
  return result.issues[0];
}

/** The decimals that `a` needs, or null where no finite decimal exists. */
export function decimalsOf(a: Rational): number | null {
  let twos = 0;
  let fives = 0;
  let rest = a.d;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : null;
}

/**
 * Exact text, as short as it can be: a decimal where one exists, else `n/d`. For the factors of `findUnit` and
 * `conversionFactor`, which are rationals.
 *
 * @example
 * ```ts
 * import { conversionFactor, formatRational } from "fenjie";
 *
 * formatRational({ n: 3n, d: 8n }); //=> "0.375"
 * const factor = conversionFactor("亩", "公顷");
 * factor.ok && formatRational(factor.value); //=> "1/15"
 * ```
 */
export function formatRational(a: Rational): Exact {
  if (a.d === 1n) return a.n.toString();
  const decimals = decimalsOf(a);
  return decimals === null ? `${a.n}/${a.d}` : scaledText((a.n * 10n ** BigInt(decimals)) / a.d, decimals);
}

/** A whole number of 10^-decimals as decimal text, all decimals kept. */
export function scaledText(mantissa: bigint, decimals: number): Exact {
  if (decimals === 0) return mantissa.toString();
  const digits = (mantissa < 0n ? -mantissa : mantissa).toString().padStart(decimals + 1, "0");
  return `${mantissa < 0n ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
