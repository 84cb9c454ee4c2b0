import { add, compare, MINUS_ONE, multiply, type Rational, sign, ZERO } from "../quantity/rational.ts";

/** What a check can depend on because the plan does not say it. */
export type UnknownKind = "openingStock" | "missing" | "weights" | "dash" | "tolerance";

/** A number that is not known, with the range that it must lie in; null is unbounded. */
export interface Unknown {
  readonly kind: UnknownKind;
  /** Whose it is: the leaf that is missing, the part that is weighed. */
  readonly of: number | null;
  readonly min: Rational | null;
  readonly max: Rational | null;
  /** The greatest value is not reached: 0 ≤ r < 1/2. */
  readonly maxOpen?: boolean;
}

/** constant + Σ coefficient × unknown. Unknowns are told apart by identity; no coefficient is 0. */
export interface Linear {
  readonly constant: Rational;
  readonly terms: ReadonlyMap<Unknown, Rational>;
}

const NO_TERMS: ReadonlyMap<Unknown, Rational> = new Map();

export function constant(value: Rational): Linear {
  return { constant: value, terms: NO_TERMS };
}

export function unknown(of: Unknown, coefficient: Rational): Linear {
  return sign(coefficient) === 0 ? constant(ZERO) : { constant: ZERO, terms: new Map([[of, coefficient]]) };
}

export function plus(a: Linear, b: Linear): Linear {
  const sum = add(a.constant, b.constant);
  if (a.terms.size === 0) return { constant: sum, terms: b.terms };
  if (b.terms.size === 0) return { constant: sum, terms: a.terms };
  const terms = new Map(a.terms);
  for (const [of, coefficient] of b.terms) {
    const both = add(terms.get(of) ?? ZERO, coefficient);
    if (sign(both) === 0) terms.delete(of);
    else terms.set(of, both);
  }
  return { constant: sum, terms };
}

export function times(a: Linear, factor: Rational): Linear {
  if (sign(factor) === 0) return constant(ZERO);
  if (a.terms.size === 0) return constant(multiply(a.constant, factor));
  const terms = new Map<Unknown, Rational>();
  for (const [of, coefficient] of a.terms) terms.set(of, multiply(coefficient, factor));
  return { constant: multiply(a.constant, factor), terms };
}

export function minus(a: Linear, b: Linear): Linear {
  return plus(a, times(b, MINUS_ONE));
}

/** How far a form can go in one direction: null is without end; `attained` tells a value from a mere limit. */
export interface Extreme {
  readonly value: Rational | null;
  readonly attained: boolean;
}

/** The least value that a form takes over the ranges of its unknowns. */
export function least(form: Linear): Extreme {
  return extreme(form, -1);
}

/** The greatest value that a form takes over the ranges of its unknowns. */
export function greatest(form: Linear): Extreme {
  return extreme(form, 1);
}

function extreme(form: Linear, direction: -1 | 1): Extreme {
  let value = form.constant;
  let attained = true;
  for (const [of, coefficient] of form.terms) {
    const atMax = sign(coefficient) === direction;
    const end = atMax ? of.max : of.min;
    if (end === null) return { value: null, attained: false };
    if (atMax && of.maxOpen) attained = false;
    value = add(value, multiply(coefficient, end));
  }
  return { value, attained };
}

/** Orders extremes of the same direction by value, infinity last in that direction. */
export function compareExtremes(a: Extreme, b: Extreme, infinite: -1 | 1): -1 | 0 | 1 {
  if (a.value === null || b.value === null) {
    if (a.value === b.value) return 0;
    return a.value === null ? infinite : (-infinite as -1 | 1);
  }
  return compare(a.value, b.value);
}
