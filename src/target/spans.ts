import type { ReadFigure } from "./read-bounded.ts";
import type { Place, Source } from "./read-measure.ts";
import type { Commitment, FigureSpans, Span, TargetSpans } from "./target-expression.ts";

/** A figure with the words before it. */
export interface ReadClause {
  readonly commitment: Commitment | null;
  readonly read: ReadFigure;
  /** A word says that the figure is reached, not by how much something changes. */
  readonly reaches: boolean;
  readonly from: number;
  readonly to: number;
  readonly commitmentAt: Place | null;
  readonly changeAt: Place | null;
}

/** Where a clause and its parts stand, with the stretch that it goes on to. */
export function placed(source: Source, base: ReadClause, stretch: ReadClause | null): TargetSpans {
  const first = figureSpans(source, base);
  if (stretch === null) return first;
  const second = figureSpans(source, stretch);
  return { ...first, whole: [first.whole[0], second.whole[1]], stretch: second };
}

function figureSpans(source: Source, clause: ReadClause): FigureSpans {
  const { read, from, to, commitmentAt, changeAt } = clause;
  const { upper, unit, bound } = read;
  const spans: { -readonly [K in keyof FigureSpans]: FigureSpans[K] } = {
    whole: spanOf(source, [from, to]),
    value: spanOf(source, read.value),
  };
  if (upper) spans.upper = spanOf(source, upper);
  if (unit) spans.unit = spanOf(source, unit);
  if (bound.length > 0) spans.bound = bound.map((place) => spanOf(source, place));
  if (changeAt) spans.change = spanOf(source, changeAt);
  if (commitmentAt) spans.commitment = spanOf(source, commitmentAt);
  return spans;
}

/** From the first of some tokens to the last. */
export function spanOf({ tokens }: Source, [from, to]: Place): Span {
  return [tokens[from]!.start, tokens[to - 1]!.end];
}
