import { ATTRIBUTIVE, NOUN_TAILS, THINGS } from "../lexicon-sentence.ts";
import type { Place } from "../read-measure.ts";
import type { Phrase } from "./phrase.ts";
import type { Piece } from "./piece.ts";
import { isPunctuation, isRole } from "./piece-list.ts";

/** Takes away from the head what is no part of the subject, and notes what it says. */
export function stripHead(
  pieces: readonly Piece[],
  from: number,
  to: number,
  phrase: Phrase,
  text: (place: Place) => string,
): number {
  let at = from;
  for (; at < to; at++) {
    const piece = pieces[at]!;
    const place: Place = [piece.from, piece.to];
    if (piece.kind === "date") {
      notePeriod(text(place), phrase);
      phrase.isSince = phrase.isFrom;
    } else if (piece.kind === "text") {
      if (!isPunctuation(piece.text)) break;
    } else if (piece.kind === "number") {
      if (isSpan(piece, pieces[at + 1])) notePeriod(text(place), phrase);
      else if (piece.reason !== "ordinal") break;
    } else if (piece.kind !== "word") break;
    else if (piece.word.role === "verb") {
      if (isNoun(pieces[at + 1]) || isAttribute(piece, pieces[at + 1], phrase)) break;
      phrase.verb = [phrase.verb?.[0] ?? piece.from, piece.to];
    } else if (piece.word.role === "before") {
      // 至少引进: a bound in front of the verb is the figure's.
      if (!isRole(pieces[at + 1], "verb") || phrase.bound !== null) break;
      phrase.bound = piece.word;
      phrase.boundAt = place;
    } else if (piece.word.role === "commitment") {
      if (!isPromise(pieces, at, to)) break;
      setCommitment(piece, phrase);
    } else if (piece.word.role === "scope") phrase.scope = { kind: piece.word.scope, text: text(place) };
    else if (piece.word.role === "from") phrase.isFrom = true;
    else if (piece.word.role === "of-which") phrase.isOfWhich = true;
    else if (piece.word.role === "respectively") phrase.isDistributed = true;
    else if (piece.word.role === "arrive") phrase.arrives = true;
    else if (piece.word.role === "reach") phrase.reaches = true;
    else if (!HEAD.includes(piece.word.role)) break;
  }
  return at;
}

const HEAD: readonly string[] = ["filler", "join", "and", "compared", "hold", "to"];

/** Takes away from the tail what leads to the figure: 比上年增长, 分别达到. */
export function stripTail(
  pieces: readonly Piece[],
  from: number,
  to: number,
  phrase: Phrase,
  text: (place: Place) => string,
): number {
  let end = to;
  let dates: string[] = [];
  for (; end > from; end--) {
    const piece = pieces[end - 1]!;
    const place: Place = [piece.from, piece.to];
    if (piece.kind === "date" || isSpan(piece, pieces[end])) dates = [text(place), ...dates];
    else if (piece.kind === "text") {
      if (!isPunctuation(piece.text) || piece.text === ")") break;
    } else if (piece.kind === "per") phrase.per ??= text([piece.from + 1, piece.to]);
    else if (piece.kind !== "word") break;
    else if (piece.word.role === "change") {
      if (!phrase.arrives && phrase.change === null) {
        phrase.change = piece.word.change;
        phrase.changeAt = place;
      }
    } else if (piece.word.role === "commitment") {
      if (piece.word.isTight && end < to) break;
      setCommitment(piece, phrase);
    } else if (piece.word.role === "compared") {
      // 收入比 ends with the same character as 比2010年 begins with.
      if (piece.word.text.length === 1 && dates.length === 0) break;
      dates = [];
    } else if (piece.word.role === "respectively") phrase.isDistributed = true;
    else if (piece.word.role === "from") {
      phrase.isFrom = true;
      phrase.isSince ||= dates.length > 0;
    } else if (piece.word.role === "arrive" || piece.word.role === "to") phrase.arrives = true;
    else if (piece.word.role === "reach") phrase.reaches = true;
    else if (piece.word.role === "verb" && piece.word.closes && end - 1 > from) phrase.verb ??= place;
    else if (!TAIL.includes(piece.word.role)) break;
  }
  for (const date of dates) notePeriod(date, phrase);
  return end;
}

const TAIL: readonly string[] = ["filler", "join", "and", "hold"];

/** 计划 is a noun as often as a promise, and then no verb and no figure follows it. */
function isPromise(pieces: readonly Piece[], at: number, to: number): boolean {
  const piece = pieces[at]!;
  if (piece.kind !== "word" || piece.word.role !== "commitment" || piece.word.isTight) return false;
  const next = pieces[at + 1];
  return piece.word.commitment !== "plan" || at + 1 === to || isRole(next, "verb") || isRole(next, "reach");
}

export function setCommitment(piece: Piece, phrase: Phrase): void {
  if (piece.kind !== "word" || piece.word.role !== "commitment") return;
  phrase.commitment = piece.word.commitment;
  phrase.commitmentAt = [piece.from, piece.to];
}

function notePeriod(text: string, phrase: Phrase): void {
  phrase.period = phrase.period === null ? text : phrase.period + text;
}

/** 率 behind 完成 makes a noun of it. */
function isNoun(next: Piece | undefined): boolean {
  return next?.kind === "text" && next.text !== "" && NOUN_TAILS.includes(next.text[0]!);
}

/** 五年 in 五年累计新增 is when; in 五年规划 it is part of a name. */
function isSpan(piece: Piece, next: Piece | undefined): boolean {
  return piece.kind === "number" && piece.reason === "duration" && next?.kind !== "text";
}

/** 上市 in 新增上市公司 is what kind of company. */
function isAttribute(piece: Piece, next: Piece | undefined, { verb }: Phrase): boolean {
  if (piece.kind !== "word" || next?.kind !== "text" || verb === null) return false;
  return ATTRIBUTIVE.includes(piece.word.text) && THINGS.some((thing) => next.text.startsWith(thing));
}
