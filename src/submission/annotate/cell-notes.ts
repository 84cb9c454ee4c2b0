import type { Severity } from "../../issue/issue.ts";
import type { Language } from "../../issue/language.ts";
import { addressOf, type Merge } from "../../sheet/sheet.ts";
import { issueMessage } from "../issue-message.ts";
import type { SubmissionIssue } from "../submission.ts";
import { ANNOTATION_WORDS } from "./words.ts";

/** Where an issue stands in the copy; positions from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What is said of a cell: its colour, and its comment. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
  readonly issues: readonly PlacedIssue[];
}

/** An issue, and its cell, if it has one. */
export interface PlacedIssue {
  readonly issue: SubmissionIssue;
  readonly place?: CellPlace | undefined;
}

/** The worst first. */
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
/** A comment with more is not read; the sheet of issues has them all. */
const MOST_IN_COMMENT = 20;

/** The cells with issues by their sheets. What a merged cell covers is said of its first: it is the one that is seen. */
export function cellNotes(
  issues: readonly PlacedIssue[],
  mergesOf: (sheet: string) => readonly Merge[],
): ReadonlyMap<string, readonly CellNote[]> {
  const sheets = new Map<string, PlacedIssue[]>();
  for (const one of issues) {
    if (!one.place) continue;
    const known = sheets.get(one.place.sheet);
    if (known) known.push(one);
    else sheets.set(one.place.sheet, [one]);
  }
  return new Map([...sheets].map(([sheet, placed]) => [sheet, notesOf(placed, mergesOf(sheet))]));
}

function notesOf(issues: readonly PlacedIssue[], merges: readonly Merge[]): readonly CellNote[] {
  const rows = [...new Set(issues.map(({ place }) => place!.row))].sort((a, b) => a - b);
  const mergesIn = mergesByRow(rows, merges);
  const notes = new Map<string, { row: number; column: number; severity: Severity; issues: PlacedIssue[] }>();
  for (const one of issues) {
    const { row, column } = one.place!;
    const merge = mergesIn
      .get(row)
      ?.find(({ firstColumn, lastColumn }) => firstColumn <= column && column <= lastColumn);
    const at = merge ? { row: merge.firstRow, column: merge.firstColumn } : { row, column };
    const key = `${at.row},${at.column}`;
    const known = notes.get(key);
    const { severity } = one.issue;
    if (!known) notes.set(key, { ...at, severity, issues: [one] });
    else {
      known.issues.push(one);
      if (RANK[severity] < RANK[known.severity]) known.severity = severity;
    }
  }
  return [...notes.values()];
}

/** The merges that reach into some rows, which are in order. */
function mergesByRow(
  rows: readonly number[],
  merges: readonly Merge[],
): ReadonlyMap<number, readonly Merge[]> {
  const found = new Map<number, Merge[]>(rows.map((row) => [row, []]));
  for (const merge of merges) {
    for (let at = firstAtLeast(rows, merge.firstRow); at < rows.length && rows[at]! <= merge.lastRow; at++)
      found.get(rows[at]!)!.push(merge);
  }
  return found;
}

function firstAtLeast(sorted: readonly number[], least: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Keeps the comments of so many cells, the worst first; which they are, the rest of a file does not change. */
export function commentedNotes(
  sheets: ReadonlyMap<string, readonly CellNote[]>,
  most: number,
): ReadonlySet<CellNote> {
  const all = [...sheets.values()].flat();
  return new Set(all.sort((a, b) => RANK[a.severity] - RANK[b.severity]).slice(0, most));
}

/** What a comment says, without the line that names its author. */
export function commentText({ row, column, issues }: CellNote, lang: Language, list: string): string {
  const { severities, colon, suggestion, more } = ANNOTATION_WORDS[lang];
  const lines = issues.slice(0, MOST_IN_COMMENT).flatMap(({ issue, place }) => {
    const isElsewhere = place && (place.row !== row || place.column !== column);
    const where = isElsewhere ? `${addressOf(place.row, place.column)} ` : "";
    const line = `${where}${severities[issue.severity]}${colon}${issueMessage(issue, lang)}`;
    return issue.suggestion === undefined ? [line] : [line, `${suggestion}${issue.suggestion}`];
  });
  const left = issues.length - MOST_IN_COMMENT;
  return [...lines, ...(left > 0 ? [more(left, list)] : [])].join("\n");
}
