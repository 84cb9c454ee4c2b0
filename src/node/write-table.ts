import type { Plan, Table } from "../plan/plan.ts";
import { columnOf } from "../plan/plan-index.ts";
import { rowsInOrder } from "../plan/rows-in-order.ts";
import { padTo, textWidth, wrap } from "./text-width.ts";
import { block, entriesOf, entry, inComment, keyOf, LINE_WIDTH, quote } from "./write-literal.ts";

/** A cell that is wider than this is a sentence: the others are not moved that far. */
const WIDEST_CELL = 40;

type Rows = ReturnType<typeof rowsInOrder>;

/** A table as an object literal: its rows one below the other as in the document, the columns' names above them. */
export function tableLiteral(table: Table, plan: Plan, indent: number): string {
  const names = table.columns.map((column) => columnName(column, plan));
  const lines = entriesOf(table).flatMap(([key, value]) => {
    if (key !== "rows") return [entry(key, value, indent + 2)];
    const rows = rowLines(rowsInOrder(table, plan), names, indent + 4);
    return [`rows: ${block(rows, indent + 2)}${isInherited(table, plan) ? " as never" : ""},`];
  });
  return block(lines, indent);
}

/** To the compiler every object has these, as functions. */
const INHERITED: readonly string[] =
  "constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf".split(" ");

/** Whether the compiler would take what every object inherits for the row of a region that has none in this table. */
function isInherited(table: Table, plan: Plan): boolean {
  return INHERITED.some((id) => Object.hasOwn(plan.regions, id) && !Object.hasOwn(table.rows, id));
}

/** What stands above a column: `实际利用外资（万美元）`. */
function columnName(entry: Table["columns"][number], plan: Plan): string {
  const column = columnOf(entry);
  const indicator = Object.hasOwn(plan.indicators, column.indicator)
    ? plan.indicators[column.indicator]
    : undefined;
  const about = [column.unit ?? indicator?.unit, column.period, column.scope].filter(
    (text) => text !== undefined,
  );
  return inComment(`${indicator?.name.zh ?? column.indicator}（${about.join("，")}）`);
}

function rowLines(rows: Rows, names: readonly string[], indent: number): readonly string[] {
  const entries = rows.map(([region, cells]) => [`${keyOf(region)}:`, cells.map(quote)] as const);
  if (entries.length === 0) return [];
  const keyWidth = widest(entries.map(([key]) => key));
  const widths = names.map((_, column) => widest(entries.map(([, cells]) => cells[column] ?? "")));
  const named = widths.map((width, column) => Math.max(width, textWidth(names[column]!) - 1));
  // `// ` and the names stand right above the cells where that is not too wide; elsewhere they are only listed.
  const isNarrow = indent + keyWidth + 2 + named.reduce((sum, width) => sum + width + 2, 0) <= LINE_WIDTH;
  const lines = entries.map(([key, cells]) => {
    const padded = cells.map((cell, column) =>
      column < cells.length - 1 ? padTo(`${cell},`, (isNarrow ? named : widths)[column]! + 1) : cell,
    );
    return `${padTo(key, keyWidth)} [${padded.join(" ")}],`;
  });
  const above = isNarrow
    ? [
        `${padTo("//", keyWidth + 2)}${names.map((name, column) => padTo(name, named[column]! + 2)).join("")}`.trimEnd(),
      ]
    : wrap(names, " | ", LINE_WIDTH - indent - 3).map((line) => `// ${line}`);
  return [...above, ...lines];
}

function widest(texts: readonly string[]): number {
  let most = 0;
  for (const text of texts) {
    const width = textWidth(text);
    if (width <= WIDEST_CELL && width > most) most = width;
  }
  return most;
}
