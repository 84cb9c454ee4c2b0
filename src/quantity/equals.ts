import { compare } from "./compare.ts";
import type { Quantity } from "./quantity.ts";
import type { ConversionOptions } from "./unit-info.ts";
import type { UnitsLike } from "./unit-types.ts";

/**
 * Whether two quantities of one dimension are the same amount: 1.50亿元 and 15000万元 are. Throws as `add` does, as
 * amounts of two dimensions are neither equal nor unequal.
 *
 * @example
 * ```ts
 * import { equals, quantity } from "fenjie";
 *
 * equals(quantity("1.50", "亿元"), quantity("15000", "万元")); //=> true
 * ```
 */
export function equals<U extends string>(
  a: Quantity<U>,
  b: Quantity<UnitsLike<NoInfer<U>>>,
  options?: ConversionOptions,
): boolean {
  return compare(a, b, options) === 0;
}
