import { fail, ok, type Result } from "../issue/issue.ts";
import { findUnit, unknownUnit } from "./find-unit.ts";
import { divide, type Rational } from "./rational.ts";
import type { ConversionOptions, UnitInfo, UnitTable } from "./unit-info.ts";

/**
 * What a figure in `from` is multiplied with to be in `to`, exactly. `same` lists counting units that mean the same as
 * `to`; where `to` may itself be any of an indicator's units, list them all. Fails with `unknown-unit` and what is near,
 * or `wrong-dimension`.
 *
 * @example
 * ```ts
 * import { conversionFactor } from "fenjie";
 *
 * conversionFactor("公顷", "亩"); //=> { ok: true, value: { n: 15n, d: 1n } }
 * conversionFactor("万户", "家", { same: ["户"] }); //=> { ok: true, value: { n: 10000n, d: 1n } }
 * ```
 */
export function conversionFactor(
  from: string,
  to: string,
  options: ConversionOptions = {},
): Result<Rational> {
  const { units, same = [] } = options;
  const source = findUnit(from, units);
  if (!source) return unknownUnit(from, units);
  const target = findUnit(to, units);
  if (!target) return unknownUnit(to, units);
  if (source.dimension !== target.dimension && !meansTheSame(source, target, same, units)) {
    return fail("wrong-dimension", {
      unit: from,
      dimension: source.dimension,
      expectedUnit: to,
      expectedDimension: target.dimension,
    });
  }
  return ok(divide(source.factor, target.factor));
}

function meansTheSame(
  source: UnitInfo,
  target: UnitInfo,
  same: readonly string[],
  units: UnitTable | undefined,
): boolean {
  if (!source.classifier || !target.classifier) return false;
  return same.some((name) => findUnit(name, units)?.dimension === source.dimension);
}
