import type { Kind } from "../../plan/plan.ts";

/** A column, or a group of columns, that a total of the body may belong to. */
export interface LinkColumn {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: Kind;
  /** The sum of its figures in its unit; null where it has none. */
  readonly sum: string | null;
}

/** A total of the body. */
export interface LinkTotal {
  /** What the sentence calls it, the shortest first. */
  readonly names: readonly string[];
  readonly unit: string;
  readonly value: string;
  readonly kind: Kind;
  /** What stands before the figure in its sentence. */
  readonly before: string;
  readonly paragraph: string;
}

/** Why a total is held to belong to a column, from sure to weak. */
export type LinkReason =
  /** The names are the same, but for verbs and what joins their parts. */
  | "same-name"
  /** One name is the other with words left out. */
  | "name-within"
  /** The sentence says what is measured, and the figure's own words only how: 完成投资. */
  | "named-in-sentence"
  /** The heading is short for the words of the sentence, and stands in its paragraph. */
  | "short-for";

/** What the sum of a column says of the total, as printed. */
export interface SumComparison {
  /** In the unit of the column. */
  readonly sum: string;
  readonly unit: string;
  /** The total in that unit. */
  readonly total: string;
  readonly relation: "equal" | "more" | "less";
}

export interface Link {
  readonly total: number;
  readonly column: number;
  readonly reason: LinkReason;
  readonly sum: SumComparison | null;
}

/** What may be so, and is for a person to say. */
export type PossibleReason =
  | LinkReason
  /** What the column counts is added to what the total counts. */
  | "adds-to"
  /** They are counted in different words: 家, 个. */
  | "other-classifier"
  /** Several columns are as near to the total. */
  | "several"
  /** Another total has the column already. */
  | "taken"
  /** Only together do columns make the total. */
  | "together";

export interface Possible {
  readonly total: number;
  readonly columns: readonly number[];
  readonly reason: PossibleReason;
  readonly sum: SumComparison | null;
}
