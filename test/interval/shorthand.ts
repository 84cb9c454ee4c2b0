import type { End, Interval, Side } from "../../src/interval/interval.ts";
import type { Linear, Unknown, UnknownKind } from "../../src/interval/linear.ts";
import { formatRational, parseRational, type Rational } from "../../src/quantity/rational.ts";

export const q = parseRational;

/** An unknown by its range: `"0..5"`, `"..5"`, `"0.."`, `".."`, and `"0..<1/2"` where the greatest value is not reached. */
export function ranging(range: string, kind: UnknownKind = "missing", of: number | null = null): Unknown {
  const [min, max] = range.split("..") as [string, string];
  const shape = { kind, of, min: min === "" ? null : q(min) };
  if (max.startsWith("<")) return { ...shape, max: q(max.slice(1)), maxOpen: true };
  return { ...shape, max: max === "" ? null : q(max) };
}

/** constant + Σ coefficient × unknown. */
export function form(constant: string, ...terms: readonly (readonly [Unknown, string])[]): Linear {
  return { constant: q(constant), terms: new Map(terms.map(([of, coefficient]) => [of, q(coefficient)])) };
}

export function num(value: Rational | null): string | null {
  return value && formatRational(value);
}

/** A form with its numbers as text; unknowns by the name that each is given. */
export function shown(of: Linear, names: ReadonlyMap<Unknown, string> = new Map()): unknown {
  const terms = [...of.terms].map(([unknown, c]) => [names.get(unknown) ?? unknown.kind, formatRational(c)]);
  return terms.length === 0 ? formatRational(of.constant) : [formatRational(of.constant), ...terms];
}

/** `[3, 5)`, `(−∞, ∞)`: an interval of numbers in the usual notation. An end that leans outwards is a mistake: `[3⁻`. */
export function written({ lower, upper }: Interval): string {
  const left = lower === null ? "(-∞" : `${["‹", "[", "("][lower.side + 1]}${num(lower.form.constant)}`;
  const right = upper === null ? "∞)" : `${num(upper.form.constant)}${[")", "]", "›"][upper.side + 1]}`;
  return `${left}, ${right}`;
}

/** The other way round: `"[3, 5)"`. */
export function interval(text: string): Interval {
  const [, open, low, high, close] = /^([[(])(\S+), (\S+)([\])])$/.exec(text)!;
  const side = (closed: boolean, outward: Side): Side => (closed ? 0 : outward);
  const at = (value: string, s: Side): End => ({ form: form(value), side: s });
  return {
    lower: low === "-∞" ? null : at(low!, side(open === "[", 1)),
    upper: high === "∞" ? null : at(high!, side(close === "]", -1)),
  };
}
