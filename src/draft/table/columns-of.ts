import type { GridCell } from "../document/document.ts";
import { isFigure } from "../document/is-figure.ts";
import { headingStacks, type Stack } from "./heading-stacks.ts";
import { isCorner, isPlace } from "./place-words.ts";
import { headed } from "./unit-words.ts";

/** What the columns of a table are for. */
export interface Columns {
  readonly stacks: readonly Stack[];
  /** The column of names. */
  readonly label: number;
  readonly figures: readonly number[];
  readonly unit: number | undefined;
  readonly owner: number | undefined;
  /** Columns of 1, 2, 3. */
  readonly serials: readonly number[];
}

const SERIAL = /^(?:序号|编号|序|no\.?)$/i;
const UNIT_HEADING = /^(?:计量)?单位$|^units?$/i;
const LONGEST_UNIT = 5;
const OWNER_HEADING = /责任|牵头|负责|配合|承担/;
/** What an assessment counts in points, which are no targets. */
const SCORE_HEADING = /分值|权重|得分|评分|分数|满分/;

/** The columns by what stands in them and over them; undefined where no column has names. */
export function columnsOf(
  header: readonly (readonly GridCell[])[],
  body: readonly (readonly GridCell[])[],
): Columns | undefined {
  const width = header[0]!.length;
  const share = Array.from({ length: width }, (_, column) => {
    const filled = body.map((row) => row[column]!.text).filter((text) => text !== "");
    return filled.length === 0 ? Number.NaN : filled.filter(isFigure).length / filled.length;
  });
  const plain = headingStacks(header, 0);
  const headingOf = (column: number): string => plain[column]!.at(-1) ?? "";
  const serial = share.map((_, column) => SERIAL.test(headingOf(column)) || isCounting(body, column));
  const unit = share.findIndex((_, column) => UNIT_HEADING.test(headingOf(column)) && hasUnits(body, column));
  const isText = (column: number): boolean => share[column]! < 0.5 && !serial[column] && column !== unit;
  const texts = share.flatMap((_, column) => (isText(column) ? [column] : []));
  const figures = share.flatMap((part, column) =>
    column > 0 && part >= 0.5 && !serial[column] && column !== unit && !SCORE_HEADING.test(headingOf(column))
      ? [column]
      : [],
  );
  const before = texts.filter((column) => column < (figures[0] ?? 0));
  const label = before.find((column) => isCorner(headingOf(column))) ?? before.at(-1);
  if (label === undefined) return undefined;
  const owner = texts.find((column) => column !== label && OWNER_HEADING.test(headingOf(column)));
  return {
    stacks: headingStacks(header, label + 1),
    label,
    figures,
    unit: unit < 0 ? undefined : unit,
    owner,
    serials: serial.flatMap((is, column) => (is ? [column] : [])),
  };
}

/** Units, most of them known, and not the offices that 单位 also heads. */
function hasUnits(body: readonly (readonly GridCell[])[], column: number): boolean {
  const cells = body.map((row) => row[column]!.text).filter((text) => text !== "");
  const known = cells.filter((text) => headed(text).units.length > 0).length;
  const places = cells.filter(isPlace).length;
  return known > 0 ? known >= places : places === 0 && cells.every((text) => text.length <= LONGEST_UNIT);
}

/** 1, 2, 3 down the first column. */
function isCounting(body: readonly (readonly GridCell[])[], column: number): boolean {
  return (
    column === 0 &&
    body.length > 1 &&
    body.every((row, index) => row[0]!.text.replace(/[.．、]$/, "") === String(index + 1))
  );
}
