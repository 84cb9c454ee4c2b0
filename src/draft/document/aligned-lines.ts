import { textWidth } from "../../node/text-width.ts";
import type { GridCell } from "./document.ts";
import { isFigure } from "./is-figure.ts";
import { joinText } from "./join-text.ts";
import type { LineTable } from "./line-tables.ts";

/** A cell of a line, and the columns of the screen that it takes. */
interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const RULE = /^[\s=+\-—─━]+$/;

/** Lines whose cells stand below one another, with two spaces or a wide one between them; of units in brackets one will do. */
export function readAligned(lines: readonly string[], from: number): LineTable {
  const found: { readonly pieces: readonly Piece[]; readonly line: number }[] = [];
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    if (found.length > 0 && RULE.test(line) && line.trim() !== "") continue;
    const pieces = piecesOf(line);
    if (pieces.length < 2) break;
    found.push({ pieces, line: at + 1 });
  }
  const body = found.filter(({ pieces }) => pieces.slice(1).some(({ text }) => isFigure(text)));
  if (body.length < 2) return { table: undefined, next: at };
  const width = commonest(body.map(({ pieces }) => joinPadded(pieces, Number.POSITIVE_INFINITY).length));
  const model = extents(
    found.map(({ pieces }) => joinPadded(pieces, width)).filter((one) => one.length === width),
  );
  const rows: (readonly GridCell[])[] = [];
  const loose: GridCell[] = [];
  for (const { pieces, line } of found) {
    const row = under(joinPadded(pieces, width), model);
    if (row) rows.push(row.map((text) => ({ text, line })));
    else loose.push(...pieces.map(({ text }) => ({ text, line })));
  }
  return { table: { kind: "table", line: from + 1, rows, loose }, next: at };
}

function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  // The gaps are kept, as they say where the next piece begins.
  for (const part of line.trimEnd().split(/( {2,}|\u3000+|\t+|(?<=[）)]) (?=[（(]))/)) {
    const width = textWidth(part);
    const text = joinText([part]);
    if (text !== "") pieces.push({ text, from: at, to: at + width });
    at += width;
  }
  return pieces;
}

/** From where to where each column goes, in the lines that have a cell in every one. */
function extents(lines: readonly (readonly Piece[])[]): readonly Piece[] {
  return lines[0]!.map((_, column) => {
    const pieces = lines.map((line) => line[column]!);
    const from = pieces.reduce((least, one) => Math.min(least, one.from), Number.POSITIVE_INFINITY);
    return { text: "", from, to: pieces.reduce((most, one) => Math.max(most, one.to), 0) };
  });
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)![0];
}

/** 合  计 is one name: single characters at the start of a line that has too many pieces. */
function joinPadded(pieces: readonly Piece[], width: number): readonly Piece[] {
  const joined = [...pieces];
  while (joined.length > 1 && isOneName(joined[0]!, joined[1]!, joined.length > width)) {
    const [first, second] = joined.splice(0, 2) as [Piece, Piece];
    joined.unshift({ text: first.text + second.text, from: first.from, to: second.to });
  }
  return joined;
}

function isOneName({ text: first }: Piece, { text: second }: Piece, isTooMany: boolean): boolean {
  const isHan = /^\p{Script=Han}$/u.test(second);
  return isHan && /^\p{Script=Han}{1,2}$/u.test(first) && (first.length === 1 || isTooMany);
}

/** The pieces under the columns of another line; undefined where one lies under several, or two under one. */
function under(pieces: readonly Piece[], model: readonly Piece[]): readonly string[] | undefined {
  if (pieces.length === model.length) return pieces.map(({ text }) => text);
  if (pieces.length > model.length) return undefined;
  const row = model.map(() => "");
  for (const { text, from, to } of pieces) {
    const columns = model.flatMap((column, index) => (column.from < to && from < column.to ? [index] : []));
    if (columns.length !== 1 || row[columns[0]!] !== "") return undefined;
    row[columns[0]!] = text;
  }
  return row;
}
