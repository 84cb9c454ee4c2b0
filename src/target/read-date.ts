import { DATE_TAILS } from "./lexicon-sentence.ts";
import type { Source } from "./read-measure.ts";
import type { Token } from "./tokenize.ts";

const YEAR_FIRST = 1900;
const YEAR_LAST = 2100;
const MONTHS = 12;
const DAYS = 31;

/**
 * The token behind a date at `at`; `at` where none stands there. date = year 年 [month 月 [day 日]] | month 月 [day 日] | a range
 * or a list of either, and what it goes on with (底前).
 */
export function dateEnd({ tokens }: Source, at: number): number {
  let next = readDay(tokens, at);
  if (next === at) return at;
  for (let link = tokens[next]; link && links(link); link = tokens[next]) {
    const end = readDay(tokens, next + 1);
    if (end === next + 1) break;
    next = end;
  }
  return afterDate(tokens, next);
}

/** 2016—2018年, 2020年和2025年, 2021年、2022年. */
function links(token: Token): boolean {
  return (
    isRangeMark(token) || (token.kind === "word" && (token.word.role === "and" || token.word.text === "、"))
  );
}

/** The token behind a year, with its month and day, or a month at `at`; `at` where none stands there. */
function readDay(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  if (first?.kind !== "number") return at;
  const named = behindNumbers(tokens, at);
  const sign = tokens[named];
  const last = tokens[named - 1]!;
  const isYears = sign !== undefined && startsWith(sign, "年") && (isYear(first) || isYear(last));
  if (!isYears) return readMonth(tokens, at);
  const month = readMonth(tokens, named + 1);
  return Math.max(month, named + 1);
}

/** month 月 [day 日] */
function readMonth(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  if (first?.kind !== "number" || !isWithin(first, MONTHS)) return at;
  const named = behindNumbers(tokens, at);
  const sign = tokens[named];
  if (sign === undefined || !startsWith(sign, "月")) return at;
  const [day, end] = [tokens[named + 1], tokens[named + 2]];
  const isDay = day?.kind === "number" && isWithin(day, DAYS) && end && /^[天日号]/.test(textOf(end));
  return isDay ? named + 3 : named + 1;
}

/** The token behind a number, or behind two with a dash between: 2016—2018年, 1—9月. */
function behindNumbers(tokens: readonly Token[], at: number): number {
  const [link, second] = [tokens[at + 1], tokens[at + 2]];
  return link !== undefined && isRangeMark(link) && second?.kind === "number" ? at + 3 : at + 1;
}

function isRangeMark(token: Token): boolean {
  return token.kind === "dash" || (token.kind === "word" && token.word.role === "to");
}

export function isYear(token: Token): boolean {
  if (token.kind !== "number" || token.digits.length !== 4) return false;
  const year = Number(token.digits);
  return year >= YEAR_FIRST && year <= YEAR_LAST;
}

/** Whether two numbers can be a month and its day. */
export function isMonthAndDay(month: Token, day: Token): boolean {
  return isWithin(month, MONTHS) && isWithin(day, DAYS);
}

function isWithin(token: Token, most: number): boolean {
  if (token.kind !== "number" || !/^\d{1,2}$/.test(token.digits)) return false;
  const number = Number(token.digits);
  return number > 0 && number <= most;
}

/** Whether a token is, or begins with, a word of dates; 个月 is a span of time. */
function startsWith(token: Token, sign: string): boolean {
  return textOf(token).startsWith(sign) && !(token.kind === "unit" && token.end - token.start > 1);
}

function textOf(token: Token): string {
  if (token.kind === "unit") return token.unit;
  if (token.kind === "word") return token.word.text;
  return token.kind === "other" ? token.text : "";
}

export function afterDate(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token === undefined) return at;
  const text = textOf(token);
  const isTail = DATE_TAILS.includes(text) || (token.kind === "word" && token.word.role === "period");
  return isTail ? at + 1 : at;
}
