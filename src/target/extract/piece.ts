import type { ReadFigure } from "../read-bounded.ts";
import type { Word } from "../words.ts";
import type { IgnoredReason } from "./extraction.ts";

/** A stretch of a sentence that is one thing: a figure, a number that is none, a word of the lexicon, or text. */
export type Piece = { readonly from: number; readonly to: number } & PieceKind;

export type PieceKind =
  | { readonly kind: "figure"; readonly read: ReadFigure }
  | { readonly kind: "number"; readonly reason: IgnoredReason; readonly readings?: readonly string[] }
  | { readonly kind: "date"; readonly hasNumber: boolean }
  | { readonly kind: "per"; readonly hasNumber: boolean }
  | { readonly kind: "level" }
  | { readonly kind: "word"; readonly word: Word }
  | { readonly kind: "break"; readonly mark: string }
  | { readonly kind: "text"; readonly text: string };

/** What has been said in a clause before a figure, as far as it decides whether the figure is a target. */
export interface Said {
  /** 完成, 力争, 达到: something is promised. */
  promises: boolean;
  /** 分别: the figures of a list share their unit. */
  distributes: boolean;
  /** 时间, 期限: days and years are what is measured. */
  isOfTime: boolean;
}
