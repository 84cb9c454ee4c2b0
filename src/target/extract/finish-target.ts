import type { Place, Source } from "../read-measure.ts";
import { placed, type ReadClause, spanOf } from "../spans.ts";
import type { Figure, Span } from "../target-expression.ts";
import type { Draft } from "./draft-target.ts";
import type { ExtractedTarget } from "./extraction.ts";

/** A target as it is given back. */
export function finishTarget(source: Source, draft: Draft, clause: string | null): ExtractedTarget {
  const { commitment, stretch, subject, verb, qualifiers, role, scope, period, per, relativeTo } = draft;
  const base = clauseOf(draft);
  const further = stretch && clauseOf(stretch);
  const span: Span = [
    spanOf(source, [draft.from, draft.to])[0],
    spanOf(source, [(stretch ?? draft).from, (stretch ?? draft).to])[1],
  ];
  return {
    ...figureOf(draft),
    commitment,
    ...(stretch && { stretch: { ...figureOf(stretch), unit: stretch.figure.unit ?? draft.figure.unit } }),
    text: source.text.slice(...span),
    span,
    spans: placed(source, base, further),
    subject,
    verb,
    qualifiers: stretch ? [...qualifiers, ...stretch.qualifiers] : qualifiers,
    ...(role && { role }),
    ...(scope && { scope }),
    ...(period !== null && { period }),
    ...(per !== null && { per }),
    ...(relativeTo !== null && { relativeTo }),
    clause,
  };
}

function figureOf({ figure, change }: Draft): Figure {
  return change === null ? figure : { ...figure, change };
}

function clauseOf(draft: Draft): ReadClause {
  const { read, from, to, commitment, commitmentAt, changeAt, reaches, boundAt } = draft;
  const bound: readonly Place[] = boundAt === null ? read.bound : [boundAt, ...read.bound];
  return { commitment, read: { ...read, bound }, reaches, from, to, commitmentAt, changeAt };
}
