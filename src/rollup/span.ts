import type { Direction } from "../plan/plan.ts";
import { createExactSum } from "../quantity/exact-sum.ts";
import { exactText } from "../quantity/exact-text.ts";
import { compare, type Exact, multiply, parseRational, type Rational, sign } from "../quantity/rational.ts";
import type { Bound, Figure } from "../target/target-expression.ts";

/** An end of a span; an open one is not reached. */
interface End {
  readonly value: Rational;
  readonly open: boolean;
}

/** What a figure says, word for word: a bare one is a point. Null is without end. */
export interface Span {
  readonly lower: End | null;
  readonly upper: End | null;
  /** The end that a bare figure does not keep reality from going beyond: up of a floor, down of a ceiling. */
  readonly passable: { readonly down: boolean; readonly up: boolean };
  /** The number is one that 左右, 余 or 近 stands with; how far it goes is not known here. */
  readonly about: "around" | "above" | "below" | null;
}

/** A span as a document would word it. */
export interface Worded {
  readonly bound: Bound;
  readonly value: Exact;
  readonly upper?: Exact;
  readonly side?: NonNullable<Figure["side"]>;
}

const NEITHER: Span["passable"] = { down: false, up: false };

/** Which way is better decides how far a bare figure can be passed; the factor into another unit is positive. */
export function spanOf(figure: Omit<Figure, "unit">, factor: Rational, direction: Direction): Span {
  const ends = endsOf(figure, factor);
  const passable =
    figure.bound === "exact" ? { down: direction === "less", up: direction === "more" } : NEITHER;
  return { ...ends, passable };
}

function endsOf(figure: Omit<Figure, "unit">, factor: Rational): Omit<Span, "passable"> {
  const value = multiply(parseRational(figure.value), factor);
  const closed = { value, open: false };
  const open = { value, open: true };
  switch (figure.bound) {
    case "exact":
      return { lower: closed, upper: closed, about: null };
    case "about":
      return { lower: closed, upper: closed, about: figure.side ?? "around" };
    case "at-least":
      return { lower: closed, upper: null, about: null };
    case "more-than":
      return { lower: open, upper: null, about: null };
    case "at-most":
      return { lower: null, upper: closed, about: null };
    case "less-than":
      return { lower: null, upper: open, about: null };
    case "between": {
      const upper = multiply(parseRational(figure.upper ?? figure.value), factor);
      return { lower: closed, upper: { value: upper, open: false }, about: null };
    }
  }
}

const OPPOSITE = { around: "around", above: "below", below: "above" } as const;

/** The span of a multiple; the factor is not 0. */
export function scaleSpan({ lower, upper, passable, about }: Span, factor: Rational): Span {
  const scaled = (end: End | null): End | null => end && { ...end, value: multiply(end.value, factor) };
  if (sign(factor) > 0) return { lower: scaled(lower), upper: scaled(upper), passable, about };
  return {
    lower: scaled(upper),
    upper: scaled(lower),
    passable: { down: passable.up, up: passable.down },
    about: about && OPPOSITE[about],
  };
}

/**
 * Bare figures among themselves are the numbers that they are; beside one that says how it is meant, so do they: 10 and
 * 不超过3 are no ceiling of 13 where more than 10 is better.
 */
function together(spans: readonly Span[]): readonly Span[] {
  return spans.every(isPoint) ? spans : spans.map(asRead);
}

function asRead(span: Span): Span {
  const { lower, upper, passable } = span;
  return { ...span, lower: passable.down ? null : lower, upper: passable.up ? null : upper };
}

function passableOf(spans: readonly Span[]): Span["passable"] {
  // Where they are read beside others, the ends say so already.
  if (!spans.every(isPoint)) return NEITHER;
  return { down: spans.some(({ passable }) => passable.down), up: spans.some(({ passable }) => passable.up) };
}

/** The span of a sum; null where no bound says what it is: 左右 beside a floor. */
export function sumSpans(spans: readonly Span[]): Span | null {
  const abouts = new Set(spans.map(({ about }) => about).filter((about) => about !== null));
  if (abouts.size > 0 && !spans.every(isPoint)) return null;
  const [about = null] = abouts;
  const read = together(spans);
  return {
    lower: sumEnds(read.map(({ lower }) => lower)),
    upper: sumEnds(read.map(({ upper }) => upper)),
    passable: passableOf(spans),
    about: abouts.size > 1 ? "around" : about,
  };
}

function sumEnds(ends: readonly (End | null)[]): End | null {
  const sum = createExactSum();
  let open = false;
  for (const end of ends) {
    if (!end) return null;
    sum.addRational(end.value);
    open ||= end.open;
  }
  return { value: sum.total(), open };
}

/** The span of the greatest; null where it cannot be told: 25左右 or 20. */
export function greatestSpan(spans: readonly Span[]): Span | null {
  const abouts = new Set(spans.map(({ about }) => about));
  if (abouts.size > 1) return null;
  const [about = null] = abouts;
  const read = together(spans);
  const lowers = read.map(({ lower }) => lower).filter((end) => end !== null);
  const uppers = read.map(({ upper }) => upper);
  return {
    // Who is above an open end is above it in the open too; who may reach a closed one may do so beside an open one.
    lower: lowers.length > 0 ? lowers.reduce((a, b) => greater(a, b, true)) : null,
    upper: uppers.reduce((a, b) => a && b && greater(a, b, false)) ?? null,
    passable: passableOf(spans),
    about,
  };
}

function greater(a: End, b: End, openWins: boolean): End {
  const order = compare(a.value, b.value);
  if (order !== 0) return order > 0 ? a : b;
  return a.open === openWins ? a : b;
}

/** The bound and the numbers of a span; null where it has no end, or an open one beside another. */
export function wordSpan(span: Span): Worded | null {
  const { lower, upper, about } = span;
  if (lower && upper) {
    const value = exactText(lower.value);
    if (about) return { bound: "about", value, ...(about !== "around" && { side: about }) };
    if (lower.open || upper.open) return null;
    return isPoint(span)
      ? { bound: "exact", value }
      : { bound: "between", value, upper: exactText(upper.value) };
  }
  if (lower) return { bound: lower.open ? "more-than" : "at-least", value: exactText(lower.value) };
  if (upper) return { bound: upper.open ? "less-than" : "at-most", value: exactText(upper.value) };
  return null;
}

function isPoint({ lower, upper }: Span): boolean {
  return lower !== null && upper !== null && compare(lower.value, upper.value) === 0;
}
