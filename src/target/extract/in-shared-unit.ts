import { baseUnit } from "../complete-unit.ts";
import { readFigure } from "../read-figure.ts";
import type { Source } from "../read-measure.ts";
import type { Draft } from "./draft-target.ts";

/**
 * Gives a figure the unit that another one says for both. A bare magnitude belongs to that unit: in 100亿和120亿元 the first is
 * 100亿元, and no number of 亿元.
 */
export function shareUnit(source: Source, draft: Draft, unit: string | null): void {
  if (unit === null || draft.figure.unit !== null) return;
  const again = endsInMagnitude(source, draft)
    ? readFigure({ ...source, headerUnit: baseUnit(source, unit) ?? unit }, draft.from)
    : null;
  if (again?.ok !== true || again.value.value.figure.unit === null) {
    draft.figure = { ...draft.figure, unit };
    return;
  }
  draft.read = again.value.value;
  const { value, upper } = draft.read.figure;
  draft.figure = {
    ...draft.figure,
    value,
    ...(upper !== undefined && { upper }),
    unit: draft.read.figure.unit,
  };
}

function endsInMagnitude({ tokens }: Source, { read }: Draft): boolean {
  return tokens[(read.upper ?? read.value)[1] - 1]?.kind === "magnitude";
}
