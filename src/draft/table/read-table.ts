import type { GridCell, TableBlock } from "../document/document.ts";
import { isFigure } from "../document/is-figure.ts";
import { columnTime } from "./column-time.ts";
import { type Columns, columnsOf } from "./columns-of.ts";
import { type Measured, measuredBy, measuredInRow } from "./measured.ts";
import { isCorner, isPlace, isSum, type PlaceRole, placeName, placeRole } from "./place-words.ts";
import { type Remainder, remainderOf } from "./remainder.ts";
import { captionUnits, headed } from "./unit-words.ts";

/** Where figures stand in a table: a place or an office. */
export interface TablePlace {
  readonly name: string;
  readonly role: PlaceRole;
  readonly line: number;
}

export type Orientation = "regions-down" | "regions-across" | "no-regions";

/** Places on one side, what is measured on the other, and the cells between. */
interface Sides {
  readonly orientation: Orientation;
  readonly places: readonly TablePlace[];
  readonly measured: readonly Measured[];
  /** By place, then by what is measured. */
  readonly cells: readonly (readonly GridCell[])[];
  /** Header rows as printed, where the places stand at the side. */
  readonly header: readonly (readonly string[])[] | undefined;
}

/** A table as it is understood. */
export interface UnderstoodTable extends Sides {
  /** Units that the table's own captions give for all of it. */
  readonly captions: readonly string[];
  /** Numbers that stand elsewhere in it. */
  readonly remainder: readonly Remainder[];
}

/** What is known of a table before it is read: its caption, and whose and when the document is. */
export interface TableContext {
  readonly caption: string;
  readonly territory: string | null;
  readonly period: string;
}

interface Parts {
  readonly header: readonly (readonly GridCell[])[];
  readonly body: readonly (readonly GridCell[])[];
  readonly columns: Columns;
}

const NOTE = /^(?:注|备注|说明|note)(?:[：:\d１-９\s]|$)/i;
const BARE_YEAR = /^(?:19|20)\d{2}$/;
/** A heading is a name; what is longer or ends is a sentence. */
const LONGEST_HEADING = 60;

/** Understands a table; undefined where there is none: no headings, no names or no figures. */
export function readTable(table: TableBlock, context: TableContext): UnderstoodTable | undefined {
  const first = table.rows.findIndex((row) => isBodyRow(row));
  if (first < 0) return undefined;
  const { header, units } = splitCaptions(table.rows.slice(0, first));
  const captions = [context.caption, ...table.loose.map(({ text }) => text)].flatMap(captionUnits);
  const rows = table.rows.slice(first);
  const notes = new Set(rows.flatMap(noteOf));
  const body = rows.filter((row) => noteOf(row).length === 0);
  if (header.length === 0 || body.length === 0 || header.some((row) => row.some(isSentence)))
    return undefined;
  const columns = columnsOf(header, body);
  if (!columns || columns.figures.length === 0) return undefined;
  const sides = sidesOf({ header, body, columns }, context);
  const used = new Set(sides.cells.flat());
  const remainder = remainderOf(table, first, columns, used, notes);
  return { ...sides, captions: [...units, ...captions], remainder };
}

/** The first row with a figure that is no year of a heading. */
function isBodyRow(row: readonly GridCell[]): boolean {
  const figures = row.slice(1).filter(({ text }) => isFigure(text));
  return figures.length > 0 && !figures.every(({ text }) => BARE_YEAR.test(text));
}

function isSentence({ text }: GridCell): boolean {
  return text.length > LONGEST_HEADING || /[。；]/.test(text);
}

/** The note that a row is, as the only thing in it. */
function noteOf(row: readonly GridCell[]): readonly GridCell[] {
  const filled = row.filter(({ text }) => text !== "");
  return filled.length === 1 && NOTE.test(filled[0]!.text) ? filled : [];
}

/** Rows above the headings that are the table's title or say the unit of all of it. */
function splitCaptions(rows: readonly (readonly GridCell[])[]): {
  readonly header: readonly (readonly GridCell[])[];
  readonly units: readonly string[];
} {
  const isCaption = (row: readonly GridCell[]): boolean => row.filter(({ text }) => text !== "").length === 1;
  let start = 0;
  // A group that is the only one of its row is a heading where headings of its columns follow and a corner stands beside it.
  while (start < rows.length - 1 && isCaption(rows[start]!) && rows[start]![0]!.text !== "") start++;
  const captions = rows.slice(0, start).flatMap((row) => row.map(({ text }) => text));
  return { header: rows.slice(start), units: captions.flatMap(captionUnits) };
}

function sidesOf(parts: Parts, context: TableContext): Sides {
  switch (orientationOf(parts)) {
    case "regions-down":
      return placesDown(parts, context);
    case "regions-across":
      return placesAcross(parts, context);
    default:
      return placesNowhere(parts, context);
  }
}

function orientationOf({ columns: { stacks, label, figures }, body }: Parts): Orientation {
  const names = body.map((row) => row[label]!.text).filter((text) => text !== "");
  const places = names.filter(isPlace);
  // Any list can have a sum: it speaks for places only beside others.
  const down = places.every(isSum) ? 0 : places.length / names.length;
  const heads = figures.map((column) => headed(stacks[column]!.at(-1) ?? "").name);
  const across = heads.every(isSum) ? 0 : heads.filter(isPlace).length / heads.length;
  const hasCorner = stacks[label]!.some((heading) => isCorner(heading));
  if (across > 0.5 && across > down) return "regions-across";
  return down > 0.5 || hasCorner ? "regions-down" : "no-regions";
}

function placesDown({ header, body, columns }: Parts, { territory }: TableContext): Sides {
  const { stacks, label, figures } = columns;
  const rows = body.map((row) => withLabel(row, label)).filter((row) => row[label]!.text !== "");
  return {
    orientation: "regions-down",
    places: rows.map((row) => placeOf(row[label]!, territory)),
    measured: figures.map((column) => measuredBy(stacks[column]!, lineOf(header, column))),
    cells: rows.map((row) => figures.map((column) => row[column]!)),
    header: header.map((row) => [label, ...figures].map((column) => row[column]!.text)),
  };
}

function placesAcross({ header, body, columns }: Parts, { territory }: TableContext): Sides {
  const { stacks, figures } = columns;
  const rows = body.filter((row) => isMeasured(row, columns) && figures.some((at) => row[at]!.text !== ""));
  return {
    orientation: "regions-across",
    places: figures.map((column) => {
      const { name } = headed(stacks[column]!.at(-1) ?? "");
      return placeOf({ text: name, line: lineOf(header, column) }, territory);
    }),
    // What stands over a region is no unit of all of its figures.
    measured: rows.map((row) => measuredInRow(row, columns, [])),
    cells: figures.map((column) => rows.map((row) => row[column]!)),
    header: undefined,
  };
}

const TARGET_HEADING = /目标|计划|任务|预期|指标值|target/i;

/** A list of indicators, each with one figure that is the territory's own. */
function placesNowhere({ header, body, columns }: Parts, { territory, period }: TableContext): Sides {
  const { stacks, figures } = columns;
  const planned = figures.filter((column) => columnTime(stacks[column]!, period).kind !== "baseline");
  const named = planned.filter((column) => stacks[column]!.some((heading) => TARGET_HEADING.test(heading)));
  const [chosen] = named.length > 0 ? named.slice(-1) : planned.length === 1 ? planned : [];
  if (chosen === undefined)
    return { orientation: "no-regions", places: [], measured: [], cells: [], header: undefined };
  const rows = body.filter((row) => isMeasured(row, columns) && row[chosen]!.text !== "");
  return {
    orientation: "no-regions",
    places: [{ name: territory ?? "", role: "whole", line: lineOf(header, chosen) }],
    measured: rows.map((row) => measuredInRow(row, columns, stacks[chosen]!)),
    cells: [rows.map((row) => row[chosen]!)],
    header: undefined,
  };
}

/** Whether a row names what it measures. A sum of different things measures nothing. */
function isMeasured(row: readonly GridCell[], { label }: Columns): boolean {
  return row[label]!.text !== "" && !isSum(row[label]!.text);
}

/** 合计 stands over the column of numbers and that of names: its name is the cell that goes on into the latter. */
function withLabel(row: readonly GridCell[], label: number): readonly GridCell[] {
  if (row[label]!.text !== "") return row;
  const before = row.slice(0, label).filter(({ text }) => text !== "" && !isFigure(text));
  const name = before.at(-1);
  return name === undefined ? row : row.map((cell, column) => (column === label ? name : cell));
}

function placeOf({ text, line }: GridCell, territory: string | null): TablePlace {
  return { name: placeName(text), role: placeRole(text, territory), line };
}

function lineOf(header: readonly (readonly GridCell[])[], column: number): number {
  const filled = header.map((row) => row[column]!).filter(({ text }) => text !== "");
  return filled.at(-1)?.line ?? header[0]![0]!.line;
}
