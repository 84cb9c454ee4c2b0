import { findUnit, type UnitTable } from "../quantity/unit-table.ts";

/** Whether a cell holds a unit and nothing else; the unit that is written 1 is a number there. */
export function isUnitText(text: string, units: UnitTable): boolean {
  return !/^\s*\d*\s*$/.test(text) && findUnit(text.trim(), units) !== undefined;
}
