import { ok, type Result } from "../issue/issue.ts";
import { formatFigure } from "./format-figure.ts";
import type { WordRole } from "./lexicon.ts";
import { readFigure } from "./read-figure.ts";
import { ambiguous, type Read, type Source } from "./read-measure.ts";
import type { Commitment, Figure, TargetExpression } from "./target-expression.ts";

interface Clause {
  readonly commitment: Commitment | null;
  readonly figure: Figure;
}

/** expression = clause [join [join]] [力争 clause] */
export function readExpression(source: Source, at: number): Result<Read<TargetExpression>> {
  const base = readClause(source, at);
  if (!base.ok) return base;
  const { commitment, figure } = base.value.value;
  let next = base.value.next;
  while (next - base.value.next < 2 && roleAt(source, next) === "join") next++;
  const word = wordAt(source, next);
  if (word?.role !== "commitment" || word.commitment !== "strive") {
    return ok({ value: { ...figure, commitment }, next: base.value.next });
  }
  const further = readClause(source, next);
  if (!further.ok) return further;
  return withStretch(source, base.value.value, further.value.value.figure, further.value.next);
}

/** clause = [commitment] [达到] figure */
function readClause(source: Source, at: number): Result<Read<Clause>> {
  const word = wordAt(source, at);
  const commitment = word?.role === "commitment" ? word.commitment : null;
  let next = commitment === null ? at : at + 1;
  if (roleAt(source, next) === "reach") next++;
  const figure = readFigure(source, next);
  if (!figure.ok) return figure;
  return ok({ value: { commitment, figure: figure.value.value }, next: figure.value.next });
}

/** In 确保8%、力争10 and 确保8、力争10% the unit is said once for both, unless it may be the header's that one of them has. */
function withStretch(
  source: Source,
  base: Clause,
  stretch: Figure,
  next: number,
): Result<Read<TargetExpression>> {
  const { commitment, figure } = base;
  const { headerUnit } = source;
  const shared = figure.unit ?? stretch.unit;
  const isSaidOnce = figure.unit === null || stretch.unit === null;
  if (shared !== null && isSaidOnce && headerUnit !== undefined && headerUnit !== shared) {
    return ambiguous(source, [phrase(figure, stretch, shared), phrase(figure, stretch, headerUnit)]);
  }
  const value: TargetExpression = {
    ...figure,
    unit: figure.unit ?? shared,
    commitment,
    stretch: { ...stretch, unit: stretch.unit ?? shared },
  };
  return ok({ value, next });
}

function phrase(base: Figure, stretch: Figure, unit: string): string {
  const [first, second] = [base, stretch].map((figure) =>
    formatFigure({ ...figure, unit: figure.unit ?? unit }, "zh"),
  );
  return `${first}、力争${second}`;
}

function wordAt({ tokens }: Source, at: number): WordRole | undefined {
  const token = tokens[at];
  return token?.kind === "word" ? token.word : undefined;
}

function roleAt(source: Source, at: number): WordRole["role"] | undefined {
  return wordAt(source, at)?.role;
}
