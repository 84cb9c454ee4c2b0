import { normalizeName } from "../../plan/names.ts";
import type { Block, GridCell, TableBlock } from "../document/document.ts";
import { isFigure } from "../document/is-figure.ts";
import { type Measured, readTable, type UnderstoodTable, unitOfCells } from "../table/read-table.ts";
import { captionUnits, isRateName, unitFor } from "../table/unit-words.ts";

/** Where a column's unit was found. */
export type UnitSource = "heading" | "caption" | "cells" | "order" | "declared";

/** A column of figures, with its unit. */
export interface FoundColumn {
  readonly measured: Measured;
  readonly name: string;
  readonly unit: string | null;
  readonly unitFrom: UnitSource | null;
  readonly cells: readonly GridCell[];
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
  /** Tables with figures that could not be understood. */
  readonly others: readonly TableBlock[];
}

const LONGEST_CAPTION = 80;

/** The tables of a document, each with its caption and the units of its columns. */
export function findTables(blocks: readonly Block[], territory: string | null): FoundTables {
  const tables: FoundTable[] = [];
  const others: TableBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== "table") continue;
    const before = captionsOf(blocks, index);
    const understood = readTable(block, before.join(" "), territory);
    if (!understood || understood.cells.length === 0) {
      if (block.rows.some((row) => row.some(({ text }) => isFigure(text)))) others.push(block);
      continue;
    }
    const title = before.filter((text) => captionUnits(text).length === 0).at(-1) ?? "";
    tables.push({
      id: `table${tables.length + 1}`,
      caption: title,
      line: block.line,
      understood,
      columns: columnsOf(understood),
      loose: block.loose,
    });
  }
  return { tables, others };
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

function columnsOf(understood: UnderstoodTable): readonly FoundColumn[] {
  const { measured, cells, captions } = understood;
  const names = namesOf(measured);
  const found = measured.map((column, index): FoundColumn => {
    const own = cells.map((row) => row[index]!);
    const unit = unitOf(column, names[index]!, own, captions);
    // What stands in the brackets is no part of the name, once it is taken for the unit.
    const name =
      unit.unitFrom === "declared" ? names[index]!.replace(/[（(][^（）()]*[）)]$/, "") : names[index]!;
    return { measured: column, name, cells: own, ...unit };
  });
  return inOrder(found, captions);
}

const GENERIC =
  /^(?:\d{4}年)?(?:目标|计划|任务|指标|预期|目标值|计划数|目标任务|任务数|数量|总量|新增|合计|其中)?(?:\d{4}年)?(?:目标|计划|任务)?$/;

/** The lowest heading is a column's name, unless it says nothing by itself or several are called so. */
function namesOf(measured: readonly Measured[]): readonly string[] {
  const keys = measured.map(({ name }) => normalizeName(name));
  return measured.map(({ name, stack }, index) => {
    const isShared = keys.filter((key) => key === keys[index]).length > 1;
    const isBare = GENERIC.test(name) || /^其中/.test(name);
    return (isShared || isBare) && stack.length > 1 ? composed(stack, name) : name;
  });
}

function composed(stack: readonly string[], name: string): string {
  const upper = stack.slice(0, -1).map((heading) => heading.replace(/[（(][^（）()]*[）)]$/, ""));
  return [...upper, name].join("");
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
  const fits = only !== undefined && more.length === 0 && (!isRateName(name) || only === "%");
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
