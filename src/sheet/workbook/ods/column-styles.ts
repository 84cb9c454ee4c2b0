import type { Attributes } from "../read-xml.ts";
import { countOf } from "./row-cells.ts";

/** Which style cells have that name none, by their column. */
export interface ColumnStyles {
  add(attributes: Attributes): void;
  /** Begins a row: columns are asked for from left to right. */
  rewind(): void;
  at(column: number): string | undefined;
}

export function createColumnStyles(): ColumnStyles {
  const runs: { readonly end: number; readonly style: string | undefined }[] = [];
  let run = 0;
  return {
    add: (attributes) => {
      const end = (runs.at(-1)?.end ?? 0) + countOf(attributes["table:number-columns-repeated"]);
      runs.push({ end, style: attributes["table:default-cell-style-name"] });
    },
    rewind: () => {
      run = 0;
    },
    at: (column) => {
      while (run < runs.length && runs[run]!.end <= column) run++;
      return runs[run]?.style;
    },
  };
}
