import { NO_PLACES, PER_NOUNS, PLACES } from "../lexicon-sentence.ts";
import type { Place, Source } from "../read-measure.ts";
import { readComparison, readFarBound, readShare } from "./held-against.ts";
import { newPhrase, type Phrase } from "./phrase.ts";
import type { Piece } from "./piece.ts";
import { firstIndex, isRole, lastIndex, markOf, textOf } from "./piece-list.ts";
import { setCommitment, stripHead, stripTail } from "./strip-ends.ts";

/** Reads the pieces from `from` to before `to`, which stand before a figure. */
export function readPhrase(source: Source, pieces: readonly Piece[], from: number, to: number): Phrase {
  const phrase = newPhrase();
  const text = (place: Place): string => textOf(source, place);
  const opened = behindOpenBracket(pieces, from, to);
  const compared = readComparison(source, pieces, opened, to, phrase);
  let start = stripHead(pieces, opened, compared, phrase, text);
  let end = stripTail(pieces, start, compared, phrase, text);
  const promise = lastIndex(pieces, start, end, isWholeWord);
  if (promise > start) {
    setCommitment(pieces[promise]!, phrase);
    const rest = stripHead(pieces, promise + 1, end, phrase, text);
    if (rest < end) {
      setPart(source, pieces, start, promise, phrase);
      start = rest;
    } else end = promise;
  }
  const shared = lastIndex(pieces, start + 1, end, (piece) => isRole(piece, "respectively"));
  if (shared > start) {
    // 南湖区、秀洲区分别新增3家和5家
    phrase.isDistributed = true;
    phrase.scope = { kind: "part", text: text([pieces[start]!.from, pieces[shared - 1]!.to]) };
    start = stripHead(pieces, shared + 1, end, phrase, text);
  }
  const bound = lastIndex(pieces, start, end, (piece) => isRole(piece, "before"));
  if (bound >= start) {
    const before = readFarBound(pieces, bound, end, to, phrase, text);
    end = before === end ? end : stripTail(pieces, start, before, phrase, text);
  }
  end = readShare(source, pieces, start, end, to, phrase);
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

const OPENING: readonly string[] = ["(", "“", "‘", "「", "『"];
const CLOSING: readonly string[] = [")", "”", "’", "」", "』"];

/** A bracket or a quotation that opens and does not close before the figure starts a phrase of its own. */
function behindOpenBracket(pieces: readonly Piece[], from: number, to: number): number {
  let depth = 0;
  for (let at = to - 1; at >= from; at--) {
    const text = markOf(pieces[at]!);
    if (CLOSING.includes(text)) depth++;
    if (OPENING.includes(text) && depth-- === 0) return at + 1;
  }
  return from;
}

/** Who is to do it, where that is a place: 省级以上开发区完成投资. */
function setPart(
  source: Source,
  pieces: readonly Piece[],
  from: number,
  to: number,
  phrase: Phrase,
): boolean {
  let last = to - 1;
  while (last > from && isRole(pieces[last], "filler")) last--;
  const place: Place = [pieces[from]!.from, pieces[last]!.to];
  const who = textOf(source, place);
  const isPlace = PLACES.some((end) => who.endsWith(end)) && !NO_PLACES.some((end) => who.endsWith(end));
  const levels = pieces.slice(from, to).filter(({ kind }) => kind === "level");
  if (!isPlace && levels.length === 0) return false;
  if (levels.length > 0) phrase.levels = levels.map((piece): Place => [piece.from, piece.to]);
  phrase.scope = { kind: "part", text: who };
  return true;
}

function perOf(source: Source, pieces: readonly Piece[], at: number): string {
  const piece = pieces[at]!;
  const next = pieces[at + 1];
  const of = textOf(source, [piece.from + 1, piece.to]);
  // 每百户 says whom it counts, 每千 and 每千人 go on: 每千老年人口, 每千人口.
  const goesOn = !/[^十百千万人]/.test(of);
  const noun =
    goesOn && next?.kind === "text" ? PER_NOUNS.find((word) => next.text.startsWith(word)) : undefined;
  return of + (noun ?? "");
}

/** A commitment that can stand anywhere: 保 and 争 only do right before a number. */
function isWholeWord(piece: Piece): boolean {
  return piece.kind === "word" && piece.word.role === "commitment" && !piece.word.isTight;
}
