import { type Interval, point, scaleInterval, sumOf } from "../interval/interval.ts";
import { constant, type Unknown, unknown } from "../interval/linear.ts";
import type { Weighed } from "../interval/margin.ts";
import type { Combination } from "../plan/plan.ts";
import {
  add,
  compare,
  divide,
  MINUS_ONE,
  multiply,
  ONE,
  type Rational,
  sign,
  ZERO,
} from "../quantity/rational.ts";
import type { EmptyState } from "../target/target-expression.ts";

/** What one part, or many plain ones together, bring to a total; everything in the total's unit. */
export interface Part {
  /** Its position among the leaves. */
  readonly position: number;
  readonly sign: 1 | -1;
  readonly interval: Interval;
  /** The printed figure that is summed; null where there is none. */
  readonly printed: Rational | null;
  /** The weight in a mean; null where it is not known. */
  readonly weight: Rational | null;
}

/** How a cell without a figure is taken: as no part, as nothing added, or as a part that is not known. */
export function emptyPart(
  status: EmptyState | "absent",
  position: number,
  partSign: 1 | -1,
  limits: { readonly min: Rational | null; readonly max: Rational | null },
  dashAddsNothing: boolean,
): Part | null {
  if (status === "not-applicable") return null;
  const shape = { position, sign: partSign, printed: null, weight: null };
  if (status === "not-assigned" && dashAddsNothing) return { ...shape, interval: NOTHING };
  const kind = status === "not-assigned" ? "dash" : "missing";
  const missing: Unknown = { kind, of: position, min: limits.min, max: limits.max };
  return { ...shape, interval: point(unknown(missing, ONE)) };
}

const NOTHING: Interval = point(constant(ZERO));

/** The parts as the judge weighs them: a sum is one of no weight, a mean one for each weight that is not known. */
export function combineParts(parts: readonly Part[], combination: Combination): readonly Weighed[] {
  if (combination === "mean") return mean(parts);
  const last = parts.at(-1);
  if (combination === "last" && last) return [{ weight: null, interval: last.interval }];
  if (combination === "max" || combination === "min")
    return parts.map(({ interval }) => ({ weight: null, interval }));
  let total = NOTHING;
  for (const part of parts)
    total = sumOf(total, part.sign === 1 ? part.interval : scaleInterval(part.interval, MINUS_ONE));
  return [{ weight: null, interval: total }];
}

/**
 * Parts whose weights are known are merged into one; if all are, it is the mean, and nothing about weights is open.
 * Weights that are all 0 weigh nothing, and so say nothing of the mean.
 */
function mean(parts: readonly Part[]): readonly Weighed[] {
  const known = parts.filter((part) => part.weight !== null && sign(part.weight) > 0);
  const unweighed = parts.filter((part) => part.weight === null);
  const open = known.length + unweighed.length > 0 ? unweighed : parts;
  const weighed: Weighed[] = open.map((part) => ({
    weight: weightOf(part.position),
    interval: part.interval,
  }));
  if (known.length === 0) return weighed;
  const total = known.reduce((sum, part) => add(sum, part.weight!), ZERO);
  const merged = known.reduce(
    (sum, part) => sumOf(sum, scaleInterval(part.interval, divide(part.weight!, total))),
    NOTHING,
  );
  return [...weighed, { weight: weightOf(null), interval: merged }];
}

function weightOf(position: number | null): Unknown {
  return { kind: "weights", of: position, min: ZERO, max: ONE };
}

/** What the printed figures make: Σ, the mean where all weights are known, the last, the most or the least. Null where nothing is summed. */
export function printedTotal(parts: readonly Part[], combination: Combination): Rational | null {
  const printed = parts.filter((part) => part.printed !== null);
  if (printed.length === 0) return null;
  switch (combination) {
    case "sum":
      return printed.reduce(
        (sum, part) =>
          part.sign === 1 ? add(sum, part.printed!) : add(sum, multiply(part.printed!, MINUS_ONE)),
        ZERO,
      );
    case "mean": {
      // What weighs nothing may as well be missing.
      const weighed = parts.filter((part) => part.weight === null || sign(part.weight) !== 0);
      if (weighed.some((part) => part.weight === null || part.printed === null)) return null;
      if (weighed.length === 0) return null;
      const weights = weighed.reduce((sum, part) => add(sum, part.weight!), ZERO);
      return divide(
        weighed.reduce((sum, part) => add(sum, multiply(part.printed!, part.weight!)), ZERO),
        weights,
      );
    }
    case "last":
      return parts.at(-1)!.printed;
    case "max":
    case "min": {
      const wanted = combination === "max" ? 1 : -1;
      return printed.reduce(
        (best, part) => (compare(part.printed!, best) === wanted ? part.printed! : best),
        printed[0]!.printed!,
      );
    }
    case "none":
      return null;
  }
}
