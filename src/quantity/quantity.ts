import { unwrap } from "../issue/fenjie-error.ts";
import { exactInput } from "./exact-text.ts";
import { findUnit, unknownUnit } from "./find-unit.ts";
import { type Exact, safeParseRational } from "./rational.ts";
import type { UnitTable } from "./unit-info.ts";
import type { WrittenUnit } from "./unit-types.ts";

/** An exact number with its unit. The text as printed is the value: `"1.50"` stays `"1.50"` until it is computed with. */
export interface Quantity<U extends string = string> {
  readonly value: Exact;
  readonly unit: U;
}

/**
 * A quantity from exact text or a BigInt. A unit that is written here and not known does not compile, unless `units`, a
 * plan's own units from `defineUnits`, are given. Throws `float-refused` for a `number` (write
 * `"0.1"`), `not-a-number`, `too-many-digits`, or `unknown-unit`.
 *
 * @example
 * ```ts
 * import { quantity } from "fenjie";
 *
 * quantity("1.50", "亿元"); //=> { value: "1.50", unit: "亿元" }
 * quantity(38000n, "万美元"); //=> { value: "38000", unit: "万美元" }
 * ```
 */
export function quantity<U extends string>(
  value: Exact | bigint,
  unit: WrittenUnit<U>,
  options?: { readonly units?: UnitTable | undefined },
): Quantity<U>;
export function quantity<U extends string>(
  value: Exact | bigint,
  unit: U,
  options: { readonly units: UnitTable },
): Quantity<U>;
export function quantity(
  value: Exact | bigint,
  unit: string,
  options: { readonly units?: UnitTable | undefined } = {},
): Quantity {
  const text = exactInput(value);
  unwrap(safeParseRational(text));
  if (!findUnit(unit, options.units)) unwrap(unknownUnit(unit, options.units));
  return { value: text, unit };
}
