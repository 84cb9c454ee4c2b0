import type { GridCell } from "../document/document.ts";
import type { Columns } from "./columns-of.ts";
import type { Stack } from "./heading-stacks.ts";
import { headed } from "./unit-words.ts";

/** What is measured, as the table names it. */
export interface Measured {
  readonly stack: Stack;
  /** The headings over its figures, where its name stands at the side. */
  readonly over: Stack;
  /** Its lowest heading without its unit. */
  readonly name: string;
  /** Units that its headings give, the nearest first. */
  readonly units: readonly (readonly string[])[];
  readonly strange?: string;
  readonly line: number;
  /** Who answers for it, where a column says so. */
  readonly lead?: string;
}

/** What a column measures, by the headings over it. */
export function measuredBy(stack: Stack, line: number): Measured {
  const parts = stack.map(headed);
  let lowest = parts.length - 1;
  while (lowest > 0 && parts[lowest]!.name === "") lowest--;
  const { name = "", strange } = parts[lowest] ?? {};
  const units = [...parts].reverse().flatMap(({ units: given }) => (given.length > 0 ? [given] : []));
  const own = { stack: stack.slice(0, lowest + 1), over: [], name, units, line };
  return { ...own, ...(strange !== undefined && { strange }) };
}

/** What a row measures: by its name, its cell of units, and the headings over its figures. */
export function measuredInRow(
  row: readonly GridCell[],
  { label, unit, owner }: Columns,
  over: Stack,
): Measured {
  const cell = row[label]!;
  const { units, ...measured } = measuredBy([cell.text], cell.line);
  const given = unit === undefined ? [] : headed(row[unit]!.text).units;
  const unknown = unit !== undefined && given.length === 0 ? row[unit]!.text : "";
  const lead = owner === undefined ? "" : row[owner]!.text;
  return {
    ...measured,
    over,
    units: [...(given.length > 0 ? [given] : []), ...units, ...measuredBy(over, cell.line).units],
    ...(unknown !== "" && { strange: unknown }),
    ...(lead !== "" && { lead }),
  };
}
