import { safeParseTarget } from "../../target/parse-target.ts";
import type { GridCell, TableBlock } from "../document/document.ts";
import { isFigure } from "../document/is-figure.ts";
import { type Columns, columnsOf } from "./columns-of.ts";
import type { Stack } from "./heading-stacks.ts";
import { isCorner, isPlace, type PlaceRole, placeName, placeRole } from "./place-words.ts";
import { captionUnits, headed } from "./unit-words.ts";

/** Where figures stand in a table: a place or an office. */
export interface TablePlace {
  readonly name: string;
  readonly role: PlaceRole;
  readonly line: number;
}

/** What is measured, as the table names it. */
export interface Measured {
  readonly stack: Stack;
  /** Its lowest heading without its unit. */
  readonly name: string;
  /** Units that its headings give, the nearest first. */
  readonly units: readonly (readonly string[])[];
  readonly strange?: string;
  readonly line: number;
  /** Who answers for it, where a column says so. */
  readonly lead?: string;
}

export type Orientation = "regions-down" | "regions-across" | "no-regions";

/** A table as it is understood: places on one side, what is measured on the other, and the cells between. */
export interface UnderstoodTable {
  readonly orientation: Orientation;
  readonly places: readonly TablePlace[];
  readonly measured: readonly Measured[];
  /** By place, then by what is measured. */
  readonly cells: readonly (readonly GridCell[])[];
  /** Units that the table's own captions give for all of it. */
  readonly captions: readonly string[];
  /** Header rows as printed, where the places stand at the side. */
  readonly header: readonly (readonly string[])[] | undefined;
  /** Cells that stand in no column of figures. */
  readonly beside: readonly { readonly cell: GridCell; readonly heading: string }[];
  /** Rows of notes below the table. */
  readonly notes: readonly GridCell[];
}

const NOTE = /^(?:注|备注|说明)[：:\d１-９]?/;
const BARE_YEAR = /^(?:19|20)\d{2}$/;

/** Understands a table; undefined where there is none: no headings, no names or no figures. */
export function readTable(
  table: TableBlock,
  caption: string,
  territory: string | null,
): UnderstoodTable | undefined {
  const first = table.rows.findIndex((row) => isBodyRow(row));
  if (first < 0) return undefined;
  const { header, units } = splitCaptions(table.rows.slice(0, first));
  const captions = [caption, ...table.loose.map(({ text }) => text)].flatMap(captionUnits);
  const notes: GridCell[] = [];
  const body = table.rows.slice(first).filter((row) => {
    const [start, ...others] = row.filter(({ text }) => text !== "");
    const isNote = start !== undefined && NOTE.test(start.text) && others.length === 0;
    if (isNote) notes.push(start);
    return !isNote;
  });
  if (header.length === 0 || body.length === 0) return undefined;
  const columns = columnsOf(header, body);
  if (!columns || columns.figures.length === 0) return undefined;
  const sides = { table, header, body, columns, captions: [...units, ...captions], notes, territory };
  switch (orientationOf(columns, body)) {
    case "regions-down":
      return placesDown(sides);
    case "regions-across":
      return placesAcross(sides);
    default:
      return placesNowhere(sides);
  }
}

/** The first row with a figure that is no year of a heading. */
function isBodyRow(row: readonly GridCell[]): boolean {
  const figures = row.slice(1).filter(({ text }) => isFigure(text));
  return figures.length > 0 && !figures.every(({ text }) => BARE_YEAR.test(text));
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

function orientationOf(
  { stacks, label, figures }: Columns,
  body: readonly (readonly GridCell[])[],
): Orientation {
  const names = body.map((row) => row[label]!.text).filter((text) => text !== "");
  const down = names.filter(isPlace).length / Math.max(names.length, 1);
  const heads = figures.map((column) => headed(stacks[column]!.at(-1) ?? "").name);
  const across = heads.filter(isPlace).length / heads.length;
  const hasCorner = stacks[label]!.some((heading) => isCorner(heading));
  if (across > 0.5 && across > down) return "regions-across";
  return down > 0.5 || hasCorner ? "regions-down" : "no-regions";
}

interface Sides {
  readonly table: TableBlock;
  readonly header: readonly (readonly GridCell[])[];
  readonly body: readonly (readonly GridCell[])[];
  readonly columns: Columns;
  readonly captions: readonly string[];
  readonly notes: readonly GridCell[];
  readonly territory: string | null;
}

function placesDown({ header, body, columns, captions, notes, territory }: Sides): UnderstoodTable {
  const { stacks, label, figures, others, owner } = columns;
  const rows = body.map((row) => withLabel(row, label)).filter((row) => row[label]!.text !== "");
  const measured = figures.map((column) => measuredBy(stacks[column]!, lineOf(header, column)));
  const printed = header.map((row) => [label, ...figures].map((column) => row[column]!.text));
  return {
    orientation: "regions-down",
    places: rows.map((row) => placeOf(row[label]!, territory)),
    measured,
    cells: rows.map((row) => figures.map((column) => row[column]!)),
    captions,
    header: printed,
    beside: besides(rows, stacks, owner === undefined ? others : [...others, owner]),
    notes,
  };
}

function placesAcross({ body, columns, captions, notes, header, territory }: Sides): UnderstoodTable {
  const { stacks, figures, others, label } = columns;
  const rows = body.filter(
    (row) => row[label]!.text !== "" && figures.some((column) => row[column]!.text !== ""),
  );
  return {
    orientation: "regions-across",
    places: figures.map((column) => {
      const { name } = headed(stacks[column]!.at(-1) ?? "");
      return placeOf({ text: name, line: lineOf(header, column) }, territory);
    }),
    measured: rows.map((row) => measuredInRow(row, columns)),
    cells: figures.map((column) => rows.map((row) => row[column]!)),
    captions,
    header: undefined,
    beside: besides(rows, stacks, others),
    notes,
  };
}

const TARGET_HEADING = /目标|计划|任务|预期|指标值/;

/** A list of indicators, each with one figure that is the territory's own. */
function placesNowhere({ body, columns, captions, notes, header, territory }: Sides): UnderstoodTable {
  const { stacks, figures, others, label } = columns;
  const named = figures.filter((column) => stacks[column]!.some((heading) => TARGET_HEADING.test(heading)));
  const [chosen] = named.length > 0 ? named.slice(-1) : figures.length === 1 ? figures : [];
  const rows = body.filter(
    (row) => row[label]!.text !== "" && chosen !== undefined && row[chosen]!.text !== "",
  );
  const rest = figures.filter((column) => column !== chosen);
  return {
    orientation: "no-regions",
    places:
      chosen === undefined ? [] : [{ name: territory ?? "", role: "whole", line: lineOf(header, chosen) }],
    measured: rows.map((row) => measuredInRow(row, columns)),
    cells: chosen === undefined ? [] : [rows.map((row) => row[chosen]!)],
    captions,
    header: undefined,
    beside: besides(chosen === undefined ? body : rows, stacks, [...others, ...rest]),
    notes,
  };
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

function measuredBy(stack: Stack, line: number): Measured {
  const parts = stack.map(headed);
  let lowest = parts.length - 1;
  while (lowest > 0 && parts[lowest]!.name === "") lowest--;
  const { name = "", strange } = parts[lowest] ?? {};
  const units = [...parts].reverse().flatMap(({ units: given }) => (given.length > 0 ? [given] : []));
  return { stack: stack.slice(0, lowest + 1), name, units, line, ...(strange !== undefined && { strange }) };
}

function measuredInRow(row: readonly GridCell[], { label, unit, owner }: Columns): Measured {
  const cell = row[label]!;
  const { units, ...measured } = measuredBy([cell.text], cell.line);
  const given = unit === undefined ? [] : headed(row[unit]!.text).units;
  const unknown = unit !== undefined && given.length === 0 ? row[unit]!.text : "";
  const lead = owner === undefined ? "" : row[owner]!.text;
  return {
    ...measured,
    units: given.length > 0 ? [given, ...units] : units,
    ...(unknown !== "" && { strange: unknown }),
    ...(lead !== "" && { lead }),
  };
}

function lineOf(header: readonly (readonly GridCell[])[], column: number): number {
  const filled = header.map((row) => row[column]!).filter(({ text }) => text !== "");
  return filled.at(-1)?.line ?? header[0]![0]!.line;
}

/** Cells of other columns, so that no figure in them goes unnoticed. */
function besides(
  rows: readonly (readonly GridCell[])[],
  stacks: readonly Stack[],
  columns: readonly number[],
): UnderstoodTable["beside"] {
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const cell = row[column]!;
      return /\d/.test(cell.text) ? [{ cell, heading: stacks[column]!.at(-1) ?? "" }] : [];
    }),
  );
}

/** The unit that all figures of a column carry themselves. */
export function unitOfCells(cells: readonly GridCell[]): string | undefined {
  const units = new Set<string | null>();
  for (const { text } of cells) {
    if (text.trim() === "") continue;
    const read = safeParseTarget(text);
    if (read.ok && "unit" in read.value) units.add(read.value.unit);
  }
  const [only] = units;
  return units.size === 1 ? (only ?? undefined) : undefined;
}
