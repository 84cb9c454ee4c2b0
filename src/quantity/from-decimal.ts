import { failure } from "../issue/fenjie-error.ts";
import { Decimal } from "./decimal.ts";
import { type Quantity, quantity } from "./quantity.ts";
import { MAX_DIGITS } from "./rational.ts";
import type { UnitTable } from "./unit-info.ts";
import type { WrittenUnit } from "./unit-types.ts";

/**
 * A quantity from a decimal.js `Decimal`, digit for digit (a `Decimal` has no trailing zeros to keep). Its unit is one
 * that `quantity` takes. Throws `not-a-number` for NaN and Infinity, `too-many-digits` for an exponent that no figure has.
 *
 * @example
 * ```ts
 * import { Decimal } from "decimal.js";
 * import { fromDecimal } from "fenjie";
 *
 * fromDecimal(new Decimal("1.2e3"), "万元"); //=> { value: "1200", unit: "万元" }
 * ```
 */
export function fromDecimal<U extends string>(
  decimal: Decimal,
  unit: WrittenUnit<U>,
  options?: { readonly units?: UnitTable | undefined },
): Quantity<U>;
export function fromDecimal<U extends string>(
  decimal: Decimal,
  unit: U,
  options: { readonly units: UnitTable },
): Quantity<U>;
export function fromDecimal(
  decimal: Decimal,
  unit: string,
  options: { readonly units?: UnitTable | undefined } = {},
): Quantity {
  if (!Decimal.isDecimal(decimal)) {
    const found = typeof decimal === "number" ? String(decimal) : typeof decimal;
    throw failure(typeof decimal === "number" ? "float-refused" : "not-a-number", { found });
  }
  // Looked at before it is written out: 1e309999 is short as a Decimal and 300 KB as text. NaN and Infinity have no
  // digits; that their text is no number, `quantity` says.
  const digits = Math.max(decimal.e + 1, 1) + decimal.decimalPlaces();
  if (digits > MAX_DIGITS) throw failure("too-many-digits", { digits, limit: MAX_DIGITS });
  return quantity(decimal.toFixed(), unit, options);
}
