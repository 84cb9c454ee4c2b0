import type { Table } from "./plan.ts";

/** A cell of a table and its new text; `row` is null for the 合计 row. */
export interface CellChange {
  readonly row: string | null;
  readonly column: number;
  readonly text: string;
}

/** A table in which some cells say something else. Rows without a change are shared. */
export function amendedTable(table: Table, changes: readonly CellChange[]): Table {
  const rows = new Map(Object.entries(table.rows));
  const changed = new Map<string | null, string[]>();
  for (const { row, column, text } of changes) {
    const cells = changed.get(row) ?? [...((row === null ? table.sum : rows.get(row)) ?? [])];
    cells[column] = text;
    changed.set(row, cells);
  }
  for (const [row, cells] of changed) if (row !== null) rows.set(row, cells);
  const sum = changed.get(null);
  return { ...table, rows: Object.fromEntries(rows), ...(sum && { sum }) };
}
