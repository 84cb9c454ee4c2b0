import { type Interval, point } from "../interval/interval.ts";
import { constant, type Unknown } from "../interval/linear.ts";
import { own } from "../issue/own.ts";
import { factorTo, sharingUnits } from "../plan/conversion.ts";
import type { AnyIndicator, Combination } from "../plan/plan.ts";
import type { PlanIndex } from "../plan/plan-index.ts";
import {
  type Amount,
  amountOf,
  decidingEnds,
  type Reading,
  readingOf,
  targetInterval,
  unknownTolerance,
} from "../plan/reading.ts";
import type { StatedFigure } from "../plan/stated.ts";
import { divide, type Rational } from "../quantity/rational.ts";
import type { Key } from "../rollup/leaves.ts";
import type { Ends } from "./ask.ts";

/** What holds for all figures of one check: the unit they are put in, how they are read, which ends are asked about. */
export interface Frame {
  readonly index: PlanIndex;
  /** What the total is about. */
  readonly key: Key;
  readonly unit: string;
  readonly ends: Ends;
  readonly combination: Combination;
  /** Whether figures are promises, read as intervals, or bare numbers as a 合计 row sums them. */
  readonly reads: "promises" | "numbers";
  /** Whether — stands for a part that adds nothing, or for one that is not known: a mean, a greatest, a last needs it. */
  readonly dashAddsNothing: boolean;
  /** How an indicator's figures are read in the total's unit. */
  readonly readingFor: (indicator: string) => Reading;
}

/** A figure in the frame's unit. */
export interface Framed {
  readonly interval: Interval;
  /** The number that a range is summed by: at the deciding end, the lower where both decide. */
  readonly printed: Rational;
  /** Counts are whole: a figure with decimals (5.5家以上) is judged by the next whole number, not by what is printed. */
  readonly drawnIn: boolean;
}

/** The frame of a check on a promised total. */
export function framePromises(
  index: PlanIndex,
  key: Key,
  total: StatedFigure,
  combination: Combination,
  question: "covers" | "within" = "covers",
): Frame {
  const ends = decidingEnds(total.bound, indicatorOf(index, key.indicator).direction);
  const isPoint = total.bound === "exact" && ends.lower && ends.upper;
  // Some of a total is held against it at one end; all of it at every end that decides.
  const underCeiling = question === "within" ? !ends.lower : ends.upper && !isPoint;
  return {
    index,
    key,
    unit: total.unit,
    ends,
    combination,
    reads: "promises",
    dashAddsNothing: combination === "sum" && !underCeiling,
    readingFor: readings(index, key.indicator, total.unit),
  };
}

/** The frame of a check on a printed sum: bounds do not count, and — adds nothing to what is summed. */
export function frameNumbers(
  index: PlanIndex,
  key: Key,
  total: StatedFigure,
  combination: Combination,
): Frame {
  const frame = framePromises(index, key, total, combination);
  return { ...frame, reads: "numbers", dashAddsNothing: combination === "sum" };
}

export function indicatorOf(index: PlanIndex, id: string): AnyIndicator {
  return own(index.plan.indicators, id)!;
}

/** An indicator whose figures stand under a total: units that mean the same for the total mean the same for it. */
export function indicatorUnder(index: PlanIndex, id: string, total: string): AnyIndicator {
  return sharingUnits(indicatorOf(index, id), indicatorOf(index, total));
}

/** Readings in a total's unit, each made once; all figures of an indicator share one unknown tolerance. */
function readings(index: PlanIndex, total: string, unit: string): (indicator: string) => Reading {
  const made = new Map<string, Reading>();
  return (id) => {
    let reading = made.get(id);
    if (!reading) {
      const tolerance: Unknown = unknownTolerance();
      reading = readingOf(indicatorUnder(index, id, total), unit, index.units, tolerance);
      made.set(id, reading);
    }
    return reading;
  };
}

/** A figure in the frame: what it allows, and the number it is summed by. */
export function frameFigure(frame: Frame, indicator: string, figure: StatedFigure, sign: 1 | -1 = 1): Framed {
  const under = indicatorUnder(frame.index, indicator, frame.key.indicator);
  const factor = factorTo(under, figure.unit, frame.unit, frame.index.units);
  const amount = amountOf(figure, factor);
  // Of what is taken away it is the most that makes the sum the least.
  const atLower = frame.ends.lower === (sign === 1);
  const printed = atLower || amount.upper === null ? amount.value : amount.upper;
  if (frame.reads === "numbers") return { interval: point(constant(printed)), printed, drawnIn: false };
  const reading = frame.readingFor(indicator);
  return { interval: targetInterval(amount, reading), printed, drawnIn: isDrawnIn(amount, reading) };
}

function isDrawnIn({ bound, value, upper }: Amount, { step, direction }: Reading): boolean {
  // A bare count that is a point stays as it is: no whole number would remain.
  if (step === null || bound === "about" || (bound === "exact" && direction === "none")) return false;
  return [value, upper ?? value].some((end) => divide(end, step).d !== 1n);
}
