import { fail } from "../issue/issue.ts";
import { nearest } from "../issue/nearest.ts";
import { BUILT_IN_UNITS, MAGNITUDE_FACTORS, UNSCALED_DIMENSIONS } from "./built-in-units.ts";
import { divide, multiply } from "./rational.ts";
import type { UnitInfo, UnitTable } from "./unit-info.ts";

/** No unit has a longer name; looking one up, or what is near it, would cost its length. */
export const LONGEST_UNIT = 60;

/**
 * What a unit is: its dimension and its exact factor. Knows magnitude words (`万平方米`), symbols (`MW`, case matters),
 * full-width and squared forms (`㎡`), and units per unit (`元/人`, of dimension `CNY/人`). `undefined` where unknown.
 *
 * @example
 * ```ts
 * import { findUnit } from "fenjie";
 *
 * findUnit("万千瓦时")?.dimension; //=> "energy"
 * findUnit("亩")?.factor; //=> { n: 2000n, d: 3n }
 * findUnit("mW"); //=> undefined
 * ```
 */
export function findUnit(name: string, units?: UnitTable): UnitInfo | undefined {
  if (typeof name !== "string" || name.length === 0 || name.length > LONGEST_UNIT) return undefined;
  const found = findSimple(name, units);
  if (found) return found;
  const folded = foldUnit(name);
  if (folded.length > LONGEST_UNIT) return undefined;
  const same = (folded === name ? undefined : findSimple(folded, units)) ?? findPer(folded, units);
  // A raised or lowered 1 is a footnote mark, not the plain share that NFKC makes of it.
  return same?.name.split("/").includes("1") && !name.includes("1") ? undefined : same;
}

const ENCLOSED = /[\u2460-\u24ff]/;

/** A unit's name in the form it is looked up by. */
export function foldUnit(name: string): string {
  // NFKC would make a digit of a footnote mark, and an area of m②.
  return (ENCLOSED.test(name) ? name : name.normalize("NFKC")).trim();
}

function findSimple(name: string, units: UnitTable | undefined): UnitInfo | undefined {
  return findBase(name, units) ?? findScaled(name, 2, units) ?? findScaled(name, 1, units);
}

function findBase(name: string, units: UnitTable | undefined): UnitInfo | undefined {
  return BUILT_IN_UNITS.get(name) ?? units?.declared.get(name);
}

/** A magnitude word of `length` characters before a unit: 千万 元. */
function findScaled(name: string, length: number, units: UnitTable | undefined): UnitInfo | undefined {
  const word = name.slice(0, length);
  const magnitude = MAGNITUDE_FACTORS.get(word);
  if (!magnitude) return undefined;
  const base = findBase(name.slice(length), units);
  if (!base || UNSCALED_DIMENSIONS.has(base.dimension)) return undefined;
  return { ...base, name: word + base.name, factor: multiply(magnitude, base.factor) };
}

function findPer(name: string, units: UnitTable | undefined): UnitInfo | undefined {
  const slash = name.indexOf("/");
  if (slash < 0) return undefined;
  const over = findSimple(name.slice(0, slash), units);
  const under = findSimple(name.slice(slash + 1), units);
  if (!over || !under) return undefined;
  return {
    name: `${over.name}/${under.name}`,
    dimension: `${over.dimension}/${under.dimension}`,
    factor: divide(over.factor, under.factor),
    classifier: false,
  };
}

/** The issue of a unit that the table lacks, with what may have been meant. */
export function unknownUnit(unit: string, units?: UnitTable): ReturnType<typeof fail<"unknown-unit">> {
  const name = typeof unit === "string" ? unit : String(unit);
  const names = [...BUILT_IN_UNITS.keys(), ...(units?.declared.keys() ?? [])];
  return fail("unknown-unit", {
    unit: name.length > LONGEST_UNIT ? `${name.slice(0, LONGEST_UNIT)}…` : name,
    near: nearest(name, names),
  });
}
