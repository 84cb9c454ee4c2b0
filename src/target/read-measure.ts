import { fail, ok, type Result } from "../issue/issue.ts";
import type { Exact } from "../quantity/rational.ts";
import { findUnit, type UnitTable } from "../quantity/unit-table.ts";
import type { Token } from "./tokenize.ts";

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

/** A number with what stands directly around it. */
export interface Measure {
  readonly value: Exact;
  readonly unit: string | null;
  /** A magnitude word without a unit (20亿). */
  readonly magnitude: string | null;
  /** 余 or 多 stands with it. */
  readonly hasSurplus: boolean;
}

type Refusal = ReturnType<typeof fail>;

export function unreadable(source: Source): Refusal {
  return fail("unreadable-target", { text: source.text });
}

export function ambiguous(source: Source, readings: readonly string[]): Refusal {
  return fail("ambiguous-target", { text: source.text, readings });
}

/** Whether a number, with or without its sign, begins at `at`. */
export function startsMeasure({ tokens }: Source, at: number): boolean {
  return tokens[at]?.kind === "number" || (isSign(tokens[at]) && tokens[at + 1]?.kind === "number");
}

function isSign(token: Token | undefined): boolean {
  return token?.kind === "dash" || (token?.kind === "word" && token.word.role === "plus");
}

/** measure = [sign] number ["分之" number] [余] [magnitude] [余] [unit] [余] */
export function readMeasure(source: Source, at: number): Result<Read<Measure>> {
  const number = readNumber(source, at);
  if (!number.ok) return number;
  const { tokens, units } = source;
  let { next } = number.value;
  let unit: string | null = null;
  let magnitude: string | null = null;
  let hasSurplus = false;
  for (let token = tokens[next]; token; token = tokens[++next]) {
    if (token.kind === "word" && token.word.role === "surplus" && !hasSurplus) hasSurplus = true;
    else if (token.kind === "magnitude" && magnitude === null && unit === null) magnitude = token.magnitude;
    else if (token.kind === "unit" && unit === null) unit = token.unit;
    else break;
  }
  if (magnitude !== null && unit !== null) {
    const whole = findUnit(magnitude + unit, units);
    if (!whole) return unreadable(source);
    unit = whole.name;
    magnitude = null;
  }
  const { value, isFraction } = number.value.value;
  return ok({ value: { value, unit: unit ?? (isFraction ? "1" : null), magnitude, hasSurplus }, next });
}

function readNumber(
  source: Source,
  at: number,
): Result<Read<{ readonly value: Exact; readonly isFraction: boolean }>> {
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
  const parts = tokens[next];
  if (parts?.kind !== "word" || parts.word.role !== "parts") {
    return ok({ value: { value: sign + number.digits, isFraction: false }, next });
  }
  const numerator = tokens[next + 1];
  const isWhole = numerator?.kind === "number" && !/\./.test(numerator.digits + number.digits);
  if (!isWhole || numerator.readings.length > 0 || !/[1-9]/.test(number.digits)) return unreadable(source);
  return ok({
    value: { value: `${sign}${numerator.digits}/${number.digits}`, isFraction: true },
    next: next + 2,
  });
}
