import { own } from "../issue/own.ts";
import type { Plan, Table } from "./plan.ts";

const ARRAY_INDEX = /^(?:0|[1-9]\d{0,9})$/;

/**
 * The rows of a table in the order of the document. Keys that look like integers an object puts first, whatever order
 * they were written in: among such, the rows stand in the order of the breakdown's parts, and what is none after them.
 */
export function rowsInOrder(table: Table, plan: Plan): readonly (readonly [string, readonly string[]])[] {
  const rows = Object.entries(table.rows as Readonly<Record<string, readonly string[]>>);
  const parts = table.breakdown === undefined ? undefined : own(plan.breakdowns, table.breakdown)?.parts;
  if (!parts || !rows.some(([region]) => ARRAY_INDEX.test(region))) return rows;
  const places = new Map(parts.map((part, place) => [part, place]));
  const placeOf = (region: string): number => places.get(region) ?? places.size;
  return [...rows].sort(([one], [other]) => placeOf(one) - placeOf(other));
}
