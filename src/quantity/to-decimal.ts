import { failure } from "../issue/fenjie-error.ts";
import { Decimal } from "./decimal.ts";
import { exactText, readExact } from "./exact-text.ts";
import type { Quantity } from "./quantity.ts";
import { decimalsOf } from "./rational.ts";

/**
 * The number of a quantity as a decimal.js `Decimal`, all digits kept whatever `Decimal.precision` is (what you compute
 * with it then does follow your precision). Throws `needs-rounding` for a number like 2000/3: `round` it first.
 *
 * @example
 * ```ts
 * import { quantity, toDecimal } from "fenjie";
 *
 * toDecimal(quantity("24.30", "亿美元")).toFixed(2); //=> "24.30"
 * ```
 */
export function toDecimal(quantity: Quantity): Decimal {
  const value = readExact(quantity?.value);
  if (decimalsOf(value) === null) throw failure("needs-rounding", { value: quantity.value });
  const text = exactText(value);
  const decimal = new Decimal(text);
  if (decimal.toFixed() === text) return decimal;
  // The caller has narrowed the range of exponents so far that the number does not fit.
  const Unlimited = Decimal.clone({ defaults: true });
  return new Unlimited(text);
}
