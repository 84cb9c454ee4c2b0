import type { Block, GridCell, ParagraphBlock } from "../document/document.ts";
import { type ColumnTime, columnTime } from "../table/column-time.ts";
import type { Measured } from "../table/measured.ts";
import { readTable, type UnderstoodTable } from "../table/read-table.ts";
import { unitOfCells } from "../table/unit-of-cells.ts";
import { captionUnits, isCountName, isRateName, unitFor } from "../table/unit-words.ts";
import { columnNames } from "./column-names.ts";
import { proseOf } from "./table-prose.ts";

/** Where a column's unit was found. */
export type UnitSource = "heading" | "caption" | "cells" | "order" | "declared";

/** A column of figures, with its unit. */
export interface FoundColumn {
  readonly measured: Measured;
  readonly name: string;
  readonly unit: string | null;
  readonly unitFrom: UnitSource | null;
  readonly cells: readonly GridCell[];
  readonly time: ColumnTime;
}

/** A table of the document, understood. */
export interface FoundTable {
  readonly id: string;
  readonly caption: string;
  readonly line: number;
  readonly understood: UnderstoodTable;
  readonly columns: readonly FoundColumn[];
  readonly loose: readonly GridCell[];
}

export interface FoundTables {
  readonly tables: readonly FoundTable[];
  /** Figures of tables that could not be understood. */
  readonly others: readonly GridCell[];
  /** What stands in sentences, in the body and in cells. */
  readonly paragraphs: readonly ParagraphBlock[];
}

const LONGEST_CAPTION = 80;

/** The tables of a document, each with its caption and the units of its columns, and what stands in sentences. */
export function findTables(blocks: readonly Block[], territory: string | null, period: string): FoundTables {
  const tables: FoundTable[] = [];
  const others: GridCell[] = [];
  const paragraphs: ParagraphBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "paragraph") {
      paragraphs.push(block);
      continue;
    }
    const before = captionsOf(blocks, index);
    const understood = readTable(block, { caption: before.join(" "), territory, period });
    const isUnderstood = understood !== undefined && understood.cells.length > 0;
    const { prose, rest } = proseOf(block, isUnderstood ? understood : undefined);
    for (const paragraph of prose) paragraphs.push(paragraph);
    if (!isUnderstood) {
      for (const cell of rest) others.push(cell);
      continue;
    }
    const title = before.filter((text) => captionUnits(text).length === 0).at(-1) ?? "";
    tables.push({
      id: `table${tables.length + 1}`,
      caption: title,
      line: block.line,
      understood: {
        ...understood,
        remainder: understood.remainder.filter(({ cell }) => rest.includes(cell)),
      },
      columns: columnsOf(understood, title, period),
      loose: block.loose,
    });
  }
  return { tables, others, paragraphs };
}

/** The short lines right before a table: its title, and what it is counted in. */
function captionsOf(blocks: readonly Block[], table: number): readonly string[] {
  const captions: string[] = [];
  for (let at = table - 1; at >= 0 && captions.length < 3; at--) {
    const block = blocks[at]!;
    if (block.kind !== "paragraph" || block.text.length > LONGEST_CAPTION || /[。；]$/.test(block.text))
      break;
    captions.unshift(block.text);
    if (captionUnits(block.text).length === 0) break;
  }
  return captions;
}

function columnsOf(understood: UnderstoodTable, title: string, period: string): readonly FoundColumn[] {
  const { measured, cells, captions } = understood;
  const times = measured.map(({ stack, over }) => columnTime([...over, ...stack], period));
  const periods = times.map((time) => (time.kind === "other" ? time.period : time.kind));
  const names = columnNames(measured, periods, title);
  const found = measured.map((column, index): FoundColumn => {
    const own = cells.map((row) => row[index]!);
    const unit = unitOf(column, names[index]!, own, captions);
    // What stands in the brackets is no part of the name, once it is taken for the unit.
    const name =
      unit.unitFrom === "declared" ? names[index]!.replace(/[（(][^（）()]*[）)]$/, "") : names[index]!;
    return { measured: column, name, cells: own, time: times[index]!, ...unit };
  });
  return inOrder(found, captions);
}

function unitOf(
  { units, strange }: Measured,
  name: string,
  cells: readonly GridCell[],
  captions: readonly string[],
): Pick<FoundColumn, "unit" | "unitFrom"> {
  for (const given of units) {
    const unit = given.length === 1 ? given[0]! : unitFor(name, given);
    if (unit !== undefined) return { unit, unitFrom: "heading" };
  }
  const own = unitOfCells(cells);
  if (own !== undefined) return { unit: own, unitFrom: "cells" };
  if (strange !== undefined) return { unit: strange, unitFrom: "declared" };
  const [only, ...more] = captions;
  // What the caption counts in is no unit of a share, unless it is the only sort of thing there is.
  const isOther = (isRateName(name) && only !== "%") || (isCountName(name) && /[元%]$/.test(only ?? ""));
  const fits = only !== undefined && more.length === 0 && !isOther;
  const unit = fits ? only : captions.length > 1 ? unitFor(name, captions) : undefined;
  return unit === undefined ? { unit: null, unitFrom: null } : { unit, unitFrom: "caption" };
}

/** As many units as columns under one heading, or under the caption, are theirs in their order. */
function inOrder(columns: readonly FoundColumn[], captions: readonly string[]): readonly FoundColumn[] {
  return columns.map((column) => {
    if (column.unit !== null) return column;
    const heading = column.measured.units.find((units) => units.length > 1);
    const [group] = column.measured.stack;
    const under = heading ? columns.filter(({ measured }) => measured.stack[0] === group) : columns;
    const given = heading ?? captions;
    // What words say of the others must not speak against the order.
    const isOrder =
      given.length === under.length && under.every(({ unit }, at) => unit === null || unit === given[at]);
    const unit = isOrder ? given[under.indexOf(column)] : undefined;
    return unit === undefined ? column : { ...column, unit, unitFrom: "order" };
  });
}
