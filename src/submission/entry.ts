import type { Location } from "../issue/issue.ts";
import type { CellMark } from "../sheet/sheet.ts";

/** What a cell is about: the key of a figure. */
export interface Subject {
  readonly region: string;
  readonly indicator: string;
  readonly period: string;
}

/** A cell for a figure, as it was found: what it is about, what it says, where it stands. */
export interface Entry extends Subject {
  readonly text: string;
  /** What a workbook tells of the cell beside its text. */
  readonly mark?: CellMark;
  /** The unit that headings, a caption or a column of units give; the cell may print one of its own. */
  readonly unit?: string;
  readonly note?: string;
  /** Where it stands among the rows or sheets that were given. */
  readonly path: readonly (string | number)[];
  readonly location: Location;
}

/** A figure of a 合计 row or column, and the entries that it sums. */
export interface PrintedSum {
  readonly sum: Entry;
  readonly parts: readonly Entry[];
}

/** A figure beside that of a year before and what is said to have come to it since, in %. */
export interface PrintedGrowth {
  readonly level: Entry;
  readonly base: Entry;
  readonly growth: Entry;
}
