import { ok, type Result } from "../issue/issue.ts";
import { complete, twoUnits } from "./complete-unit.ts";
import { formatFigure } from "./format-figure.ts";
import { EXTREMES } from "./lexicon.ts";
import {
  ambiguous,
  hasRole,
  type Measure,
  type Place,
  type Read,
  readMeasure,
  type Source,
  unreadable,
} from "./read-measure.ts";
import { rangeOf, readUpper } from "./read-range.ts";
import type { Bound, Figure } from "./target-expression.ts";
import type { Token } from "./tokenize.ts";

/** A bound word's meaning. */
interface Limit {
  readonly bound: Bound;
  readonly side?: "above" | "below";
}

/** A figure, and the tokens that its parts were read from. */
export interface ReadFigure {
  readonly figure: Figure;
  readonly value: Place;
  readonly upper: Place | null;
  readonly unit: Place | null;
  readonly bound: readonly Place[];
}

/** A figure with the measure that its number was read as; of a range, the lower end's. */
export interface Bounded extends ReadFigure {
  readonly measure: Measure;
}

/** bounded = [控制在] [bound word [bound word]] measure [("—" | 至) measure [之间]] [bound word | "+"] */
export function readBounded(source: Source, at: number): Result<Read<Bounded>> {
  const { tokens } = source;
  const isHeld = hasRole(source, at, "hold");
  const beforeAt = isHeld ? at + 1 : at;
  const before = limitBefore(source, beforeAt);
  const further = isExtreme(tokens[beforeAt]) ? limitBefore(source, beforeAt + 1) : null;
  const measureAt = beforeAt + (before ? 1 : 0) + (further ? 1 : 0);
  const read = readMeasure(source, measureAt);
  if (!read.ok) return read;
  const lower = read.value.value;
  const range = readUpper(source, read.value.next, lower);
  if (range && !range.ok) return range;
  const upper = range?.value.value ?? null;
  let next = range?.value.next ?? read.value.next;
  // 3- is minus three to a book-keeper, and three or more to others.
  const isTrailed = tokens[next]?.kind === "dash" && next === tokens.length - 1;
  if (isTrailed && !upper && !before && !lower.value.startsWith("-")) {
    const { value, unit } = lower;
    const minus: Figure = { bound: "exact", value: `-${value}`, unit };
    return ambiguous(source, formatAll([minus, { bound: "at-least", value, unit }]));
  }
  const after = limitAfter(source, next);
  const afterAt: Place | null = after ? [next, next + 1] : null;
  if (after) next++;
  if (hasRole(source, next, "milestone")) next++;
  const { surplus, side } = lower.surplus === null && upper ? upper : lower;
  const limits = [before, further, after, surplus === null ? null : nearby(side), limitOf(lower)].filter(
    (limit) => limit !== null,
  );
  if (upper && limits.length > 0) return unreadable(source);
  const figure = upper ? rangeOf(source, lower, upper) : boundedOf(source, lower, limits, isHeld);
  if (!figure.ok) return figure;
  const bound: Place[] = [];
  if (measureAt > at) bound.push([at, measureAt]);
  if (surplus !== null) bound.push([surplus, surplus + 1]);
  if (range?.value.betweenAt) bound.push(range.value.betweenAt);
  if (afterAt) bound.push(afterAt);
  // The magnitude of 20万 is part of the number where no unit takes it.
  const isNumberOnly = figure.value.unit === null;
  const value = isNumberOnly ? wholeOf(lower) : lower.valueAt;
  const places = { value, upper: upper && (isNumberOnly ? wholeOf(upper) : upper.valueAt) };
  const unit = isNumberOnly ? null : (lower.unitAt ?? upper?.unitAt ?? null);
  return ok({ value: { figure: figure.value, ...places, unit, bound, measure: lower }, next });
}

function wholeOf({ valueAt, unitAt }: Measure): Place {
  return [valueAt[0], unitAt?.[1] ?? valueAt[1]];
}

function nearby(side: "above" | null): Limit {
  return side === null ? { bound: "about" } : { bound: "about", side };
}

/** The bound that a word has of itself: 过半. */
function limitOf({ bound }: Measure): Limit | null {
  return bound === null || bound === "exact" ? null : { bound };
}

function formatAll(figures: readonly Figure[]): readonly string[] {
  return [...new Set(figures.map((figure) => formatFigure(figure, "zh")))];
}

function limitBefore({ tokens }: Source, at: number): Limit | null {
  const token = tokens[at];
  if (token?.kind !== "word" || token.word.role !== "before") return null;
  const { bound, side } = token.word;
  return side ? { bound, side } : { bound };
}

function isExtreme(token: Token | undefined): boolean {
  return token?.kind === "word" && EXTREMES.includes(token.word.text);
}

function limitAfter({ tokens }: Source, at: number): Limit | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  if (token.word.role === "plus") return { bound: "at-least" };
  return token.word.role === "after" ? { bound: token.word.bound } : null;
}

function boundedOf(
  source: Source,
  measure: Measure,
  limits: readonly Limit[],
  isHeld: boolean,
): Result<Figure> {
  const either = twoUnits(source, measure);
  if (either)
    return ambiguous(
      source,
      either.map((unit) => measure.value + unit),
    );
  const completed = complete(source, measure, null);
  if (completed === undefined) return unreadable(source);
  const { value, unit } = completed;
  // 控制在3% alone is a ceiling to some and a point to others.
  const meant: readonly Limit[] =
    limits.length > 0 ? limits : isHeld ? [{ bound: "exact" }, { bound: "at-most" }] : [{ bound: "exact" }];
  const [figure, ...others] = meant.map((limit): Figure => {
    const { bound, side } = limit;
    return { bound, value, unit, ...(side && { side }) };
  });
  if (others.every((other) => other.bound === figure!.bound && other.side === figure!.side))
    return ok(figure!);
  return ambiguous(source, formatAll([figure!, ...others]));
}
