import { findUnit } from "../../quantity/unit-table.ts";
import { FRAMES } from "../lexicon-sentence.ts";
import type { Place, Source } from "../read-measure.ts";
import { spanOf } from "../spans.ts";
import { type Draft, withBound } from "./draft-target.ts";
import type { Qualifier } from "./extraction.ts";
import type { Part } from "./parts.ts";
import type { Phrase } from "./phrase.ts";
import type { Piece } from "./piece.ts";
import { firstIndex, isOf, isPunctuation, isRole, textOf } from "./piece-list.ts";

/** What is known of a target from its own words. */
export function draftOf(
  source: Source,
  pieces: readonly Piece[],
  part: Part,
  phrase: Phrase,
  to: number,
): Draft {
  const { piece } = part;
  const { read } = piece;
  const trailing = part.trailing === null ? null : trailingOf(source, pieces, part.trailing);
  const named = phrase.subject && ownerOf(source, pieces, part, to) + textOf(source, phrase.subject);
  const subject = named ?? trailing ?? null;
  const { bound } = phrase;
  return {
    read,
    from: piece.from,
    to: piece.to,
    commitment: null,
    commitmentAt: null,
    figure: withBound(read.figure, bound?.bound ?? null, bound?.side),
    change: phrase.arrives ? null : phrase.change,
    changeAt: phrase.arrives ? null : phrase.changeAt,
    boundAt: phrase.boundAt,
    subject,
    verb: null,
    qualifiers: qualifiersOf(source, part, phrase),
    role: phrase.isFrom && !phrase.arrives ? "baseline" : phrase.arrives ? "target" : null,
    scope: null,
    period: null,
    stretch: null,
    per: phrase.per,
    relativeTo: phrase.relativeTo,
    reaches: phrase.reaches || phrase.arrives,
  };
}

/** 投资规模1000亿元以上的重点项目: whose 投资规模 it is, where a noun ends the clause. */
function ownerOf(source: Source, pieces: readonly Piece[], { piece, at }: Part, to: number): string {
  const { unit } = piece.read.figure;
  const isAmount = unit !== null && findUnit(unit, source.units)?.classifier === false;
  if (!isAmount || !isOf(pieces[at + 1]) || at + 2 >= to) return "";
  const isOther = ({ kind }: Piece): boolean => kind !== "text" && kind !== "number";
  if (firstIndex(pieces, at + 2, to, isOther) >= 0) return "";
  const owner = trailingOf(source, pieces, [at + 2, to]) ?? "";
  return !FRAMES.some((frame) => owner.startsWith(frame)) ? owner : "";
}

function qualifiersOf(source: Source, part: Part, phrase: Phrase): Qualifier[] {
  const found = part.thresholds.map((one): Qualifier => threshold(source, one));
  for (const place of phrase.levels) {
    found.push({ kind: "level", text: textOf(source, place), span: spanOf(source, place) });
  }
  return found;
}

function threshold(source: Source, piece: Piece & { readonly kind: "figure" }): Qualifier {
  const place: Place = [piece.from, piece.to];
  const span = spanOf(source, place);
  return { kind: "threshold", text: textOf(source, place), span, ...piece.read.figure };
}

/** What a figure counts, behind it: 培育30家小微企业. */
function trailingOf(source: Source, pieces: readonly Piece[], [from, to]: Place): string | null {
  let [start, end] = [from, to];
  while (start < end && isFiller(pieces[start]!)) start++;
  while (end > start && isFiller(pieces[end - 1]!)) end--;
  return start < end ? textOf(source, [pieces[start]!.from, pieces[end - 1]!.to]) : null;
}

function isFiller(piece: Piece): boolean {
  return (
    isRole(piece, "filler") || isRole(piece, "join") || (piece.kind === "text" && isPunctuation(piece.text))
  );
}
