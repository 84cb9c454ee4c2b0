import type { Findings } from "../sheet/findings.ts";
import { listRegions, type NameList } from "../sheet/name-list.ts";
import { readRows } from "../sheet/records.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { type Draft, type Field, fill, idIn, list, readEntries } from "./fields.ts";

const FIELDS: readonly Field[] = [
  ["zh", ["name", "zh"]],
  ["en", ["name", "en"]],
  ["kind", ["kind"]],
  ["code", ["code"]],
  ["other_codes", ["otherCodes"], list],
  ["aliases", ["aliases"], list],
  ["former", ["former"], list],
];

const COLUMNS = {
  required: ["id", "zh", "kind"],
  optional: ["en", "within", "code", "other_codes", "aliases", "former"],
};

/** The regions of `regions.csv`, and what they are called. */
export function readRegions(
  sheet: Sheet,
  findings: Findings,
): { readonly regions: Record<string, Draft>; readonly names: NameList } {
  const rows = readRows(sheet, COLUMNS, findings);
  const entries = new Map(rows.map((row) => [row.text("id"), row] as const).reverse());
  const regions = readEntries(rows, "regions", findings, (row, base) => {
    const region: Draft = {};
    fill(region, row, base, FIELDS, findings);
    return region;
  });
  const names = listRegions(regions);
  // Only now can a name say what a region lies within.
  for (const [id, region] of Object.entries(regions)) {
    fill(region, entries.get(id)!, ["regions", id], [["within", ["within"], idIn(names)]], findings);
  }
  return { regions, names };
}
