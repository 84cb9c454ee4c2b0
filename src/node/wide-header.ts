import { type Found, lookUp } from "../plan/names.ts";
import { findUnit, type UnitTable } from "../quantity/unit-table.ts";
import type { NameList } from "./name-list.ts";

/** What a column of a wide table is called, and what that names. */
export interface Heading {
  /** The position of the column, and of the row that its lowest heading stands in; from 0. */
  readonly column: number;
  readonly row: number;
  /** The lowest heading, as printed. */
  readonly text: string;
  readonly found: Found;
  /** The unit that the headings give. */
  readonly unit?: string;
  /** What stands in brackets where a unit should, and is none. */
  readonly strange?: string;
}

/** A heading, split at the bracket at its end. */
interface Parts {
  readonly name: string;
  readonly bracket?: string;
}

/** The headings of all columns but the first, which is the rows'. Columns without any text are left out. */
export function readHeadings(
  header: readonly (readonly string[])[],
  indicators: NameList,
  units: UnitTable,
): readonly Heading[] {
  const spread = header.map(spreadRight);
  const width = Math.max(0, ...header.map((row) => row.length));
  const headings: Heading[] = [];
  for (let column = 1; column < width; column++) {
    let row = header.length - 1;
    while (row >= 0 && (header[row]![column] ?? "").trim() === "") row--;
    if (row < 0) continue;
    const stack = spread.slice(0, row + 1).map((cells) => cells[column] ?? "");
    headings.push({ column, row, text: header[row]![column]!.trim(), ...nameOf(stack, indicators, units) });
  }
  return headings;
}

/** Of a merged cell only the first has the text: what is blank goes on with what stands to its left. */
function spreadRight(cells: readonly string[]): readonly string[] {
  let last = "";
  return cells.map((cell, column) => {
    if (column === 0) return "";
    last = cell.trim() || last;
    return last;
  });
}

/** What the headings of one column, from top to bottom, name; the lowest one first of all. */
function nameOf(
  stack: readonly string[],
  indicators: NameList,
  units: UnitTable,
): Pick<Heading, "found" | "unit" | "strange"> {
  const parts = stack.map((text) => splitUnit(text, units));
  const unit = parts
    .filter(({ bracket }) => bracket !== undefined && findUnit(bracket, units))
    .at(-1)?.bracket;
  const lowest = parts.at(-1)!;
  const whole = lookUp(indicators.index, stack.at(-1)!);
  if ("id" in whole) return { found: whole, ...(unit !== undefined && { unit }) };
  const tried = [
    whole,
    lookUp(indicators.index, lowest.name),
    lookUp(indicators.index, stack.join("")),
    lookUp(indicators.index, [...stack.slice(0, -1), lowest.name].join("")),
    lookUp(indicators.index, parts.map(({ name }) => name).join("")),
  ];
  const found =
    tried.find((one) => "id" in one) ?? tried.find((one) => "ids" in one && one.ids.length > 0) ?? whole;
  const strange = "id" in found && lowest.bracket !== undefined && !findUnit(lowest.bracket, units);
  return { found, ...(unit !== undefined && { unit }), ...(strange && { strange: lowest.bracket! }) };
}

/** `投资（亿元）` is 投资 in 亿元; a heading that is a unit and nothing else is one without brackets. */
function splitUnit(text: string, units: UnitTable): Parts {
  if (findUnit(text, units)) return { name: "", bracket: text };
  const last = text.at(-1);
  if (last !== ")" && last !== "）") return { name: text };
  const open = Math.max(text.lastIndexOf("("), text.lastIndexOf("（"));
  if (open < 0) return { name: text };
  const bracket = text
    .slice(open + 1, -1)
    .replace(/\s/g, "")
    .replace(/^单位[:：]/, "");
  return { name: text.slice(0, open), bracket };
}

/** No table has more header rows; all of them are tried. */
const MOST_HEADER_ROWS = 20;

/** How many of the first rows are headings: as many as name the most columns. The rest are rows that no name fits. */
export function headerHeight(
  rows: readonly (readonly string[])[],
  indicators: NameList,
  units: UnitTable,
): number {
  const tallest = Math.min(rows.length, MOST_HEADER_ROWS);
  let [best, most] = [tallest, 0];
  for (let height = tallest; height > 0; height--) {
    const headings = readHeadings(rows.slice(0, height), indicators, units);
    const named = headings.filter(({ found }) => "id" in found).length;
    if (named > most) [best, most] = [height, named];
  }
  return best;
}
