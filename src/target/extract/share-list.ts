import { isNumeral } from "../numerals.ts";
import type { ReadFigure } from "../read-bounded.ts";
import type { Place, Source } from "../read-measure.ts";
import { type Draft, withBound } from "./draft-target.ts";
import { shareUnit } from "./in-shared-unit.ts";
import type { Piece } from "./piece.ts";
import { isRole, textOf } from "./piece-list.ts";

/**
 * 开工率、竣工率分别达到90%和80%以上: the figures of a list take the subjects in their order, and share the unit, the bound and
 * the change that is said once.
 */
export function shareList(
  source: Source,
  pieces: readonly Piece[],
  drafts: readonly Draft[],
  subject: Place | null,
): void {
  const [first, last] = [drafts[0], drafts.at(-1)];
  if (!first || !last) return;
  const subjects = subject ? splitSubjects(source, pieces, subject) : [];
  const behind = drafts.find(({ figure }) => figure.unit !== null)?.figure.unit ?? null;
  const after = last.figure.bound !== "exact" && isSaidBehind(last.read) ? last.figure : null;
  const before = first.figure.bound !== "exact" && !isSaidBehind(first.read) ? first.figure : null;
  for (const [at, draft] of drafts.entries()) {
    const shared = draft === last ? before : draft === first ? after : (after ?? before);
    shareUnit(source, draft, behind);
    const { bound } = draft.figure;
    const limit = bound === "exact" && shared && shared.bound !== "between" ? { bound: shared.bound } : {};
    draft.figure = { ...draft.figure, ...limit };
    if (draft.change === null && !draft.reaches) draft.change = first.change;
    if (subjects.length === drafts.length) draft.subject = subjects[at]!;
    else if (subject) draft.subject = textOf(source, subject);
    if (at > 0) draft.scope ??= first.scope;
  }
}

/** 20万千瓦/40万千瓦时以上: two measures of one thing have one bound. */
export function shareBound(first: Draft, second: Draft): void {
  if (isSaidBehind(second.read))
    first.figure = withBound(first.figure, second.figure.bound, second.figure.side);
  else second.figure = withBound(second.figure, first.figure.bound, first.figure.side);
}

/** 5家以上, and not 不低于5家. */
export function isSaidBehind({ bound, value }: ReadFigure): boolean {
  return bound.some(([from]) => from > value[0]);
}

function splitSubjects(source: Source, pieces: readonly Piece[], [from, to]: Place): readonly string[] {
  const subjects: string[] = [];
  let start = from;
  for (const piece of pieces) {
    if (piece.from < from || piece.to > to) continue;
    if (!isRole(piece, "join") && !isRole(piece, "and")) continue;
    subjects.push(textOf(source, [start, piece.from]));
    start = piece.to;
  }
  // 一、二、三产业 is no thing called 一.
  if (subjects.some((text) => Array.from(text).every(isNumeral))) return [];
  return [...subjects, textOf(source, [start, to])].filter((text) => text !== "");
}
