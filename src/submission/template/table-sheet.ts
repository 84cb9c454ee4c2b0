import { inLanguage } from "../../plan/in-language.ts";
import type { Merge } from "../../sheet/sheet.ts";
import type { CellDesign, RowDesign } from "../../sheet/workbook/write/design.ts";
import type { Asked } from "./asked.ts";
import { framedSheet } from "./framed-sheet.ts";
import { LOOKS } from "./looks.ts";
import { type FormSheet, type Input, inputCell, type Making, type PeriodSource } from "./making.ts";
import type { AskedTable } from "./official-tables.ts";
import type { Header } from "./printed-header.ts";
import { lineCount, lineHeight, textWidth } from "./text-width.ts";

const TARGET_WIDTH = { least: 7, most: 14 };
const VALUE_WIDTH = 11;
const LABEL_WIDTH = { least: 12, most: 30 };

/** An official table as a sheet: regions down, under each heading the target and beside it the cell to fill in. */
export function tableSheet(
  making: Making,
  asked: Asked,
  table: AskedTable,
  header: Header,
  name: string,
  source: PeriodSource,
): FormSheet {
  const { words, lang, context, naming } = making;
  const { columns, regions, figureOf } = table;
  const widths = widthsOf(making, asked, table);
  const headings = headingRows(header, columns.length, widths, words.columns);
  const first = headings.rows.length;
  const inputs: Input[] = [];
  const body = regions.map((region, at): RowDesign => {
    const cells: CellDesign[] = [{ text: naming.region(region), style: LOOKS.label }];
    for (const { indicator } of columns) {
      const figure = figureOf(region, indicator);
      const printed = asked.printedOf(region, indicator);
      cells.push({ text: figure?.target ?? printed, style: LOOKS.target });
      if (figure) inputs.push({ row: first + at, column: cells.length, figure });
      cells.push(figure ? inputCell(making, figure) : { style: LOOKS.closed });
    }
    return { cells, height: lineHeight(lineCount(naming.region(region), widths[0]!)) };
  });
  const title = words.title(inLanguage(table.table.name ?? context.plan.name, lang));
  return framedSheet(
    making,
    { name, title, source, widths, periodColumns: 3 },
    {
      rows: [...headings.rows, ...body],
      merges: headings.merges,
      inputs,
      frozen: { rows: first, columns: 1 },
    },
  );
}

/** A header of one row, of names with their units. */
export function namedHeader({ words, naming }: Making, { columns }: AskedTable): Header {
  const names = columns.map(({ indicator, unit }) =>
    unit === "1" ? naming.indicator(indicator) : words.withUnit(naming.indicator(indicator), unit),
  );
  const cells = [words.columns.region, ...names].map((text, column) => ({
    ...{ text, firstRow: 0, lastRow: 0 },
    ...{ firstColumn: column, lastColumn: column },
  }));
  return { cells, height: 1 };
}

function widthsOf(
  { naming }: Making,
  asked: Asked,
  { columns, regions, figureOf }: AskedTable,
): readonly number[] {
  const labels = regions.map((region) => textWidth(naming.region(region)) + 2);
  const targets = columns.flatMap(({ indicator }) => {
    const texts = regions.map(
      (region) => figureOf(region, indicator)?.target ?? asked.printedOf(region, indicator),
    );
    return [
      within(
        TARGET_WIDTH,
        texts.map((text) => textWidth(text) + 2),
      ),
      VALUE_WIDTH,
    ];
  });
  return [within(LABEL_WIDTH, labels), ...targets];
}

function within(
  { least, most }: { readonly least: number; readonly most: number },
  widths: readonly number[],
): number {
  return Math.min(
    most,
    widths.reduce((widest, width) => Math.max(widest, width), least),
  );
}

/** The header over pairs of columns, and under it what each of a pair is. */
function headingRows(
  { cells, height }: Header,
  columns: number,
  widths: readonly number[],
  names: { readonly target: string; readonly value: string },
): { readonly rows: readonly RowDesign[]; readonly merges: readonly Merge[] } {
  const rows = Array.from({ length: height }, () =>
    Array.from({ length: 1 + 2 * columns }, (): CellDesign => ({ style: LOOKS.heading })),
  );
  const heights = Array.from({ length: height }, () => lineHeight(1));
  const merges: Merge[] = [];
  for (const { text, firstRow, lastRow, firstColumn, lastColumn } of cells) {
    // The label column goes down to what stands beside the pairs.
    const isLabel = firstColumn === 0;
    const merge: Merge = {
      firstRow,
      lastRow: isLabel && lastRow === height - 1 ? height : lastRow,
      firstColumn: isLabel ? 0 : 2 * firstColumn - 1,
      lastColumn: isLabel ? 0 : 2 * lastColumn,
    };
    rows[firstRow]![merge.firstColumn] = { text, style: LOOKS.heading };
    if (merge.firstRow !== merge.lastRow || merge.firstColumn !== merge.lastColumn) merges.push(merge);
    const room = widths.slice(merge.firstColumn, merge.lastColumn + 1).reduce((sum, width) => sum + width, 0);
    const others = heights.slice(firstRow, lastRow).reduce((sum, one) => sum + one, 0);
    heights[lastRow] = Math.max(heights[lastRow]!, lineHeight(lineCount(text, room)) - others);
  }
  const pairs = Array.from({ length: columns }, () => [names.target, names.value]).flat();
  const roles = [{ style: LOOKS.heading }, ...pairs.map((text) => ({ text, style: LOOKS.heading }))];
  return {
    rows: [
      ...rows.map((row, at) => ({ cells: row, height: heights[at]! })),
      { cells: roles, height: lineHeight(1) },
    ],
    merges,
  };
}
