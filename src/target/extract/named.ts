import { DATE_TAILS } from "../lexicon-sentence.ts";
import type { Source } from "../read-measure.ts";
import type { Token } from "../tokenize.ts";
import type { Piece } from "./piece.ts";

/** Quotation marks and their ends. What short ones hold is a name. */
const QUOTES: readonly (readonly [open: string, close: string])[] = [
  ["“", "”"],
  ["‘", "’"],
  ["「", "」"],
  ["『", "』"],
  ['"', '"'],
];
/** A longer quotation is a sentence, and read as one. */
const LONGEST_QUOTE = 12;
const LONGEST_TITLE = 40;
const YEAR_FIRST = 1900;
const YEAR_LAST = 2100;
const MONTHS = 12;
const DAYS = 31;

/** A name with numbers in it that begins at `at`: a quotation, a title, a document's number, an ordinal, a word with digits. */
export function readNamed(source: Source, at: number): Piece | null {
  const { tokens } = source;
  const token = tokens[at]!;
  if (token.kind === "other") {
    const close = QUOTES.find(([open]) => open === token.text)?.[1];
    if (close) return readQuote(tokens, at, close);
    if (token.text === "《") return readTitle(tokens, at);
    return isBracket(token.text) ? readDocumentNumber(tokens, at) : null;
  }
  if (token.kind !== "number") return null;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const isOrdinal = before?.kind === "other" && before.text.endsWith("第");
  const isListed = token.spelled === "yes" && (!before || isBreak(before)) && isCopula(after);
  if (isOrdinal || isListed) return { kind: "number", reason: "ordinal", from: at, to: at + 1 };
  const isBehindLetter = before?.kind === "other" && /[A-Za-z]$/.test(before.text) && token.gap === "none";
  const isBeforeLetter = after?.kind === "other" && /^[A-Z]/.test(after.text) && after.gap === "none";
  const isName = token.spelled === "no" && (isBehindLetter || (isBeforeLetter && token.digits.length <= 2));
  return isName ? { kind: "number", reason: "name", from: at, to: at + 1 } : null;
}

function isBreak(token: Token): boolean {
  const text = token.kind === "word" ? token.word.text : token.kind === "other" ? token.text : "";
  return ",;:。、!".includes(text) && text !== "";
}

/** 一是, 二要. */
function isCopula(token: Token | undefined): boolean {
  return token?.kind === "word" && (token.word.text === "是" || token.word.text === "要");
}

function readQuote(tokens: readonly Token[], at: number, close: string): Piece | null {
  const last = Math.min(tokens.length, at + LONGEST_QUOTE);
  let hasNumber = false;
  let isPeriod = false;
  for (let next = at + 1; next < last; next++) {
    const token = tokens[next]!;
    if (token.kind === "other" && token.text === close) {
      const to = next + 1;
      if (isPeriod && next === at + 2)
        return { kind: "date", hasNumber: false, from: at, to: afterDate(tokens, to) };
      return hasNumber
        ? { kind: "number", reason: "slogan", from: at, to }
        : { kind: "text", text: "“”", from: at, to };
    }
    hasNumber ||= isNumber(token);
    isPeriod ||= token.kind === "word" && token.word.role === "period";
    // A quotation with a bound or a promise is no name.
    if (token.kind === "word" && SPEAKING.includes(token.word.role)) return null;
  }
  return null;
}

const SPEAKING: readonly string[] = ["before", "after", "commitment", "arrive", "respectively"];

function readTitle(tokens: readonly Token[], at: number): Piece | null {
  const last = Math.min(tokens.length, at + LONGEST_TITLE);
  let hasNumber = false;
  for (let next = at + 1; next < last; next++) {
    const token = tokens[next]!;
    hasNumber ||= isNumber(token);
    if (token.kind !== "other" || token.text !== "》") continue;
    const to = next + 1;
    return hasNumber
      ? { kind: "number", reason: "title", from: at, to }
      : { kind: "text", text: "《》", from: at, to };
  }
  return null;
}

function isNumber(token: Token): boolean {
  return token.kind === "number" || (token.kind === "word" && /\d/.test(token.word.text));
}

function isBracket(text: string): boolean {
  return text === "〔" || text === "[" || text === "(" || text === "【";
}

/** 〔2016〕5号, with whatever brackets. */
function readDocumentNumber(tokens: readonly Token[], at: number): Piece | null {
  const [year, close, number, sign] = [tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]];
  if (year?.kind !== "number" || !isYear(year) || close?.kind !== "other" || number?.kind !== "number")
    return null;
  const isNumber = sign?.kind === "other" && sign.text.startsWith("号");
  return isNumber ? { kind: "number", reason: "document-number", from: at, to: at + 4 } : null;
}

/** date = year 年 [month 月 [day 日]] | month 月 [day 日] | a range of either, and what it goes on with (底前). */
export function readDate({ tokens }: Source, at: number): Piece | null {
  let next = readDay(tokens, at);
  if (next === at) return null;
  const [dash, end] = [tokens[next], tokens[next + 1]];
  if (end?.kind === "number" && dash && isRangeMark(dash)) next = Math.max(next, readDay(tokens, next + 1));
  return { kind: "date", hasNumber: true, from: at, to: afterDate(tokens, next) };
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

function isYear(token: Token): boolean {
  if (token.kind !== "number" || token.digits.length !== 4) return false;
  const year = Number(token.digits);
  return year >= YEAR_FIRST && year <= YEAR_LAST;
}

function isWithin(token: Token, most: number): boolean {
  return token.kind === "number" && /^\d{1,2}$/.test(token.digits) && Number(token.digits) <= most;
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

function afterDate(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token === undefined) return at;
  const text = textOf(token);
  const isTail = DATE_TAILS.includes(text) || (token.kind === "word" && token.word.role === "period");
  return isTail ? at + 1 : at;
}
