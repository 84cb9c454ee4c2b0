import type { Issue } from "../../issue/issue.ts";
import type { Entry, PrintedGrowth, PrintedSum } from "../entry.ts";

/** What a cell of a sheet is taken for. */
export type CellUse = "figure" | "heading" | "note" | "issue";

/** What a sheet says: its figures, its printed sums, and what of it cannot be understood. */
export interface LaidOut {
  readonly entries: readonly Entry[];
  readonly sums: readonly PrintedSum[];
  readonly growths: readonly PrintedGrowth[];
  readonly issues: readonly Issue[];
  /** What every cell that is not empty was taken for, by `row,column` from 0. */
  readonly uses: () => ReadonlyMap<string, CellUse>;
}
