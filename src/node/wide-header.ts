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
  /** The same without its unit. */
  readonly name: string;
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
    const own = header.map((cells) => (cells[column] ?? "").trim());
    const row = lowestRow(own, (text) => text !== "");
    if (row < 0) continue;
    const named = lowestRow(own, (text) => splitUnit(text, units).name.trim() !== "");
    // Only above its own name does a column share the headings of those to its left.
    const shared = named < 0 ? row : named;
    const stack = own.map((text, index) => (index < shared ? (spread[index]![column] ?? "") : text));
    headings.push({ column, row, text: own[row]!, ...nameOf(stack.slice(0, row + 1), indicators, units) });
  }
  return headings;
}

function lowestRow(own: readonly string[], test: (text: string) => boolean): number {
  let row = own.length - 1;
  while (row >= 0 && !test(own[row]!)) row--;
  return row;
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
): Pick<Heading, "name" | "found" | "unit" | "strange"> {
  const parts = stack.map((text) => splitUnit(text, units));
  // A row of units stands below the names: （亿元）.
  let lowest = parts.length - 1;
  while (lowest > 0 && parts[lowest]!.name.trim() === "") lowest--;
  const upper = stack.slice(0, lowest);
  const [full, { name }] = [stack[lowest]!, parts[lowest]!];
  const plain = parts.slice(0, lowest + 1).map((part) => part.name);
  const tried = [full, name, [...upper, full].join(""), [...upper, name].join(""), plain.join("")];
  const looked = tried.map((text) => lookUp(indicators.index, text));
  const named = looked.findIndex((one) => "id" in one);
  const ambiguous = looked.find((one) => "ids" in one && one.ids.length > 0);
  const found = looked[named] ?? ambiguous ?? looked[0]!;
  const brackets = parts.flatMap(({ bracket }) => bracket ?? []);
  const unit = brackets.filter((bracket) => findUnit(bracket, units)).at(-1);
  // What the name did without must be a unit: else it may say that the column is about something else.
  const dropped = parts
    .slice(named === 0 || named === 2 ? lowest + 1 : lowest)
    .flatMap(({ bracket }) => bracket ?? []);
  const strange = named < 0 ? undefined : dropped.find((bracket) => !findUnit(bracket, units));
  return {
    name: name.trim(),
    found,
    ...(unit !== undefined && { unit }),
    ...(strange !== undefined && { strange }),
  };
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
