import { exactText, readExact } from "./exact-text.ts";
import { inUnit } from "./in-unit.ts";
import type { Quantity } from "./quantity.ts";
import * as exact from "./rational.ts";
import type { ConversionOptions } from "./unit-info.ts";
import type { UnitsLike } from "./unit-types.ts";

/**
 * The first quantity less the second, in the unit of the first. Another dimension does not compile, and throws
 * `wrong-dimension` where units are only known at run time.
 *
 * @example
 * ```ts
 * import { quantity, subtract } from "fenjie";
 *
 * subtract(quantity("24", "亿美元"), quantity("243000", "万美元")); //=> { value: "-0.3", unit: "亿美元" }
 * ```
 */
export function subtract<U extends string>(
  a: Quantity<U>,
  b: Quantity<UnitsLike<NoInfer<U>>>,
  options?: ConversionOptions,
): Quantity<U> {
  return { value: exactText(exact.subtract(readExact(a?.value), inUnit(b, a.unit, options))), unit: a.unit };
}
