import { unwrap } from "../issue/fenjie-error.ts";
import { exactText, readExact } from "./exact-text.ts";
import type { Quantity } from "./quantity.ts";
import type { Exact } from "./rational.ts";
import { type RoundingOptions, roundRational } from "./rounding.ts";

/**
 * A quantity rounded, in its own unit, to at most `decimals` places; like all computed numbers it has no trailing zeros
 * (`formatQuantity` pads them). Throws `unknown-rounding` or `invalid-option` for what it cannot round to.
 *
 * @example
 * ```ts
 * import { quantity, round, to } from "fenjie";
 *
 * round(to(quantity("1", "亩"), "平方米"), { decimals: 2, mode: "ROUND_HALF_UP" }); //=> { value: "666.67", unit: "平方米" }
 * round(quantity("2.5", "%"), { decimals: 0, mode: "ROUND_HALF_EVEN" }); //=> { value: "2", unit: "%" }
 * ```
 */
export function round<U extends string>(quantity: Quantity<U>, options: RoundingOptions): Quantity<U> {
  return { value: roundExact(quantity?.value, options), unit: quantity.unit };
}

/**
 * `round` for a number without a unit.
 *
 * @example
 * ```ts
 * import { roundExact } from "fenjie";
 *
 * roundExact("2000/3", { decimals: 1, mode: "ROUND_DOWN" }); //=> "666.6"
 * ```
 */
export function roundExact(value: Exact, options: RoundingOptions): Exact {
  return exactText(unwrap(roundRational(readExact(value), options)));
}
