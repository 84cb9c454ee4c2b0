import { readExact } from "./exact-text.ts";
import { inUnit } from "./in-unit.ts";
import type { Quantity } from "./quantity.ts";
import * as exact from "./rational.ts";
import type { ConversionOptions } from "./unit-info.ts";
import type { UnitsLike } from "./unit-types.ts";

/**
 * −1, 0 or 1 as the first quantity is less than, equal to or more than the second, whatever their units within one
 * dimension. Throws as `add` does.
 *
 * @example
 * ```ts
 * import { compare, quantity } from "fenjie";
 *
 * compare(quantity("1", "公顷"), quantity("15", "亩")); //=> 0
 * compare(quantity("99", "万千瓦"), quantity("1000", "MW")); //=> -1
 * ```
 */
export function compare<U extends string>(
  a: Quantity<U>,
  b: Quantity<UnitsLike<NoInfer<U>>>,
  options?: ConversionOptions,
): -1 | 0 | 1 {
  return exact.compare(readExact(a?.value), inUnit(b, a.unit, options));
}
