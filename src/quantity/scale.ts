import { exactText, readExact } from "./exact-text.ts";
import type { Quantity } from "./quantity.ts";
import { type Exact, multiply } from "./rational.ts";

/**
 * A quantity times an exact number (`"1.08"`, `"2/3"`, `4n`), in its own unit. Throws `float-refused` for a `number`.
 *
 * @example
 * ```ts
 * import { quantity, scale } from "fenjie";
 *
 * scale(quantity("150", "亿元"), "1.08"); //=> { value: "162", unit: "亿元" }
 * scale(quantity("100", "家"), "1/3"); //=> { value: "100/3", unit: "家" }
 * ```
 */
export function scale<U extends string>(quantity: Quantity<U>, factor: Exact | bigint): Quantity<U> {
  return { value: exactText(multiply(readExact(quantity?.value), readExact(factor))), unit: quantity.unit };
}
