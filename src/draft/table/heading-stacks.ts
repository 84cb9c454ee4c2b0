import type { GridCell } from "../document/document.ts";

/** The headings over one column, from top to bottom, each once. */
export type Stack = readonly string[];

/**
 * The headings over every column. A merged heading stands over all of its columns; where the document does not say
 * what is merged, a blank goes on with the heading to its left, but only above a heading of its own.
 */
export function headingStacks(header: readonly (readonly GridCell[])[], labels: number): readonly Stack[] {
  const width = header[0]?.length ?? 0;
  const knowsMerged = header.some((row) => row.some(({ merged }) => merged !== undefined));
  return Array.from({ length: width }, (_, column) => {
    const lowest = lowestRow(header, column);
    const texts = header.map((row, index) => {
      const own = row[column]!;
      if (own.text !== "" || own.merged === "above") return own.text;
      const isShared = own.merged === "left" || (!knowsMerged && index < lowest);
      return isShared ? toTheLeft(row, column, labels) : "";
    });
    return texts.filter((text, index) => text !== "" && text !== texts[index - 1]);
  });
}

function lowestRow(header: readonly (readonly GridCell[])[], column: number): number {
  let row = header.length - 1;
  while (row >= 0 && header[row]![column]!.text === "") row--;
  return row;
}

function toTheLeft(row: readonly GridCell[], column: number, labels: number): string {
  for (let at = column - 1; at >= labels; at--) if (row[at]!.text !== "") return row[at]!.text;
  return "";
}
