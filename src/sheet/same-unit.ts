import { compare } from "../quantity/rational.ts";
import { findUnit, type UnitTable } from "../quantity/unit-table.ts";

/** Whether two names mean one unit, as 平方米 and ㎡ do. */
export function isSameUnit(one: string, other: string, units: UnitTable): boolean {
  if (one === other) return true;
  const [a, b] = [findUnit(one, units), findUnit(other, units)];
  return (
    a !== undefined && b !== undefined && a.dimension === b.dimension && compare(a.factor, b.factor) === 0
  );
}
