import { findUnit } from "../../quantity/unit-table.ts";
import { FRAMES } from "../lexicon-sentence.ts";
import type { Place, Source } from "../read-measure.ts";
import { spanOf } from "../spans.ts";
import type { Commitment } from "../target-expression.ts";
import { append } from "./append.ts";
import { type Draft, withBound } from "./draft-target.ts";
import type { Qualifier } from "./extraction.ts";
import { shareUnit } from "./in-shared-unit.ts";
import { isStretch } from "./is-stretch.ts";
import { type Part, partsOf } from "./parts.ts";
import type { Phrase } from "./phrase.ts";
import type { Piece } from "./piece.ts";
import { firstIndex, isPunctuation, isRole, textOf } from "./piece-list.ts";
import { readPhrase } from "./read-phrase.ts";
import { shareList } from "./share-list.ts";

/** What holds for a whole sentence, clause after clause. */
export interface SentenceState {
  readonly source: Source;
  /** 其中: what follows is part of what came before. */
  isOfWhich: boolean;
  /** When, said in a clause of its own. */
  period: string | null;
  /** 力争到2020年，…: a promise said with the time, for the clause behind it. */
  commitment: Commitment | null;
  /** What was named before a colon. */
  heading: string | null;
  /** What a clause without a figure was about: 进出口总额保持正增长，力争突破3000亿元. */
  topic: string | null;
  /** The clause before said what somebody gets, and 最高不超过500万元 goes on with it. */
  isOfTerms: boolean;
  /** Figures that only say which things are meant. */
  readonly conditions: Set<Piece>;
  last: Draft | null;
  readonly drafts: Draft[];
  /** Where those of this sentence begin. */
  sentence: number;
}

/** Reads the targets of a clause, the pieces from `from` to before `to`. */
export function readClause(state: SentenceState, pieces: readonly Piece[], from: number, to: number): void {
  const { source } = state;
  const hasTerms = firstIndex(pieces, from, to, (piece) => isRole(piece, "terms")) >= 0;
  const found = partsOf(source, pieces, from, to);
  const parts = found.filter((part) => !isAside(state, pieces, part, to));
  state.isOfTerms = hasTerms || (state.isOfTerms && parts.length === 0);
  if (parts.length === 0) {
    noteClause(state, pieces, from, to);
    return;
  }
  // A commitment and a verb are shared along a list and end with its clause.
  let commitment: Commitment | null = state.commitment;
  state.commitment = null;
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
    const when: string | null = phrase.period ?? period ?? state.period;
    // 由2015年的0.9吨下降到0.8吨: when it started is not when it arrives.
    if (!phrase.isSince) period = when;
    const draft = draftOf(source, pieces, part, phrase, to);
    draft.commitment = commitment;
    draft.commitmentAt = phrase.commitmentAt ?? commitmentAt;
    draft.verb = verb;
    draft.scope = scope;
    draft.period = when;
    if (isStretch(source, draft, phrase, drafts.at(-1) ?? state.last)) {
      const base = drafts.at(-1) ?? state.last!;
      base.stretch = draft;
      shareUnit(source, base, draft.figure.unit);
      shareUnit(source, draft, base.figure.unit);
      base.subject ??= draft.subject;
      if (base.change !== null && draft.change === null && !draft.reaches) draft.change = base.change;
      commitment = null;
      continue;
    }
    if (phrase.isDistributed) group = { first: drafts.length, subject: phrase.subject };
    draft.subject ??= inherited(state, drafts);
    if (state.isOfWhich) draft.role ??= "of-which";
    drafts.push(draft);
  }
  if (group) {
    const list = drafts.slice(group.first);
    // No more of those before than there are in the list: all of them, each time, would cost their square.
    const earlier = state.drafts.slice(Math.max(state.sentence, state.drafts.length - list.length));
    const before = [...earlier, ...drafts.slice(0, group.first)];
    if (group.subject === null) takeSubjects(list, before.slice(-list.length));
    shareList(source, pieces.slice(from, to), list, group.subject);
  }
  markFromTo(drafts, state.last);
  state.last = drafts.at(-1) ?? state.last;
  state.heading = null;
  state.topic = null;
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
  if (phrase.subject === null && phrase.period !== null) {
    state.period = phrase.period;
    state.commitment = phrase.commitment;
  }
  state.heading = isColon && phrase.subject ? textOf(source, phrase.subject) : null;
  const goesOn = firstIndex(
    pieces,
    from + 1,
    to,
    (piece) => isRole(piece, "reach") || isRole(piece, "change"),
  );
  const about = goesOn < 0 ? null : readPhrase(source, pieces, from, goesOn).subject;
  state.topic = about && textOf(source, about);
}

/** Whether a figure is no target: it goes on with what somebody gets, or says which things are meant. */
function isAside(state: SentenceState, pieces: readonly Piece[], part: Part, to: number): boolean {
  const { phrase, at, piece } = part;
  if (phrase === null || part.hasVerb || phrase.reaches || phrase.arrives || phrase.change !== null)
    return false;
  if (state.isOfTerms && phrase.subject === null && part.trailing !== null) return true;
  const { bound, unit } = piece.read.figure;
  const isCount = unit !== null && findUnit(unit, state.source.units)?.classifier === true;
  if (isCount || bound === "exact" || phrase.bound !== null || !isOf(pieces[at + 1])) return false;
  const noun = pieces[at + 2];
  const isCondition =
    at + 2 < to && noun?.kind === "text" && !FRAMES.some((frame) => noun.text.startsWith(frame));
  if (isCondition) state.conditions.add(piece);
  return isCondition;
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

function isOf(piece: Piece | undefined): boolean {
  return piece?.kind === "word" && piece.word.text === "的";
}

function draftOf(source: Source, pieces: readonly Piece[], part: Part, phrase: Phrase, to: number): Draft {
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

/** Of what a figure is that does not say it: of what the one before was, or what a colon announced. */
function inherited(state: SentenceState, drafts: readonly Draft[]): string | null {
  if (state.heading !== null) return state.heading;
  if (state.topic !== null && drafts.length === 0) return state.topic;
  const before = drafts.at(-1) ?? state.last;
  return before?.subject ?? null;
}

/** 由A减少到B: the first is where it starts. Without the other, neither has a role. */
function markFromTo(drafts: readonly Draft[], last: Draft | null): void {
  for (const [at, draft] of drafts.entries()) {
    const before = drafts[at - 1] ?? last;
    if (draft.role === "target" && before?.role !== "baseline") draft.role = null;
    if (draft.role === "target" && draft.subject === null) draft.subject = before!.subject;
  }
}
