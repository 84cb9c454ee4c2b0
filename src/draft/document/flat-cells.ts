import type { GridCell } from "./document.ts";
import { isFigure } from "./is-figure.ts";
import { joinText } from "./join-text.ts";

/** A cell of a table that was written out one cell a line, and whether blank lines stand before it. */
export interface FlatCell extends GridCell {
  readonly gap: boolean;
}

/** A line that is one cell: a tab, and what stands in it. */
export function isFlatCell(line: string | undefined): boolean {
  return line?.startsWith("\t") === true && !line.trim().includes("\t");
}

const SENTENCE = /[。；！？]$/;
/** What a cell goes on with is short; a longer line is a paragraph of the text. */
const LONGEST_REST = 40;

/** The cells from a line on, and the line after the last. A line without a tab goes on with the cell before it. */
export function flatCells(
  lines: readonly string[],
  from: number,
): { readonly cells: readonly FlatCell[]; readonly next: number } {
  const cells: (FlatCell & { parts: string[] })[] = [];
  let blanks = 0;
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    if (isFlatCell(line)) {
      cells.push({ text: "", line: at + 1, gap: blanks > 0, parts: [line] });
      blanks = 0;
    } else if (line.trim() === "") blanks++;
    else if (goesOn(cells.at(-1)!.parts, line, blanks)) {
      cells.at(-1)!.parts.push(line);
      blanks = 0;
    } else break;
  }
  return {
    cells: cells.map(({ parts, ...cell }) => ({ ...cell, text: joinText(parts) })),
    next: at,
  };
}

function goesOn(parts: readonly string[], line: string, blanks: number): boolean {
  const rest = line.trim();
  if (blanks > 1 || line.includes("\t") || rest.length > LONGEST_REST || SENTENCE.test(rest)) return false;
  const text = joinText(parts);
  // A figure that goes on is a figure still: 8 and 以上 are, 12 and the title of the next table are not.
  return text === "" ? blanks === 0 : !isFigure(text) || isFigure(joinText([text, line]));
}
