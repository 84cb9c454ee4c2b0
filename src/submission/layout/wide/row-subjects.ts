import { lookUp } from "../../../plan/names.ts";
import { type Findings, report } from "../../../sheet/findings.ts";
import { isSameUnit } from "../../../sheet/same-unit.ts";
import { placeOf, type Sheet } from "../../../sheet/sheet.ts";
import { isUnitText } from "../../../sheet/unit-text.ts";
import { isSumLabel } from "../../../sheet/wide-rows.ts";
import { periodsTogether } from "../../printed-period.ts";
import type { LayoutContext } from "../context.ts";
import { combinedRole } from "../words/column-role.ts";
import { hasDigit, isFigureText } from "../words/figure-text.ts";
import { wordsApart } from "../words/heading-words.ts";
import { nearRegions } from "../words/near-regions.ts";
import { isNumbering } from "../words/numbering.ts";
import { labelTexts } from "./label-texts.ts";
import { type Coordinate, coordinateOf } from "./row-coordinate.ts";
import { type Stub, type StubWords, stubWords } from "./row-stubs.ts";
import type { WideColumns } from "./wide-columns.ts";
import type { Labels } from "./wide-labels.ts";

/** What the figures of a row are about. */
export interface RowSubject extends Omit<StubWords, "period"> {
  readonly period?: string;
  readonly region?: string;
  readonly isSum: boolean;
}

/**
 * Tells what the rows of a wide table are about, from their labels and the stubs beside them; undefined of a row without
 * figures, and of one that cannot be understood, which is reported. Rows are asked for from top to bottom, each once.
 */
export function rowSubjects(
  sheet: Sheet,
  labels: Labels,
  stubs: readonly Stub[],
  columns: WideColumns,
  context: LayoutContext,
  findings: Findings,
): (row: number) => RowSubject | undefined {
  const textAt = labelTexts(sheet, [labels.column, ...stubs.map(({ column }) => column)]);
  const figures = columns.figures.map(({ column }) => column);
  const hasNumber = (row: number): boolean =>
    figures.some((column) => isFigureText(sheet.rows[row]![column] ?? ""));

  /** Of what no label names, that must be told which holds a figure. */
  const tellUnnamed = (row: number, text: string, label: Coordinate): void => {
    const cells = sheet.rows[row]!;
    const place = placeOf(sheet, row, labels.column);
    if (label.is === "several") report(findings, "ambiguous-name", { found: text, ids: label.ids }, place);
    if (label.is !== "unknown" && label.is !== "nothing") return;
    if (isUnitRow(sheet, row, columns, context, findings)) return;
    // A row that numbers the columns stands among the headings.
    if (row < labels.first && isNumbering(cells)) return;
    if (label.is === "nothing") {
      const field = labels.hasRegion ? "period" : "region";
      if (hasNumber(row)) report(findings, "missing-field", { field }, place);
    } else if (
      figures.some((column) => hasDigit(cells[column] ?? "")) ||
      "id" in lookUp(context.indicators.index, text)
    )
      report(findings, "unknown-region", { found: text, near: nearRegions(text, context, findings) }, place);
  };

  let last: Coordinate = { is: "nothing" };
  let lastRow = 0;
  let block = blockAbove(sheet, labels, figures, context);
  return (row) => {
    const text = textAt(row, labels.column);
    const own = coordinateOf(text, context, labels.hasRegion);
    const words = own.is === "unknown" ? wordsApart(text, context) : undefined;
    // 2016年6月, 上年同期 on a row of its own holds for the rows below.
    const hasNone = isBlankIn(sheet.rows[row]!, figures);
    if (words && hasNone) {
      block = words;
      last = { is: "nothing" };
      return undefined;
    }
    // 完成 and 同比增长 below a region are its own.
    const under =
      last.is === "region" && isOfRegion(sheet, row, lastRow, labels.column, figures) ? words : undefined;
    const label: Coordinate = under ? { is: "words", ...under } : own;
    const region = under ? last : own;
    if (own.is === "region" && hasNone && wordsApart(sheet.rows[row + 1]?.[labels.column] ?? "", context)) {
      [last, lastRow] = [own, row];
      return undefined;
    }
    if (!under && own.is !== "nothing" && own.is !== "note") [last, lastRow] = [own, row];
    const isBlank = label.is === "nothing";
    const isSum = label.is === "sum" || (isBlank && isSumBeside(sheet.rows[row]!, labels.column));
    const isSaidBeside = isBlank && labels.hasRegion && isAny(stubs, row, textAt);
    if (!isSum && !isSaidBeside && label.is !== "region" && label.is !== "words") {
      tellUnnamed(row, text, label);
      return undefined;
    }
    const isAsked = !isSum && hasNumber(row);
    const said = stubWords(sheet, row, stubs, (column) => textAt(row, column), isAsked, context, findings);
    const beside: StubWords = label.is === "words" ? label : {};
    const period = periodsTogether(periodsTogether(block.period, beside.period), said.period)?.period;
    const role = combinedRole(combinedRole(block.role, beside.role), said.role);
    return {
      ...(region.is === "region" && { region: region.region }),
      ...(period !== undefined && { period }),
      ...(role !== undefined && { role }),
      ...(said.unit !== undefined && { unit: said.unit }),
      ...(said.isUndated && { isUndated: true }),
      isSum,
    };
  };
}

/**
 * Whether 完成 or 同比增长 below a region is the region's own: the region's row has no figure, or other regions have such a row, too.
 * One below the last of them may be of the whole table.
 */
function isOfRegion(
  { rows }: Sheet,
  row: number,
  region: number,
  label: number,
  figures: readonly number[],
): boolean {
  if (isBlankIn(rows[region]!, figures)) return true;
  const [text, step] = [rows[row]![label] ?? "", row - region];
  return [row - step - 1, row + step + 1].some(
    (other) => (rows[other]?.[label] ?? "").trim() === text.trim(),
  );
}

/** What stands in a row of its own between the headings and the first label. */
function blockAbove(
  { rows }: Sheet,
  { column: label, first }: Labels,
  figures: readonly number[],
  context: LayoutContext,
): StubWords {
  for (let row = first - 1; row >= 0; row--) {
    const cells = rows[row]!;
    if (!isBlankIn(cells, figures)) return {};
    const words = wordsApart(cells[label] ?? "", context);
    if (words) return words;
  }
  return {};
}

function isBlankIn(cells: readonly string[], columns: readonly number[]): boolean {
  return columns.every((column) => (cells[column] ?? "").trim() === "");
}

function isAny(
  stubs: readonly Stub[],
  row: number,
  textAt: (row: number, column: number) => string,
): boolean {
  return stubs.some(({ column, kind }) => kind !== "unit" && textAt(row, column) !== "");
}

/** 合计 stands before the labels where it is merged over the columns there. */
function isSumBeside(cells: readonly string[], label: number): boolean {
  return cells.slice(0, label).some((text) => text.trim() !== "" && isSumLabel(text));
}

/** A row of units among the figures; units other than those of its columns are told of. */
function isUnitRow(
  sheet: Sheet,
  row: number,
  { figures }: WideColumns,
  { plan, units }: LayoutContext,
  findings: Findings,
): boolean {
  const cells = sheet.rows[row]!;
  const filled = figures.filter(({ column }) => (cells[column] ?? "").trim() !== "");
  if (filled.length === 0 || !filled.every(({ column }) => isUnitText(cells[column]!, units))) return false;
  for (const { column, indicator, unit = plan.indicators[indicator]!.unit } of filled) {
    const caption = cells[column]!.trim();
    if (!isSameUnit(caption, unit, units))
      report(findings, "unclear-unit", { caption, why: "which-rows" }, placeOf(sheet, row, column));
  }
  return true;
}
