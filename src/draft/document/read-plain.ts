import { readAligned } from "./aligned-lines.ts";
import { readBoxes } from "./box-lines.ts";
import type { Block, ParagraphBlock } from "./document.ts";
import { flatCells, isFlatCell } from "./flat-cells.ts";
import { rowsOfCells } from "./flat-rows.ts";
import { joinText } from "./join-text.ts";
import { readPipes, readTabs } from "./line-tables.ts";
import { findListed, type ListedRun } from "./listed-cells.ts";
import { NEW_ITEM } from "./new-item.ts";

/** The blocks from a line on, and the line after them. */
interface Taken {
  readonly blocks: readonly Block[];
  readonly next: number;
}

/** A line that is filled and ends within a sentence goes on in the next, where lines are broken at a width. */
const FULL_LINE = 30;
const LONGEST_BROKEN = 100;
/** A word that does not fit is moved to the next line whole. */
const RAGGED = 6;
const SENTENCE_END = /[。；;：:！!？?”）)》]$/;

const LINE_TABLES = [readBoxes, readTabs, readPipes, readAligned] as const;

/** The blocks of a plain text: tables in any of the ways in which text has them, and paragraphs. */
export function readPlain(text: string): readonly Block[] {
  const lines = text.split(/\r\n|[\n\r\f\u2028\u2029]/);
  const tableAt = tableFinder(lines);
  const full = fullLine(lines);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    if (lines[at]!.trim() === "") {
      at++;
      continue;
    }
    const { blocks: found, next } = tableAt(at) ?? paragraphAt(lines, at, full);
    blocks.push(...found);
    at = Math.max(next, at + 1);
  }
  return blocks;
}

/** Finds tables line after line, and looks at no line again for a kind of table that is known not to be there. */
function tableFinder(lines: readonly string[]): (at: number) => Taken | undefined {
  const known = LINE_TABLES.map(() => 0);
  let listed: ListedRun = { end: 0 };
  return (at) => {
    if (isFlatCell(lines[at])) {
      const { cells, next } = flatCells(lines, at);
      return takenFrom(cells, next);
    }
    for (const [kind, read] of LINE_TABLES.entries()) {
      if (at < known[kind]!) continue;
      const { table, next } = read(lines, at);
      if (table) return { blocks: [table], next };
      known[kind] = next;
    }
    const isPast = listed.table !== undefined && at > listed.table.start;
    if (at >= listed.end || isPast) listed = findListed(lines, at);
    const { table } = listed;
    return table?.start === at ? takenFrom(table.cells, table.next) : undefined;
  };
}

/** Cells that make a table, and what stands around it; or each as a paragraph. */
function takenFrom(cells: ReturnType<typeof flatCells>["cells"], next: number): Taken {
  const found = rowsOfCells(cells);
  if (!found) return { blocks: cells.flatMap(asParagraph), next };
  return {
    blocks: [found.table, ...found.after.flatMap(asParagraph)],
    next,
  };
}

function asParagraph({
  text,
  line,
}: {
  readonly text: string;
  readonly line: number;
}): readonly ParagraphBlock[] {
  return text === "" ? [] : [{ kind: "paragraph", line, text }];
}

/** How long a line is at least that goes on in the next; in a text with longer lines, each is a paragraph. */
function fullLine(lines: readonly string[]): number {
  const longest = lines.reduce((most, line) => Math.max(most, line.trim().length), 0);
  return longest > LONGEST_BROKEN ? Number.POSITIVE_INFINITY : Math.max(FULL_LINE, longest - RAGGED);
}

function paragraphAt(lines: readonly string[], from: number, full: number): Taken {
  const parts = [lines[from]!];
  let at = from + 1;
  while (goesOn(parts.at(-1)!, lines[at], full)) parts.push(lines[at++]!);
  return { blocks: asParagraph({ text: joinText(parts), line: from + 1 }), next: at };
}

function goesOn(line: string, next: string | undefined, full: number): boolean {
  const text = line.trim();
  if (next === undefined || next.trim() === "" || text.length < full) return false;
  return !SENTENCE_END.test(text) && !NEW_ITEM.test(next) && !next.includes("|");
}
