import type { GridCell, ParagraphBlock, TableBlock } from "../document/document.ts";
import { isFigure } from "../document/is-figure.ts";
import { mentionsNumber } from "../document/mentions-number.ts";
import { isPlace, placeKind } from "../table/place-words.ts";
import type { UnderstoodTable } from "../table/read-table.ts";
import { ownerNames } from "./owners.ts";

/** What stands in sentences in a table, and the other cells with numbers that are none of its figures. */
export interface TableProse {
  readonly prose: readonly ParagraphBlock[];
  readonly rest: readonly GridCell[];
}

const LEAD = /牵头|主责|责任|负责|lead/i;
const OTHERS = /配合|协办|参与|责任/;
/** Headings stand in the first rows. */
const HEADER_ROWS = 3;

/**
 * Tasks stand in the cells of tables as sentences, with who answers for them beside. Where the rows are regions, a sentence
 * speaks of a region, and is left to a person.
 */
export function proseOf(table: TableBlock, understood: UnderstoodTable | undefined): TableProse {
  const cells = understood
    ? understood.remainder.map(({ cell }) => cell)
    : [...table.rows.flat(), ...table.loose].filter(({ text }) => mentionsNumber(text));
  if (understood ? understood.orientation !== "no-regions" : isOfRegions(table))
    return { prose: [], rest: cells };
  const named = new Set(
    understood?.remainder.flatMap(({ cell, reason }) => (reason === "beside-figures" ? [] : [cell])),
  );
  const isProse = (cell: GridCell): boolean => !isFigure(cell.text) && !named.has(cell);
  const owners = ownersByCell(table);
  return {
    prose: cells.filter(isProse).map((cell): ParagraphBlock => {
      return { kind: "paragraph", line: cell.line, text: cell.text, ...owners(cell) };
    }),
    rest: cells.filter((cell) => !isProse(cell)),
  };
}

/** Whether the rows of a table are those of places; offices stand beside tasks, too. */
function isOfRegions({ rows }: TableBlock): boolean {
  return rows[0]!.some((_, column) => {
    const names = rows.map((row) => row[column]!.text).filter((text) => text !== "" && isPlace(text));
    const places = names.filter((name) => placeKind(name) !== "department");
    return places.length > 1 && places.length * 2 > rows.length - 1;
  });
}

/** Who answers for what stands in a row, where a column says so. */
function ownersByCell({ rows }: TableBlock): (cell: GridCell) => Pick<ParagraphBlock, "owners"> {
  const headings = rows.slice(0, HEADER_ROWS);
  const columnOf = (words: RegExp, but = -1): number =>
    rows[0]!.findIndex(
      (_, column) => column !== but && headings.some((row) => words.test(row[column]!.text)),
    );
  const lead = columnOf(LEAD);
  if (lead < 0) return () => ({});
  const others = columnOf(OTHERS, lead);
  const rowOf = new Map(rows.flatMap((row) => row.map((cell) => [cell, row] as const)));
  return (cell) => {
    const row = rowOf.get(cell);
    const named = (column: number): readonly string[] => ownerNames(row?.[column]?.text);
    return { owners: { lead: named(lead), with: named(others) } };
  };
}
