import { parseRational, type Rational, safeParseRational, sign, ZERO } from "../quantity/rational.ts";
import { findUnit, type UnitTable } from "../quantity/unit-table.ts";
import type { AnyIndicator } from "./plan.ts";

/** The ends of what an indicator can be, in its own unit; null is unbounded. */
export interface Limits {
  readonly min: Rational | null;
  readonly max: Rational | null;
}

/** Dimensions whose values can be negative: what can grow can shrink. */
const SIGNED: ReadonlySet<string> = new Set(["ratio", "percentage-point"]);

/** The domain as declared, and where it is not: from 0 for what is counted, paid, built or weighed, unbounded for ratios. */
export function domainOf(indicator: AnyIndicator, units?: UnitTable): Limits {
  const { min, max } = indicator.domain ?? {};
  return {
    min: min === undefined ? defaultMin(indicator.unit, units) : min === null ? null : parseRational(min),
    max: max == null ? null : parseRational(max),
  };
}

/** Whether values below 0 are among what an indicator can be; not where its domain cannot be read. */
export function canBeNegative(indicator: AnyIndicator, units?: UnitTable): boolean {
  const { min } = indicator.domain ?? {};
  if (min === undefined) return defaultMin(indicator.unit, units) === null;
  if (min === null) return true;
  const end = safeParseRational(min);
  return end.ok && sign(end.value) < 0;
}

function defaultMin(unit: string, units?: UnitTable): Rational | null {
  const dimension = findUnit(unit, units)?.dimension;
  return dimension === undefined || SIGNED.has(dimension) ? null : ZERO;
}
