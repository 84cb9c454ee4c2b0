import { exactText } from "./exact-text.ts";
import { inUnit } from "./in-unit.ts";
import type { Quantity } from "./quantity.ts";
import type { ConversionOptions, UnitTable } from "./unit-info.ts";
import type { UnitsLike, UnitsLikeOwn } from "./unit-types.ts";

/**
 * The same amount in another unit of its dimension, exactly. In its own unit it stays as printed. Throws `unknown-unit`
 * or `wrong-dimension` where the types could not know: with a plan's own `units` they know only that two built-in units
 * are of one dimension.
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
): Quantity<V>;
export function to<U extends string, V extends string>(
  quantity: Quantity<U>,
  unit: UnitsLikeOwn<NoInfer<U>, V>,
  options: ConversionOptions & { readonly units: UnitTable },
): Quantity<V>;
export function to(quantity: Quantity, unit: string, options?: ConversionOptions): Quantity {
  const converted = inUnit(quantity, unit, options);
  return { value: quantity.unit === unit ? quantity.value : exactText(converted), unit };
}
