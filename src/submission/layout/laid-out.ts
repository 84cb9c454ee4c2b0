import type { Issue } from "../../issue/issue.ts";
import type { Entry, PrintedSum } from "../entry.ts";

/** What a cell of a sheet is taken for. */
export type CellUse = "figure" | "heading" | "note" | "issue";

/** What a sheet says: its figures, its printed sums, and what of it cannot be understood. */
export interface LaidOut {
  readonly entries: readonly Entry[];
  readonly sums: readonly PrintedSum[];
  /** Figures of a year before, under the period of the figures that they stand beside. */
  readonly bases: readonly Entry[];
  /** What is said to have come to figures since, in %. */
  readonly growths: readonly Entry[];
  readonly issues: readonly Issue[];
  /** What every cell that is not empty was taken for, by `row,column` from 0. */
  readonly uses: () => ReadonlyMap<string, CellUse>;
}

/** What several tables say together. */
export function joined(tables: readonly LaidOut[]): LaidOut {
  const [only] = tables;
  if (only && tables.length === 1) return only;
  return {
    entries: tables.flatMap(({ entries }) => entries),
    sums: tables.flatMap(({ sums }) => sums),
    bases: tables.flatMap(({ bases }) => bases),
    growths: tables.flatMap(({ growths }) => growths),
    issues: tables.flatMap(({ issues }) => issues),
    uses: () => new Map(tables.flatMap(({ uses }) => [...uses()])),
  };
}
