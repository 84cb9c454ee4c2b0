import { inLanguage } from "../../plan/in-language.ts";
import type { RowDesign, SheetDesign } from "../../sheet/workbook/write/design.ts";
import { LOOKS } from "./looks.ts";
import type { FormSheet, Making } from "./making.ts";
import { numberRule } from "./number-rule.ts";
import { lineCount, lineHeight } from "./text-width.ts";

const WIDTHS = [36, 16, 26, 50] as const;
const TOTAL = WIDTHS.reduce((sum: number, width) => sum + width, 0);

/** How the sheets are filled in, and what each of their indicators is. */
export function instructionsSheet(
  making: Making,
  forms: readonly FormSheet[],
  cumulative: boolean,
  name: string,
): SheetDesign {
  const { words, lang, context, period } = making;
  const { steps, catalogue, columns, sheet } = words.instructions;
  const title: RowDesign = { cells: [{ text: sheet, style: LOOKS.title }], height: 30 };
  const told = steps({ isChosen: typeof period !== "string", cumulative }).map((step, at): RowDesign => {
    const text = `${at + 1}. ${step}`;
    return { cells: [{ text, style: LOOKS.text }], height: lineHeight(lineCount(text, TOTAL)) };
  });
  const above = [
    { cells: [{ text: inLanguage(context.plan.name, lang), style: LOOKS.caption }], height: 20 },
    ...told,
    { cells: [] },
    { cells: [{ text: catalogue, style: LOOKS.caption }], height: 20 },
  ];
  const heading = { cells: columns.map((text) => ({ text, style: LOOKS.heading })), height: lineHeight(1) };
  const rows = [title, ...above, heading, ...described(making, forms)];
  return {
    name,
    rows,
    widths: WIDTHS,
    merges: [title, ...above].map((_row, row) => ({
      firstRow: row,
      lastRow: row,
      firstColumn: 0,
      lastColumn: 3,
    })),
    frozen: { rows: 0, columns: 0 },
    validations: [],
  };
}

/** The indicators that are asked for, each in the units that it is asked for in. */
function described(
  { index, words, lang, naming }: Making,
  forms: readonly FormSheet[],
): readonly RowDesign[] {
  const seen = new Set<string>();
  return forms.flatMap(({ inputs }) =>
    inputs.flatMap(({ figure: { indicator, unit } }): readonly RowDesign[] => {
      const key = JSON.stringify([indicator, unit]);
      if (seen.has(key)) return [];
      seen.add(key);
      const { definition } = index.plan.indicators[indicator]!;
      const texts = [
        naming.indicator(indicator),
        unit === "1" ? "" : unit,
        numberRule(index, indicator, unit, words).limits,
        definition ? inLanguage(definition, lang) : "",
      ];
      const lines = texts.map((text, column) => lineCount(text, WIDTHS[column]!));
      return [
        {
          cells: texts.map((text) => ({ text, style: LOOKS.label })),
          height: lineHeight(Math.max(...lines)),
        },
      ];
    }),
  );
}
