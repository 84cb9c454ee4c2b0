import type { Place, Source } from "../read-measure.ts";
import { spanOf } from "../spans.ts";
import type { Piece } from "./piece.ts";

export function isRole(piece: Piece | undefined, role: string): boolean {
  return piece?.kind === "word" && piece.word.role === role;
}

/** 的. */
export function isOf(piece: Piece | undefined): boolean {
  return piece?.kind === "word" && piece.word.text === "的";
}

export function markOf(piece: Piece): string {
  return piece.kind === "text" ? piece.text : "";
}

/** Quotations are text, whatever marks stand around them. */
export function isPunctuation(text: string): boolean {
  return text === "" ? false : text.length === 1 && /[\p{P}\p{S}]/u.test(text);
}

export function lastIndex(
  pieces: readonly Piece[],
  from: number,
  to: number,
  is: (piece: Piece) => boolean,
): number {
  for (let at = to - 1; at >= from; at--) if (is(pieces[at]!)) return at;
  return -1;
}

export function firstIndex(
  pieces: readonly Piece[],
  from: number,
  to: number,
  is: (piece: Piece) => boolean,
): number {
  for (let at = from; at < to; at++) if (is(pieces[at]!)) return at;
  return -1;
}

/** Some tokens as written, without white space. */
export function textOf(source: Source, place: Place): string {
  if (place[0] >= place[1]) return "";
  const [start, end] = spanOf(source, place);
  return source.text.slice(start, end).replace(/\s+/gu, "");
}
