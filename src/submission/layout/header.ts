import { lookUp } from "../../plan/names.ts";
import { periodOf } from "../period-text.ts";
import { type ColumnRole, columnRole } from "./column-role.ts";
import type { LayoutContext } from "./context.ts";
import { indicatorIn } from "./worded-indicator.ts";

/** A header without the months and roles in it, which are kept by column. */
export interface SplitHeader {
  /** The names that remain; below a merged one, in every column that a month or a role stands in. */
  readonly names: readonly (readonly string[])[];
  readonly periodAt: (column: number) => string | undefined;
  readonly roleAt: (column: number) => ColumnRole | undefined;
}

/** Sets months (1月, 2016年6月) and roles (目标, 完成) apart from the names of indicators: under, over or beside them. */
export function splitHeader(
  header: readonly (readonly string[])[],
  label: number,
  context: LayoutContext,
): SplitHeader {
  const width = header.reduce((most, row) => Math.max(most, row.length), 0);
  const said = header.map((row) =>
    row.map((text, column) => (column > label ? saidBy(text, context) : NOTHING)),
  );
  const periods = said.map((row) => row.map(({ period }) => period));
  const roles = said.map((row) => row.map(({ role }) => role));
  const months = roles.map((row) => row.map((role) => role === "month" || undefined));
  const isApart = (row: number, column: number): boolean => said[row]?.[column]?.isApart === true;
  const keyAt = (column: number): string =>
    JSON.stringify([periods, roles].map((of) => lowest(header, of, column, label)));
  const starts = runStarts(width, label, keyAt);
  // A run of months and roles that has a name of its own in another row has none of its neighbour's in this one.
  const fromOf = (at: number, column: number): number => {
    const start = starts[column]!;
    const isNamed = header.some(
      (row, other) => other !== at && !isApart(other, start) && (row[start] ?? "").trim() !== "",
    );
    return isNamed ? start : label + 1;
  };
  const names = header.map((row, at) =>
    Array.from({ length: width }, (_, column) => {
      if (isApart(at, column)) return "";
      const own = said[at]?.[column]?.name ?? row[column] ?? "";
      const isOver = own.trim() === "" && header.some((_row, below) => below > at && isApart(below, column));
      return isOver ? nameLeftOf(said[at]!, row, column, fromOf(at, column)) : own;
    }),
  );
  return {
    names,
    periodAt: (column) => lowest(header, periods, column, label),
    roleAt: (column) => {
      const role = lowest(header, roles, column, label);
      const isMonth = lowest(header, months, column, label) === true;
      return isMonth && role !== "month" ? (role === "value" ? "month" : "derived") : role;
    },
  };
}

/** What a cell of a header says beside a name, or instead of one. */
interface Said {
  readonly period?: string | undefined;
  readonly role?: ColumnRole | undefined;
  /** It says nothing else. */
  readonly isApart?: boolean;
  /** The name that it says it of, with its unit. */
  readonly name?: string;
}

const NOTHING: Said = {};

function saidBy(text: string, context: LayoutContext): Said {
  // What the plan calls an indicator is one, 增长率 too.
  if (text.trim() === "" || "id" in lookUp(context.indicators.index, text)) return NOTHING;
  const [period, role] = [periodOf(text, context.year), columnRole(text)];
  if (period !== undefined || role !== undefined) return { period, role, isApart: true };
  const worded = indicatorIn(text, context);
  if (!worded) return NOTHING;
  const name = worded.unit === undefined ? worded.name : `${worded.name}（${worded.unit}）`;
  return { period: worded.period, role: worded.role, name };
}

/** Where the run of months and roles that each column is in begins: one that comes again begins another. */
function runStarts(width: number, label: number, keyAt: (column: number) => string): readonly number[] {
  let seen = new Set<string>();
  let start = label + 1;
  return Array.from({ length: width }, (_, column) => {
    if (column <= label) return column;
    const key = keyAt(column);
    if (seen.has(key)) [seen, start] = [new Set(), column];
    seen.add(key);
    return start;
  });
}

/** The name that a merged cell over a column holds: the nearest text to its left, where that is one, from a column on. */
function nameLeftOf(said: readonly Said[], row: readonly string[], column: number, first: number): string {
  for (let at = column; at >= first; at--) {
    const text = row[at] ?? "";
    if (text.trim() !== "") return said[at]?.isApart ? "" : (said[at]?.name ?? text);
  }
  return "";
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
      // A merged cell goes no further than the one above it.
      if (header.slice(0, row + 1).some((cells) => (cells[at] ?? "").trim() !== "")) break;
    }
  }
  return undefined;
}
