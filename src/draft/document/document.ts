/** One cell of a table, at its place in the grid. A merged cell has its text where it begins and is blank elsewhere. */
export interface GridCell {
  readonly text: string;
  /** Where it begins in the document, from 1: a line, or in a Word document (.docx) a paragraph. */
  readonly line: number;
  /** It is the rest of a merged cell, whose text stands there. Unknown in formats that do not say what is merged. */
  readonly merged?: "left" | "above";
}

export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly line: number;
  readonly text: string;
  /** Who answers for it, where it stands in a table that says so. */
  readonly owners?: { readonly lead: readonly string[]; readonly with: readonly string[] };
}

export interface TableBlock {
  readonly kind: "table";
  readonly line: number;
  /** All rows have the same number of cells. */
  readonly rows: readonly (readonly GridCell[])[];
  /** Headings of which the document does not say how many columns they stand over. */
  readonly loose: readonly GridCell[];
}

export type Block = ParagraphBlock | TableBlock;

export type DocumentFormat = "txt" | "md" | "html" | "docx";

/** A document as its blocks, in order; blank lines are left out. */
export interface SourceDocument {
  readonly fileName: string;
  readonly format: DocumentFormat;
  /** What `line` counts. */
  readonly counts: "lines" | "paragraphs";
  readonly blocks: readonly Block[];
}
