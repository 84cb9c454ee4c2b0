import { unwrap } from "../issue/fenjie-error.ts";
import type { Result } from "../issue/issue.ts";
import { ONE, type Rational } from "../quantity/rational.ts";
import { conversionFactor, type UnitTable } from "../quantity/unit-table.ts";
import type { AnyIndicator } from "./plan.ts";

/** More than any column has; what a hostile one invents need not be kept. */
const MOST_UNITS = 100;

/** What figures of an indicator in one unit are multiplied with to be in another: units that mean the same for it are one. */
export function safeFactor(
  { unit, sameUnits }: AnyIndicator,
  from: string,
  to: string,
  units: UnitTable | undefined,
): Result<Rational> {
  return conversionFactor(from, to, {
    ...(units && { units }),
    ...(sameUnits && { same: [unit, ...sameUnits] }),
  });
}

/**
 * Like `safeFactor`, but throws.
 *
 * @throws FenjieError with `unknown-unit` or `wrong-dimension`: a figure that cannot be converted cannot be added
 */
export function factorTo(
  indicator: AnyIndicator,
  from: string,
  to: string,
  units: UnitTable | undefined,
): Rational {
  return from === to ? ONE : unwrap(safeFactor(indicator, from, to, units));
}

/** What figures of an indicator in `from` are multiplied with to be in its own unit. */
export function toOwnUnit(indicator: AnyIndicator, from: string, units: UnitTable): Result<Rational> {
  return safeFactor(indicator, from, indicator.unit, units);
}

/** The same, looked up once for each unit: cells of a column are printed in very few. */
export function ownUnitFactors(
  indicator: AnyIndicator,
  units: UnitTable,
): (from: string) => Result<Rational> {
  const known = new Map<string, Result<Rational>>();
  return (from) => {
    const factor = known.get(from) ?? toOwnUnit(indicator, from, units);
    if (known.size < MOST_UNITS) known.set(from, factor);
    return factor;
  };
}

/** An indicator whose figures are held against another's: units that mean the same for the other mean the same for it. */
export function sharingUnits(indicator: AnyIndicator, other: AnyIndicator): AnyIndicator {
  const { sameUnits } = other;
  if (indicator === other || !sameUnits) return indicator;
  return { ...indicator, sameUnits: [...(indicator.sameUnits ?? []), ...sameUnits] };
}
