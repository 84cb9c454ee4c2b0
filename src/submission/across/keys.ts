import type { Location } from "../../issue/issue.ts";
import type { Subject } from "../entry.ts";

/** What a figure is about, as text. */
export function keyOf({ region, indicator, period }: Subject): string {
  return JSON.stringify([indicator, region, period]);
}

/** Where a cell stands, as a person says it: `Sheet1!D7`. */
export function addressOf({ file, sheet, cell, row }: Location): string {
  const at = cell ?? (row === undefined ? "" : String(row));
  return [sheet ?? file, at].filter((part) => part !== undefined && part !== "").join("!");
}
