import type { Place, Source } from "../read-measure.ts";
import { placed, type ReadClause, spanOf } from "../spans.ts";
import type { Figure, Span } from "../target-expression.ts";
import type { Draft } from "./draft-target.ts";
import type { ExtractedTarget } from "./extraction.ts";

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A target as it is given back. What it does not have is left out. */
export function finishTarget(source: Source, draft: Draft, clause: string | null): ExtractedTarget {
  const { stretch } = draft;
  const last = stretch ?? draft;
  const span: Span = [spanOf(source, [draft.from, draft.to])[0], spanOf(source, [last.from, last.to])[1]];
  const target: Writable<ExtractedTarget> = {
    ...figureOf(draft),
    commitment: draft.commitment,
    text: source.text.slice(span[0], span[1]),
    span,
    spans: placed(source, clauseOf(draft), stretch && clauseOf(stretch)),
    subject: draft.subject,
    verb: draft.verb,
    qualifiers: stretch ? [...draft.qualifiers, ...stretch.qualifiers] : draft.qualifiers,
    clause,
  };
  if (stretch) target.stretch = { ...figureOf(stretch), unit: stretch.figure.unit ?? draft.figure.unit };
  if (draft.role) target.role = draft.role;
  if (draft.scope) target.scope = draft.scope;
  if (draft.period !== null) target.period = draft.period;
  if (draft.per !== null) target.per = draft.per;
  if (draft.relativeTo !== null) target.relativeTo = draft.relativeTo;
  return target;
}

function figureOf({ figure, change }: Draft): Figure {
  return change === null ? figure : { ...figure, change };
}

function clauseOf(draft: Draft): ReadClause {
  const { read, from, to, commitment, commitmentAt, changeAt, reaches, boundAt } = draft;
  const bound: readonly Place[] = boundAt === null ? read.bound : [boundAt, ...read.bound];
  const { figure, value, upper, unit } = read;
  return {
    commitment,
    read: { figure, value, upper, unit, bound },
    reaches,
    from,
    to,
    commitmentAt,
    changeAt,
  };
}
