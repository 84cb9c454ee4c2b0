import type { Location } from "../issue/issue.ts";
import { type Findings, report } from "../sheet/findings.ts";
import { readRows } from "../sheet/records.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { type Draft, type Field, fill, list, readEntries, yesOrNo } from "./fields.ts";

const COLUMNS = {
  required: ["id", "file"],
  optional: ["zh", "en", "clause", "period", "cumulative", "scope", "breakdown", "issued", "supersedes"],
};

const FIELDS: readonly Field[] = [
  ["zh", ["name", "zh"]],
  ["en", ["name", "en"]],
  ["clause", ["clause"]],
  ["period", ["period"]],
  ["cumulative", ["cumulative"], yesOrNo],
  ["scope", ["scope"]],
  ["breakdown", ["breakdown"]],
  ["issued", ["issued"]],
  ["supersedes", ["supersedes"], list],
];

/** An official table: what holds for all of it, and the file that its cells stand in. */
export interface ListedTable {
  readonly id: string;
  readonly table: Draft;
  readonly file: string;
  readonly place: Location;
}

/** The tables that `tables.csv` lists. A file outside the folder is refused. */
export function readTableList(sheet: Sheet, findings: Findings): readonly ListedTable[] {
  const files = new Map<string, Pick<ListedTable, "file" | "place">>();
  const tables = readEntries(readRows(sheet, COLUMNS, findings), "tables", findings, (row, base) => {
    const table: Draft = {};
    fill(table, row, base, FIELDS, findings);
    const [file, place] = [row.text("file"), row.placeOf("file")];
    if (file === "") report(findings, "missing-field", { field: "file" }, place, base);
    else if (isWithin(file)) files.set(row.text("id"), { file, place });
    else report(findings, "invalid-field", { expected: "tables/….csv", found: file }, place, base);
    return table;
  });
  return Object.entries(tables).flatMap(([id, table]) => {
    const found = files.get(id);
    return found ? [{ id, table, ...found }] : [];
  });
}

/** Whether a path stays in the folder that it is taken from: a package comes from anywhere. */
function isWithin(file: string): boolean {
  return !/^(?:[/\\]|[a-z]:)/i.test(file) && !file.split(/[/\\]/).includes("..");
}
