import { at, cut, end, type Interval, point, tighten } from "../interval/interval.ts";
import { constant, type Linear, plus, times, type Unknown, unknown } from "../interval/linear.ts";
import {
  abs,
  type Exact,
  HALF,
  MINUS_ONE,
  multiply,
  parseRational,
  type Rational,
  rational,
  sign,
  ZERO,
} from "../quantity/rational.ts";
import { findUnit, type UnitTable } from "../quantity/unit-table.ts";
import type { Bound, Figure } from "../target/target-expression.ts";
import { factorTo, safeFactor } from "./conversion.ts";
import { canBeNegative, domainOf } from "./domain.ts";
import type { AnyIndicator, Direction } from "./plan.ts";

/** How the figures of an indicator are read, in one unit: everything that makes an interval of a number. */
export interface Reading {
  readonly direction: Direction;
  readonly min: Rational | null;
  readonly max: Rational | null;
  /** What the values are whole multiples of, where they are counted. */
  readonly step: Rational | null;
  /** How far 左右 goes from a value. */
  readonly tolerance: (value: Rational) => Linear;
}

/** A figure in the unit of its reading. */
export interface Amount {
  readonly bound: Bound;
  readonly value: Rational;
  readonly upper: Rational | null;
  readonly side: Figure["side"];
}

/** A figure as numbers, multiplied into another unit. */
export function amountOf({ bound, value, upper, side }: Omit<Figure, "unit">, factor: Rational): Amount {
  return {
    bound,
    value: multiply(parseRational(value), factor),
    upper: upper === undefined ? null : multiply(parseRational(upper), factor),
    side,
  };
}

/** A fresh unknown r: all 左右 of one indicator share it, 0 ≤ r < 1/2: below half of the figure, whatever it means. */
export function unknownTolerance(): Unknown {
  return { kind: "tolerance", of: null, min: ZERO, max: HALF, maxOpen: true };
}

/** The reading of an indicator's figures in `unit`. */
export function readingOf(
  indicator: AnyIndicator,
  unit: string,
  units: UnitTable | undefined,
  tolerance: Unknown,
): Reading {
  const factor = factorTo(indicator, indicator.unit, unit, units);
  const { min, max } = domainOf(indicator, units);
  const info = findUnit(unit, units);
  const whole = info?.classifier === true && indicator.kind !== "rate" && !indicator.decimals;
  return {
    direction: indicator.direction,
    min: min && multiply(min, factor),
    max: max && multiply(max, factor),
    step: whole ? rational(info.factor.d, info.factor.n) : null,
    tolerance: toleranceOf(indicator, unit, units, tolerance),
  };
}

/** Declared in the indicator's dimension it is so much either way, in % a share of the figure; undeclared, unknown. */
function toleranceOf(
  indicator: AnyIndicator,
  unit: string,
  units: UnitTable | undefined,
  shared: Unknown,
): Reading["tolerance"] {
  const declared = indicator.tolerance;
  if (!declared) return (value) => unknown(shared, abs(value));
  const size = parseRational(declared.value);
  const inUnit = safeFactor(indicator, declared.unit, unit, units);
  if (inUnit.ok) return () => constant(multiply(size, inUnit.value));
  const share = findUnit(declared.unit, units)?.factor ?? rational(1n);
  return (value) => constant(multiply(abs(value), multiply(size, share)));
}

const MIRRORED: Readonly<Record<Bound, Bound>> = {
  exact: "exact",
  "at-least": "at-most",
  "more-than": "less-than",
  "at-most": "at-least",
  "less-than": "more-than",
  about: "about",
  between: "between",
};

/**
 * A figure as one of its indicator: 下降4%以上 is a change of at most −4, 增长8%以上 of at least 8. Of an indicator that is
 * never negative (压减产能) a decrease is the figure itself, as written.
 */
export function signedFigure<F extends Omit<Figure, "unit">>(
  figure: F,
  indicator: AnyIndicator,
  units: UnitTable | undefined,
): Omit<F, "change"> {
  const { change, ...written } = figure;
  if (change !== "down" || !canBeNegative(indicator, units)) return written;
  const { value, upper, side, bound } = figure;
  return {
    ...written,
    bound: MIRRORED[bound],
    value: negated(upper ?? value),
    ...(upper !== undefined && { upper: negated(value) }),
    ...(side !== undefined && { side: side === "above" ? "below" : "above" }),
  };
}

function negated(value: Exact): Exact {
  if (value.startsWith("-")) return value.slice(1);
  return sign(parseRational(value)) === 0 ? value : `-${value}`;
}

/** The interval that a promise leaves open to reality. A bare figure is a floor, a ceiling or a point, by direction. */
export function targetInterval(amount: Amount, reading: Reading): Interval {
  const whole = reading.step ? tighten(promised(amount, reading), reading.step) : promised(amount, reading);
  return cut(whole, reading.min, reading.max);
}

function promised({ bound, value, upper, side }: Amount, reading: Reading): Interval {
  switch (bound) {
    case "at-least":
      return { lower: at(value), upper: null };
    case "more-than":
      return { lower: at(value, 1), upper: null };
    case "at-most":
      return { lower: null, upper: at(value) };
    case "less-than":
      return { lower: null, upper: at(value, -1) };
    case "between":
      return { lower: at(value), upper: at(upper ?? value) };
    case "about": {
      const epsilon = reading.tolerance(value);
      const below = end(plus(constant(value), times(epsilon, MINUS_ONE)));
      const above = end(plus(constant(value), epsilon));
      if (side === "above") return { lower: at(value, 1), upper: above };
      if (side === "below") return { lower: below, upper: at(value, -1) };
      return { lower: below, upper: above };
    }
    case "exact":
      if (reading.direction === "more") return { lower: at(value), upper: null };
      if (reading.direction === "less") return { lower: null, upper: at(value) };
      return point(constant(value));
  }
}

/** The ends that a total must be judged at: its own where its bound has one, else the one that its direction asks for. */
export function decidingEnds(
  bound: Bound,
  direction: Direction,
): { readonly lower: boolean; readonly upper: boolean } {
  if (bound === "at-least" || bound === "more-than") return { lower: true, upper: false };
  if (bound === "at-most" || bound === "less-than") return { lower: false, upper: true };
  return { lower: direction !== "less", upper: direction !== "more" };
}
