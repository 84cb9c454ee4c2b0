import { exactText } from "./exact-text.ts";
import { inUnit } from "./in-unit.ts";
import type { Quantity } from "./quantity.ts";
import type { ConversionOptions } from "./unit-info.ts";
import type { UnitsLike } from "./unit-types.ts";

/**
 * The same amount in another unit of its dimension, exactly. In its own unit it stays as printed. Throws `unknown-unit`
 * or `wrong-dimension` where the types could not know.
 *
 * @example
 * ```ts
 * import { quantity, to } from "fenjie";
 *
 * to(quantity("243000", "万美元"), "亿美元"); //=> { value: "24.3", unit: "亿美元" }
 * to(quantity("1", "亩"), "平方米"); //=> { value: "2000/3", unit: "平方米" }
 * ```
 */
export function to<U extends string, V extends UnitsLike<U>>(
  quantity: Quantity<U>,
  unit: V,
  options?: ConversionOptions,
): Quantity<V> {
  const converted = inUnit(quantity, unit, options);
  return { value: quantity.unit === (unit as string) ? quantity.value : exactText(converted), unit };
}
