import {
  add,
  ceil,
  compare,
  divide,
  floor,
  MINUS_ONE,
  multiply,
  ONE,
  type Rational,
  sign,
} from "../quantity/rational.ts";
import { constant, type Linear, plus, times } from "./linear.ts";

/** Infinitely little below the number, the number itself, infinitely little above it. */
export type Side = -1 | 0 | 1;

/** An end of an interval. An open end is the number and a side, so a change of sign swaps open and closed by itself. */
export interface End {
  readonly form: Linear;
  readonly side: Side;
}

/** All numbers between two ends; null is without end. */
export interface Interval {
  readonly lower: End | null;
  readonly upper: End | null;
}

export function end(form: Linear, side: Side = 0): End {
  return { form, side };
}

/** The end at a number. */
export function at(value: Rational, side: Side = 0): End {
  return { form: constant(value), side };
}

export function point(form: Linear): Interval {
  return { lower: end(form), upper: end(form) };
}

/** Everything that a number of the one and a number of the other can add up to. */
export function sumOf(a: Interval, b: Interval): Interval {
  return { lower: addEnds(a.lower, b.lower), upper: addEnds(a.upper, b.upper) };
}

function addEnds(a: End | null, b: End | null): End | null {
  return a && b && { form: plus(a.form, b.form), side: clamp(a.side + b.side) };
}

export function clamp(side: number): Side {
  return side < 0 ? -1 : side > 0 ? 1 : 0;
}

/** Every number of the interval multiplied with one that is not 0. */
export function scaleInterval(interval: Interval, factor: Rational): Interval {
  const lower = scaleEnd(interval.lower, factor);
  const upper = scaleEnd(interval.upper, factor);
  return sign(factor) < 0 ? { lower: upper, upper: lower } : { lower, upper };
}

function scaleEnd(of: End | null, factor: Rational): End | null {
  return of && { form: times(of.form, factor), side: clamp(of.side * sign(factor)) };
}

/**
 * The interval within a domain. An end that depends on an unknown is left as it is: a cut there would not be linear,
 * and a wider interval can only turn a verdict into unknown.
 */
export function cut(interval: Interval, min: Rational | null, max: Rational | null): Interval {
  const { lower, upper } = interval;
  return {
    lower: min !== null && (lower === null || beyond(lower, min, -1)) ? at(min) : lower,
    upper: max !== null && (upper === null || beyond(upper, max, 1)) ? at(max) : upper,
  };
}

function beyond(of: End, limit: Rational, direction: -1 | 1): boolean {
  return of.form.terms.size === 0 && compare(of.form.constant, limit) === direction;
}

/**
 * The interval drawn in to whole multiples of a step: 超3家 is at least 4. Left as it is where no whole number would
 * remain, since a figure such as 2.5家 is a fault of the figure, not a promise of nothing.
 */
export function tighten(interval: Interval, step: Rational): Interval {
  const lower = interval.lower && tightenEnd(interval.lower, step, 1);
  const upper = interval.upper && tightenEnd(interval.upper, step, -1);
  const empty =
    lower &&
    upper &&
    lower.form.terms.size + upper.form.terms.size === 0 &&
    compare(lower.form.constant, upper.form.constant) > 0;
  return empty ? interval : { lower, upper };
}

function tightenEnd(of: End, step: Rational, inward: -1 | 1): End {
  if (of.form.terms.size > 0) return of;
  const steps = divide(of.form.constant, step);
  const whole = inward === 1 ? ceil(steps) : floor(steps);
  const moved =
    of.side === inward && compare(whole, steps) === 0 ? add(whole, inward === 1 ? ONE : MINUS_ONE) : whole;
  return at(multiply(moved, step));
}
