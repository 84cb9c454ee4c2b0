import type { Exact } from "../quantity/rational.ts";

/**
 * What the words around a number make of it. 以上 不低于 至少 are `at-least`, 超 突破 高于 `more-than`, 以内 以下 不超过
 * `at-most`, 低于 不满 `less-than`, 左右 近 余 `about`, a—b `between`, a bare figure `exact`.
 */
export type Bound = "exact" | "at-least" | "more-than" | "at-most" | "less-than" | "about" | "between";

/** 确保, 力争, 计划. */
export type Commitment = "ensure" | "strive" | "plan";

/** One figure with its bound, as written. */
export interface Figure {
  readonly bound: Bound;
  /** The number as printed (`"3.0"` stays `"3.0"`), without separators; of a range its lower end. */
  readonly value: Exact;
  /** The upper end of a range, in the same unit. */
  readonly upper?: Exact;
  /** The unit that stands with the number, magnitude included (`"万千瓦时"`); null where the header gives it. */
  readonly unit: string | null;
  /** On which side of the number an `about` lies: 近百 `below`, 200余 `above`. */
  readonly side?: "above" | "below";
  /**
   * Which way the figure says that something changes, by so much (增长8%, 下降4%以上), where a word says it. The figure stays
   * as written: 下降4%以上 is 4, `at-least`, `down`, a change of at most −4. What is reached (增长到3倍, 下降到2%) is no change.
   */
  readonly change?: Change;
}

/** 增长, 下降. */
export type Change = "up" | "down";

/** Where something stands in a text: from `start` to before `end`, in UTF-16 units of the text as given. */
export type Span = readonly [start: number, end: number];

/** Where a figure and its parts stand. */
export interface FigureSpans {
  /** From the first of its words to the last. */
  readonly whole: Span;
  readonly value: Span;
  readonly upper?: Span;
  /** With a unit at both ends of a range, the one behind the lower. */
  readonly unit?: Span;
  /** The words that make its bound: 不低于, 以上, 余. */
  readonly bound?: readonly Span[];
  readonly change?: Span;
  readonly commitment?: Span;
}

export interface TargetSpans extends FigureSpans {
  readonly stretch?: FigureSpans;
}

/** A promise: a figure, how firmly it is promised, and the figure striven for beyond it (确保200、力争300). */
export interface TargetExpression extends Figure {
  readonly commitment: Commitment | null;
  readonly stretch?: Figure;
  /** Where its parts stand in the text, where that was asked for. */
  readonly spans?: TargetSpans;
}

/**
 * Five ways of having no figure, none of which is 0: — (promises nothing), an empty cell that was due, / (no part
 * at all), set later or elsewhere, … (exists but is not at hand).
 */
export type EmptyState = "not-assigned" | "blank" | "not-applicable" | "deferred" | "unavailable";

export interface EmptyCell {
  readonly status: EmptyState;
}

/** What a cell of a table says. */
export type Cell = TargetExpression | EmptyCell;

export function isEmpty<T>(cell: T | EmptyCell): cell is EmptyCell {
  return typeof cell === "object" && cell !== null && "status" in cell;
}
