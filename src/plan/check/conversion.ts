import type { Result } from "../../issue/issue.ts";
import type { Rational } from "../../quantity/rational.ts";
import { conversionFactor, type UnitTable } from "../../quantity/unit-table.ts";
import type { AnyIndicator } from "../plan.ts";

/** More than any column has; what a hostile one invents need not be kept. */
const MOST_UNITS = 100;

/** What figures of an indicator in `from` are multiplied with to be in its own unit. */
export function toOwnUnit(indicator: AnyIndicator, from: string, units: UnitTable): Result<Rational> {
  const { unit, sameUnits } = indicator;
  return conversionFactor(from, unit, { units, ...(sameUnits && { same: [unit, ...sameUnits] }) });
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
