import type { FlatCell } from "./flat-cells.ts";
import { isFigure } from "./is-figure.ts";
import { joinText } from "./join-text.ts";

const SENTENCE = /[。；！？：]$/;
const LONGEST_CELL = 60;
/** What names the corner of a table, where its headings begin. */
const CORNER = /^(?:项目|指标|地区|区域|单位|部门|名称|县[（(]?市|县市区|各地|镇街|责任单位|序号)/;
const LEAST_ROWS = 2;

/** Lines that are looked at together: no table that is written so is longer. */
const MOST_LINES = 5_000;

/** Lines that can be cells, and the table among them that comes first. */
export interface ListedRun {
  /** The line after the last that was looked at. */
  readonly end: number;
  readonly table?: {
    /** The line that it begins on, headings included, from 0. */
    readonly start: number;
    readonly cells: readonly FlatCell[];
    readonly next: number;
  };
}

/** Looks for cells that stand one a line without a tab before them: a name and as many figures, again and again. */
export function findListed(lines: readonly string[], from: number): ListedRun {
  const found: { text: string; line: number }[] = [];
  const most = Math.min(lines.length, from + MOST_LINES);
  let at = from;
  for (; at < most && (lines[at]!.trim() === "" || isCell(lines[at])); at++) {
    const text = joinText([lines[at]!]);
    if (text === "") continue;
    const before = found.at(-1);
    // A unit on a line of its own belongs to the heading above it.
    if (before && /^[（(][^（）()]+[）)]$/.test(text) && !isFigure(before.text)) before.text += text;
    else found.push({ text, line: at + 1 });
  }
  const end = Math.max(at, from + 1);
  const body = bodyOf(found.map(({ text }) => isFigure(text)));
  const head = body && headOf(found.slice(0, body.first), body.width);
  if (!body || head === undefined) return { end };
  const { first, last, width } = body;
  const cells = found.slice(first - head, last).map(({ text, line }, index): FlatCell => {
    const isRowStart = index >= head ? (index - head) % width === 0 : index === 0;
    return { text, line, gap: isRowStart };
  });
  return { end, table: { start: found[first - head]!.line - 1, cells, next: found[last - 1]!.line } };
}

function isCell(line: string | undefined): boolean {
  const text = line?.trim() ?? "";
  return text !== "" && text.length <= LONGEST_CELL && !SENTENCE.test(text) && !line!.includes("\t");
}

/** Where a name and `width - 1` figures follow one another at least twice. */
function bodyOf(
  figures: readonly boolean[],
): { readonly first: number; readonly last: number; readonly width: number } | undefined {
  for (let first = 0; first < figures.length; first++) {
    if (figures[first] !== false || figures[first + 1] !== true) continue;
    let width = 1;
    while (figures[first + width] === true) width++;
    let last = first + width;
    while (isRow(figures, last, width)) last += width;
    if (last - first >= LEAST_ROWS * width) return { first, last, width };
    first += width - 1;
  }
  return undefined;
}

function isRow(figures: readonly boolean[], at: number, width: number): boolean {
  if (figures[at] !== false || figures[at + width] === true) return false;
  for (let cell = 1; cell < width; cell++) if (figures[at + cell] !== true) return false;
  return true;
}

/**
 * How many cells before the body are headings: from the corner on, where these are as many as there are columns. Of any
 * others nobody can say over which column they stand: merged headings, a column of numbers.
 */
function headOf(before: readonly { readonly text: string }[], width: number): number | undefined {
  const corner = lastCorner(before);
  return corner >= 0 && before.length - corner === width ? width : undefined;
}

function lastCorner(cells: readonly { readonly text: string }[]): number {
  let at = cells.length - 1;
  while (at >= 0 && !CORNER.test(cells[at]!.text)) at--;
  return at;
}
