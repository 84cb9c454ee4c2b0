import { unwrap } from "../issue/fenjie-error.ts";
import { fail, ok, type Result } from "../issue/issue.ts";
import { shorten } from "../issue/shorten.ts";
import type { Exact } from "../quantity/rational.ts";
import { scanDecimal } from "../quantity/scan-decimal.ts";
import type { UnitTable } from "../quantity/unit-table.ts";
import { readEmptyState } from "./empty-states.ts";
import { formatTarget } from "./format-target.ts";
import { kindOfNothing } from "./kind-of-nothing.ts";
import { isMonthAndDay } from "./read-date.ts";
import { readExpression } from "./read-expression.ts";
import { ambiguous, type Read, type Source, unreadable } from "./read-measure.ts";
import type { Cell, EmptyCell, TargetExpression } from "./target-expression.ts";
import { type Token, tokenize } from "./tokenize.ts";

export interface ParseTargetOptions {
  /** What — means in this document. Unless given, not assigned; `"zero"` makes it an exact `"0"`. */
  readonly dash?: "not-assigned" | "zero" | "unavailable";
  /** The units of the plan, where it has any of its own. */
  readonly units?: UnitTable;
  /** The unit that the header gives. A number without one is read either way; 20万 under 人 becomes 20万人. */
  readonly unit?: string;
  /** Where the parts of a target stand in the text, as `spans`. Off unless asked for. */
  readonly spans?: boolean;
}

/** Longer texts are no cells: they are refused before they are looked at. */
const MAX_LENGTH = 1000;

/**
 * Reads a cell of a target table, or a bare expression: `8以上`, `确保200兆瓦、力争300兆瓦`, `4.5—5`, `近百家`, `下降4%左右`,
 * `三分之一以上`, `翻一番`, `—`. A sentence with a subject is for `extractTargets`.
 *
 * The number stays as printed, without separators, Chinese numerals as digits; its magnitude stays in the unit (`24亿美元` is
 * 24, 亿美元). A change keeps its figure and says its direction (`下降4%` is 4, %, `down`); what is reached (`增长到3倍`) is no
 * change. An empty cell has one of five states, none of which is 0.
 *
 * Throws a `FenjieError`: `unreadable-target`; `not-a-target` for words without a number, with the kind of nothing that they
 * are; `ambiguous-target` with its readings, where the text has several (`(5)`, `3 5`, `1,23`, `3-`); `reversed-range`.
 * Nothing is guessed.
 *
 * @example
 * ```ts
 * import { parseTarget } from "fenjie";
 *
 * parseTarget("8以上"); //=> { bound: "at-least", value: "8", unit: null, commitment: null }
 * parseTarget("突破1,000亿元"); //=> { bound: "more-than", value: "1000", unit: "亿元", commitment: null }
 * parseTarget("下降4%左右"); //=> { bound: "about", value: "4", unit: "%", change: "down", commitment: null }
 * parseTarget("一万五千亿元"); //=> { bound: "exact", value: "15000", unit: "亿元", commitment: null }
 * parseTarget("—"); //=> { status: "not-assigned" }
 * parseTarget("8 以上", { spans: true }); //=> { bound: "at-least", value: "8", unit: null, commitment: null, spans: { whole: [0, 4], value: [0, 1], bound: [[2, 4]] } }
 * ```
 */
export function parseTarget(text: string, options: ParseTargetOptions = {}): Cell {
  return unwrap(safeParseTarget(text, options));
}

/**
 * Reads a cell as `parseTarget` does, and returns what is wrong with it as issues.
 *
 * @example
 * ```ts
 * import { safeParseTarget } from "fenjie";
 *
 * safeParseTarget("10至15亿元"); //=> { ok: true, value: { bound: "between", value: "10", upper: "15", unit: "亿元", commitment: null } }
 * safeParseTarget("(5)").ok; //=> false
 * ```
 */
export function safeParseTarget(text: string, options: ParseTargetOptions = {}): Result<Cell> {
  if (typeof text === "number") return fail("float-refused", { found: String(text) });
  if (typeof text !== "string")
    return fail("unreadable-target", { text: Object.prototype.toString.call(text) });
  const trimmed = withoutStop(text.trim());
  if (trimmed.length > MAX_LENGTH) return fail("unreadable-target", { text: shorten(trimmed, 60) });
  // Most cells of a table are plain numbers; those need no tokens.
  if (!options.spans && startsWithDigit(trimmed) && scanDecimal(trimmed, { mantissa: 0, decimals: 0 }))
    return ok(bare(trimmed));
  const state = readEmptyState(trimmed);
  if (state === "dash") return ok(dashCell(options.dash ?? "not-assigned"));
  if (state !== null) return ok({ status: state });
  const tokens = withoutLastStop(tokenize(text, options.units));
  const source = { text: trimmed, tokens, units: options.units, headerUnit: options.unit };
  return readWhole(source, options.spans === true);
}

/** A cell is at times written as a sentence: 8以上。 */
const STOP = "。";

function withoutStop(text: string): string {
  return text.length > 1 && text.endsWith(STOP) ? text.slice(0, -1).trimEnd() : text;
}

function withoutLastStop(tokens: readonly Token[]): readonly Token[] {
  return tokens.length > 1 && isMark(tokens.at(-1), STOP) ? tokens.slice(0, -1) : tokens;
}

function dashCell(meaning: "not-assigned" | "zero" | "unavailable"): Cell {
  return meaning === "zero" ? bare("0") : ({ status: meaning } satisfies EmptyCell);
}

function bare(value: Exact): TargetExpression {
  return { bound: "exact", value, unit: null, commitment: null };
}

function startsWithDigit(text: string): boolean {
  return text >= "0" && text < ":";
}

/** A cell is one expression and nothing else. */
function readWhole(source: Source, wantsSpans: boolean): Result<TargetExpression> {
  const readings = knownDoubleReadings(source.tokens);
  if (readings) return ambiguous(source, readings);
  const read = readExpression(source, 0, wantsSpans);
  if (read.ok && read.value.next === source.tokens.length) return ok(read.value.value);
  if (!read.ok && read.issues[0].code !== "unreadable-target") return read;
  const both = read.ok ? twoExpressions(source, read.value) : null;
  if (both) return ambiguous(source, both);
  const why = kindOfNothing(source.text, source.tokens);
  return why === null ? unreadable(source) : fail("not-a-target", { text: source.text, why });
}

/** 增长8%下降3%, 确保8%确保9%: two promises with nothing between them. */
function twoExpressions(source: Source, first: Read<TargetExpression>): readonly string[] | null {
  const token = source.tokens[first.next];
  const opens = token?.kind === "word" && (token.word.role === "change" || token.word.role === "commitment");
  const second = opens ? readExpression(source, first.next, false) : null;
  if (!second?.ok || second.value.next !== source.tokens.length) return null;
  const readings = [first.value, second.value.value].map((one) => formatTarget(one, { lang: "zh" }));
  return readings[0] === readings[1] ? null : readings;
}

/** (5) is minus five in accounts and a five in brackets elsewhere; 1/2 is a half, or a date; 80/100 a part, or two numbers. */
function knownDoubleReadings(tokens: readonly Token[]): readonly string[] | undefined {
  const [first, second, third] = tokens;
  if (tokens.length !== 3) return undefined;
  if (second?.kind === "number" && isMark(first, "(") && isMark(third, ")")) {
    return [second.digits, `-${second.digits}`];
  }
  if (
    first?.kind === "number" &&
    third?.kind === "number" &&
    isMark(second, "/") &&
    Number(third.digits) > 0
  ) {
    const other = isMonthAndDay(first, third)
      ? `${first.digits}月${third.digits}日`
      : `${first.digits}、${third.digits}`;
    return [`${third.digits}分之${first.digits}`, other];
  }
  return undefined;
}

function isMark(token: Token | undefined, text: string): boolean {
  return token?.kind === "other" && token.text === text;
}
