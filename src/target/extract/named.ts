import { hasNumeral } from "../numerals.ts";
import { afterDate, isYear } from "../read-date.ts";
import { hasRole, readMeasure, type Source } from "../read-measure.ts";
import { isLetter } from "../scan-unit.ts";
import { plainText, saidBy } from "../token-text.ts";
import type { Token } from "../tokenize.ts";
import type { Piece } from "./piece.ts";

/** Quotation marks and their ends. What short ones hold is a name. */
const QUOTES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["“", "”"],
  ["‘", "’"],
  ["「", "」"],
  ["『", "』"],
  ['"', '"'],
]);
/** A longer quotation is a sentence, and read as one. */
const LONGEST_QUOTE = 12;
const LONGEST_TITLE = 40;

/** A name with numbers in it that begins at `at`: a quotation, a title, a document's number, an ordinal, a word with digits. */
export function readNamed(source: Source, at: number): Piece | null {
  const { tokens } = source;
  const token = tokens[at]!;
  const text = plainText(token);
  const close = QUOTES.get(text);
  if (close) return readQuote(tokens, at, close);
  if (text === "《") return readTitle(tokens, at);
  if (BRACKETS.includes(text)) return readDocumentNumber(tokens, at);
  return token.kind === "number" ? readNumbered(source, at, token) : null;
}

/** 前10名, 第三, 一是, 5号文, 5G, A4. */
function readNumbered(source: Source, at: number, token: Token & { readonly kind: "number" }): Piece | null {
  const { tokens } = source;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const [behind, ahead] = [plainText(before), plainText(after)];
  const is = (reason: "ordinal" | "document-number" | "name", to = at + 1): Piece => {
    return { kind: "number", reason, from: at, to };
  };
  const rank = behind.endsWith("前") ? endOfRank(source, at) : null;
  if (rank !== null) return is("ordinal", rank);
  if (behind.endsWith("第")) return is("ordinal");
  const isFirst = before === undefined || BREAKS.includes(saidBy(before));
  if (token.spelled !== "no") return isFirst && COPULAS.includes(saidBy(after)) ? is("ordinal") : null;
  if (/^号(文|令|公告|通知)/.test(ahead)) return is("document-number");
  // 占GDP50%
  const isPercent = after?.kind === "unit" && after.unit === "%";
  const isBehindLetter = isLetter(behind.at(-1)) && token.gap === "none" && !isPercent;
  const isBeforeLetter = /^[A-Z]/.test(ahead) && after!.gap === "none" && token.digits.length <= 2;
  return isBehindLetter || isBeforeLetter ? is("name") : null;
}

const BREAKS: readonly string[] = [",", ";", ":", "。", "、", "!"];
/** 一是, 二要. */
const COPULAS: readonly string[] = ["是", "要"];

/** What a place among others is told in: 前10名, 前10%, 前三分之一. */
const RANKS: readonly (string | null)[] = ["名", "位", "%", "1"];

/** 前10名, 前10%以内 is a place among others, and no ten of anything. */
function endOfRank(source: Source, at: number): number | null {
  // 2020年前50%: 前 is of the date.
  if (source.tokens[at - 2]?.kind === "unit") return null;
  const read = readMeasure(source, at);
  if (!read.ok || !RANKS.includes(read.value.value.unit)) return null;
  const { next } = read.value;
  return hasRole(source, next, "after") ? next + 1 : next;
}

function readQuote(tokens: readonly Token[], at: number, close: string): Piece | null {
  const last = Math.min(tokens.length, at + LONGEST_QUOTE);
  let hasNumber = false;
  let isPeriod = false;
  let speaks = false;
  let isSpelled = true;
  for (let next = at + 1; next < last; next++) {
    const token = tokens[next]!;
    if (plainText(token) === close) {
      const to = next + 1;
      // A quotation with a bound or a promise is no name, unless its numbers are words: “最多跑一次”.
      if (speaks && !isSpelled) return null;
      if (isPeriod && next === at + 2)
        return { kind: "date", hasNumber, from: at, to: afterDate(tokens, to) };
      return hasNumber
        ? { kind: "number", reason: "slogan", from: at, to }
        : { kind: "text", text: "“”", from: at, to };
    }
    hasNumber ||= isNumber(token);
    isPeriod ||= token.kind === "word" && token.word.role === "period";
    speaks ||= token.kind === "word" && SPEAKING.includes(token.word.role);
    isSpelled &&= !isDigits(token);
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
    if (plainText(token) !== "》") continue;
    const to = next + 1;
    return hasNumber
      ? { kind: "number", reason: "title", from: at, to }
      : { kind: "text", text: "《》", from: at, to };
  }
  return null;
}

function isNumber(token: Token): boolean {
  if (token.kind !== "word") return token.kind === "number";
  const { role, text } = token.word;
  return role === "period" ? hasNumeral(text) : /\d/.test(text);
}

function isDigits(token: Token): boolean {
  return (
    (token.kind === "number" && token.spelled === "no") ||
    (token.kind === "word" && token.word.role === "figure")
  );
}

const BRACKETS: readonly string[] = ["〔", "[", "(", "【"];

/** 〔2016〕5号, with whatever brackets. */
function readDocumentNumber(tokens: readonly Token[], at: number): Piece | null {
  const [year, close, number, sign] = [tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]];
  if (!year || !isYear(year) || plainText(close) === "" || number?.kind !== "number") return null;
  return plainText(sign).startsWith("号")
    ? { kind: "number", reason: "document-number", from: at, to: at + 4 }
    : null;
}
