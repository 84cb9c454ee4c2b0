import { fail, ok, type Result } from "../issue/issue.ts";
import { compare, parseRational } from "../quantity/rational.ts";
import { findUnit } from "../quantity/unit-table.ts";
import { formatFigure } from "./format-figure.ts";
import type { WordRole } from "./lexicon.ts";
import {
  ambiguous,
  type Measure,
  type Read,
  readMeasure,
  type Source,
  startsMeasure,
  unreadable,
} from "./read-measure.ts";
import type { Bound, Figure } from "./target-expression.ts";

/** A bound word's meaning. */
interface Limit {
  readonly bound: Bound;
  readonly side?: "above" | "below";
}

/** figure = [控制在] [bound word] measure [("—" | 至) measure] [bound word | "+"] */
export function readFigure(source: Source, at: number): Result<Read<Figure>> {
  const { tokens } = source;
  let next = at;
  const isHeld = hasRole(source, next, "hold");
  if (isHeld) next++;
  const before = limitBefore(source, next);
  if (before) next++;
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
  const hasSurplus = lower.value.value.hasSurplus || (upper?.value.value.hasSurplus ?? false);
  const surplus: Limit | null = hasSurplus ? { bound: "about", side: "above" } : null;
  const limits = [before, after, surplus].filter((limit) => limit !== null);
  const figure = upper
    ? rangeOf(source, lower.value.value, upper.value.value, limits)
    : boundedOf(source, lower.value.value, limits, isHeld);
  return figure.ok ? ok({ value: figure.value, next }) : figure;
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
  const [from, to] = [unitOf(source, lower, shared), unitOf(source, upper, shared)];
  if (from === undefined || from !== to) return unreadable(source);
  if (compare(parseRational(lower.value), parseRational(upper.value)) > 0) {
    return fail("reversed-range", { text: source.text, lower: lower.value, upper: upper.value });
  }
  return ok({ bound: "between", value: lower.value, upper: upper.value, unit: from });
}

function boundedOf(
  source: Source,
  measure: Measure,
  limits: readonly Limit[],
  isHeld: boolean,
): Result<Figure> {
  const unit = unitOf(source, measure, null);
  if (unit === undefined) return unreadable(source);
  // 控制在3% alone is a ceiling to some and a point to others.
  const meant: readonly Limit[] =
    limits.length > 0 ? limits : isHeld ? [{ bound: "exact" }, { bound: "at-most" }] : [{ bound: "exact" }];
  const [figure, ...others] = meant.map((limit): Figure => {
    const { bound, side } = limit;
    return { bound, value: measure.value, unit, ...(side && { side }) };
  });
  if (others.every((other) => other.bound === figure!.bound && other.side === figure!.side))
    return ok(figure!);
  return ambiguous(source, [...new Set([figure!, ...others].map((reading) => formatFigure(reading, "zh")))]);
}

/** The unit of a measure, a bare magnitude completed by the unit that it shares or that the header gives. */
function unitOf(source: Source, measure: Measure, shared: string | null): string | null | undefined {
  const { magnitude } = measure;
  if (magnitude === null) return measure.unit ?? shared;
  if (shared?.startsWith(magnitude)) return shared;
  const base = shared ?? source.headerUnit;
  return base === undefined ? undefined : findUnit(magnitude + base, source.units)?.name;
}
