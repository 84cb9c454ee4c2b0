import { unwrap } from "../issue/fenjie-error.ts";
import { conversionFactor } from "./conversion-factor.ts";
import { createExactSum, type ExactSum } from "./exact-sum.ts";
import { exactText, readExact } from "./exact-text.ts";
import type { Quantity } from "./quantity.ts";
import { multiply } from "./rational.ts";
import type { ConversionOptions } from "./unit-info.ts";
import type { UnitsLike } from "./unit-types.ts";

/**
 * The sum of any number of quantities, in the unit that is given, so that the sum of none has one too. Throws as `add`
 * does.
 *
 * @example
 * ```ts
 * import { quantity, sum } from "fenjie";
 *
 * sum([quantity("200", "MW"), quantity("10", "万千瓦")], "兆瓦"); //=> { value: "300", unit: "兆瓦" }
 * sum([], "亿元"); //=> { value: "0", unit: "亿元" }
 * ```
 */
export function sum<U extends string>(
  quantities: Iterable<Quantity<UnitsLike<NoInfer<U>>>>,
  unit: U,
  options?: ConversionOptions,
): Quantity<U> {
  // Figures are added as printed, and each unit is converted once, at the end.
  const sums = new Map<string, ExactSum>();
  for (const quantity of quantities) {
    let sumOfUnit = sums.get(quantity.unit);
    if (!sumOfUnit) {
      sumOfUnit = createExactSum();
      sums.set(quantity.unit, sumOfUnit);
    }
    if (!sumOfUnit.add(quantity.value)) sumOfUnit.addRational(readExact(quantity.value));
  }
  const total = createExactSum();
  for (const [from, sumOfUnit] of sums) {
    const part = sumOfUnit.total();
    total.addRational(from === unit ? part : multiply(part, unwrap(conversionFactor(from, unit, options))));
  }
  return { value: exactText(total.total()), unit };
}
