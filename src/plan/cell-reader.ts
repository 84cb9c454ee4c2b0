import type { Issue } from "../issue/issue.ts";
import { type EmptyState, isEmpty } from "../target/target-expression.ts";
import { issuesUnder } from "./issues-under.ts";
import { type PlanIndex, type PrintedCell, pathOf, type Source } from "./plan-index.ts";
import { readCell, termsOf } from "./read-cell.ts";
import { type FigureSource, type Stated, statedOf } from "./stated.ts";

/** Reads a cell; undefined where it cannot be read, which is then among the issues. */
export type CellReader = (cell: PrintedCell, region: string) => Stated | EmptyState | undefined;

/** A reader that remembers: columns repeat themselves (8以上, 8以上, …), and a cell is read once for each layer. */
export function cellReader(index: PlanIndex, issues: Issue[]): CellReader {
  const known = new Map<Source, Map<string, Stated | EmptyState>>();
  const told = new Set<string>();
  return (cell, region) => {
    const { source, text } = cell;
    const texts = known.get(source) ?? new Map<string, Stated | EmptyState>();
    known.set(source, texts);
    const before = texts.get(text);
    if (before !== undefined) return before;
    const terms = termsOf(index, source.indicator, source.unit);
    const read = readCell(terms, text);
    if (read.ok) {
      const { value } = read;
      const says = isEmpty(value) ? value.status : statedOf(terms, value, sourceOf(source));
      texts.set(text, says);
      return says;
    }
    // A cell that cannot be read is asked for again and again; it is told of once.
    const path = pathOf(region, cell);
    const place = JSON.stringify(path);
    if (!told.has(place)) issues.push(...issuesUnder(path, read.issues));
    told.add(place);
    return undefined;
  };
}

function sourceOf({ tableId, table: { clause }, column }: Source): FigureSource {
  return { table: tableId, column, ...(clause !== undefined && { clause }) };
}
