import { type Findings, report } from "../sheet/findings.ts";
import type { NameList } from "../sheet/name-list.ts";
import type { Path } from "../sheet/places.ts";
import { type Row, readRows } from "../sheet/records.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { type Convert, type Draft, type Field, fill, idIn, yesOrNo } from "./fields.ts";

const COLUMNS = {
  required: ["id", "over", "whole", "part"],
  optional: ["zh", "en", "minus", "complete"],
};

const asWritten: Convert = (text) => text;

/** The breakdowns of `breakdowns.csv`: a row per part, the rest on the first row of each. */
export function readBreakdowns(
  sheet: Sheet,
  regions: NameList,
  indicators: NameList,
  findings: Findings,
): Record<string, Draft> {
  const groups = new Map<string, Row[]>();
  for (const row of readRows(sheet, COLUMNS, findings)) {
    const id = row.text("id");
    if (id === "") report(findings, "missing-field", { field: "id" }, row.placeOf("id"));
    else if (groups.has(id)) groups.get(id)!.push(row);
    else groups.set(id, [row]);
  }
  const axes = new Map([
    ["regions", idIn(regions)],
    ["components", idIn(indicators)],
  ]);
  return Object.fromEntries(
    [...groups].map(([id, rows]) => {
      const part = axes.get(rows[0]!.text("over")) ?? asWritten;
      return [id, readBreakdown(rows, ["breakdowns", id], part, findings)];
    }),
  );
}

function readBreakdown(rows: readonly Row[], base: Path, part: Convert, findings: Findings): Draft {
  const fields: readonly Field[] = [
    ["zh", ["name", "zh"]],
    ["en", ["name", "en"]],
    ["over", ["over"]],
    ["whole", ["whole"], part],
    ["complete", ["complete"], yesOrNo],
  ];
  const [first, ...others] = rows;
  const breakdown: Draft = {};
  findings.places.put(base, first!.placeOf("id"));
  fill(breakdown, first!, base, fields, findings);
  for (const row of others) refuseContradictions(first!, row, fields, findings);
  const parts: unknown[] = [];
  const minus: unknown[] = [];
  for (const row of rows) {
    const at = row.placeOf("part");
    const path = [...base, "parts", parts.length];
    if (row.text("part") === "") {
      report(findings, "missing-field", { field: "part" }, at, [...base, "parts"]);
      continue;
    }
    findings.places.put(path, at);
    const id = part(row.text("part"), at, path, findings);
    parts.push(id);
    const isTaken: Draft = {};
    fill(isTaken, row, [...base, "minus", minus.length], [["minus", ["minus"], yesOrNo]], findings);
    if (isTaken.minus === true) minus.push(id);
  }
  return { ...breakdown, parts, ...(minus.length > 0 && { minus }) };
}

/** What stands on a later row may repeat the first, not say otherwise. */
function refuseContradictions(first: Row, row: Row, fields: readonly Field[], findings: Findings): void {
  for (const [column] of fields) {
    const [expected, found] = [first.text(column), row.text(column)];
    if (found !== "" && found !== expected) {
      report(findings, "invalid-field", { expected: expected || "—", found }, row.placeOf(column));
    }
  }
}
