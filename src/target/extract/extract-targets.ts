import { failure } from "../../issue/fenjie-error.ts";
import type { UnitTable } from "../../quantity/unit-table.ts";
import { isSetElsewhere, readEmptyState } from "../empty-states.ts";
import { foldText, isDigit } from "../fold-text.ts";
import { kindOfWords } from "../kind-of-nothing.ts";
import { hasNumeral, isNumeral } from "../numerals.ts";
import type { Source } from "../read-measure.ts";
import { spanOf } from "../spans.ts";
import type { Span } from "../target-expression.ts";
import { tokenize, tokenizeWithMarks } from "../tokenize.ts";
import { append } from "./append.ts";
import type { ExtractedTarget, Extraction, Ignored } from "./extraction.ts";
import { finishTarget } from "./finish-target.ts";
import { clauseNumbers } from "./headings.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";
import type { Piece } from "./piece.ts";
import { readClause, type SentenceState } from "./read-clause.ts";
import { readPieces } from "./read-pieces.ts";

export interface ExtractTargetsOptions {
  /** The units of the plan, where it has any of its own. */
  readonly units?: UnitTable;
}

/** What a text that states nothing is looked at for: no promise is longer. */
const LONGEST_NOTHING = 1000;

/**
 * Finds every target in a sentence, a paragraph or a whole document: its figure with bound, change, commitment and stretch as
 * `parseTarget` reads them, and around it the subject, the verb, what narrows it down (`qualifiers`), where (`scope`), when
 * (`period`), and the number of its clause. `span` and `spans` are positions in the text as given.
 *
 * A commitment holds along a list and ends with the comma; a bound said once after 分别 holds for all its figures. Every
 * number that is no target comes back in `ignored` with the reason, so that nothing disappears; where there is no target at
 * all, `status` says which kind of nothing the text is. Never fails on a text; what is no text throws `unreadable-target`.
 *
 * @example
 * ```ts
 * import { extractTargets } from "fenjie";
 *
 * const { targets, ignored } = extractTargets("引进世界500强或总投资1亿美元以上重大项目20个以上");
 * targets.map(({ text, verb, qualifiers }) => [text, verb, qualifiers[0]?.text]); //=> [["20个以上", "引进", "1亿美元以上"]]
 * ignored.map(({ text, reason }) => [text, reason]); //=> [["500", "name"]]
 *
 * const shared = extractTargets("开工率、竣工率分别达到90%和80%以上").targets;
 * shared.map(({ subject, bound, value }) => [subject, bound, value]); //=> [["开工率", "at-least", "90"], ["竣工率", "at-least", "80"]]
 *
 * extractTargets("居民收入增长与经济增长基本同步").status; //=> "qualitative"
 * ```
 */
export function extractTargets(text: string, options: ExtractTargetsOptions = {}): Extraction {
  if (typeof text !== "string")
    throw failure("unreadable-target", { text: Object.prototype.toString.call(text) });
  const paragraphs = paragraphsOf(text, options.units);
  const clauses = clauseNumbers(paragraphs.flatMap(({ heading }) => heading ?? []));
  const targets: ExtractedTarget[] = [];
  const ignored: Ignored[] = [];
  let headings = 0;
  for (const paragraph of paragraphs) {
    const { heading } = paragraph;
    if (heading) {
      headings++;
      const span: Span = [heading.start, heading.end];
      ignored.push({ text: text.slice(...span), reason: "clause-number", span });
    }
    const clause = clauses[headings - 1] ?? null;
    if (paragraph.isTable) append(ignored, tableCells(text, paragraph));
    else readParagraph(text, paragraph, clause, options, targets, ignored);
  }
  if (targets.length > 0) return { targets, ignored };
  const status = text.length > LONGEST_NOTHING ? null : statusOf(text);
  return status === null ? { targets, ignored } : { targets, ignored, status };
}

function statusOf(text: string): NonNullable<Extraction["status"]> | null {
  const state = readEmptyState(text);
  if (state !== null) return state === "dash" ? "not-assigned" : state;
  const said = foldText(text).chars.replace(/[。；;，,]+$/u, "");
  return isSetElsewhere(said, true) ? "deferred" : kindOfWords(text, tokenize(text));
}

function readParagraph(
  text: string,
  { heading, start, end }: Paragraph,
  clause: string | null,
  options: ExtractTargetsOptions,
  targets: ExtractedTarget[],
  ignored: Ignored[],
): void {
  const from = heading?.end ?? start;
  const body = text.slice(from, end);
  if (!mayHaveFigure(body)) return;
  const { tokens, marks } = tokenizeWithMarks(body, options.units, from);
  const source: Source = { text, tokens, units: options.units, headerUnit: undefined };
  const pieces = readPieces(source);
  const { drafts, asides } = readSentences(source, pieces);
  const found = drafts.map((draft) => finishTarget(source, draft, clause));
  append(targets, found);
  const taken: Span[] = [];
  for (const { span, qualifiers } of found) {
    taken.push(span);
    for (const qualifier of qualifiers) taken.push(qualifier.span);
  }
  taken.sort(([a], [b]) => a - b);
  append(ignored, leftOver(source, pieces, marks, taken, asides));
}

/** Whether anything in a text can be a number or stand for one. */
function mayHaveFigure(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (isDigit(char) || isNumeral(char) || (char >= "０" && char <= "９")) return true;
    if (char === "半" || char === "翻" || char === "覆" || char === "％") return true;
  }
  return false;
}

function readSentences(source: Source, pieces: readonly Piece[]): SentenceState {
  const state: SentenceState = {
    source,
    drafts: [],
    asides: new Map(),
    sentence: 0,
    isOfWhich: false,
    isOfTerms: false,
    period: null,
    commitment: null,
    heading: null,
    topic: null,
    last: null,
  };
  let from = 0;
  /** Whether a bracket that is open stands behind 其中. */
  let outside: boolean | null = null;
  for (let at = 0; at <= pieces.length; at++) {
    const piece = pieces[at];
    if (piece && !isClauseEnd(pieces, at, from)) continue;
    readClause(state, pieces, from, at);
    // 20家（其中省级5家，市级8家），: what is said in brackets holds in them.
    if (outside !== null && isMark(pieces[at - 1], ")")) [state.isOfWhich, outside] = [outside, null];
    if (isMark(piece, "(")) outside = state.isOfWhich;
    from = at + 1;
    if (piece?.kind === "break" && "。!?".includes(piece.mark)) {
      [state.isOfWhich, state.isOfTerms] = [false, false];
      [state.period, state.commitment, state.heading] = [null, null, null];
      [state.topic, state.last] = [null, null];
      state.sentence = state.drafts.length;
      outside = null;
    }
  }
  return state;
}

/** A clause ends at a comma, and at a bracket behind a figure: 20家（其中省级5家）. */
function isClauseEnd(pieces: readonly Piece[], at: number, from: number): boolean {
  const piece = pieces[at]!;
  if (piece.kind === "break") return true;
  return isMark(piece, "(") && at > from && pieces[at - 1]!.kind === "figure";
}

function isMark(piece: Piece | undefined, mark: string): boolean {
  return piece?.kind === "text" && piece.text === mark;
}

/** The numbers that no target and no qualifier has, in their order. */
function leftOver(
  source: Source,
  pieces: readonly Piece[],
  marks: readonly Span[],
  taken: readonly Span[],
  asides: SentenceState["asides"],
): readonly Ignored[] {
  const found: Ignored[] = [];
  const add = (span: Span, reason: Ignored["reason"], readings?: readonly string[]): void => {
    found.push({ text: source.text.slice(span[0], span[1]), reason, span, ...(readings && { readings }) });
  };
  for (const piece of pieces) {
    const span = spanOf(source, [piece.from, piece.to]);
    if (piece.kind === "number") add(span, piece.reason, piece.readings);
    else if (piece.kind === "date" && piece.hasNumber) add(span, "date");
    else if (piece.kind === "per" && piece.hasNumber) add(span, "denominator");
    else if (piece.kind === "figure" && !isTaken(span, taken)) {
      const { reason, readings } = asides.get(piece) ?? { reason: "terms" };
      add(span, reason, readings);
    }
  }
  for (const span of marks) {
    if (/[0-9０-９]/.test(source.text.slice(span[0], span[1])) && !isTaken(span, taken))
      add(span, "footnote");
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

/** Whether a span lies in one of some, which are sorted and do not overlap. */
function isTaken([start, end]: Span, taken: readonly Span[]): boolean {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (taken[middle]![0] <= start) low = middle + 1;
    else high = middle;
  }
  const span = taken[low - 1];
  return span !== undefined && end <= span[1];
}

/** The cells of a line that have numbers: what they say, the header knows. */
function tableCells(text: string, { start, end }: Paragraph): readonly Ignored[] {
  const cells: Ignored[] = [];
  let at = start;
  for (const cell of text.slice(start, end).split(/[\t|]/)) {
    const content = cell.trim();
    const from = at + cell.indexOf(content);
    if (/[0-9０-９]/.test(content) || hasNumeral(content)) {
      cells.push({ text: content, reason: "table-cell", span: [from, from + content.length] });
    }
    at += cell.length + 1;
  }
  return cells;
}
