import { filledLength, type Sheet } from "../../../sheet/sheet.ts";
import type { LayoutContext } from "../context.ts";
import { longColumn } from "../words/long-header.ts";
import { type Coordinate, coordinateOf, isCoordinate } from "./row-coordinate.ts";

/** Labels stand in one of the first columns: behind numbers and groups, at most. */
const MOST_LABEL_COLUMNS = 10;

/** Titles and captions stand above the headings, in no more rows. */
const MOST_ROWS_ABOVE = 30;

/** The labels of the rows of a wide table. */
export interface Labels {
  readonly column: number;
  /** The first row with a label that is known. */
  readonly first: number;
  /** Whether the region is known without them, so that months and 完成 are labels, too. */
  readonly hasRegion: boolean;
}

/**
 * The columns that may hold the labels, the likeliest first: that with the most regions; where the region of the sheet is
 * known, that with the most months and roles; where no label is known, the one below 地区.
 */
export function wideLabels(sheet: Sheet, context: LayoutContext, hasRegion: boolean): readonly Labels[] {
  const byRegion = labelsBy(sheet, context, false);
  const byWords = hasRegion ? labelsBy(sheet, context, true) : undefined;
  const below = byRegion || byWords ? undefined : labelsUnderCorner(sheet, context);
  return [byRegion, byWords, below].filter((labels) => labels !== undefined);
}

function labelsBy(sheet: Sheet, context: LayoutContext, hasRegion: boolean): Labels | undefined {
  let best: Labels | undefined;
  let most = 0;
  for (let column = 0; column < MOST_LABEL_COLUMNS; column++) {
    const of = sheet.rows.map((cells) => coordinateOf(cells[column] ?? "", context, hasRegion));
    const count = of.filter(isCoordinate).length;
    // A 合计 alone is as well one of months.
    const isOne = hasRegion || of.some(({ is }) => is === "region" || is === "several");
    if (count <= most || !isOne) continue;
    most = count;
    best = { column, first: firstOf(sheet, column, of), hasRegion };
  }
  return best;
}

/** The first label; a name alone above headings, as whose table it is, is none. */
function firstOf({ rows }: Sheet, column: number, of: readonly Coordinate[]): number {
  const first = of.findIndex(isCoordinate);
  const next = of.findIndex((one, row) => row > first && isCoordinate(one));
  const isAlone = filledLength(rows[first]!) === column + 1;
  const hasHeadings = rows
    .slice(first + 1, next)
    .some((cells) => cells.some((text, at) => at > column && /\p{L}/u.test(text)));
  return isAlone && next > 0 && hasHeadings ? next : first;
}

function labelsUnderCorner(sheet: Sheet, context: LayoutContext): Labels | undefined {
  for (const [row, cells] of sheet.rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const column = cells.slice(0, MOST_LABEL_COLUMNS).findIndex((text) => longColumn(text) === "region");
    if (column < 0) continue;
    const of = sheet.rows.map((others): Coordinate => coordinateOf(others[column] ?? "", context, false));
    const first = of.findIndex(({ is }, at) => at > row && (is === "unknown" || is === "sum"));
    return first < 0 ? undefined : { column, first, hasRegion: false };
  }
  return undefined;
}
