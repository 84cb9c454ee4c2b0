import { fail, ok, type Result } from "../issue/issue.ts";
import { compare, type Exact, formatRational, multiply, parseRational } from "../quantity/rational.ts";
import { conversionFactor, findUnit } from "../quantity/unit-table.ts";
import { baseUnit, type Completed, complete, twoUnits } from "./complete-unit.ts";
import {
  ambiguous,
  hasRole,
  type Measure,
  type Place,
  type Read,
  readMeasure,
  type Source,
  startsMeasure,
  unreadable,
} from "./read-measure.ts";
import type { Figure } from "./target-expression.ts";

/** The upper end of a range. */
export interface Upper extends Read<Measure> {
  readonly betweenAt: Place | null;
}

/** The upper end of a range, if one follows: —5, 至5, 和5之间. */
export function readUpper(source: Source, at: number, lower: Measure): Result<Upper> | null {
  const { tokens } = source;
  const link = tokens[at];
  if (link === undefined || !startsMeasure(source, at + 1)) return null;
  const isAnd = hasRole(source, at, "and");
  const isTo = hasRole(source, at, "to");
  if (link.kind !== "dash" && !isTo && !isAnd) return null;
  const read = readMeasure(source, at + 1);
  const end = read.ok ? read.value.next : at;
  const isBetween = hasRole(source, end, "between");
  if (isAnd && !isBetween) return null;
  if (!read.ok) return read;
  const upper = read.value.value;
  // 提高2个百分点到70% goes from one figure to another.
  if (isTo && !isBetween && !isOneScale(source, lower, upper)) return null;
  const ends: Result<Upper> = ok(
    isBetween
      ? { value: upper, next: end + 1, betweenAt: [end, end + 1] }
      : { value: upper, next: end, betweenAt: null },
  );
  if (link.kind !== "dash" || !link.isSign) return ends;
  const [first, { value }] = [tokens[at + 1]!, upper];
  // A hyphen is a range's dash and a number's sign; where it can be either, it is neither.
  if (first.kind === "dash") {
    return ambiguous(source, [`${lower.value}—${value}`, `${lower.value}—${value.slice(1)}`]);
  }
  if (link.gap !== "none" && first.gap === "none") {
    return ambiguous(source, [`${lower.value}—${value}`, `${lower.value}、-${value}`]);
  }
  return ends;
}

/** Whether two ends can make a range: of one dimension, as far as they say what they are in. */
export function isOneScale({ units }: Source, lower: Measure, upper: Measure): boolean {
  if (lower.unit === null || upper.unit === null) return true;
  return findUnit(lower.unit, units)?.dimension === findUnit(upper.unit, units)?.dimension;
}

/** A range from its two ends, in the unit that they share. */
export function rangeOf(source: Source, lower: Measure, upper: Measure): Result<Figure> {
  const shared = upper.unit ?? lower.unit;
  const either = shared === null ? twoUnits(source, upper) : null;
  if (either)
    return ambiguous(
      source,
      either.map((unit) => `${lower.value}—${upper.value}${unit}`),
    );
  const to = complete(source, upper, shared);
  const own = lower.magnitude === null ? null : baseUnit(source, shared);
  // 10—15万 is 10万—15万.
  const sharesMagnitude = shared === null && lower.magnitude === null;
  const first = sharesMagnitude ? { ...lower, magnitude: upper.magnitude } : lower;
  const from = complete(source, first, own ?? shared);
  if (from === undefined || to === undefined) return unreadable(source);
  const end = inUnitOf(source, from, to);
  if (end === null) return unreadable(source);
  if (compare(parseRational(from.value), parseRational(end)) > 0) {
    return fail("reversed-range", { text: source.text, lower: from.value, upper: to.value });
  }
  return ok({ bound: "between", value: from.value, upper: end, unit: from.unit });
}

/** The upper end in the unit of the lower, which a range has one of: 5000万元—1亿元 goes to 10000万元. */
function inUnitOf(source: Source, from: Completed, to: Completed): Exact | null {
  if (from.unit === to.unit) return to.value;
  if (from.unit === null || to.unit === null || to.value.includes("/")) return null;
  const factor = conversionFactor(to.unit, from.unit, source.units ? { units: source.units } : {});
  const differsInMagnitude = withoutMagnitude(source, from.unit) === withoutMagnitude(source, to.unit);
  if (!factor.ok || !differsInMagnitude) return null;
  const value = formatRational(multiply(parseRational(to.value), factor.value));
  return value.includes("/") ? null : value;
}

function withoutMagnitude(source: Source, unit: string): string {
  return baseUnit(source, unit) ?? unit;
}
