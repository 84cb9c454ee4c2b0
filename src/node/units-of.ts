import { defineUnits, type UnitDeclaration, type UnitTable } from "../quantity/unit-table.ts";
import type { Draft } from "./fields.ts";

/** The units that a plan in the making declares, as far as each is sound by itself; the schema reports the rest. */
export function unitsOf(declared: Readonly<Record<string, Draft>>): UnitTable {
  const sound = Object.entries(declared as Record<string, UnitDeclaration>).filter(
    ([name, unit]) => defineUnits(Object.fromEntries([[name, unit]])).ok,
  );
  const units = defineUnits(Object.fromEntries(sound));
  return units.ok ? units.value : { declared: new Map() };
}
