import { findUnit } from "../../quantity/unit-table.ts";
import type { Place, Source } from "../read-measure.ts";
import { spanOf } from "../spans.ts";
import type { Commitment } from "../target-expression.ts";
import { append } from "./append.ts";
import { type Draft, withBound } from "./draft-target.ts";
import type { Qualifier } from "./extraction.ts";
import { type Part, partsOf } from "./parts.ts";
import type { Phrase } from "./phrase.ts";
import type { Piece } from "./piece.ts";
import { isPunctuation, isRole, textOf } from "./piece-list.ts";
import { readPhrase } from "./read-phrase.ts";
import { shareList } from "./share-list.ts";

/** What holds for a whole sentence, clause after clause. */
export interface SentenceState {
  readonly source: Source;
  /** 其中: what follows is part of what came before. */
  isOfWhich: boolean;
  /** When, said in a clause of its own. */
  period: string | null;
  /** What was named before a colon. */
  heading: string | null;
  last: Draft | null;
  readonly drafts: Draft[];
  /** Where those of this sentence begin. */
  sentence: number;
}

/** Reads the targets of a clause, the pieces from `from` to before `to`. */
export function readClause(state: SentenceState, pieces: readonly Piece[], from: number, to: number): void {
  const { source } = state;
  const parts = partsOf(source, pieces, from, to);
  if (parts.length === 0) {
    noteClause(state, pieces, from, to);
    return;
  }
  // A commitment and a verb are shared along a list and end with its clause.
  let commitment: Commitment | null = null;
  let commitmentAt: Place | null = null;
  let verb: string | null = null;
  let scope: Draft["scope"] = null;
  let period: string | null = null;
  const drafts: Draft[] = [];
  let group: { readonly first: number; readonly subject: Place | null } | null = null;
  for (const part of parts) {
    const phrase = part.phrase ?? readPhrase(source, pieces, part.from, part.at);
    if (phrase.commitment !== null) {
      commitment = phrase.commitment;
      commitmentAt = phrase.commitmentAt;
    }
    if (phrase.isOfWhich) state.isOfWhich = true;
    if (phrase.verb) verb = textOf(source, phrase.verb);
    scope = phrase.scope ?? scope;
    period = phrase.period ?? period ?? state.period;
    const draft = draftOf(source, pieces, part, phrase);
    draft.commitment = commitment;
    draft.commitmentAt = phrase.commitmentAt ?? commitmentAt;
    draft.verb = verb;
    draft.scope = scope;
    draft.period = period;
    if (isStretch(state, draft, phrase, drafts.at(-1) ?? state.last)) {
      const base = drafts.at(-1) ?? state.last!;
      base.stretch = draft;
      if (base.change !== null && draft.change === null && !draft.reaches) draft.change = base.change;
      commitment = null;
      continue;
    }
    if (phrase.isDistributed) group = { first: drafts.length, subject: phrase.subject };
    draft.subject ??= inherited(state, drafts, draft);
    if (state.isOfWhich) draft.role ??= "of-which";
    drafts.push(draft);
  }
  if (group) {
    const list = drafts.slice(group.first);
    const before = [...state.drafts.slice(state.sentence), ...drafts.slice(0, group.first)];
    if (group.subject === null) takeSubjects(list, before.slice(-list.length));
    shareList(source, pieces.slice(from, to), list, group.subject);
  }
  markFromTo(drafts, state.last);
  state.last = drafts.at(-1) ?? state.last;
  state.heading = null;
  append(state.drafts, drafts);
}

/** 游客1200万人次、收入150亿元，分别增长10%和15%: of what the figures before them are, in their order. */
function takeSubjects(list: readonly Draft[], before: readonly Draft[]): void {
  if (before.length !== list.length) return;
  for (const [at, draft] of list.entries()) draft.subject = before[at]!.subject;
}

/** A clause without figures can still say when, and of what. */
function noteClause(state: SentenceState, pieces: readonly Piece[], from: number, to: number): void {
  const { source } = state;
  if (from >= to) return;
  const phrase = readPhrase(source, pieces, from, to);
  if (phrase.isOfWhich) state.isOfWhich = true;
  const isColon = pieces[to]?.kind === "break" && (pieces[to] as { readonly mark: string }).mark === ":";
  if (phrase.subject === null && phrase.period !== null) state.period = phrase.period;
  state.heading = isColon && phrase.subject ? textOf(source, phrase.subject) : null;
}

function draftOf(source: Source, pieces: readonly Piece[], part: Part, phrase: Phrase): Draft {
  const { piece } = part;
  const { read } = piece;
  const trailing = part.trailing === null ? null : trailingOf(source, pieces, part.trailing);
  const subject = phrase.subject ? textOf(source, phrase.subject) : (trailing ?? null);
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
    relativeTo: phrase.relativeTo ? textOf(source, phrase.relativeTo) : null,
    reaches: phrase.reaches || phrase.arrives,
  };
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

/** 力争 and a figure, and nothing that it is of, goes further than the figure before. */
function isStretch(state: SentenceState, draft: Draft, phrase: Phrase, base: Draft | null): boolean {
  if (phrase.commitment !== "strive" || draft.subject !== null || base === null || base.stretch) return false;
  const [one, other] = [base.figure.unit, draft.figure.unit].map((unit) =>
    unit === null ? null : (findUnit(unit, state.source.units)?.dimension ?? unit),
  );
  if (one !== other) return false;
  // 增加660元，力争达到9500元: by so much, and to so much.
  return !(base.change !== null && draft.change === null && draft.reaches && one !== "ratio");
}

/** Of what a figure is that does not say it: of what the one before was, or what a colon announced. */
function inherited(state: SentenceState, drafts: readonly Draft[], draft: Draft): string | null {
  if (state.heading !== null) return state.heading;
  const before = drafts.at(-1) ?? state.last;
  return draft.relativeTo === null ? (before?.subject ?? null) : null;
}

/** 由A减少到B: the first is where it starts. Without the other, neither has a role. */
function markFromTo(drafts: readonly Draft[], last: Draft | null): void {
  for (const [at, draft] of drafts.entries()) {
    const before = drafts[at - 1] ?? last;
    if (draft.role === "target" && before?.role !== "baseline") draft.role = null;
    if (draft.role === "target" && draft.subject === null) draft.subject = before!.subject;
  }
}
