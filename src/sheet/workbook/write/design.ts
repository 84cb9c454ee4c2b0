import type { Merge } from "../../sheet.ts";

/** How a cell looks, and whether it can be written in where the sheet is protected. */
export interface CellStyle {
  /** Colours as `RRGGBB`. */
  readonly fill?: string;
  readonly colour?: string;
  readonly bold?: boolean;
  /** In points; 11 unless given. */
  readonly size?: number;
  readonly align?: "left" | "center" | "right";
  /** How many steps the text stands in from the border. */
  readonly indent?: number;
  readonly isBoxed?: boolean;
  readonly isUnlocked?: boolean;
}

/** What stands in a cell: a text is never taken for a formula, whatever it begins with. */
export interface CellDesign {
  readonly style: CellStyle;
  readonly text?: string;
  /** A number as its digits, no more of them than the 15 that a spreadsheet keeps. */
  readonly number?: string;
  /** The address of a cell whose text is shown here; `text` is what it shows now. */
  readonly sameAs?: string;
}

export interface RowDesign {
  readonly cells: readonly (CellDesign | undefined)[];
  /** In points. */
  readonly height?: number;
}

/** What may be written in some cells, and what is said where something else is. */
export interface Validation {
  /** Ranges of one column, the topmost first: `["C4:C7", "C9:C9"]`. */
  readonly ranges: readonly string[];
  /** True of what may be written, of the topmost cell; or the texts to choose from. */
  readonly rule: { readonly formula: string } | { readonly choices: readonly string[] };
  readonly title: string;
  /** Shown where the cell is selected. */
  readonly prompt: string;
  /** Shown where something else was written. */
  readonly refusal: string;
}

/** A sheet, protected without a password: what is locked is so against slips. */
export interface SheetDesign {
  readonly name: string;
  readonly rows: readonly RowDesign[];
  /** In characters, a Chinese one counting as two. */
  readonly widths: readonly number[];
  readonly merges: readonly Merge[];
  /** How many rows and columns stay in sight, and on every printed page. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly validations: readonly Validation[];
  readonly isPortrait?: boolean;
}

export interface WorkbookDesign {
  readonly title: string;
  readonly font: string;
  readonly sheets: readonly SheetDesign[];
  /** What programs note in it, by name. */
  readonly properties: Readonly<Record<string, string>>;
}
