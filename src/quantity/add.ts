import { exactText, readExact } from "./exact-text.ts";
import { inUnit } from "./in-unit.ts";
import type { Quantity } from "./quantity.ts";
import * as exact from "./rational.ts";
import type { ConversionOptions } from "./unit-info.ts";
import type { UnitsLike } from "./unit-types.ts";

/**
 * The sum of two quantities, in the unit of the first. Another dimension does not compile, and throws `wrong-dimension`
 * where units are only known at run time.
 *
 * @example
 * ```ts
 * import { add, quantity } from "fenjie";
 *
 * add(quantity("1.50", "亿元"), quantity("5000", "万元")); //=> { value: "2", unit: "亿元" }
 * ```
 */
export function add<U extends string>(
  a: Quantity<U>,
  b: Quantity<UnitsLike<NoInfer<U>>>,
  options?: ConversionOptions,
): Quantity<U> {
  return { value: exactText(exact.add(readExact(a?.value), inUnit(b, a.unit, options))), unit: a.unit };
}
