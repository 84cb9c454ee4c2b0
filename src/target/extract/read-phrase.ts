import { NO_PLACES, NOUN_TAILS, PLACES } from "../lexicon-sentence.ts";
import type { Place, Source } from "../read-measure.ts";
import { newPhrase, type Phrase } from "./phrase.ts";
import type { Piece } from "./piece.ts";
import { firstIndex, isPunctuation, isRole, lastIndex, markOf, textOf } from "./piece-list.ts";

/** Reads the pieces from `from` to before `to`, which stand before a figure. */
export function readPhrase(source: Source, pieces: readonly Piece[], from: number, to: number): Phrase {
  const phrase = newPhrase();
  const text = (place: Place): string => textOf(source, place);
  let start = stripHead(pieces, behindOpenBracket(pieces, from, to), to, phrase, text);
  let end = stripTail(pieces, start, to, phrase, text);
  const promise = lastIndex(pieces, start, end, isWholeWord);
  if (promise > start) {
    setCommitment(pieces[promise]!, phrase);
    const rest = stripHead(pieces, promise + 1, end, phrase, text);
    if (rest < end) {
      setPart(source, pieces, start, promise, phrase);
      start = rest;
    } else end = promise;
  }
  const bound = lastIndex(pieces, start, end, (piece) => isRole(piece, "before"));
  if (bound >= start) {
    const before = readFarBound(pieces, bound, end, to, phrase, text);
    end = before === end ? end : stripTail(pieces, start, before, phrase, text);
  }
  const verb = firstIndex(pieces, start + 1, end - 1, (piece) => isRole(piece, "verb"));
  if (verb > 0 && setPart(source, pieces, start, verb, phrase)) {
    start = stripHead(pieces, verb, end, phrase, text);
  }
  for (let at = start; at < end; at++) {
    const piece = pieces[at]!;
    if (piece.kind === "per") phrase.per = perOf(source, pieces, at);
    if (piece.kind === "level") phrase.levels = [...phrase.levels, [piece.from, piece.to]];
  }
  if (start < end) phrase.subject = [pieces[start]!.from, pieces[end - 1]!.to];
  return phrase;
}

/** A bracket that opens and does not close before the figure starts a phrase of its own. */
function behindOpenBracket(pieces: readonly Piece[], from: number, to: number): number {
  let depth = 0;
  for (let at = to - 1; at >= from; at--) {
    const text = markOf(pieces[at]!);
    if (text === ")") depth++;
    if (text === "(" && depth-- === 0) return at + 1;
  }
  return from;
}

/** Takes away from the head what is no part of the subject, and notes what it says. */
function stripHead(
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
    if (piece.kind === "date") notePeriod(text(place), phrase);
    else if (piece.kind === "text") {
      if (!isPunctuation(piece.text)) break;
    } else if (piece.kind === "number" && piece.reason === "ordinal") continue;
    else if (piece.kind !== "word") break;
    else if (piece.word.role === "verb") {
      if (isNoun(pieces[at + 1])) break;
      phrase.verb = [phrase.verb?.[0] ?? piece.from, piece.to];
    } else if (piece.word.role === "commitment") {
      if (!isPromise(pieces, at, to)) break;
      setCommitment(piece, phrase);
    } else if (piece.word.role === "scope") phrase.scope = { kind: piece.word.scope, text: text(place) };
    else if (piece.word.role === "from") phrase.isFrom = true;
    else if (piece.word.role === "of-which") phrase.isOfWhich = true;
    else if (piece.word.role === "respectively") phrase.isDistributed = true;
    else if (piece.word.role === "arrive") phrase.arrives = true;
    else if (!HEAD.includes(piece.word.role)) break;
  }
  return at;
}

const HEAD: readonly string[] = ["filler", "join", "and", "compared", "reach", "hold", "to"];

/** Takes away from the tail what leads to the figure: 比上年增长, 分别达到. */
function stripTail(
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
    if (piece.kind === "date") dates = [text(place), ...dates];
    else if (piece.kind === "text") {
      if (!isPunctuation(piece.text) || piece.text === ")") break;
    } else if (piece.kind === "per" && end === to) phrase.per = text([piece.from + 1, piece.to]);
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
    else if (piece.word.role === "from") phrase.isFrom = true;
    else if (piece.word.role === "arrive" || piece.word.role === "to") phrase.arrives = true;
    else if (piece.word.role === "reach") phrase.reaches = true;
    else if (piece.word.role === "verb" && piece.word.closes && end - 1 > from) phrase.verb ??= place;
    else if (!TAIL.includes(piece.word.role)) break;
  }
  for (const date of dates) notePeriod(date, phrase);
  return end;
}

const TAIL: readonly string[] = ["filler", "join", "and", "hold"];

/** 不超过贷款本息的3%: what stands between a bound and its figure is what the figure is held against. */
function readFarBound(
  pieces: readonly Piece[],
  bound: number,
  end: number,
  to: number,
  phrase: Phrase,
  text: (place: Place) => string,
): number {
  const piece = pieces[bound]!;
  if (piece.kind !== "word" || piece.word.role !== "before") return end;
  const isOf = end < to && text([pieces[end]!.from, pieces[end]!.to]) === "的";
  const between = pieces.slice(bound + 1, end);
  const isBare = between.every((one) => isRole(one, "verb") || isRole(one, "filler"));
  // 高于全省平均2个百分点: by so much above it.
  const differs = piece.word.bound === "more-than" || piece.word.bound === "less-than";
  if (!isBare && differs && isDifference(pieces[to])) {
    phrase.relativeTo = [pieces[bound + 1]!.from, pieces[end - 1]!.to];
    phrase.change = piece.word.bound === "more-than" ? "up" : "down";
    phrase.changeAt = [piece.from, piece.to];
    return bound;
  }
  if (!isBare && !isOf && phrase.change === null) return end;
  phrase.bound = piece.word;
  phrase.boundAt = [piece.from, piece.to];
  if (isBare) {
    const [verb] = between.filter((one) => isRole(one, "verb"));
    if (verb) phrase.verb ??= [verb.from, verb.to];
  } else phrase.relativeTo = [pieces[bound + 1]!.from, pieces[end - 1]!.to];
  return bound;
}

function isDifference(piece: Piece | undefined): boolean {
  return piece?.kind === "figure" && (piece.read.figure.unit?.endsWith("分点") ?? false);
}

/** Who is to do it, where that is a place: 省级以上开发区完成投资. */
function setPart(
  source: Source,
  pieces: readonly Piece[],
  from: number,
  to: number,
  phrase: Phrase,
): boolean {
  const place: Place = [pieces[from]!.from, pieces[to - 1]!.to];
  const who = textOf(source, place);
  const isPlace = PLACES.some((end) => who.endsWith(end)) && !NO_PLACES.some((end) => who.endsWith(end));
  const levels = pieces.slice(from, to).filter(({ kind }) => kind === "level");
  if (!isPlace && levels.length === 0) return false;
  if (levels.length > 0) phrase.levels = levels.map((piece): Place => [piece.from, piece.to]);
  phrase.scope = { kind: "part", text: who };
  return true;
}

function setCommitment(piece: Piece, phrase: Phrase): void {
  if (piece.kind !== "word" || piece.word.role !== "commitment") return;
  phrase.commitment = piece.word.commitment;
  phrase.commitmentAt = [piece.from, piece.to];
}

/** 计划 is a noun as often as a promise, and then no verb and no figure follows it. */
function isPromise(pieces: readonly Piece[], at: number, to: number): boolean {
  const piece = pieces[at]!;
  if (piece.kind !== "word" || piece.word.role !== "commitment" || piece.word.isTight) return false;
  const next = pieces[at + 1];
  return piece.word.commitment !== "plan" || at + 1 === to || isRole(next, "verb") || isRole(next, "reach");
}

function notePeriod(text: string, phrase: Phrase): void {
  phrase.period = phrase.period === null ? text : phrase.period + text;
}

/** 率 behind 完成 makes a noun of it. */
function isNoun(next: Piece | undefined): boolean {
  return next?.kind === "text" && next.text !== "" && NOUN_TAILS.includes(next.text[0]!);
}

function perOf(source: Source, pieces: readonly Piece[], at: number): string {
  const piece = pieces[at]!;
  const next = pieces[at + 1];
  const of = textOf(source, [piece.from + 1, piece.to]);
  return next?.kind === "text" && next.text.startsWith("口") ? `${of}口` : of;
}

/** A commitment that can stand anywhere: 保 and 争 only do right before a number. */
function isWholeWord(piece: Piece): boolean {
  return piece.kind === "word" && piece.word.role === "commitment" && !piece.word.isTight;
}
