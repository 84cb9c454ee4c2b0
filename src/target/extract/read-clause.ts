import { findUnit } from "../../quantity/unit-table.ts";
import { FRAMES } from "../lexicon-sentence.ts";
import type { Place, Source } from "../read-measure.ts";
import type { Commitment } from "../target-expression.ts";
import { append } from "./append.ts";
import { contradiction } from "./contradiction.ts";
import { draftOf } from "./draft-of.ts";
import type { Draft } from "./draft-target.ts";
import type { Ignored } from "./extraction.ts";
import { shareUnit } from "./in-shared-unit.ts";
import { isStretch } from "./is-stretch.ts";
import { isSlash, type Part, partsOf } from "./parts.ts";
import type { Piece } from "./piece.ts";
import { firstIndex, isOf, isRole, textOf } from "./piece-list.ts";
import { readPhrase } from "./read-phrase.ts";
import { isSaidBehind, shareBound, shareList } from "./share-list.ts";

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
  /** Figures that are no targets where they stand, and why. */
  readonly asides: Map<Piece, Pick<Ignored, "reason" | "readings">>;
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
  noteContradictions(state, pieces, found);
  const parts = found.filter((part) => !state.asides.has(part.piece) && !isAside(state, pieces, part, to));
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
      commitment = null;
      if (base.stretch) {
        state.asides.set(part.piece, { reason: "further-stretch" });
        continue;
      }
      base.stretch = draft;
      shareUnit(source, base, draft.figure.unit);
      shareUnit(source, draft, base.figure.unit);
      base.subject ??= draft.subject;
      if (base.change !== null && draft.change === null && !draft.reaches) draft.change = base.change;
      continue;
    }
    if (phrase.isDistributed) group = { first: drafts.length, subject: phrase.subject };
    draft.subject ??= inherited(state, drafts);
    const beside = drafts.at(-1);
    if (beside?.to === draft.from - 1 && isSlash(pieces[part.at - 1])) shareBound(beside, draft);
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

/** 增长8%下降3%: both are told, and neither is taken. */
function noteContradictions(state: SentenceState, pieces: readonly Piece[], parts: readonly Part[]): void {
  for (const [at, part] of parts.entries()) {
    const before = parts[at - 1];
    const readings = before && contradiction(state.source, pieces, before, part);
    if (!readings) continue;
    for (const { piece } of [before, part]) state.asides.set(piece, { reason: "ambiguous", readings });
  }
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
  if (phrase === null || phrase.reaches || phrase.arrives || phrase.change !== null) return false;
  // 完成投资5亿元以上的项目 can be what is done; what lies below a line is what something is done about: 消除收入10万元以下的村.
  if (part.hasVerb && !isBelow(piece)) return false;
  if (state.isOfTerms && phrase.subject === null && part.trailing !== null) return true;
  const { bound, unit } = piece.read.figure;
  const isCount = unit !== null && findUnit(unit, state.source.units)?.classifier === true;
  if (isCount || bound === "exact" || phrase.bound !== null || !isOf(pieces[at + 1])) return false;
  const noun = pieces[at + 2];
  const isCondition =
    at + 2 < to && noun?.kind === "text" && !FRAMES.some((frame) => noun.text.startsWith(frame));
  if (isCondition) state.asides.set(piece, { reason: "threshold" });
  return isCondition;
}

/** 10万元以下, and not 不超过10万元. */
function isBelow({ read }: Part["piece"]): boolean {
  const { bound } = read.figure;
  return (bound === "at-most" || bound === "less-than") && isSaidBehind(read);
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
