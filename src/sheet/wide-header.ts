import { type Found, lookUp } from "../plan/names.ts";
import { findUnit, type UnitTable } from "../quantity/unit-table.ts";
import { captionIn } from "./caption-text.ts";
import { withoutMarks } from "./footnote-marks.ts";
import type { NameList } from "./name-list.ts";
import { withoutCaptions } from "./unit-captions.ts";
import { isUnitText } from "./unit-text.ts";

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
export interface Parts {
  readonly name: string;
  readonly bracket?: string;
}

/** The headings of all columns but the first, which is the rows'. Columns without any text are left out. */
export function readHeadings(
  printed: readonly (readonly string[])[],
  indicators: NameList,
  units: UnitTable,
): readonly Heading[] {
  const header = withoutCaptions(printed, units);
  const spread = header.map((cells) => spreadRight(cells.map((text) => withoutCaption(text, units))));
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

/** A group's caption, 经济发展（单位：万元）, is read with those of the whole table. */
function withoutCaption(text: string, units: UnitTable): string {
  return captionIn(text, units) ? splitUnit(text, units).name : text;
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
  const ways = (clean: (text: string) => string): readonly string[] => {
    const above = upper.map(clean);
    return [
      clean(full),
      clean(name),
      [...above, clean(full)].join(""),
      [...above, clean(name)].join(""),
      plain.map(clean).join(""),
    ];
  };
  const printed = ways((text) => text);
  const looked = [...printed, ...ways(withoutMarks)].map((text) => lookUp(indicators.index, text));
  const named = looked.findIndex((one) => "id" in one);
  const ambiguous = looked.find((one) => "ids" in one && one.ids.length > 0);
  const found = looked[named] ?? ambiguous ?? looked[0]!;
  const brackets = parts.flatMap(({ bracket }) => bracket ?? []);
  const unit = brackets.filter((bracket) => findUnit(bracket, units)).at(-1);
  // What the name did without must be a unit: else it may say that the column is about something else.
  const way = named % printed.length;
  const dropped = parts
    .slice(way === 0 || way === 2 ? lowest + 1 : lowest)
    .flatMap(({ bracket }) => bracket ?? []);
  const strange = named < 0 ? undefined : dropped.find((bracket) => !findUnit(bracket, units));
  return {
    name: withoutMarks(name),
    found,
    ...(unit !== undefined && { unit }),
    ...(strange !== undefined && { strange }),
  };
}

/** `投资（亿元）` is 投资 in 亿元; a heading that is a unit and nothing else is one without brackets. */
export function splitUnit(printed: string, units: UnitTable): Parts {
  if (isUnitText(printed, units)) return { name: "", bracket: printed };
  const text = withoutMarks(printed);
  const caption = captionIn(text, units);
  const named = caption?.units.join("、") ?? "";
  if (caption?.isAll) return { name: "", bracket: named };
  const last = text.at(-1);
  const open = last === ")" || last === "）" ? Math.max(text.lastIndexOf("("), text.lastIndexOf("（")) : -1;
  if (open >= 0) {
    const bracket = text.slice(open + 1, -1).replace(/\s/g, "");
    return { name: text.slice(0, open), bracket: captionIn(bracket, units) ? named : bracket };
  }
  const at = caption ? text.indexOf(caption.caption) : -1;
  return at > 0 ? { name: text.slice(0, at).trim(), bracket: named } : { name: printed };
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
