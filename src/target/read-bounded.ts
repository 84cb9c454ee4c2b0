import { ok, type Result } from "../issue/issue.ts";
import { complete, twoUnits } from "./complete-unit.ts";
import { formatFigure } from "./format-figure.ts";
import { EXTREMES, INCLUDING } from "./lexicon.ts";
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

/** bounded = [控制在] [bound word [bound word]] measure [("—" | 至) measure [之间]] [(含 measure)] [bound word | "+"] [(含 measure)] */
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
  const after = upper ? plainAfter(tokens, next) : limitAfter(source, next, lower);
  const afterAt: Place | null = after && [next, after.next];
  next = after?.next ?? next;
  if (hasRole(source, next, "milestone")) next++;
  const { surplus, side } = lower.surplus === null && upper ? upper : lower;
  const limits = [
    before,
    further,
    after?.value ?? null,
    surplus === null ? null : nearby(side),
    limitOf(lower),
  ].filter((limit) => limit !== null);
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

/** 以上, 以上（含5）, （不含5）以上. */
function limitAfter(source: Source, at: number, measure: Measure): Read<Limit> | null {
  const first = readInclusion(source, at, measure);
  const found = plainAfter(source.tokens, first?.next ?? at);
  if (found === null) return null;
  const second = first ? null : readInclusion(source, found.next, measure);
  const inclusion = first ?? second;
  if (inclusion === null) return found;
  const bound = (inclusion.value ? INCLUSIVE : EXCLUSIVE).get(found.value.bound);
  return bound === undefined ? null : { value: { bound }, next: second?.next ?? found.next };
}

const INCLUSIVE: ReadonlyMap<Bound, Bound> = new Map([
  ["at-least", "at-least"],
  ["at-most", "at-most"],
]);
const EXCLUSIVE: ReadonlyMap<Bound, Bound> = new Map([
  ["at-least", "more-than"],
  ["at-most", "less-than"],
]);

/** 以上, （左右）. */
function plainAfter(tokens: readonly Token[], at: number): Read<Limit> | null {
  const isInBrackets = isMark(tokens[at], "(") && isMark(tokens[at + 2], ")");
  const token = tokens[isInBrackets ? at + 1 : at];
  if (token?.kind !== "word") return null;
  const next = isInBrackets ? at + 3 : at + 1;
  if (token.word.role === "plus") return { value: { bound: "at-least" }, next };
  return token.word.role === "after" ? { value: { bound: token.word.bound }, next } : null;
}

/** （含5）, where the 5 is that of the figure: whether it is included. */
function readInclusion(source: Source, at: number, { value, unit }: Measure): Read<boolean> | null {
  const word = source.tokens[at + 1];
  if (!isMark(source.tokens[at], "(") || word?.kind !== "other") return null;
  const found = INCLUDING.find(([, words]) => words.includes(word.text));
  const again = found && readMeasure(source, at + 2);
  if (!again?.ok || !isMark(source.tokens[again.value.next], ")")) return null;
  const other = again.value.value;
  const isSame = other.value === value && (other.unit === null || other.unit === unit);
  return isSame ? { value: found![0], next: again.value.next + 1 } : null;
}

function isMark(token: Token | undefined, mark: string): boolean {
  return token?.kind === "other" && token.text === mark;
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
  const { change } = measure;
  const [figure, ...others] = meant.map((limit): Figure => {
    const { bound, side } = limit;
    return { bound, value, unit, ...(side && { side }), ...(change && { change }) };
  });
  if (others.every((other) => other.bound === figure!.bound && other.side === figure!.side))
    return ok(figure!);
  return ambiguous(source, formatAll([figure!, ...others]));
}
