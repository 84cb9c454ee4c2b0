import type { UnitInfo } from "../../quantity/unit-info.ts";
import { findUnit } from "../../quantity/unit-table.ts";
import type { ReadFigure } from "../read-bounded.ts";
import type { Source } from "../read-measure.ts";
import { isLetter } from "../scan-unit.ts";
import { plainText, saidBy } from "../token-text.ts";
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

/** A candidate with what has been found out about it. */
interface Judged extends Candidate {
  readonly tokens: readonly Token[];
  readonly number: Token & { readonly kind: "number" };
  readonly next: Token | undefined;
  readonly isBounded: boolean;
  /** A word leads to it: 达到, 增长, 不低于. */
  readonly isLed: boolean;
}

/** Whether a figure is one that a target may have, or what else its number is. */
export function judgeFigure(source: Source, candidate: Candidate): Verdict {
  const { at, to, read, last, said } = candidate;
  const { tokens } = source;
  // A text that is nothing but a figure is one.
  if (at === 0 && to === tokens.length) return "figure";
  const first = tokens[at]!;
  const next = tokens[to];
  const isBounded = read.bound.length > 0;
  const number = tokens.slice(...read.value).find(isAmount)!;
  if (number.kind === "word") return judgeWord(number.word.text, said, isBounded || leads(last), isEnd(next));
  // 百分之二十 begins with a word that leads to nothing.
  const isLed = leads(last) || (first.kind === "word" && first.word.role !== "share");
  // 2/3 by itself can be two numbers.
  if (plainText(tokens[at + 1]) === "/" && !isLed && !isBounded) return "no-unit";
  if (number.spelled === "bare" && !isLed && !isBounded) return "text";
  const judged = { ...candidate, tokens, number, next, isBounded, isLed };
  const { unit } = read.figure;
  const known = unit === null ? undefined : findUnit(unit, source.units);
  return known === undefined ? judgeBare(judged) : judgeMeasured(judged, known);
}

/** A number without a unit. */
function judgeBare({ at, to, read, last, said, tokens, number, next, isBounded, isLed }: Judged): Verdict {
  const isRatio = plainText(next) === ":" && tokens[to + 1]?.kind === "number";
  const isOfRatio = plainText(tokens[at - 1]) === ":" && tokens[at - 2]?.kind === "number";
  if (isRatio || isOfRatio) return "no-unit";
  if (number.spelled !== "no" && !isLed) return number.digits.length > 1 || isName(next) ? "name" : "text";
  const isWhole = tokens[read.value[1] - 1]!.kind === "magnitude";
  if (isWhole) return isBounded || isLed || isEnd(next) ? "figure" : "name";
  const isListed = said.distributes && isAnd(next);
  // 确保100、力争120亿元; 行动计划2025 is no promise.
  const isPromised =
    last?.kind === "word" && last.word.role === "commitment" && last.word.commitment !== "plan";
  return isListed || ((isLed || isBounded || isPromised) && isEnd(next)) ? "figure" : whatFollows(next);
}

/** Behind a unit, these make a kind of it: 5000吨级码头, 3层式. */
const KIND = /^[级型式制版]/;
const TIME: readonly string[] = ["年", "月", "天", "工作日", "小时", "分钟", "秒"];
/** Fewer than a hundred in words, of what is counted, are as a rule a way of speaking: 两个维护. */
const DIGITS_OF_FEW = 2;

/** A number with its unit. */
function judgeMeasured(judged: Judged, { dimension, name }: UnitInfo): Verdict {
  const { read, last, said, number, next, isBounded, isLed } = judged;
  const { value } = read.figure;
  if (KIND.test(plainText(next))) return "name";
  if (TIME.includes(dimension)) return (isLed || said.isOfTime) && isEnd(next) ? "figure" : "duration";
  if (isBounded || isLed) return "figure";
  if (dimension === "分") return "score";
  // What is counted is a dimension of its own, and 两万个 has a magnitude.
  const isFew = name === dimension && number.spelled === "yes" && value.length <= DIGITS_OF_FEW;
  if (isFew && !isCounting(last) && !isClosing(last, next)) return value === "1" ? "indefinite" : "name";
  return dimension === "ratio" && isShare(last, next) ? "share" : "figure";
}

/** 建成两个园区 */
function isCounting(last: Piece | undefined): boolean {
  return last?.kind === "word" && last.word.role === "verb" && last.word.counts;
}

/** 企业两个， */
function isClosing(last: Piece | undefined, next: Token | undefined): boolean {
  return isEnd(next) && last !== undefined && last.kind !== "break";
}

/** 零事故企业, 百分之百放心: these words are figures only where nothing is behind them. */
const ENDS_WHAT_IS_SAID: readonly string[] = ["零", "减", "百分"];
const ALWAYS: readonly string[] = ["翻", "过", "超"];

/** 全覆盖 is a promise only where something is to be done about it; 一半 can be any half. */
function judgeWord(text: string, said: Said, isMeant: boolean, isEnd: boolean): Verdict {
  if (ALWAYS.includes(text[0]!)) return "figure";
  if (ENDS_WHAT_IS_SAID.some((start) => text.startsWith(start))) return isEnd ? "figure" : "text";
  if (text.endsWith("覆盖")) return said.promises && isEnd ? "figure" : "text";
  return isMeant ? "figure" : "text";
}

const LEADING: readonly string[] = ["reach", "arrive", "change", "from", "hold", "before", "respectively"];

/** Whether a piece leads to a figure: 达到, 增长, 比上年, 由, 约, 保. */
function leads(piece: Piece | undefined): boolean {
  if (piece?.kind !== "word") return false;
  const { word } = piece;
  return LEADING.includes(word.role) || word.text === "实现" || (word.role === "commitment" && word.isTight);
}

const RATES: readonly string[] = ["按", "以"];

/** 20%的资金, 按20%补助 */
function isShare(last: Piece | undefined, next: Token | undefined): boolean {
  const isRate = last?.kind === "word" && RATES.includes(last.word.text);
  return saidBy(next) === "的" || (isRate && saidBy(next) !== "安排");
}

/** What a figure has its value from: a number, or a word that is one. */
function isAmount(token: Token): token is Token & { readonly kind: "number" | "word" } {
  return token.kind === "number" || (token.kind === "word" && token.word.role === "figure");
}

/** What a number without a unit is, by what stands behind it: letters are a unit that is not known. */
function whatFollows(next: Token | undefined): IgnoredReason {
  const text = plainText(next);
  if (text === "" || MARKS.includes(text)) return "no-unit";
  return isLetter(text[0]) ? "unknown-unit" : "name";
}

const NAMING = /^[大强届号带类级中农化]/;

function isName(next: Token | undefined): boolean {
  return NAMING.test(plainText(next));
}

const MARKS = "。、()[]“”‘’》《\"',;:!?.…";
const ENDING: readonly string[] = ["join", "and", "to", "arrive", "commitment", "after", "change", "reach"];

/** Whether a figure ends what is said of it. */
function isEnd(next: Token | undefined): boolean {
  if (next?.kind === "word") return ENDING.includes(next.word.role);
  return next === undefined || (next.kind === "other" && MARKS.includes(next.text));
}

function isAnd(next: Token | undefined): boolean {
  return next?.kind === "word" && (next.word.role === "and" || next.word.role === "join");
}
