import { findUnit } from "../../quantity/unit-table.ts";
import { formatTarget } from "../format-target.ts";
import type { Source } from "../read-measure.ts";
import type { Part } from "./parts.ts";
import type { Phrase } from "./phrase.ts";
import type { Piece } from "./piece.ts";
import { isRole } from "./piece-list.ts";

/**
 * The two readings of figures of one scale with nothing between them but a further change or promise: 增长8%下降3%,
 * 确保8%确保9%. Which of them is meant, nobody says; null for any others.
 */
export function contradiction(
  source: Source,
  pieces: readonly Piece[],
  one: Part,
  other: Part,
): readonly string[] | null {
  if (one.phrase === null || other.phrase === null || other.at === one.at + 1) return null;
  const between = pieces.slice(one.at + 1, other.at);
  if (!between.every((piece) => isRole(piece, "change") || isRole(piece, "commitment"))) return null;
  if (!saysAgain(one.phrase, other.phrase)) return null;
  const [first, second] = [one, other].map(({ piece }) => dimensionOf(source, piece.read.figure.unit));
  if (first !== second) return null;
  const readings = [written(one, one.phrase), written(other, other.phrase)];
  return readings[0] === readings[1] ? null : readings;
}

/** Both say a change, or both promise, and not the second beyond the first. */
function saysAgain(one: Phrase, other: Phrase): boolean {
  if (other.commitment === "strive" && one.commitment !== "strive") return false;
  const isChanged = one.change !== null && other.change !== null;
  return isChanged || (one.commitment !== null && other.commitment !== null);
}

function dimensionOf({ units }: Source, unit: string | null): string | null | undefined {
  return unit === null ? null : findUnit(unit, units)?.dimension;
}

function written({ piece }: Part, { change, commitment }: Phrase): string {
  return formatTarget({ ...piece.read.figure, commitment, ...(change && { change }) }, { lang: "zh" });
}
