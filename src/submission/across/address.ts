import type { Location } from "../../issue/issue.ts";

/** Where a cell stands, as a person says it: `Sheet1!D7`. */
export function addressOf({ file, sheet, cell, row }: Location): string {
  const at = cell ?? (row === undefined ? "" : String(row));
  return [sheet ?? file, at].filter((part) => part !== undefined && part !== "").join("!");
}
