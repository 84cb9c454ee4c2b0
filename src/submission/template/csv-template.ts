import { csvCell, csvText } from "../../sheet/csv-text.ts";
import type { AskedFigure } from "./asked.ts";
import type { Making } from "./making.ts";
import { periodLabel } from "./period-label.ts";
import type { Prefilled } from "./prefill.ts";
import type { TemplateWords } from "./words.ts";

type Column = keyof TemplateWords["columns"];

const COLUMNS: readonly Column[] = ["region", "indicator", "period", "unit", "target", "value", "note"];

/**
 * A figure a line, under one header: a text has no sheets, and of merged headers nothing would be left. A period that is
 * to be filled in stands once, above: a column of blanks would be taken for the plan's period. Below, the mark of the
 * plan, in a line that is read as a note.
 */
export function csvTemplate(making: Making, figures: readonly AskedFigure[]): string {
  const { words, naming, period, mark, prefilled } = making;
  // Excel takes 2016-06 for a date of its own and saves it as Jun-16; 2016年6月 stays what it is.
  const chosen = typeof period === "string" ? periodLabel(period, "zh") : undefined;
  const lines = figures.map(
    (figure): Readonly<Partial<Record<Column, string>>> => ({
      region: naming.region(figure.region),
      indicator: naming.indicator(figure.indicator),
      ...(chosen !== undefined && { period: chosen }),
      unit: figure.unit === "1" ? "" : figure.unit,
      target: figure.target,
      value: valueText(prefilled(figure)),
      note: "",
    }),
  );
  const columns = COLUMNS.filter((column) => column !== "period" || chosen !== undefined);
  const rows = [
    ...(chosen === undefined ? [[words.period(words.write)]] : []),
    columns.map((column) => words.columns[column]),
    ...lines.map((line) => columns.map((column) => line[column] ?? "")),
    [mark],
  ];
  return csvText(rows.map((cells) => cells.map(csvCell).join(",")));
}

function valueText(found: Prefilled | undefined): string {
  return found === undefined ? "" : "number" in found ? found.number : found.text;
}
