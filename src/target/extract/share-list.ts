import type { Place, Source } from "../read-measure.ts";
import type { Draft } from "./draft-target.ts";
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
  const after = last.figure.bound !== "exact" && isSaidBehind(last) ? last.figure : null;
  const before = first.figure.bound !== "exact" && !isSaidBehind(first) ? first.figure : null;
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

function isSaidBehind({ read }: Draft): boolean {
  return read.bound.some(([from]) => from > read.value[0]);
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
  return [...subjects, textOf(source, [start, to])].filter((text) => text !== "");
}
