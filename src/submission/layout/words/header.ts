import { type PrintedPeriod, periodsTogether } from "../../printed-period.ts";
import { combinedRole } from "./column-role.ts";
import type { HeadingWords } from "./heading-words.ts";
import type { ColumnRole } from "./role-words.ts";

/** A header without the months and roles in it, which are kept by column. */
export interface SplitHeader {
  /** The names that remain; below a merged one, in every column that a month or a role stands in. */
  readonly names: readonly (readonly string[])[];
  readonly periodAt: (column: number) => PrintedPeriod | undefined;
  readonly roleAt: (column: number) => ColumnRole | undefined;
  /** The unit beside a month or a role: 上年同期（亿元）. */
  readonly unitAt: (column: number) => string | undefined;
}

/** Sets months (1月, 2016年6月) and roles (目标, 完成) apart from the names of indicators: under, over or beside them. */
export function splitHeader(
  header: readonly (readonly string[])[],
  label: number,
  wordsOf: (text: string) => HeadingWords,
): SplitHeader {
  const width = header.reduce((most, row) => Math.max(most, row.length), 0);
  const said = header.map((row) => row.map((text, column) => (column > label ? wordsOf(text) : NOTHING)));
  const spread = spreadWords(header, said, width, label);
  // From the top down: what each row says of a column, or merged over it.
  const over = <K extends SpreadKey>(key: K, column: number): readonly (HeadingWords[K] | undefined)[] =>
    spread.map((row) => row[column]?.[key]);
  const periodAt = (column: number): PrintedPeriod | undefined =>
    over("period", column).reduce(periodsTogether, undefined);
  const roleAt = (column: number): ColumnRole | undefined =>
    over("role", column).reduce(roleUnder, undefined);
  const isApart = (row: number, column: number): boolean => said[row]?.[column]?.isApart === true;
  const keyAt = (column: number): string =>
    JSON.stringify([periodAt(column)?.period ?? "", roleAt(column) ?? ""]);
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
    periodAt,
    roleAt,
    unitAt: (column) => lowest(over("unit", column)),
  };
}

const NOTHING: HeadingWords = {};

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
function nameLeftOf(
  said: readonly HeadingWords[],
  row: readonly string[],
  column: number,
  first: number,
): string {
  for (let at = column; at >= first; at--) {
    const text = row[at] ?? "";
    if (text.trim() !== "") return said[at]?.isApart ? "" : (said[at]?.name ?? text);
  }
  return "";
}

/** 1, 2, 3 number the columns, and part none. */
function hasName(text = ""): boolean {
  return /\D/.test(text.trim());
}

function lowest<T>(said: readonly (T | undefined)[]): T | undefined {
  return said.filter((one) => one !== undefined).at(-1);
}

/** 完成 is no target, whatever is printed over it. */
function roleUnder(outer: ColumnRole | undefined, inner: ColumnRole | undefined): ColumnRole | undefined {
  return outer === "target" && inner === "value" ? inner : combinedRole(outer, inner);
}

type SpreadKey = "period" | "role" | "unit";

/** What each row of a header says of each column: in it, or in a merged cell that begins to its left. */
function spreadWords(
  header: readonly (readonly string[])[],
  said: readonly (readonly HeadingWords[])[],
  width: number,
  label: number,
): readonly (readonly HeadingWords[])[] {
  const isNamed: boolean[] = [];
  return header.map((cells, row) => {
    let last = NOTHING;
    return Array.from({ length: width }, (_, column) => {
      if (column <= label) return NOTHING;
      isNamed[column] ||= hasName(cells[column]);
      const { period, role, unit } = said[row]?.[column] ?? NOTHING;
      const here = { ...(period && { period }), ...(role && { role }), ...(unit && { unit }) };
      // A merged cell goes no further than the one above it.
      last = isNamed[column] ? here : { ...last, ...here };
      return last;
    });
  });
}
