import type { KindOfNothing } from "../kind-of-nothing.ts";
import type { EmptyState, Figure, Span, TargetExpression, TargetSpans } from "../target-expression.ts";

/** Where a target holds: for the whole (全市), for each of some (各县（市、区）), or for a part that it names (省级以上开发区). */
export interface Scope {
  readonly kind: "whole" | "each" | "part";
  readonly text: string;
}

/**
 * What stands with a target and is not its figure: a `threshold` of what counts (总投资1亿美元以上的项目), a `level` (省级以上).
 */
export type Qualifier =
  | ({ readonly kind: "threshold"; readonly text: string; readonly span: Span } & Figure)
  | { readonly kind: "level"; readonly text: string; readonly span: Span };

/** A target that a text states, with what the text says around it. */
export interface ExtractedTarget extends TargetExpression {
  /** The figure with its bound, as written. */
  readonly text: string;
  /** Where that stands; with a stretch, up to the end of the stretch. */
  readonly span: Span;
  readonly spans: TargetSpans;
  /** The words that name what is measured; null where the text has none. */
  readonly subject: string | null;
  /** What is done: 完成, 新增, 培育. */
  readonly verb: string | null;
  readonly qualifiers: readonly Qualifier[];
  /** 其中 makes a figure part of the one before; 由A提高到B has a baseline and a target. */
  readonly role?: "of-which" | "baseline" | "target";
  readonly scope?: Scope;
  /** When, as written: 年均, 到年底, 2016年. */
  readonly period?: string;
  /** What it is counted over: 每万人 is 万人. */
  readonly per?: string;
  /** What it is a share of, or held against: 不超过贷款本息的3%. */
  readonly relativeTo?: string;
  /** The number of the clause, level by level: 二（一）2. Null where no heading has a number. */
  readonly clause: string | null;
}

/**
 * Why a number is no target.
 *
 * | reason | example |
 * |---|---|
 * | `date` | 2016年, 1—9月, 十三五, 一季度 |
 * | `clause-number` | （一）, 2. |
 * | `document-number` | 〔2016〕5号 |
 * | `title` | 《…2025》 |
 * | `slogan` | “555”行动, “五个一批” |
 * | `name` | 世界500强, 5G, 十大产业 |
 * | `ordinal` | 第三, 一是, 前10% |
 * | `duration` | 三年行动, 5个月内 |
 * | `denominator` | 每100人, 每万人 |
 * | `tolerance` | ±5%: how far off a figure may be |
 * | `further-stretch` | 冲刺7% in 确保6%，力争6.5%，冲刺7%: a target has one stretch |
 * | `share` | 20%的资金: of what, nobody says |
 * | `terms` | 奖励20万元: what somebody gets |
 * | `word` | 一 in 一体化, 万 in 万里: part of a word |
 * | `indefinite` | 一个: an article |
 * | `threshold` | 20万元以下的薄弱村: which ones are meant |
 * | `score` | 10分 |
 * | `table-cell` | a cell of a table, which a sentence does not explain |
 * | `footnote` | [1] |
 * | `no-unit` | a number with neither unit nor bound |
 * | `unknown-unit` | 200mW |
 * | `too-long` | more than 1,000 digits |
 * | `ambiguous` | 3 5, with its readings |
 */
export type IgnoredReason =
  | "date"
  | "clause-number"
  | "document-number"
  | "title"
  | "slogan"
  | "name"
  | "ordinal"
  | "duration"
  | "denominator"
  | "tolerance"
  | "further-stretch"
  | "share"
  | "terms"
  | "word"
  | "indefinite"
  | "threshold"
  | "score"
  | "table-cell"
  | "footnote"
  | "no-unit"
  | "unknown-unit"
  | "too-long"
  | "ambiguous";

/** A number that is no target. */
export interface Ignored {
  readonly text: string;
  readonly reason: IgnoredReason;
  readonly span: Span;
  /** What it can be, where it has two readings. */
  readonly readings?: readonly string[];
}

export interface Extraction {
  /** In the order of the text. */
  readonly targets: readonly ExtractedTarget[];
  /** Every number that is in no target and no qualifier, in the order of the text. */
  readonly ignored: readonly Ignored[];
  /** What the text is where it states no target at all. */
  readonly status?: EmptyState | KindOfNothing;
}
