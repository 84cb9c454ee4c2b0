import { findUnit } from "../../quantity/unit-table.ts";
import type { ReadFigure } from "../read-bounded.ts";
import type { Source } from "../read-measure.ts";
import { isLetter } from "../scan-unit.ts";
import type { Token } from "../tokenize.ts";
import type { IgnoredReason } from "./extraction.ts";
import type { Piece, Said } from "./piece.ts";

/** A figure that could be read, and where it stands in its sentence. */
export interface Candidate {
  readonly at: number;
  readonly to: number;
  readonly read: ReadFigure;
  readonly last: Piece | undefined;
  readonly said: Said;
}

type Verdict = "figure" | "text" | IgnoredReason;

const TIME: readonly string[] = ["年", "月", "天", "工作日", "小时", "分钟", "秒"];
/** Behind a unit, these make a kind of it: 5000吨级码头, 3层式. */
const KIND_TAILS = "级型式制版";
/** Fewer in words, of what is counted, are as a rule a way of speaking: 两个维护. */
const FEW = 100;

/** Whether a figure is one that a target may have, or what else its number is. */
export function judgeFigure(source: Source, candidate: Candidate): Verdict {
  const { at, to, read, last, said } = candidate;
  const { tokens } = source;
  // A text that is nothing but a figure is one.
  if (at === 0 && to === tokens.length) return "figure";
  const first = tokens[at]!;
  const number = numberOf(tokens, read);
  const { figure } = read;
  const next = tokens[to];
  const isBounded = read.bound.length > 0;
  const isRatio = isColon(next) && tokens[to + 1]?.kind === "number";
  const isOfRatio = isColon(tokens[at - 1]) && tokens[at - 2]?.kind === "number";
  if ((isRatio || isOfRatio) && figure.unit === null) return "no-unit";
  const isBefore = first.kind === "word" && (first.word.role === "before" || first.word.role === "hold");
  const isLed = isBefore || leads(last);
  // 2/3 by itself can be two numbers.
  const isStroke = isMarkOf(tokens[at + 1], "/") && !isLed && !isBounded;
  if (isStroke) return "no-unit";
  if (first.kind === "word" && first.word.role === "figure")
    return judgeWord(first.word.text, said, isLed, next);
  if (number?.spelled === "bare" && !isLed && !isBounded) return "text";
  const info = figure.unit === null ? undefined : findUnit(figure.unit, source.units);
  const isWhole = number?.spelled === "no" && tokens[read.value[1] - 1]?.kind === "magnitude";
  if (figure.unit === null && !isWhole) {
    if (number?.spelled !== "no" && !isLed)
      return (number?.digits.length ?? 0) > 1 || isName(next) ? "name" : "text";
    const isListed = said.distributes && isAnd(next);
    return isListed || ((isLed || isBounded) && isEnd(next)) ? "figure" : whatFollows(next);
  }
  if (figure.unit === null) return isBounded || isLed || isEnd(next) ? "figure" : "name";
  if (isText(next) && KIND_TAILS.includes(textOf(next)[0] ?? " ")) return "name";
  if (info && TIME.includes(info.dimension)) {
    const isMeasured = isBefore || leads(last) || said.isOfTime;
    return isMeasured && isEnd(next) ? "figure" : "duration";
  }
  if (info?.dimension === "分" && !isBounded && !leads(last)) return "score";
  if (number?.spelled === "yes" && info?.classifier && !figure.unit.startsWith("万") && !isBounded) {
    const isCounted = last?.kind === "word" && last.word.role === "verb" && last.word.counts;
    const isClosing = isEnd(next) && last !== undefined && last.kind !== "break";
    const isFew = figure.value.length < 3 && Number(figure.value) < FEW && !figure.value.includes("/");
    if (isFew && !isCounted && !isClosing && !leads(last))
      return figure.value === "1" ? "indefinite" : "name";
  }
  if (info?.dimension === "ratio" && !isBounded && !leads(last) && isShare(last, next)) return "share";
  return "figure";
}

/** 全覆盖 is a promise only where something is to be done about it; 一半 can be any half. */
function judgeWord(text: string, said: Said, isLed: boolean, next: Token | undefined): Verdict {
  if (text.startsWith("翻") || text.startsWith("过") || text.startsWith("超")) return "figure";
  // 减半征收 is how much somebody pays.
  if (text.startsWith("零") || text.startsWith("减")) return isEnd(next) ? "figure" : "text";
  if (text.includes("覆盖") || text.startsWith("百分"))
    return said.promises && isEnd(next) ? "figure" : "text";
  const isBounded = next?.kind === "word" && next.word.role === "after";
  return isLed || isBounded ? "figure" : "text";
}

/** Whether a piece leads to a figure: 达到, 增长, 比上年, 由, 约. */
function leads(piece: Piece | undefined): boolean {
  if (piece?.kind !== "word") return false;
  return LEADING.includes(piece.word.role) || piece.word.text === "实现" || isTight(piece);
}

const LEADING: readonly string[] = ["reach", "arrive", "change", "from", "hold", "before", "respectively"];

function isTight(piece: Piece & { readonly kind: "word" }): boolean {
  return piece.word.role === "commitment" && piece.word.isTight;
}

function isShare(last: Piece | undefined, next: Token | undefined): boolean {
  const isAdjective = next?.kind === "word" && next.word.text === "的";
  const isRate = last?.kind === "word" && (last.word.text === "按" || last.word.text === "以");
  const isBudget = next?.kind === "word" && next.word.text === "安排";
  return isAdjective || (isRate && !isBudget);
}

function numberOf(
  tokens: readonly Token[],
  read: ReadFigure,
): (Token & { readonly kind: "number" }) | undefined {
  for (let at = read.value[0]; at < read.value[1]; at++) {
    const token = tokens[at]!;
    if (token.kind === "number") return token;
  }
  return undefined;
}

/** What a number without a unit is, by what stands behind it: letters are a unit that is not known. */
function whatFollows(next: Token | undefined): IgnoredReason {
  if (!isText(next)) return "no-unit";
  return isLetter(textOf(next)[0]) ? "unknown-unit" : "name";
}

const NAMING = /^[大强届号带类级中农化]/;

function isName(next: Token | undefined): boolean {
  return isText(next) && NAMING.test(textOf(next));
}

function isColon(token: Token | undefined): boolean {
  return isMarkOf(token, ":");
}

function isMarkOf(token: Token | undefined, mark: string): boolean {
  return token?.kind === "other" && token.text === mark;
}

function isText(token: Token | undefined): boolean {
  return token?.kind === "other" && !isMark(token.text);
}

function isMark(text: string): boolean {
  return text.length === 1 && "，。；：！？、（）()[]“”‘’》《\"',;:!?.…".includes(text);
}

/** Whether a figure ends what is said of it. */
function isEnd(next: Token | undefined): boolean {
  if (next === undefined) return true;
  if (next.kind === "word") return ENDING.includes(next.word.role);
  return next.kind === "other" && isMark(next.text);
}

const ENDING: readonly string[] = ["join", "and", "to", "arrive", "commitment", "after", "change", "reach"];

function isAnd(next: Token | undefined): boolean {
  return next?.kind === "word" && (next.word.role === "and" || next.word.role === "join");
}

function textOf(token: Token | undefined): string {
  return token?.kind === "other" ? token.text : "";
}
