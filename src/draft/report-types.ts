import type { IgnoredReason } from "../target/extract/extraction.ts";
import type { LinkReason, PossibleReason, SumComparison } from "./link/model.ts";

/** Where a figure stands in the document. */
export interface FigurePlace {
  /** A line of the file, from 1; of a Word document, a paragraph. */
  readonly line: number;
  /** Of a table, its id and its row and column as printed. */
  readonly table?: string;
  readonly row?: string;
  readonly column?: string;
  readonly clause?: string;
  /** The sentence, where it stands in one. */
  readonly sentence?: string;
}

/** A figure that is in the package. */
export interface TakenFigure extends FigurePlace {
  readonly printed: string;
  readonly indicator: string;
  readonly region: string;
}

/** Why a figure is not in the package. Those of numbers in sentences that promise nothing are `extractTargets`'s own. */
export type LeftReason =
  | IgnoredReason
  | "table-not-understood"
  | "column-without-unit"
  | "beside-figures"
  | "heading"
  | "serial"
  | "row-without-name"
  | "row-of-sums"
  | "repeated-row"
  | "subtotal"
  | "unreadable-cell"
  | "no-figure"
  | "without-unit"
  | "other-language"
  | "each-part"
  | "repeated"
  | "differs"
  | "without-subject"
  | "baseline"
  | "threshold"
  | "note"
  | "heading-not-placed";

/** A figure that is not in the package. */
export interface LeftFigure extends FigurePlace {
  readonly printed: string;
  readonly reason: LeftReason;
}

/** What the draft had to decide, and what spoke for it. */
export type ChoiceKind =
  | "title"
  | "territory"
  | "period"
  | "document-number"
  | "issued"
  | "orientation"
  | "loose-headings"
  | "unit"
  | "own-unit"
  | "kind"
  | "direction"
  | "breakdown"
  | "sum-row"
  | "whole-row"
  | "subset-row"
  | "dash"
  | "name"
  | "region"
  | "scope"
  | "lead";

export interface Choice {
  readonly kind: ChoiceKind;
  /** What it was decided about: an indicator, a table, a region. */
  readonly of: string;
  readonly chosen: string;
  /** What spoke for it; null where nothing did, and it is the usual thing. */
  readonly because: string | null;
  readonly line?: number;
}

/** A total of the body that is in the package as the same indicator as a column. */
export interface LinkedTotal extends FigurePlace {
  readonly printed: string;
  readonly called: string;
  readonly indicator: string;
  readonly reason: LinkReason;
  readonly sum: SumComparison | null;
}

/** What may be so, and is not in the package. */
export interface Suggestion extends FigurePlace {
  readonly printed: string;
  readonly called: string;
  readonly indicators: readonly string[];
  readonly reason: PossibleReason | "components" | "each-part";
  readonly sum: SumComparison | null;
  /** Of a demand on every part: whom it is asked of, as printed. */
  readonly each?: string;
}

/** Everything that a person has to know who checks a draft against its document. */
export interface DraftReport {
  readonly document: string;
  readonly format: string;
  readonly counts: "lines" | "paragraphs";
  readonly summary: {
    readonly tables: number;
    readonly cells: number;
    readonly bodyTargets: number;
    readonly left: number;
    readonly linked: number;
    readonly suggestions: number;
  };
  readonly taken: readonly TakenFigure[];
  readonly left: readonly LeftFigure[];
  readonly links: readonly LinkedTotal[];
  readonly suggestions: readonly Suggestion[];
  readonly choices: readonly Choice[];
}
