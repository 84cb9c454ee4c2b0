import { unwrap } from "../issue/fenjie-error.ts";
import { conversionFactor } from "./conversion-factor.ts";
import { readExact } from "./exact-text.ts";
import type { Quantity } from "./quantity.ts";
import { multiply, type Rational } from "./rational.ts";
import type { ConversionOptions } from "./unit-info.ts";

/** The number of a quantity in `unit`. Throws what is wrong with the number or with the conversion. */
export function inUnit(quantity: Quantity, unit: string, options: ConversionOptions | undefined): Rational {
  // Plain JavaScript may give none: then its number is none.
  const value = readExact(quantity?.value);
  // Equal names need no table, so a plan's own units add up without it.
  return quantity.unit === unit
    ? value
    : multiply(value, unwrap(conversionFactor(quantity.unit, unit, options)));
}
