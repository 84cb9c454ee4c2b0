import { at, cut, type Interval } from "../interval/interval.ts";
import { factorTo } from "../plan/conversion.ts";
import type { AnyIndicator } from "../plan/plan.ts";
import type { PlanIndex } from "../plan/plan-index.ts";
import type { Reading } from "../plan/reading.ts";
import type { StatedFigure } from "../plan/stated.ts";
import {
  abs,
  add,
  compare,
  HALF,
  multiply,
  negate,
  ONE,
  parseRational,
  type Rational,
  rational,
  sign,
  subtract,
} from "../quantity/rational.ts";
import { findUnit } from "../quantity/unit-table.ts";
import { lastPlace } from "./conclude.ts";

/** How reported figures were cut to their decimals: to the nearest, or by dropping the rest. */
export type Rounding = "half" | "truncate";

/** The roundings, for whoever was given a word that is none. */
export const ROUNDINGS: readonly Rounding[] = ["half", "truncate"];

/**
 * One unit of the last place of a reported figure, in its own unit; null where it is exact. Whole counts in magnitude 1
 * are; else the last place is the declared one where the figure is in the indicator's own unit, and the printed one
 * elsewhere.
 */
export function placeOf(index: PlanIndex, indicator: AnyIndicator, figure: StatedFigure): Rational | null {
  const info = findUnit(figure.unit, index.units);
  const whole = info?.classifier === true && compare(info.factor, ONE) === 0 && !figure.value.includes(".");
  if (whole && !indicator.decimals) return null;
  const declared = figure.unit === indicator.unit ? indicator.decimals : undefined;
  return declared === undefined ? lastPlace(figure.value) : rational(1n, 10n ** BigInt(declared));
}

/** Everything that rounds to the reported figure, in `unit`. */
export function reportedInterval(
  index: PlanIndex,
  indicator: AnyIndicator,
  figure: StatedFigure,
  unit: string,
  reading: Reading,
  rounding: Rounding,
): Interval {
  const factor = factorTo(indicator, figure.unit, unit, index.units);
  const value = multiply(parseRational(figure.value), factor);
  const printed = placeOf(index, indicator, figure);
  if (printed === null) return { lower: at(value), upper: at(value) };
  const place = multiply(printed, factor);
  return cut(rounding === "half" ? rounded(value, place) : truncated(value, place), reading.min, reading.max);
}

function rounded(value: Rational, place: Rational): Interval {
  const half = multiply(place, HALF);
  return { lower: at(subtract(value, half)), upper: at(add(value, half)) };
}

/** Dropping digits moves a number towards 0. */
function truncated(value: Rational, place: Rational): Interval {
  const outer = add(abs(value), abs(place));
  if (sign(value) > 0) return { lower: at(value), upper: at(outer, -1) };
  if (sign(value) < 0) return { lower: at(negate(outer), 1), upper: at(value) };
  return { lower: at(negate(place), 1), upper: at(place, -1) };
}
