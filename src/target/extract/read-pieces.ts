import type { Issue } from "../../issue/issue.ts";
import { MAX_DIGITS } from "../../quantity/rational.ts";
import { findUnit } from "../../quantity/unit-table.ts";
import { TIME_NOUNS } from "../lexicon-sentence.ts";
import { hasNumeral, isNumeral } from "../numerals.ts";
import { afterDate, dateEnd } from "../read-date.ts";
import { readFigure } from "../read-figure.ts";
import { hasRole, readMeasure, type Source } from "../read-measure.ts";
import { readUpper } from "../read-range.ts";
import { plainText, saidBy } from "../token-text.ts";
import type { Token } from "../tokenize.ts";
import type { Word } from "../words.ts";
import { judgeFigure } from "./judge-figure.ts";
import { readNamed } from "./named.ts";
import type { Piece, Said } from "./piece.ts";
import { endOfScope } from "./scope-end.ts";

const BREAKS: readonly string[] = [",", ";", ":", "。", "!", "?"];

/** Cuts the tokens of a sentence into pieces. Every number is in exactly one. */
export function readPieces(source: Source): readonly Piece[] {
  const { tokens } = source;
  const pieces: Piece[] = [];
  let said: Said = { promises: false, distributes: false, isOfTime: false };
  let at = 0;
  while (at < tokens.length) {
    const piece = readPiece(source, at, pieces.at(-1), said);
    if (piece.kind === "break") said = { promises: false, distributes: false, isOfTime: false };
    else note(piece, said);
    pieces.push(piece);
    at = piece.to;
  }
  return pieces;
}

function readPiece(source: Source, at: number, last: Piece | undefined, said: Said): Piece {
  const token = source.tokens[at]!;
  const mark = saidBy(token);
  if (BREAKS.includes(mark)) return { kind: "break", mark, from: at, to: at + 1 };
  const named = readNamed(source, at);
  if (named) return named;
  const date = dateEnd(source, at);
  if (date > at) return { kind: "date", hasNumber: true, from: at, to: date };
  const tolerance = endOfTolerance(source, at);
  if (tolerance !== null) return { kind: "number", reason: "tolerance", from: at, to: tolerance };
  if (startsFigure(source, at, last)) {
    const piece = readNumberPiece(source, at, last, said);
    if (piece) return piece;
  }
  if (token.kind === "word") return wordPiece(source, at, token.word);
  // What is left of a number that is part of a word: 万 behind 2016 in G2016万.
  if (token.kind === "magnitude" || (token.kind === "unit" && isNumeral(token.unit[0])))
    return { kind: "number", reason: "word", from: at, to: at + 1 };
  return { kind: "text", text: plainText(token), from: at, to: at + 1 };
}

/** ±5%以内 is how far off something may be; what it is off from, 10 in 10±2家, is no target without it. */
function endOfTolerance(source: Source, at: number): number | null {
  const isFrom = source.tokens[at]!.kind === "number";
  const from = isFrom ? readMeasure(source, at) : null;
  const sign = from?.ok ? from.value.next : at;
  const off = hasRole(source, sign, "tolerance") ? readMeasure(source, sign + 1) : null;
  if (!off?.ok) return null;
  const { next } = off.value;
  return hasRole(source, next, "after") ? next + 1 : next;
}

/** 省级以上 is a level, 每万人 what is counted over. */
function wordPiece(source: Source, at: number, word: Word): Piece {
  const { tokens } = source;
  const [next, further] = [tokens[at + 1], tokens[at + 2]];
  if (word.role === "level" && next?.kind === "word" && next.word.role === "after") {
    return { kind: "level", from: at, to: at + 2 };
  }
  if (word.role === "per" && next?.kind === "other" && findUnit(next.text, source.units)) {
    return { kind: "per", hasNumber: false, from: at, to: at + 2 };
  }
  if (word.role === "per" && next?.kind === "number") {
    const to = further?.kind === "unit" ? at + 3 : at + 2;
    return { kind: "per", hasNumber: true, from: at, to };
  }
  if (word.role === "scope") return { kind: "word", word, from: at, to: endOfScope(tokens, at + 1) };
  if (word.role === "period")
    return { kind: "date", hasNumber: hasNumeral(word.text), from: at, to: afterDate(tokens, at + 1) };
  return { kind: "word", word, from: at, to: at + 1 };
}

const FIGURE_WORDS: readonly string[] = ["before", "hold", "figure", "share"];

function startsFigure({ tokens }: Source, at: number, last: Piece | undefined): boolean {
  const [token, next] = [tokens[at]!, tokens[at + 1]];
  if (token.kind === "number") return true;
  if (token.kind === "word") return FIGURE_WORDS.includes(token.word.role);
  // A minus, not a dash of the sentence.
  const isSign = token.kind === "dash" && token.isSign && next?.kind === "number" && next.gap === "none";
  return isSign && last?.kind === "word" && last.word.role !== "join";
}

/** A figure, or a number that is no target; undefined for words around which no number stands. */
function readNumberPiece(source: Source, at: number, last: Piece | undefined, said: Said): Piece | undefined {
  const token = source.tokens[at]!;
  // 分别达到90%以上、95%以下 are two.
  const read = readFigure(source, at, said.distributes);
  const contradiction = endOfContradiction(source, at, read.ok ? read.value.next : null);
  if (contradiction !== null) return { kind: "number", reason: "ambiguous", from: at, to: contradiction };
  if (!read.ok) {
    const [issue] = read.issues;
    const isNone = token.kind !== "number" && issue.code === "unreadable-target";
    return isNone ? undefined : refused(source, at, issue);
  }
  const to = read.value.next;
  const figure = read.value.value;
  const verdict = judgeFigure(source, { at, to, read: figure, last, said });
  if (verdict === "figure") return { kind: "figure", read: figure, from: at, to };
  if (verdict === "duration")
    return { kind: "number", reason: verdict, from: at, to: behindSpan(source, to) };
  if (verdict !== "text") return { kind: "number", reason: verdict, from: at, to };
  // Behind 不超过 a number that is none is looked at again on its own.
  return token.kind === "number" ? partOfWord(source, at) : undefined;
}

/** Where bounds end that do not go together: 8家以上以下, 3—5家以上, 约3—5家. To read a part of them would be to guess. */
function endOfContradiction(source: Source, at: number, next: number | null): number | null {
  if (next !== null) {
    const isBounded = hasRole(source, next - 1, "after") && hasRole(source, next, "after");
    return isBounded ? next + 1 : null;
  }
  let start = at;
  while (hasRole(source, start, "before")) start++;
  const lower = source.tokens[start]?.kind === "number" ? readMeasure(source, start) : null;
  const upper = lower?.ok ? readUpper(source, lower.value.next, lower.value.value) : null;
  if (!upper?.ok) return null;
  const isBoundedBehind = hasRole(source, upper.value.next, "after");
  if (start === at && !isBoundedBehind) return null;
  return upper.value.next + (isBoundedBehind ? 1 : 0);
}

/** 5年内完成, 5年间完成: what a span of time goes on with. */
const SPAN_TAILS: readonly string[] = ["内", "间"];

function behindSpan({ tokens }: Source, at: number): number {
  return SPAN_TAILS.includes(plainText(tokens[at])) ? at + 1 : at;
}

/** Numbers with two readings are taken whole, up to where another thing begins. */
function refused({ tokens }: Source, at: number, issue: Issue): Piece {
  const token = tokens[at]!;
  if (issue.code === "unreadable-target" && token.kind === "number") {
    if (token.spelled !== "no") return partOfWord({ tokens }, at);
    const to = behindMagnitude(tokens, at + 1);
    const unread = to > at + 1 ? "unknown-unit" : "no-unit";
    return { kind: "number", reason: token.digits.length > MAX_DIGITS ? "too-long" : unread, from: at, to };
  }
  let to = at + 1;
  while (to < tokens.length && isOfNumber(tokens[to]!)) to++;
  const readings = issue.code === "ambiguous-target" ? { readings: issue.params.readings } : {};
  return { kind: "number", reason: "ambiguous", ...readings, from: at, to };
}

function partOfWord({ tokens }: Pick<Source, "tokens">, at: number): Piece {
  const to = tokens[at + 1]?.kind === "magnitude" ? at + 2 : at + 1;
  return { kind: "number", reason: "word", from: at, to };
}

/** 500千 is one number, though nobody knows of what. */
function behindMagnitude(tokens: readonly Token[], at: number): number {
  let next = at;
  while (tokens[next]?.kind === "magnitude" || tokens[next]?.kind === "unit") next++;
  return next;
}

const NUMBER_WORDS: readonly string[] = ["after", "before", "surplus", "plus", "to", "hold"];

function isOfNumber(token: Token): boolean {
  return token.kind === "word" ? NUMBER_WORDS.includes(token.word.role) : token.kind !== "other";
}

const SAYS_TIME = /* @__PURE__ */ new RegExp(TIME_NOUNS.join("|"));

function note(piece: Piece, said: Said): void {
  if (piece.kind === "text" && SAYS_TIME.test(piece.text)) said.isOfTime = true;
  if (piece.kind !== "word") return;
  const { role, text } = piece.word;
  if (role === "respectively") said.distributes = true;
  if (role === "verb" || role === "commitment" || role === "reach" || role === "arrive") said.promises = true;
  if (text === "基本") said.promises = false;
}
