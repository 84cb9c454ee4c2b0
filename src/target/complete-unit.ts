import type { Exact } from "../quantity/rational.ts";
import { findUnit } from "../quantity/unit-table.ts";
import { MAGNITUDES } from "../quantity/units.ts";
import { zerosOf } from "./numerals.ts";
import type { Measure, Source } from "./read-measure.ts";

export interface Completed {
  readonly value: Exact;
  readonly unit: string | null;
}

/** A measure with its unit: a bare magnitude is completed by the unit that it shares or that the header gives. */
export function complete(source: Source, measure: Measure, shared: string | null): Completed | undefined {
  const { value, magnitude } = measure;
  if (magnitude === null) return { value, unit: measure.unit ?? shared };
  if (shared?.startsWith(magnitude)) return { value, unit: shared };
  const base = shared ?? source.headerUnit ?? null;
  // Without any unit, 20万 is a number and nothing else.
  if (base === null) {
    const whole = timesTenTo(value, zerosOf(magnitude));
    return whole === null ? undefined : { value: whole, unit: null };
  }
  const unit = findUnit(magnitude + base, source.units)?.name;
  if (unit !== undefined) return { value, unit };
  const plain = baseUnit(source, base);
  const other = plain === null ? undefined : findUnit(magnitude + plain, source.units)?.name;
  return other === undefined ? undefined : { value, unit: other };
}

/** 9500万 under 亿元 is 9500万元 to some and 9500万亿元 to others: the two units, where there are two. */
export function twoUnits({ headerUnit, units }: Source, { magnitude }: Measure): readonly string[] | null {
  const plain = headerUnit === undefined ? null : baseUnit({ units }, headerUnit);
  if (magnitude === null || plain === null) return null;
  const found = [magnitude + plain, magnitude + headerUnit].map((name) => findUnit(name, units)?.name);
  return found.every((name) => name !== undefined) ? (found as readonly string[]) : null;
}

/** A unit without its magnitude, where it has one: 3亿 under 万元 is 3亿元. */
export function baseUnit({ units }: Pick<Source, "units">, unit: string | null): string | null {
  // 千瓦时 begins with a magnitude and has none: it can be taken a hundred million times, as 万千瓦时 cannot.
  if (unit === null || findUnit(`亿${unit}`, units)) return null;
  for (const length of [2, 1]) {
    const isMagnitude = Object.hasOwn(MAGNITUDES, unit.slice(0, length));
    if (isMagnitude && findUnit(unit.slice(length), units)) return unit.slice(length);
  }
  return null;
}

/** 1.25万 is 12500; null where decimals would be left. */
function timesTenTo(value: Exact, zeros: number): Exact | null {
  const [whole, decimals = ""] = value.split(".");
  if (zeros === 0 || value.includes("/") || decimals.length > zeros) return null;
  const digits = whole! + decimals.padEnd(zeros, "0");
  return digits.replace(/^(-?)0+(?=\d)/, "$1");
}
