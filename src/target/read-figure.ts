import { fail, ok, type Result } from "../issue/issue.ts";
import { compare, parseRational } from "../quantity/rational.ts";
import { findUnit } from "../quantity/unit-table.ts";
import { formatFigure } from "./format-figure.ts";
import { zerosOf } from "./numerals.ts";
import {
  ambiguous,
  type Measure,
  type Place,
  type Read,
  readMeasure,
  type Source,
  startsMeasure,
  unreadable,
} from "./read-measure.ts";
import type { Bound, Figure } from "./target-expression.ts";
import type { WordRole } from "./words.ts";

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

/** figure = [控制在] [bound word] measure [("—" | 至) measure] [bound word | "+"] */
export function readFigure(source: Source, at: number): Result<Read<ReadFigure>> {
  const { tokens } = source;
  let next = at;
  const isHeld = hasRole(source, next, "hold");
  if (isHeld) next++;
  const before = limitBefore(source, next);
  if (before) next++;
  const beforeAt = next;
  const lower = readMeasure(source, next);
  if (!lower.ok) return lower;
  next = lower.value.next;
  const isRange = startsRange(source, next);
  const upper = isRange ? readUpper(source, next, lower.value.value) : null;
  if (upper && !upper.ok) return upper;
  if (upper) next = upper.value.next;
  // 3- is minus three to a book-keeper, and three or more to others.
  const isTrailed = tokens[next]?.kind === "dash" && next === tokens.length - 1;
  if (isTrailed && !upper && !before && !lower.value.value.value.startsWith("-")) {
    const { value, unit } = lower.value.value;
    const [minus, floor] = [
      { bound: "exact", value: `-${value}`, unit },
      { bound: "at-least", value, unit },
    ] as const;
    return ambiguous(source, [formatFigure(minus, "zh"), formatFigure(floor, "zh")]);
  }
  const after = limitAfter(source, next);
  if (after) next++;
  const { bound: own, valueAt } = lower.value.value;
  const surplus = lower.value.value.surplus ?? upper?.value.value.surplus ?? null;
  const limits = [
    before,
    after,
    surplus === null ? null : ({ bound: "about", side: "above" } as const),
    own === null || own === "exact" ? null : { bound: own },
  ].filter((limit) => limit !== null);
  const figure = upper
    ? rangeOf(source, lower.value.value, upper.value.value, limits)
    : boundedOf(source, lower.value.value, limits, isHeld);
  if (!figure.ok) return figure;
  const bound: Place[] = [];
  if (isHeld || before) bound.push([at, beforeAt]);
  if (surplus !== null) bound.push([surplus, surplus + 1]);
  if (after) bound.push([next - 1, next]);
  const unit = lower.value.value.unitAt ?? upper?.value.value.unitAt ?? null;
  return ok({
    value: { figure: figure.value, value: valueAt, upper: upper?.value.value.valueAt ?? null, unit, bound },
    next,
  });
}

function hasRole({ tokens }: Source, at: number, role: WordRole["role"]): boolean {
  const token = tokens[at];
  return token?.kind === "word" && token.word.role === role;
}

function limitBefore({ tokens }: Source, at: number): Limit | null {
  const token = tokens[at];
  if (token?.kind !== "word" || token.word.role !== "before") return null;
  const { bound, side } = token.word;
  return side ? { bound, side } : { bound };
}

function limitAfter({ tokens }: Source, at: number): Limit | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  if (token.word.role === "plus") return { bound: "at-least" };
  return token.word.role === "after" ? { bound: token.word.bound } : null;
}

function startsRange(source: Source, at: number): boolean {
  return (source.tokens[at]?.kind === "dash" || hasRole(source, at, "to")) && startsMeasure(source, at + 1);
}

function readUpper(source: Source, at: number, lower: Measure): Result<Read<Measure>> {
  const [link, first] = [source.tokens[at]!, source.tokens[at + 1]!];
  const upper = readMeasure(source, at + 1);
  if (!upper.ok || link.kind !== "dash" || !link.isSign) return upper;
  const { value } = upper.value.value;
  // A hyphen is a range's dash and a number's sign; where it can be either, it is neither.
  if (first.kind === "dash") {
    return ambiguous(source, [`${lower.value}—${value}`, `${lower.value}—${value.slice(1)}`]);
  }
  if (link.gap !== "none" && first.gap === "none") {
    return ambiguous(source, [`${lower.value}—${value}`, `${lower.value}、-${value}`]);
  }
  return upper;
}

function rangeOf(source: Source, lower: Measure, upper: Measure, limits: readonly Limit[]): Result<Figure> {
  if (limits.length > 0) return unreadable(source);
  const shared = upper.unit ?? lower.unit;
  const [from, to] = [complete(source, lower, shared), complete(source, upper, shared)];
  if (from === undefined || from.unit !== to?.unit) return unreadable(source);
  if (compare(parseRational(from.value), parseRational(to.value)) > 0) {
    return fail("reversed-range", { text: source.text, lower: from.value, upper: to.value });
  }
  return ok({ bound: "between", value: from.value, upper: to.value, unit: from.unit });
}

function boundedOf(
  source: Source,
  measure: Measure,
  limits: readonly Limit[],
  isHeld: boolean,
): Result<Figure> {
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
  return ambiguous(source, [...new Set([figure!, ...others].map((reading) => formatFigure(reading, "zh")))]);
}

/** A measure with its unit: a bare magnitude is completed by the unit that it shares or that the header gives. */
function complete(
  source: Source,
  measure: Measure,
  shared: string | null,
): { readonly value: string; readonly unit: string | null } | undefined {
  const { value, magnitude, isSpelled } = measure;
  if (magnitude === null) return { value, unit: measure.unit ?? shared };
  if (shared?.startsWith(magnitude)) return { value, unit: shared };
  const base = shared ?? source.headerUnit;
  const unit = base === undefined ? undefined : findUnit(magnitude + base, source.units)?.name;
  if (unit !== undefined) return { value, unit };
  // 一万五千亿 is a whole number; 15000亿 lacks its unit.
  const zeros = isSpelled && base === undefined && !value.includes(".") ? zerosOf(magnitude) : 0;
  return zeros > 0 ? { value: value + "0".repeat(zeros), unit: null } : undefined;
}
