import { fail, ok, type Result } from "../issue/issue.ts";
import { type Exact, MAX_DIGITS } from "../quantity/rational.ts";
import { findUnit, type UnitTable } from "../quantity/unit-table.ts";
import { zerosOf } from "./numerals.ts";
import type { Bound, Change } from "./target-expression.ts";
import type { Token } from "./tokenize.ts";
import type { WordRole } from "./words.ts";

/** What the grammar reads from: the tokens, the text they were cut from, and what is known about it beforehand. */
export interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly units: UnitTable | undefined;
  /** The unit that the header gives. */
  readonly headerUnit: string | undefined;
}

/** What a rule of the grammar has read, and the token after it. */
export interface Read<T> {
  readonly value: T;
  readonly next: number;
}

/** The tokens that something was read from. */
export type Place = readonly [from: number, to: number];

/** A number with what stands directly around it. */
export interface Measure {
  readonly value: Exact;
  readonly unit: string | null;
  /** A magnitude word without a unit (20亿). */
  readonly magnitude: string | null;
  /** Where 余, 多 or 来 stands with it. */
  readonly surplus: number | null;
  /** On which side of the number that puts it: 来 on either. */
  readonly side: "above" | null;
  /** The bound that its word has of itself: 过半. */
  readonly bound: Bound | null;
  /** The change that its word says: 减半. */
  readonly change: Change | null;
  readonly valueAt: Place;
  readonly unitAt: Place | null;
}

type Refusal = ReturnType<typeof fail>;

export function unreadable(source: Source): Refusal {
  return fail("unreadable-target", { text: source.text });
}

export function ambiguous(source: Source, readings: readonly string[]): Refusal {
  return fail("ambiguous-target", { text: source.text, readings });
}

export function hasRole({ tokens }: Source, at: number, role: WordRole["role"]): boolean {
  const token = tokens[at];
  return token?.kind === "word" && token.word.role === role;
}

/** Whether a number, with or without its sign, begins at `at`. */
export function startsMeasure({ tokens }: Source, at: number): boolean {
  return tokens[at]?.kind === "number" || (isSign(tokens[at]) && tokens[at + 1]?.kind === "number");
}

function isSign(token: Token | undefined): boolean {
  return token?.kind === "dash" || (token?.kind === "word" && token.word.role === "plus");
}

/** A number, and the unit that it brings along: 3分之1, 百分之三, 过半. */
interface Amount {
  readonly value: Exact;
  readonly unit: string | null;
  readonly bound: Bound | null;
  readonly change?: Change;
  readonly spelled: "no" | "yes" | "bare";
  readonly magnitude?: string | undefined;
}

/** measure = [sign] number [余] [magnitude] [余] [unit] [余] | 九成五 | 过半 */
export function readMeasure(source: Source, at: number): Result<Read<Measure>> {
  const number = readAmount(source, at);
  if (!number.ok) return number;
  const { value, bound, change, spelled, unit: own, magnitude: taken } = number.value.value;
  const end = number.value.next;
  if (value.length > MAX_DIGITS) return unreadable(source);
  const behind = bound === null ? readBehind(source, end, taken ?? null) : nothingBehind(end);
  const { magnitude, surplus, side, next } = behind;
  const isScaled = magnitude !== null && behind.unit !== null;
  const unit = isScaled ? findUnit(magnitude + behind.unit, source.units)?.name : behind.unit;
  if (unit === undefined) return unreadable(source);
  // 百分之三家, 百分之一万, and a magnitude with neither a digit nor a unit.
  const isTwice = own !== null && own !== "1" && (unit ?? magnitude) !== null;
  const lacksUnit = (own ?? unit) === null && (magnitude === null || source.headerUnit === undefined);
  if (isTwice || (spelled === "bare" && lacksUnit)) return unreadable(source);
  const tenths = readTenths(source, next, behind.unit, value);
  const measure: Measure = {
    value: tenths === null ? value : `${value}.${tenths}`,
    unit: unit ?? own,
    magnitude: unit === null ? magnitude : null,
    surplus,
    side,
    bound,
    change: change ?? null,
    valueAt: [at, tenths === null ? end : next + 1],
    unitAt: behind.unitAt,
  };
  return ok({ value: measure, next: tenths === null ? next : next + 1 });
}

/** What stands behind a number and belongs to it. */
interface Behind {
  readonly magnitude: string | null;
  readonly unit: string | null;
  readonly unitAt: Place | null;
  readonly surplus: number | null;
  readonly side: "above" | null;
  readonly next: number;
}

function nothingBehind(next: number): Behind {
  return { magnitude: null, unit: null, unitAt: null, surplus: null, side: null, next };
}

function readBehind({ tokens }: Source, at: number, taken: string | null): Behind {
  let magnitude = taken;
  let unit: string | null = null;
  let unitAt: Place | null = null;
  let surplus: number | null = null;
  let side: "above" | null = null;
  let next = at;
  for (let token = tokens[next]; token; token = tokens[++next]) {
    if (token.kind === "word" && token.word.role === "surplus" && surplus === null) {
      surplus = next;
      side = token.word.side;
      continue;
    }
    if (token.kind === "magnitude" && magnitude === null && unit === null) magnitude = token.magnitude;
    else if (token.kind === "unit" && unit === null) unit = token.unit;
    else break;
    unitAt = [unitAt?.[0] ?? next, next + 1];
  }
  return { magnitude, unit, unitAt, surplus, side, next };
}

/** 九成五 is nine and a half tenths. */
function readTenths({ tokens }: Source, at: number, unit: string | null, value: Exact): Exact | null {
  const token = tokens[at];
  const isDigit = token?.kind === "number" && token.spelled === "yes" && /^[1-9]$/.test(token.digits);
  return unit === "成" && isDigit && /^[1-9]$/.test(value) && token.gap === "none" ? token.digits : null;
}

function readAmount(source: Source, at: number): Result<Read<Amount>> {
  const first = source.tokens[at];
  if (first?.kind === "word" && first.word.role === "figure") {
    return ok({ value: { ...first.word.figure, spelled: "no" }, next: at + 1 });
  }
  if (first?.kind === "word" && first.word.role === "share") {
    const number = source.tokens[at + 1];
    if (number?.kind !== "number" || number.readings.length > 0) return unreadable(source);
    const { digits: value, spelled } = number;
    if (number.magnitude !== undefined) return unreadable(source);
    return ok({ value: { value, unit: first.word.unit, bound: null, spelled }, next: at + 2 });
  }
  return readNumber(source, at);
}

/** number = digits | digits 分之 digits | digits "/" digits */
function readNumber(source: Source, at: number): Result<Read<Amount>> {
  const { tokens } = source;
  const first = tokens[at];
  const number = isSign(first) ? tokens[at + 1] : first;
  if (number?.kind !== "number") return unreadable(source);
  if (number.readings.length > 0) return ambiguous(source, number.readings);
  const sign = first?.kind === "dash" ? "-" : "";
  if (first?.kind === "word" && number.gap !== "none") return unreadable(source);
  // A long dash in front of a number is no sign, nor is one with a space behind it: both can open a list.
  if (first?.kind === "dash" && (number.gap !== "none" || !first.isSign)) {
    return ambiguous(source, [`-${number.digits}`, number.digits]);
  }
  const next = at + (first === number ? 1 : 2);
  const { spelled, magnitude } = number;
  const over = denominatorAt(tokens, next);
  if (over !== null && isProper(number.digits, over)) {
    const value = `${sign}${number.digits}/${over}`;
    return ok({ value: { value, unit: "1", bound: null, spelled }, next: next + 2 });
  }
  const behind = tokens[next];
  const partsAt = behind?.kind === "magnitude" ? next + 1 : next;
  const parts = tokens[partsAt];
  if (parts?.kind !== "word" || parts.word.role !== "parts") {
    const value = sign + number.digits;
    return ok({ value: { value, unit: null, bound: null, spelled, magnitude }, next });
  }
  const numerator = tokens[partsAt + 1];
  const isWhole = numerator?.kind === "number" && !(numerator.digits + number.digits).includes(".");
  if (!isWhole || numerator.readings.length > 0 || !/[1-9]/.test(number.digits)) return unreadable(source);
  // 万分之三, 十万分之五.
  const zeros = zerosOf(behind?.kind === "magnitude" ? behind.magnitude : (magnitude ?? ""));
  const value = `${sign}${numerator.digits}/${number.digits}${"0".repeat(zeros)}`;
  return ok({ value: { value, unit: "1", bound: null, spelled }, next: partsAt + 2 });
}

/** The denominator of 2/3, with nothing behind it that it could be of: 5/8家 can as well be five and eight. */
function denominatorAt(tokens: readonly Token[], at: number): Exact | null {
  const [slash, number, behind] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (slash?.kind !== "other" || slash.text !== "/") return null;
  if (number?.kind !== "number" || number.spelled !== "no" || number.readings.length > 0) return null;
  // 1/3—1/15 can be days.
  const goesOn =
    behind?.kind === "word" ? behind.word.role === "to" : behind !== undefined && behind.kind !== "other";
  return goesOn ? null : number.digits;
}

/** 2/3 is a part of one; 80/100 and 3/2 are two numbers as well as a fraction. */
function isProper(numerator: Exact, denominator: Exact): boolean {
  const isShort = /^[1-9]\d?$/.test(numerator) && /^[1-9]\d?$/.test(denominator);
  const [n, d] = [Number(numerator), Number(denominator)];
  return isShort && n < d && greatestDivisor(n, d) === 1;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
