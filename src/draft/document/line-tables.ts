import type { TableBlock } from "./document.ts";
import { layOut } from "./grid.ts";
import { isFigure } from "./is-figure.ts";
import { joinText } from "./join-text.ts";

/** A table whose rows are lines, and the line after its last; without a table, the line up to which there is none. */
export interface LineTable {
  readonly table: TableBlock | undefined;
  readonly next: number;
}

const RULE = /^[\s|:+\-—─━│┼]+$/;

/** Rows of `|`, with or without one at either end; the rule below the headings is left out. */
export function readPipes(lines: readonly string[], from: number): LineTable {
  return readRows(lines, from, (line) => {
    if (!line.includes("|")) return undefined;
    const inner = line.trim().replace(/^\|/, "").replace(/\|$/, "");
    return inner.split("|");
  });
}

/** Lines of cells with a tab between them. */
export function readTabs(lines: readonly string[], from: number): LineTable {
  return readRows(lines, from, (line) => (line.trimEnd().includes("\t") ? line.split("\t") : undefined));
}

function readRows(
  lines: readonly string[],
  from: number,
  split: (line: string) => readonly string[] | undefined,
): LineTable {
  const rows: { text: string; line: number; columns: number; rows: number }[][] = [];
  let at = from;
  for (; at < lines.length; at++) {
    const cells = split(lines[at]!);
    if (cells === undefined) break;
    if (RULE.test(lines[at]!)) continue;
    rows.push(cells.map((cell) => ({ text: joinText([cell]), line: at + 1, columns: 1, rows: 1 })));
  }
  const table = rows.length < 2 ? undefined : layOut(rows, from + 1);
  // Lines that only look like a table have no figures.
  const isReal = table?.rows.some((row) => row.some(({ text }) => isFigure(text)));
  return { table: isReal ? table : undefined, next: at };
}
