import type { UnitTable } from "../../quantity/unit-table.ts";
import { isDigit } from "../fold-text.ts";
import { scanUnit } from "../scan-unit.ts";
import { type Heading, readHeading } from "./headings.ts";

/** A paragraph of a text, or a line of a table in it. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly isTable: boolean;
  readonly heading: Heading | null;
}

/** Lines at least as long can be broken for want of room. */
const FULL_LINE = 30;
const ENDS = "。！？!?；;：:";
const LONGEST_UNIT_START = 4;

/** The paragraphs of a text: its lines, put together where a line was broken within a sentence. */
export function paragraphsOf(text: string, units: UnitTable | undefined): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let at = 0;
  let isAdjacent = false;
  while (at <= text.length) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    const content = line.trim();
    const last = paragraphs.at(-1);
    if (content !== "") {
      const isTable = isTableLine(line, content);
      const start = at + line.indexOf(content[0]!);
      const heading = isTable ? null : readHeading(text, start, end);
      if (isAdjacent && last && !isTable && !last.isTable && !heading && goesOn(text, last, line, units)) {
        paragraphs[paragraphs.length - 1] = { ...last, end };
      } else paragraphs.push({ start, end, isTable, heading });
    }
    isAdjacent = content !== "";
    at = end + 1;
  }
  return paragraphs;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** Cells stand behind tabs or between bars; a sentence has its full stop. */
function isTableLine(line: string, content: string): boolean {
  if (content.startsWith("|")) return true;
  return line.includes("\t") && !/[。！？]/.test(content);
}

/** Whether a line continues the one before: broken within a number's unit, or at the end of a full line. */
function goesOn(text: string, last: Paragraph, line: string, units: UnitTable | undefined): boolean {
  const before = text.slice(Math.max(last.start, last.end - FULL_LINE), last.end).trimEnd();
  const ending = before.at(-1);
  if (ending === undefined || ENDS.includes(ending)) return false;
  const next = line.trimStart();
  if (isDigit(ending) || ending === "万" || ending === "亿") {
    const head = next.slice(0, LONGEST_UNIT_START);
    const folded = { chars: head, origin: [], gaps: Array.from(head, () => "none" as const) };
    return !isDigit(head[0]) && scanUnit(folded, 0, units) !== undefined;
  }
  const lineStart = Math.max(last.start, text.lastIndexOf("\n", last.end - 1) + 1);
  return next.length === line.length && last.end - lineStart >= FULL_LINE;
}
