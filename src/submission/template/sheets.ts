import { inLanguage } from "../../plan/in-language.ts";
import { addressOf, placeOf, type Sheet } from "../../sheet/sheet.ts";
import type { SheetDesign } from "../../sheet/workbook/write/design.ts";
import { quoteSheet, sheetName } from "../../sheet/workbook/write/sheet-name.ts";
import { layOut } from "../layout/lay-out.ts";
import type { Asked, AskedFigure } from "./asked.ts";
import { listSheet } from "./list-sheet.ts";
import type { FormSheet, Making, PeriodSource } from "./making.ts";
import type { Arranged, AskedTable } from "./official-tables.ts";
import { printedHeader } from "./printed-header.ts";
import { namedHeader, tableSheet } from "./table-sheet.ts";

/** The sheets of a template for one region: a single form. */
export function formSheets(
  making: Making,
  { tables, others }: Arranged,
  region: string,
): readonly FormSheet[] {
  const { lang, words, context, naming } = making;
  const groups = new Map<string, string>();
  const figures = [
    ...tables.flatMap((table) => {
      if (lang === "zh") for (const [indicator, group] of groupsOf(table)) groups.set(indicator, group);
      return table.columns.flatMap(({ indicator }) => table.figureOf(region, indicator) ?? []);
    }),
    ...others,
  ];
  const sender = naming.region(region);
  const form = listSheet(making, figures, {
    name: sheetName(sender, []),
    title: words.title(inLanguage(context.plan.name, lang)),
    sender,
    groupOf: (indicator) => groups.get(indicator) ?? "",
    source: undefined,
  });
  return [form];
}

/** The sheets of a template for several regions: the official tables, and a list of what they have not. */
export function tableSheets(
  making: Making,
  asked: Asked,
  { tables, others }: Arranged,
): readonly FormSheet[] {
  const { words, lang, context } = making;
  const sheets: FormSheet[] = [];
  const nameOf = (text: string): string =>
    sheetName(
      text,
      sheets.map(({ design }) => design.name),
    );
  const source = (): PeriodSource => {
    const [first] = sheets;
    if (!first) return undefined;
    const { row, column } = first.period;
    return { sheet: quoteSheet(first.design.name), address: addressOf(row, column) };
  };
  for (const [at, table] of tables.entries()) {
    const name = nameOf(words.table(at + 1));
    sheets.push(readableSheet(making, asked, table, name, source()));
  }
  if (others.length > 0) {
    const title = words.title(inLanguage(context.plan.name, lang));
    const name = nameOf(words.others);
    sheets.push(listSheet(making, others, { name, title, groupOf: () => "", source: source() }));
  }
  return sheets;
}

/** The table with its printed header if that is read back, else with one of names, else as a list, which always is. */
function readableSheet(
  making: Making,
  asked: Asked,
  table: AskedTable,
  name: string,
  source: PeriodSource,
): FormSheet {
  const headers = [making.lang === "zh" ? printedHeader(table) : undefined, namedHeader(making, table)];
  for (const header of headers) {
    const sheet = header && tableSheet(making, asked, table, header, name, source);
    if (sheet && isReadBack(making, sheet)) return sheet;
  }
  const { regions, columns, figureOf } = table;
  const figures = regions.flatMap((region) =>
    columns.flatMap(({ indicator }): readonly AskedFigure[] => {
      const figure = figureOf(region, indicator);
      return figure ? [figure] : [];
    }),
  );
  const title = making.words.title(inLanguage(table.table.name ?? making.context.plan.name, making.lang));
  return listSheet(making, figures, { name, title, groupOf: () => "", source });
}

/** Whether the reader finds each figure where it is asked for: names can be such that a heading says something else. */
function isReadBack({ context, period }: Making, { design, inputs, period: place }: FormSheet): boolean {
  const chosen = typeof period === "string" ? period : context.plan.period;
  const rows = textsOf(design);
  rows[place.row]![place.column] = `时期：${chosen}`;
  const sheet: Sheet = { file: "", sheet: design.name, rows };
  const read = layOut(sheet, context);
  if (!read || read.issues.length > 0) return false;
  // Nothing but the cells to fill in may be taken for figures: a target, where an indicator is called so.
  const columns = new Set(inputs.map(({ column }) => column + 1));
  if (!read.entries.every(({ location }) => columns.has(location.column ?? 0))) return false;
  const found = new Map(read.entries.map((entry) => [JSON.stringify(entry.location), entry]));
  return inputs.every(({ row, column, figure }) => {
    const entry = found.get(JSON.stringify(placeOf(sheet, row, column)));
    return (
      entry?.region === figure.region &&
      entry.indicator === figure.indicator &&
      entry.period === chosen &&
      (entry.unit ?? context.plan.indicators[entry.indicator]!.unit) === figure.unit
    );
  });
}

/** The texts of a sheet, as a file without merged cells would have them. */
function textsOf({ rows }: SheetDesign): string[][] {
  return rows.map(({ cells }) => cells.map((cell) => cell?.number ?? cell?.text ?? ""));
}

/** The heading of the group that each indicator stands in. */
function groupsOf({ table, columns }: AskedTable): ReadonlyMap<string, string> {
  const header = printedHeader({ table, columns });
  const groups = new Map<string, string>();
  for (const [place, { indicator }] of columns.entries()) {
    const over = header?.cells.find(
      ({ firstRow, firstColumn, lastColumn }) =>
        firstRow === 0 && firstColumn <= place + 1 && place + 1 <= lastColumn && lastColumn > firstColumn,
    );
    if (over) groups.set(indicator, over.text);
  }
  return groups;
}
