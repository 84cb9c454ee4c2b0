import { type Issue, issue } from "../issue/issue.ts";
import { expressionOf } from "../target/extract/expression-of.ts";
import { extractTargets } from "../target/extract/extract-targets.ts";
import type { ExtractedTarget, Ignored, IgnoredReason } from "../target/extract/extraction.ts";
import type { KindOfNothing } from "../target/kind-of-nothing.ts";
import { safeParseTarget } from "../target/parse-target.ts";
import {
  type EmptyState,
  isEmpty,
  type Span,
  type TargetExpression,
  type TargetSpans,
} from "../target/target-expression.ts";

/** What stands around a target in its sentence. */
export type Around = Pick<
  ExtractedTarget,
  "subject" | "verb" | "clause" | "qualifiers" | "role" | "scope" | "period" | "per" | "relativeTo"
>;

/** A target as it was read from a text, with what stands around it. */
export interface ParsedTarget extends Around {
  readonly expression: TargetExpression;
  readonly spans: TargetSpans;
  readonly span: Span;
}

/** What a text was read as. */
export interface ParsedText {
  readonly text: string;
  readonly targets: readonly ParsedTarget[];
  readonly ignored: readonly Ignored[];
  readonly status?: EmptyState | KindOfNothing;
  readonly issues: readonly Issue[];
}

/** Reads a text as one cell, or as sentences where it is none, or where that is asked for. */
export function parseText(text: string, isSentence: boolean): ParsedText {
  if (isSentence) return parseSentence(text);
  const cell = parseCell(text);
  if (cell.issues[0]?.code !== "unreadable-target") return cell;
  const sentence = parseSentence(text);
  return isPlainSentence(sentence) ? sentence : cell;
}

/** Numbers that nothing could be made of: a text with one of them is not read as something that it only looks like. */
const UNREAD: readonly IgnoredReason[] = ["ambiguous", "unknown-unit", "no-unit"];

/** Whether a text states targets, or a known kind of nothing, and nothing in it is open. What is one figure and no word about it is a cell that went wrong. */
function isPlainSentence({ targets, ignored, status }: ParsedText): boolean {
  if (ignored.some(({ reason }) => UNREAD.includes(reason))) return false;
  if (targets.length === 0) return status !== undefined;
  return targets.length > 1 || targets.some(speaksOfSomething);
}

/** 翻一番半, 200家家: one character is no subject. */
function speaksOfSomething({ subject, verb }: ParsedTarget): boolean {
  return verb !== null || (subject !== null && subject.length > 1);
}

function parseCell(text: string): ParsedText {
  const nothing = { text, targets: [], ignored: [], issues: [] };
  const read = safeParseTarget(text, { spans: true });
  if (!read.ok) {
    const [found] = read.issues;
    // Words that promise no figure are a kind of nothing, as in a sentence.
    if (found.code === "not-a-target") return { ...nothing, status: found.params.why };
    return { ...nothing, issues: read.issues };
  }
  if (isEmpty(read.value)) return { ...nothing, status: read.value.status };
  const { spans, ...expression } = read.value;
  const around = { subject: null, verb: null, clause: null, qualifiers: [] };
  return { ...nothing, targets: [{ expression, spans: spans!, span: spans!.whole, ...around }] };
}

function parseSentence(text: string): ParsedText {
  const { targets, ignored, status } = extractTargets(text);
  // Where nothing else was read, a number with two readings is what is refused.
  const isNothing = targets.length === 0 && status === undefined;
  const refused = isNothing ? ignored.filter(({ readings }) => readings !== undefined) : [];
  return {
    text,
    targets: targets.map((found): ParsedTarget => {
      const { spans, span, subject, verb, clause, qualifiers } = found;
      const { role, scope, period, per, relativeTo } = found;
      return {
        ...{ expression: expressionOf(found), spans, span, subject, verb, clause, qualifiers },
        ...(role !== undefined && { role }),
        ...(scope !== undefined && { scope }),
        ...(period !== undefined && { period }),
        ...(per !== undefined && { per }),
        ...(relativeTo !== undefined && { relativeTo }),
      };
    }),
    ignored,
    ...(status !== undefined && { status }),
    issues: refused.map(({ text: found, readings = [] }) =>
      issue("ambiguous-target", { text: found, readings }),
    ),
  };
}
