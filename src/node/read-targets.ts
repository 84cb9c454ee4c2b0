import { type Findings, report } from "../sheet/findings.ts";
import { type NameList, resolveName } from "../sheet/name-list.ts";
import { type Row, readRows } from "../sheet/records.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { type Draft, type Field, fill } from "./fields.ts";
import { createIds } from "./unique-id.ts";

const COLUMNS = {
  required: ["clause", "indicator", "target"],
  optional: ["region", "period", "scope", "text"],
};

/** What all figures of a clause have in common; a new value of any of them begins a new table. */
const KEY = ["clause", "region", "period", "scope"] as const;

const FIELDS: readonly Field[] = [
  ["clause", ["clause"]],
  ["period", ["period"]],
  ["scope", ["scope"]],
];

/**
 * The targets that stand in sentences, of `targets.csv`: rows that follow one another and have clause, region, period
 * and scope in common become a table of one row. A target without a region is the territory's.
 */
export function readTargets(
  sheet: Sheet,
  regions: NameList,
  indicators: NameList,
  territory: string,
  taken: Iterable<string>,
  findings: Findings,
): Record<string, Draft> {
  const groups: Row[][] = [];
  for (const row of readRows(sheet, COLUMNS, findings)) {
    const last = groups.at(-1)?.[0];
    if (row.text("clause") === "")
      report(findings, "missing-field", { field: "clause" }, row.placeOf("clause"));
    else if (last && KEY.every((column) => last.text(column) === row.text(column))) groups.at(-1)!.push(row);
    else groups.push([row]);
  }
  const wanted = idsOf(groups.map((rows) => rows[0]!));
  const idFor = createIds(taken);
  return Object.fromEntries(
    groups.map((rows, index) => {
      const id = idFor(wanted[index]!);
      return [id, readGroup(rows, ["tables", id], regions, indicators, territory, findings)];
    }),
  );
}

function readGroup(
  rows: readonly Row[],
  base: readonly string[],
  regions: NameList,
  indicators: NameList,
  territory: string,
  findings: Findings,
): Draft {
  const first = rows[0]!;
  const table: Draft = {};
  findings.places.put(base, first.place);
  fill(table, first, base, FIELDS, findings);
  const texts = [...new Set(rows.map((row) => row.text("text")).filter((text) => text !== ""))];
  const named = first.text("region");
  const at = first.placeOf("region");
  const region =
    named === "" ? territory : resolveName(named, regions, findings, at, [...base, "rows", named]);
  // That the territory is unknown has been told where it is named.
  if (named === "" && findings.told.has('["territory"]'))
    findings.told.add(JSON.stringify([...base, "rows", region]));
  findings.places.put([...base, "rows"], at);
  for (const [index, row] of rows.entries()) {
    findings.places.put([...base, "columns", index], row.placeOf("indicator"));
    findings.places.put([...base, "rows", region, index], row.placeOf("target"));
  }
  return {
    ...table,
    ...(texts.length > 0 && { text: texts.join("\n") }),
    columns: rows.map((row, index) => {
      const [text, place] = [row.text("indicator"), row.placeOf("indicator")];
      if (text !== "") return resolveName(text, indicators, findings, place, [...base, "columns", index]);
      report(findings, "missing-field", { field: "indicator" }, place, [...base, "columns", index]);
      return "";
    }),
    rows: Object.fromEntries([[region, rows.map((row) => row.text("target"))]]),
  };
}

/** A table is called after its clause and, where a clause has several, after what tells them apart. */
function idsOf(firsts: readonly Row[]): readonly string[] {
  const byClause = new Map<string, Row[]>();
  for (const row of firsts) {
    const siblings = byClause.get(row.text("clause"));
    if (siblings) siblings.push(row);
    else byClause.set(row.text("clause"), [row]);
  }
  const telling = new Map([...byClause].map(([clause, rows]) => [clause, tellApart(rows)]));
  return firsts.map((row) => nameWith(row, telling.get(row.text("clause"))!));
}

const TELLING = [
  [],
  ["scope"],
  ["region"],
  ["period"],
  ["scope", "region"],
  ["scope", "region", "period"],
] as const;

function tellApart(rows: readonly Row[]): readonly string[] {
  const namesApart = (columns: readonly string[]): boolean =>
    new Set(rows.map((row) => nameWith(row, columns))).size === rows.length;
  return TELLING.find(namesApart) ?? TELLING.at(-1)!;
}

function nameWith(row: Row, columns: readonly string[]): string {
  return ["clause", ...columns]
    .map((column) => row.text(column))
    .filter((text) => text !== "")
    .join("·");
}
