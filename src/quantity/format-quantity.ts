import { failure, unwrap } from "../issue/fenjie-error.ts";
import { readExact } from "./exact-text.ts";
import { findUnit } from "./find-unit.ts";
import type { Quantity } from "./quantity.ts";
import { decimalsOf, type Exact, formatRational, type Rational, scaledText } from "./rational.ts";
import { checkDecimals } from "./rounding.ts";
import type { UnitTable } from "./unit-info.ts";
import { UNITS } from "./units.ts";

/** How a quantity is written. */
export interface QuantityFormat {
  readonly lang: "zh" | "en";
  /** Separators every three digits (千分位). On unless switched off. */
  readonly grouping?: boolean | undefined;
  /** Exactly this many decimals, padded with zeros. Never rounds: a number that needs more throws `needs-rounding`. */
  readonly decimals?: number | undefined;
  /** A plan's own units. */
  readonly units?: UnitTable | undefined;
}

/**
 * A quantity as text, its digits as they stand. In Chinese the unit follows as it is named; in English after a space,
 * by its symbol where it has one and no magnitude word (`200 MW`, `5 km²`), else by the same name (`1,234.5 万元`).
 * `parseQuantity` reads both. Throws `not-a-number` for a value that is no exact text.
 *
 * @example
 * ```ts
 * import { formatQuantity, quantity } from "fenjie";
 *
 * formatQuantity(quantity("1234.50", "万元"), { lang: "zh" }); //=> "1,234.50万元"
 * formatQuantity(quantity("200", "兆瓦"), { lang: "en" }); //=> "200 MW"
 * formatQuantity(quantity("3", "%"), { lang: "en", decimals: 1 }); //=> "3.0%"
 * ```
 */
export function formatQuantity(quantity: Quantity, format: QuantityFormat): string {
  const { lang, grouping = true, decimals, units } = format;
  const value = readExact(quantity?.value);
  const digits =
    decimals === undefined ? quantity.value : withDecimals(value, unwrap(checkDecimals(decimals)));
  const number = grouping && !digits.includes("/") ? grouped(digits) : digits;
  return lang === "zh" ? `${number}${quantity.unit}` : `${number}${english(quantity.unit, units)}`;
}

function withDecimals(value: Rational, decimals: number): Exact {
  const needed = decimalsOf(value);
  if (needed === null || needed > decimals) throw failure("needs-rounding", { value: formatRational(value) });
  return scaledText((value.n * 10n ** BigInt(decimals)) / value.d, decimals);
}

function grouped(digits: Exact): string {
  const point = digits.indexOf(".");
  const whole = point < 0 ? digits : digits.slice(0, point);
  return whole.replace(/\d(?=(?:\d{3})+$)/g, "$&,") + digits.slice(whole.length);
}

function english(unit: string, units: UnitTable | undefined): string {
  const found = findUnit(unit, units);
  const symbol = (found && symbolOf(found.dimension, found.name)) ?? unit;
  return symbol === "%" || symbol === "‰" ? symbol : ` ${symbol}`;
}

/** The first of a built-in unit's other spellings, where it is a symbol and not another Chinese word. */
function symbolOf(dimension: string, name: string): string | undefined {
  const tables: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = UNITS;
  const units = Object.hasOwn(tables, dimension) ? tables[dimension]! : {};
  const symbol = Object.hasOwn(units, name) ? units[name]![1] : undefined;
  return symbol !== undefined && /^[^\p{Script=Han}％]+$/u.test(symbol) ? symbol : undefined;
}
