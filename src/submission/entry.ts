import type { Location } from "../issue/issue.ts";
import type { CellMark } from "../sheet/sheet.ts";

/** What a cell is about: the key of a figure. */
export interface Subject {
  readonly region: string;
  readonly indicator: string;
  readonly period: string;
}

/** What an issue is about; `dueUnit` where that is not the unit of its indicator. */
export interface ToldOf extends Partial<Subject> {
  readonly dueUnit?: string;
}

/** A cell for a figure, as it was found: what it is about, what it says, where it stands. */
export interface Entry extends Subject {
  readonly text: string;
  /** What a workbook tells of the cell beside its text. */
  readonly mark?: CellMark;
  /** The unit that headings, a caption or a column of units give; the cell may print one of its own. */
  readonly unit?: string;
  /** Nobody has said a period: it is taken for the plan's. */
  readonly isPeriodAssumed?: boolean;
  /** Its sheet names a period that cannot be read: what the cell says is judged, and no figure of any period. */
  readonly isUndated?: boolean;
  /** Where it stands among the rows or sheets that were given. */
  readonly path: readonly (string | number)[];
  readonly location: Location;
}

/** The printed sums (合计, 小计) of one indicator and period among the figures of their table, in its order. */
export interface PrintedSum {
  readonly items: readonly SumItem[];
}

/** A figure, or a printed sum of some of the figures around it; of which, nobody has said. */
export interface SumItem {
  readonly entry: Entry;
  readonly isSum: boolean;
}
