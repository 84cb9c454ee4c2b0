import { findUnit } from "../../quantity/unit-table.ts";
import type { Place, Source } from "../read-measure.ts";
import { append } from "./append.ts";
import type { Phrase } from "./phrase.ts";
import type { Piece } from "./piece.ts";
import { firstIndex, isOf, isPunctuation, isRole, lastIndex } from "./piece-list.ts";
import { readPhrase } from "./read-phrase.ts";

type FigurePiece = Piece & { readonly kind: "figure" };

/** A figure that is a target, the words before it, those behind it that it counts, and what narrows it down. */
export interface Part {
  readonly piece: FigurePiece;
  readonly at: number;
  /** Where the words before it begin. */
  from: number;
  /** The pieces behind it that name what it counts; null where they stand before it. */
  trailing: Place | null;
  thresholds: FigurePiece[];
  /** What it counts is named behind it, or nowhere. */
  readonly isBehind: boolean;
  readonly hasVerb: boolean;
  /** What the words before it say; null where they have grown and must be read again. */
  readonly phrase: Phrase | null;
}

/** Tells the figures of a clause apart: targets, and thresholds of what they count (总投资1亿美元以上重大项目20个). */
export function partsOf(source: Source, pieces: readonly Piece[], from: number, to: number): readonly Part[] {
  const parts: Part[] = [];
  let left = from;
  const figures = figuresOf(pieces, from, to);
  for (const [index, at] of figures.entries()) {
    const piece = pieces[at] as FigurePiece;
    const nextAt = figures[index + 1] ?? to;
    const before = parts.at(-1);
    let start = left;
    let thresholds: FigurePiece[] = [];
    let isNarrowed = false;
    if (before) {
      const meeting = meet(source, pieces, before, at);
      if (meeting === "narrows-before") {
        before.thresholds.push(piece);
        before.trailing = [before.at + 1, endOfNoun(pieces, at + 1, nextAt)];
        left = at + 1;
        continue;
      }
      if (meeting === "narrowed") {
        parts.pop();
        start = before.from;
        // Not read again: in a chain of thresholds that would cost its square.
        isNarrowed = true;
        thresholds = before.thresholds;
        thresholds.push(before.piece);
        start = joinThresholds(source, pieces, parts, start, thresholds);
      } else {
        start = meeting;
        const named = before.isBehind && meeting === before.at + 1 && isNoun(pieces[meeting]);
        if (before.isBehind) before.trailing = [before.at + 1, named ? at : meeting];
      }
    }
    const phrase = isNarrowed ? null : readPhrase(source, pieces, start, at);
    const isBehind = phrase !== null && phrase.subject === null;
    const hasVerb = phrase ? phrase.verb !== null || phrase.commitment !== null : before!.hasVerb;
    const trailing: Place | null = isBehind ? [at + 1, endOfNoun(pieces, at + 1, nextAt)] : null;
    parts.push({ piece, at, from: start, trailing, thresholds, isBehind, hasVerb, phrase });
    left = at + 1;
  }
  return parts;
}

function figuresOf(pieces: readonly Piece[], from: number, to: number): readonly number[] {
  const found: number[] = [];
  let isOfTerms = false;
  for (let at = from; at < to; at++) {
    if (isRole(pieces[at], "terms")) isOfTerms = true;
    if (pieces[at]!.kind === "figure") found.push(at);
  }
  return isOfTerms ? found.filter((at) => isPromised(pieces, from, at)) : found;
}

/** In a clause of terms (奖励20万元) only what is promised or reached is a target. */
function isPromised(pieces: readonly Piece[], from: number, at: number): boolean {
  let last = at - 1;
  // 提高到每人每年610元
  while (last > from && (pieces[last]!.kind === "per" || pieces[last]!.kind === "date")) last--;
  const before = last >= from ? pieces[last] : undefined;
  return isRole(before, "reach") || isRole(before, "arrive") || isRole(before, "commitment");
}

/**
 * What a figure is to the one before it in its clause: a threshold of it, narrowed down by it, or a target whose own
 * words begin at a piece.
 */
function meet(
  source: Source,
  pieces: readonly Piece[],
  before: Part,
  at: number,
): "narrows-before" | "narrowed" | number {
  const start = before.at + 1;
  const first = pieces[start];
  // 10亿元以上20个
  if (start >= at && isLimit(source, before.piece) && countsThings(source, pieces[at] as FigurePiece))
    return "narrowed";
  if (start >= at || isJoin(first)) return start;
  const verb = firstIndex(pieces, start, at, (piece) => isRole(piece, "verb") || isRole(piece, "commitment"));
  const leadsOn = LEADING_ON.some((role) => isRole(pieces[behindDates(pieces, start)], role));
  const isDone =
    verb >= 0 && !isClosing(pieces[verb], verb + 1 === at && !countsThings(source, before.piece));
  if (isDone || leadsOn) return Math.max(verb, start);
  const comma = lastIndex(pieces, start, at, (piece) => isRole(piece, "join"));
  const own = comma < 0 ? start : comma + 1;
  const here = pieces[at] as FigurePiece;
  const isCount = countsThings(source, before.piece);
  if (before.isBehind && isCount && before.hasVerb) {
    const goesOn = isNoun(pieces[at + 1]) && !countsThings(source, here);
    return goesOn && comma < 0 ? "narrows-before" : own;
  }
  if (isOf(first)) return "narrowed";
  // 产值5亿元税收1亿元, 产值增长8%以上增速提高1%: neither says which ones are meant.
  const isMeasured = before.piece.read.figure.bound === "exact" || before.phrase?.change != null;
  if (isCount || (isMeasured && !countsThings(source, here))) return own;
  return before.hasVerb && before.isBehind && comma >= 0 ? own : "narrowed";
}

/** 5亿元增长8%, 5亿元每年增长8%. */
const LEADING_ON: readonly string[] = ["arrive", "change", "to", "reach"];

function behindDates(pieces: readonly Piece[], at: number): number {
  let next = at;
  while (pieces[next]?.kind === "date") next++;
  return next;
}

/** 总投资5亿元以上的项目开工3个: the verb belongs to what stands before it. */
function isClosing(piece: Piece | undefined, isLast: boolean): boolean {
  return isLast && piece?.kind === "word" && piece.word.role === "verb" && piece.word.closes;
}

/** 投资5亿元以上、税收1000万元以上的项目: thresholds in a list belong to the same thing. */
function joinThresholds(
  source: Source,
  pieces: readonly Piece[],
  parts: Part[],
  start: number,
  thresholds: FigurePiece[],
): number {
  let from = start;
  let first = thresholds[0]!;
  const joined: FigurePiece[] = [];
  for (let before = parts.at(-1); before; before = parts.at(-1)) {
    const isListed = isJoin(pieces[before.at + 1]) && !countsThings(source, before.piece);
    const hasBound = before.piece.read.figure.bound !== "exact";
    if (!isListed || !hasBound || hasRole(pieces, before.at + 1, first, "verb")) break;
    parts.pop();
    first = before.piece;
    joined.push(first);
    from = before.from;
  }
  if (joined.length > 0) {
    const last = thresholds.splice(0);
    append(thresholds, joined.reverse());
    append(thresholds, last);
  }
  return from;
}

function hasRole(pieces: readonly Piece[], from: number, until: Piece, role: string): boolean {
  for (let at = from; pieces[at] !== until; at++) if (isRole(pieces[at], role)) return true;
  return false;
}

function isLimit(source: Source, piece: FigurePiece): boolean {
  return !countsThings(source, piece) && piece.read.figure.bound !== "exact";
}

/** Whether a figure counts things: 5个, not 5亿元. */
function countsThings(source: Source, piece: FigurePiece): boolean {
  const { unit } = piece.read.figure;
  return unit !== null && findUnit(unit, source.units)?.classifier === true;
}

/** Where the name of what is counted ends: with the clause, or at what is done next. */
function endOfNoun(pieces: readonly Piece[], from: number, to: number): number {
  return from < to && isJoin(pieces[from]) ? from : to;
}

/** Whether a piece goes on with a noun that the figure before it belongs to. */
function isNoun(piece: Piece | undefined): boolean {
  if (piece?.kind === "text") return !isPunctuation(piece.text);
  if (piece?.kind === "number") return piece.reason === "word" || piece.reason === "name";
  return piece?.kind === "level" || NOUN_ROLES.some((role) => isRole(piece, role));
}

const NOUN_ROLES: readonly string[] = ["filler", "plain", "verb", "level"];

/** 、, 和, and the stroke of 20万千瓦/40万千瓦时. */
function isJoin(piece: Piece | undefined): boolean {
  return isRole(piece, "join") || isRole(piece, "and") || isSlash(piece);
}

export function isSlash(piece: Piece | undefined): boolean {
  return piece?.kind === "text" && piece.text === "/";
}
