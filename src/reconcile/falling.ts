import { compare, type Rational, sign } from "../quantity/rational.ts";
import type { Note } from "./check.ts";

/** A cumulative figure: the least and the most that it can be. */
export interface CumulativeFigure {
  /** Its position among the leaves. */
  readonly position: number;
  readonly low: Rational;
  readonly high: Rational;
}

/** Says of cumulative figures, in the order of their periods, which are less than an earlier one: no flow from 0 goes down. */
export function fallingNotes(figures: readonly CumulativeFigure[], min: Rational | null): readonly Note[] {
  if (min === null || sign(min) < 0) return [];
  const leaves: number[] = [];
  let most: Rational | null = null;
  for (const { position, low, high } of figures) {
    if (most !== null && compare(high, most) < 0) leaves.push(position);
    if (most === null || compare(low, most) > 0) most = low;
  }
  return leaves.length > 0 ? [{ code: "cumulative-falls", leaves }] : [];
}
