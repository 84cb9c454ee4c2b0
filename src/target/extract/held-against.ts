import { findUnit } from "../../quantity/unit-table.ts";
import type { Place, Source } from "../read-measure.ts";
import type { Phrase } from "./phrase.ts";
import type { Piece } from "./piece.ts";
import { isRole, lastIndex, textOf } from "./piece-list.ts";

/** 不超过贷款本息的3%: what stands between a bound and its figure is what the figure is held against. */
export function readFarBound(
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
    const last = isAverage(pieces[end]) ? end : end - 1;
    phrase.relativeTo = text([pieces[bound + 1]!.from, pieces[last]!.to]);
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
  } else phrase.relativeTo = text([pieces[bound + 1]!.from, pieces[end - 1]!.to]);
  return bound;
}

const MORE_AND_LESS: readonly (readonly [end: string, change: "up" | "down"])[] = [
  ["高", "up"],
  ["快", "up"],
  ["低", "down"],
  ["慢", "down"],
];

/** 比全国平均水平低10个百分点: returns where the words before the comparison end. */
export function readComparison(
  source: Source,
  pieces: readonly Piece[],
  from: number,
  to: number,
  phrase: Phrase,
): number {
  const last = pieces[to - 1];
  if (to - from < 2 || last?.kind !== "text" || !isDifference(pieces[to])) return to;
  const way = MORE_AND_LESS.find(([end]) => last.text.endsWith(end));
  const at = way ? lastIndex(pieces, from, to, (piece) => isRole(piece, "compared")) : -1;
  if (way === undefined || at < 0 || at === to - 1) return to;
  phrase.relativeTo = textOf(source, [pieces[at + 1]!.from, last.to]).slice(0, -1);
  phrase.change = way[1];
  phrase.changeAt = [last.from, last.to];
  return at;
}

/** 占GDP的50%, 达到营业收入的3%: returns where the subject ends. */
export function readShare(
  source: Source,
  pieces: readonly Piece[],
  start: number,
  end: number,
  to: number,
  phrase: Phrase,
): number {
  const figure = pieces[to];
  if (figure?.kind !== "figure" || phrase.relativeTo !== null) return end;
  const { unit } = figure.read.figure;
  if (unit === null || findUnit(unit, source.units)?.dimension !== "ratio") return end;
  const at = lastIndex(pieces, start, end, (piece) => isRole(piece, "share-of") || isRole(piece, "reach"));
  if (at < 0) return end;
  const isShare = isRole(pieces[at], "share-of");
  if (isShare && at === end - 1) return at;
  const of = pieces[end];
  if (end >= to || of?.kind !== "word" || of.word.text !== "的" || at === end - 1) return end;
  phrase.relativeTo = textOf(source, [pieces[at + 1]!.from, pieces[end - 1]!.to]);
  if (!isShare) phrase.reaches = true;
  return at;
}

function isDifference(piece: Piece | undefined): boolean {
  return piece?.kind === "figure" && (piece.read.figure.unit?.endsWith("分点") ?? false);
}

function isAverage(piece: Piece | undefined): boolean {
  return piece?.kind === "word" && piece.word.text === "平均";
}
