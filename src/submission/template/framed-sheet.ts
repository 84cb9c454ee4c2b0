import { addressOf, type Merge } from "../../sheet/sheet.ts";
import type { CellDesign, RowDesign, Validation } from "../../sheet/workbook/write/design.ts";
import { inputValidations } from "./input-validations.ts";
import { LOOKS } from "./looks.ts";
import type { FormSheet, Input, Making, PeriodSource } from "./making.ts";
import { periodLabel } from "./period-label.ts";
import { lineCount, lineHeight } from "./text-width.ts";

/** What stands around a table. */
export interface Frame {
  readonly name: string;
  readonly title: string;
  /** The region that all of its figures are of. */
  readonly sender?: string;
  readonly source: PeriodSource;
  readonly widths: readonly number[];
  /** Over how many columns the period goes: no more than it must. */
  readonly periodColumns: number;
  readonly isPortrait?: boolean;
}

/** A table, its rows counted from 0. */
export interface FramedTable {
  readonly rows: readonly RowDesign[];
  readonly merges: readonly Merge[];
  readonly inputs: readonly Input[];
  /** How many of its rows and columns stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/**
 * A table with title, sender, period and a word on colours above it, and the mark of the plan below. All of these stand
 * in the first column, that of the labels: whatever else stands above a column would be its heading.
 */
export function framedSheet(making: Making, frame: Frame, table: FramedTable): FormSheet {
  const { name, widths, source, periodColumns, isPortrait } = frame;
  const above = rowsAbove(making, frame);
  const [top, period] = [above.length, above.length - 2];
  const rows = [...above, ...table.rows, { cells: [] }, rowOf(making.mark, "legend", lineHeight(1))];
  const across = [...above.keys(), rows.length - 1].map((row) => ({
    ...{ firstRow: row, lastRow: row, firstColumn: 0 },
    lastColumn: (row === period ? periodColumns : widths.length) - 1,
  }));
  const inputs = table.inputs.map(({ row, ...input }) => ({ ...input, row: row + top }));
  return {
    design: {
      ...{ name, rows, widths },
      merges: [...across, ...table.merges.map((merge) => moved(merge, top))],
      frozen: { rows: table.frozen.rows + top, columns: table.frozen.columns },
      validations: [...periodValidation(making, source, period), ...inputValidations(making, inputs)],
      ...(isPortrait && { isPortrait }),
    },
    inputs,
    period: { row: period, column: 0 },
  };
}

function rowsAbove(
  making: Making,
  { title, sender, source, widths, periodColumns }: Frame,
): readonly RowDesign[] {
  const { words, period, lang } = making;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const isChoice = typeof period !== "string";
  const caption: CellDesign = {
    text: words.period(isChoice ? words.choose : periodLabel(period, lang)),
    style: isChoice && !source ? LOOKS.choice : LOOKS.caption,
    ...(isChoice && source && { sameAs: `${source.sheet}!${source.address}` }),
  };
  const rest = Array.from({ length: periodColumns - 1 }, () => ({ style: caption.style }));
  // Letters of a title are half as wide again.
  const titleHeight = Math.max(30, 1.5 * lineHeight(lineCount(title, total / 1.5)));
  return [
    rowOf(title, "title", titleHeight),
    ...(sender === undefined ? [] : [rowOf(words.sender(sender), "caption", 20)]),
    { cells: [caption, ...rest], height: 20 },
    rowOf(words.legend, "legend", lineHeight(lineCount(words.legend, total))),
  ];
}

function rowOf(text: string, look: keyof typeof LOOKS, height: number): RowDesign {
  return { cells: [{ text, style: LOOKS[look] }], height };
}

/** What the period may be, where it is chosen on this sheet. */
function periodValidation(
  { words, period, lang }: Making,
  source: PeriodSource,
  row: number,
): readonly Validation[] {
  if (typeof period === "string" || source) return [];
  const address = addressOf(row, 0);
  return [
    {
      ranges: [`${address}:${address}`],
      rule: { choices: period.map((one) => words.period(periodLabel(one, lang))) },
      title: words.columns.period,
      prompt: words.choosePeriod,
      refusal: words.notAPeriod,
    },
  ];
}

function moved({ firstRow, lastRow, ...columns }: Merge, rows: number): Merge {
  return { ...columns, firstRow: firstRow + rows, lastRow: lastRow + rows };
}
