import type { UnitTable } from "../../quantity/unit-table.ts";
import { expressionOf } from "../../target/extract/expression-of.ts";
import { extractTargets } from "../../target/extract/extract-targets.ts";
import type { IgnoredReason } from "../../target/extract/extraction.ts";
import { formatTarget } from "../../target/format-target.ts";
import { safeParseTarget } from "../../target/parse-target.ts";
import { isEmpty, type Span, type TargetExpression } from "../../target/target-expression.ts";
import type { ParagraphBlock } from "../document/document.ts";
import { mentionsNumber } from "../document/mentions-number.ts";
import { ownersIn } from "./owners.ts";

/** A figure of the body that promises something. */
export interface BodyTarget {
  /** The figure as a cell of the package: in the document's words, with its unit. */
  readonly cell: string;
  readonly target: TargetExpression;
  readonly unit: string | null;
  /** What it speaks of, as the sentence calls it. */
  readonly subject: string;
  readonly verb: string;
  readonly qualifiers: readonly string[];
  readonly clause: string;
  /** What part of the field it speaks of: 省级以上开发区. */
  readonly scope: string;
  /** From the end of the figure or the comma before, up to this figure. */
  readonly phrase: string;
  /** From the beginning of its sentence up to the figure. */
  readonly before: string;
  readonly sentence: string;
  readonly paragraph: string;
  readonly line: number;
  /** Whom it is asked of each, where it is a demand on every part: 各县（市、区）. */
  readonly each: string;
  readonly role: "of-which" | "baseline" | "target" | null;
  /** What it is counted over: 万人. */
  readonly per: string;
  /** What it is held against: 贷款本息. */
  readonly relativeTo: string;
  /** When, as written: 到年底. */
  readonly period: string;
  readonly lead: readonly string[];
  readonly with: readonly string[];
}

/** A number of the body that promises nothing, and why. */
export interface BodyNumber {
  readonly text: string;
  readonly reason: IgnoredReason | "note";
  readonly sentence: string;
  readonly line: number;
}

export interface Body {
  readonly targets: readonly BodyTarget[];
  readonly numbers: readonly BodyNumber[];
}

/** What is said about figures promises none. */
const NOTE = /^(?:注|备注|说明|附注)\s*[\d１-９]*\s*[：:]/;
const SENTENCE_ENDS = "。；;！？!?\n";
const PHRASE_ENDS = `${SENTENCE_ENDS}，,：:`;

/** Paragraphs stand apart, so that none is read as the rest of the one before. */
const BETWEEN = "\n\n";

/** Reads what the paragraphs of a document promise. */
export function readBody(all: readonly ParagraphBlock[], units: UnitTable | undefined): Body {
  const paragraphs = all.filter((paragraph) => !NOTE.test(paragraph.text));
  const text = paragraphs.map((paragraph) => paragraph.text).join(BETWEEN);
  const blockAt = blockFinder(paragraphs);
  const { targets, ignored } = extractTargets(text, units ? { units } : {});
  // 一 in 一体化 is no figure that anybody would look for.
  const left = ignored.filter(({ reason }) => reason !== "word");
  const numbers = left.map(({ text: found, reason, span }): BodyNumber => {
    return { text: found, reason, sentence: sentenceAt(text, span), line: blockAt(span[0]).line };
  });
  for (const note of all) {
    if (NOTE.test(note.text) && mentionsNumber(note.text))
      numbers.push({ text: note.text, reason: "note", sentence: note.text, line: note.line });
  }
  let last = 0;
  const read = targets.map((found): BodyTarget => {
    const { span, qualifiers, scope } = found;
    const [start, end] = span;
    const phrase = text.slice(startOf(text, start, PHRASE_ENDS, last), start);
    last = end;
    const paragraph = text.slice(startOf(text, start, "\n", 0), endOf(text, end, "\n"));
    const block = blockAt(start);
    const target = expressionOf(found);
    return {
      cell: cellOf(target, text.slice(start, end)),
      target,
      unit: target.unit,
      subject: found.subject ?? "",
      verb: found.verb ?? "",
      qualifiers: qualifiers.map(({ text: words }) => words),
      clause: found.clause ?? "",
      scope: scope?.kind === "part" ? scope.text : "",
      each: scope?.kind === "each" ? scope.text : "",
      role: found.role ?? null,
      per: found.per ?? "",
      relativeTo: found.relativeTo ?? "",
      period: found.period ?? "",
      phrase,
      before: text.slice(startOf(text, start, SENTENCE_ENDS, 0), start),
      sentence: sentenceAt(text, span),
      paragraph,
      line: block.line,
      ...(block.owners ?? ownersIn(paragraph)),
    };
  });
  return { targets: read, numbers };
}

/** The document's own words where they are a cell by themselves and say the same; else the normal form. */
function cellOf(target: TargetExpression, words: string): string {
  const normal = formatTarget(target, { lang: "zh" });
  const own = words.replace(/\s+/g, "");
  const read = safeParseTarget(own);
  const isSame = read.ok && !isEmpty(read.value) && formatTarget(read.value, { lang: "zh" }) === normal;
  return isSame ? own : normal;
}

/** Finds the paragraph that stands at a place of the whole text. */
function blockFinder(paragraphs: readonly ParagraphBlock[]): (at: number) => ParagraphBlock {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of paragraphs) {
    starts.push(length);
    length += text.length + BETWEEN.length;
  }
  return (at) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return paragraphs[low]!;
  };
}

/** No sentence of a document is longer; a hostile one is cut. */
const LONGEST_SENTENCE = 500;

function startOf(text: string, at: number, ends: string, least: number): number {
  let start = at;
  const floor = Math.max(least, at - LONGEST_SENTENCE);
  while (start > floor && !ends.includes(text[start - 1]!)) start--;
  return start;
}

function endOf(text: string, at: number, ends: string): number {
  let end = at;
  const ceiling = Math.min(text.length, at + LONGEST_SENTENCE);
  while (end < ceiling && !ends.includes(text[end]!)) end++;
  return end;
}

function sentenceAt(text: string, [start, end]: Span): string {
  return text.slice(startOf(text, start, SENTENCE_ENDS, 0), endOf(text, end, SENTENCE_ENDS)).trim();
}
