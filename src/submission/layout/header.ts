import { periodOf } from "../period-text.ts";
import { type ColumnRole, columnRole } from "./column-role.ts";

/** A header without the months and roles in it, which are kept by column. */
export interface SplitHeader {
  /** The names that remain; below a merged one, in every column that a month or a role stands in. */
  readonly names: readonly (readonly string[])[];
  readonly periodAt: (column: number) => string | undefined;
  readonly roleAt: (column: number) => ColumnRole | undefined;
}

/** Sets months (1月, 2016年6月) and roles (目标, 完成) under or over indicators apart from their names. */
export function splitHeader(
  header: readonly (readonly string[])[],
  label: number,
  year: string | undefined,
): SplitHeader {
  const width = header.reduce((most, row) => Math.max(most, row.length), 0);
  const periods = header.map((row) =>
    row.map((text, column) => (column > label ? periodOf(text, year) : undefined)),
  );
  const roles = header.map((row) =>
    row.map((text, column) => (column > label ? columnRole(text) : undefined)),
  );
  const isApart = (row: number, column: number): boolean =>
    periods[row]?.[column] !== undefined || roles[row]?.[column] !== undefined;
  const names = header.map((row, at) =>
    Array.from({ length: width }, (_, column) => {
      if (isApart(at, column)) return "";
      const own = row[column] ?? "";
      const isOver = own.trim() === "" && header.some((_row, below) => below > at && isApart(below, column));
      return isOver ? (leftOf(row, column, label) ?? "") : own;
    }),
  );
  return {
    names,
    periodAt: (column) => lowest(header, periods, column, label),
    roleAt: (column) => lowest(header, roles, column, label),
  };
}

/** The text that a merged cell over a column holds: the nearest one to its left. */
function leftOf(row: readonly string[], column: number, label: number): string | undefined {
  for (let at = column; at > label; at--) {
    const text = row[at] ?? "";
    if (text.trim() !== "") return text;
  }
  return undefined;
}

/** What the lowest row that says anything over a column says, where it says it in this column or merged over it. */
function lowest<T>(
  header: readonly (readonly string[])[],
  said: readonly (readonly (T | undefined)[])[],
  column: number,
  label: number,
): T | undefined {
  for (let row = header.length - 1; row >= 0; row--) {
    for (let at = column; at > label; at--) {
      const here = said[row]?.[at];
      if (here !== undefined) return here;
      if ((header[row]?.[at] ?? "").trim() !== "") break;
    }
  }
  return undefined;
}
