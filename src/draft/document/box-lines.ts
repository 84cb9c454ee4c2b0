import { layOut } from "./grid.ts";
import { isFigure } from "./is-figure.ts";
import { joinText } from "./join-text.ts";
import type { LineTable } from "./line-tables.ts";

const BAR = /[|│┃║]/;
const RULE = /^[\s|│┃║+\-=─━═:┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝]+$/;
/** What draws a box, and not only the rule below the headings of Markdown. */
const CORNER = /^\s*[+┌┏╔├┣╠]/;
const JUNCTION = /[├┼┤┬┴┣╋┫┳┻╠╬╣╦╩]/;

interface BoxLine {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * A table drawn with lines: what stands between two rules is a row, however many lines it takes. Where cells go over rules
 * or bars, nobody can say from its lines alone what is merged, and it is none.
 */
export function readBoxes(lines: readonly string[], from: number): LineTable {
  if (!CORNER.test(lines[from]!) || !RULE.test(lines[from]!)) return { table: undefined, next: from + 1 };
  const groups: BoxLine[][] = [[]];
  let at = from;
  let isPlain = true;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.trim() === "") break;
    if (RULE.test(line)) {
      if (groups.at(-1)!.length > 0) groups.push([]);
    } else if (BAR.test(line)) {
      if (JUNCTION.test(line)) isPlain = false;
      groups.at(-1)!.push({ cells: cellsOf(line), line: at + 1 });
    } else break;
  }
  const filled = groups.filter((group) => group.length > 0);
  const rows = filled.length > 2 ? filled.flatMap(rowsOfGroup) : filled.flat();
  const isOne = isPlain && rows.every(({ cells }) => cells.length === rows[0]!.cells.length);
  if (!isOne || rows.length < 2) return { table: undefined, next: at };
  const spanned = rows.map(({ cells, line }) => cells.map((text) => ({ text, line, columns: 1, rows: 1 })));
  return { table: layOut(spanned, from + 1), next: at };
}

function cellsOf(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^[|│┃║]/, "")
    .replace(/[|│┃║]$/, "");
  return inner.split(/[|│┃║]/).map((cell) => joinText([cell]));
}

/** One row of several lines; where more than one of them has figures, each is a row. */
function rowsOfGroup(group: readonly BoxLine[]): readonly BoxLine[] {
  const figured = group.filter(({ cells }) => cells.slice(1).some(isFigure));
  const [first] = group as readonly [BoxLine];
  const width = first.cells.length;
  if (figured.length > 1 || group.some(({ cells }) => cells.length !== width)) return group;
  const cells = first.cells.map((_, column) => joinText(group.map((line) => line.cells[column]!)));
  return [{ cells, line: first.line }];
}
