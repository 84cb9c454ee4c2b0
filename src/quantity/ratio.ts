import { failure } from "../issue/fenjie-error.ts";
import { exactText, readExact } from "./exact-text.ts";
import { inUnit } from "./in-unit.ts";
import type { Quantity } from "./quantity.ts";
import { divide, type Exact, sign } from "./rational.ts";
import type { ConversionOptions } from "./unit-info.ts";
import type { UnitsLike } from "./unit-types.ts";

/**
 * How many times the second quantity the first one is, as exact text. Throws `division-by-zero`, and as `add` does.
 *
 * @example
 * ```ts
 * import { quantity, ratio } from "fenjie";
 *
 * ratio(quantity("243000", "万美元"), quantity("24", "亿美元")); //=> "1.0125"
 * ratio(quantity("1", "亩"), quantity("1", "公顷")); //=> "1/15"
 * ```
 */
export function ratio<U extends string>(
  a: Quantity<U>,
  b: Quantity<UnitsLike<NoInfer<U>>>,
  options?: ConversionOptions,
): Exact {
  const dividend = readExact(a?.value);
  const divisor = inUnit(b, a.unit, options);
  if (sign(divisor) === 0)
    throw failure("division-by-zero", { what: `${a.value}${a.unit} / ${b.value}${b.unit}` });
  return exactText(divide(dividend, divisor));
}
