import { csvCell, csvText } from "../../sheet/csv-text.ts";
import type { AskedFigure } from "./asked.ts";
import type { Making } from "./making.ts";
import { periodLabel } from "./period-label.ts";
import type { Prefilled } from "./prefill.ts";

const COLUMNS = ["region", "indicator", "period", "unit", "target", "value", "note"] as const;

/**
 * A figure a line, under one header: a text has no sheets, and of merged headers nothing would be left. Below, the mark
 * of the plan, in a line that is read as a note.
 */
export function csvTemplate(making: Making, figures: readonly AskedFigure[]): string {
  const { words, naming, period, mark, prefilled } = making;
  const lines = figures.map((figure) => [
    naming.region(figure.region),
    naming.indicator(figure.indicator),
    // Excel takes 2016-06 for a date of its own and saves it as Jun-16; 2016年6月 stays what it is.
    typeof period === "string" ? periodLabel(period, "zh") : "",
    figure.unit === "1" ? "" : figure.unit,
    figure.target,
    valueText(prefilled(figure)),
    "",
  ]);
  const rows = [COLUMNS.map((column) => words.columns[column]), ...lines, [mark]];
  return csvText(rows.map((cells) => cells.map(csvCell).join(",")));
}

function valueText(found: Prefilled | undefined): string {
  return found === undefined ? "" : "number" in found ? found.number : found.text;
}
