import { defineUnits, type UnitDeclaration, type UnitTable } from "../quantity/unit-table.ts";
import type { Draft } from "./fields.ts";

/**
 * The units that a plan in the making declares. One that is declared wrongly is known by its name all the same: what is
 * wrong with it the schema reports, and where it is used nothing more need be said.
 */
export function unitsOf(declared: Readonly<Record<string, Draft>>): UnitTable {
  const entries = Object.entries(declared as Record<string, UnitDeclaration>).flatMap(([name, unit]) => {
    const tried = [unit, {}].find((one) => defineUnits(Object.fromEntries([[name, one]])).ok);
    return tried ? [[name, tried] as const] : [];
  });
  const units = defineUnits(Object.fromEntries(entries));
  return units.ok ? units.value : { declared: new Map() };
}
