import type { Merge } from "../../sheet/sheet.ts";
import type { CellDesign, RowDesign } from "../../sheet/workbook/write/design.ts";
import type { AskedFigure } from "./asked.ts";
import { framedSheet } from "./framed-sheet.ts";
import { LOOKS } from "./looks.ts";
import { type FormSheet, type Input, inputCell, type Making, type PeriodSource } from "./making.ts";
import { lineCount, lineHeight } from "./text-width.ts";

/** What a list of figures is about. */
export interface ListOptions {
  readonly name: string;
  readonly title: string;
  /** The region that all of its figures are of; unless given, each row names its own. */
  readonly sender?: string;
  readonly groupOf: (indicator: string) => string;
  readonly source: PeriodSource;
}

const WIDTHS = { region: 16, group: 16, indicator: 34, unit: 14, target: 18, value: 16, note: 22 };
type ListColumn = keyof typeof WIDTHS;

/** A figure a row: what it is, its unit, its target, the cell to fill in, and room for a note. */
export function listSheet(making: Making, figures: readonly AskedFigure[], options: ListOptions): FormSheet {
  const { words } = making;
  const { name, title, sender, groupOf, source } = options;
  const groups = figures.map(({ indicator }) => groupOf(indicator));
  const columns: readonly ListColumn[] = [
    ...(sender === undefined ? (["region"] as const) : []),
    ...(groups.some((group) => group !== "") ? (["group"] as const) : []),
    ...(["indicator", "unit", "target", "value", "note"] as const),
  ];
  const widths = columns.map((column) => WIDTHS[column]);
  const [group, value] = [columns.indexOf("group"), columns.indexOf("value")];
  const starts: readonly number[] = figures.flatMap(({ region }, at) =>
    at === 0 || groups[at] !== groups[at - 1] || region !== figures[at - 1]!.region ? [at] : [],
  );
  const isStart = new Set(starts);
  const body = figures.map((figure, at): RowDesign => {
    const cells = columns.map((column) => cellOf(making, figure, column, isStart.has(at) ? groups[at]! : ""));
    // A group has the height of all its rows.
    const lines = cells.map(({ text = "" }, column) =>
      column === group ? 1 : lineCount(text, widths[column]!),
    );
    return { cells, height: lineHeight(Math.max(...lines)) };
  });
  const heading: RowDesign = {
    cells: columns.map((column) => ({ text: words.columns[column], style: LOOKS.heading })),
    height: lineHeight(1),
  };
  return framedSheet(
    making,
    {
      ...{ name, title, source, widths },
      ...(sender !== undefined && { sender, isPortrait: true }),
      periodColumns: 2,
    },
    {
      rows: [heading, ...body],
      merges: group < 0 ? [] : groupMerges(body, starts, group),
      inputs: figures.map((figure, at): Input => ({ row: 1 + at, column: value, figure })),
      frozen: { rows: 1, columns: columns.indexOf("indicator") + 1 },
    },
  );
}

function cellOf(making: Making, figure: AskedFigure, column: ListColumn, group: string): CellDesign {
  const { naming } = making;
  switch (column) {
    case "region":
      return { text: naming.region(figure.region), style: LOOKS.label };
    case "group":
      return { text: group, style: LOOKS.label };
    case "indicator":
      return { text: naming.indicator(figure.indicator), style: LOOKS.label };
    case "unit":
      return { text: figure.unit === "1" ? "" : figure.unit, style: LOOKS.unit };
    case "target":
      return { text: figure.target, style: LOOKS.target };
    case "value":
      return inputCell(making, figure);
    case "note":
      return { style: LOOKS.note };
  }
}

/** A group is named once, over all of its rows; the heading is row 0. */
function groupMerges(
  body: readonly RowDesign[],
  starts: readonly number[],
  column: number,
): readonly Merge[] {
  return starts.flatMap((start, at) => {
    const end = (starts[at + 1] ?? body.length) - 1;
    return end > start && body[start]!.cells[column]?.text
      ? [{ firstRow: 1 + start, lastRow: 1 + end, firstColumn: column, lastColumn: column }]
      : [];
  });
}
