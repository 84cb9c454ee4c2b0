import type { Findings } from "../sheet/findings.ts";
import type { NameList } from "../sheet/name-list.ts";
import { readRows } from "../sheet/records.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { type Draft, end, type Field, fill, idIn, readEntries } from "./fields.ts";
import { createIds } from "./unique-id.ts";

const UNIT_COLUMNS = { required: ["unit"], optional: ["dimension", "factor"] };

/** The units that a plan declares, of `units.csv`. */
export function readUnits(sheet: Sheet, findings: Findings): Record<string, Draft> {
  const fields: readonly Field[] = [
    ["dimension", ["dimension"]],
    ["factor", ["factor"]],
  ];
  const read: Parameters<typeof readEntries>[3] = (row, base) => {
    const unit: Draft = {};
    fill(unit, row, base, fields, findings);
    return unit;
  };
  return readEntries(readRows(sheet, UNIT_COLUMNS, findings), "units", findings, read, "unit");
}

const RULE_COLUMNS = {
  required: ["id", "indicator", "breakdown", "target"],
  optional: ["zh", "en", "period", "scope", "clause", "text"],
};

/** The demands on every part, of `rules.csv`. */
export function readRules(sheet: Sheet, indicators: NameList, findings: Findings): Record<string, Draft> {
  const fields: readonly Field[] = [
    ["zh", ["name", "zh"]],
    ["en", ["name", "en"]],
    ["indicator", ["indicator"], idIn(indicators)],
    ["breakdown", ["breakdown"]],
    ["target", ["target"]],
    ["period", ["period"]],
    ["scope", ["scope"]],
    ["clause", ["clause"]],
    ["text", ["text"]],
  ];
  return readEntries(readRows(sheet, RULE_COLUMNS, findings), "rules", findings, (row, base) => {
    const rule: Draft = {};
    fill(rule, row, base, fields, findings);
    return rule;
  });
}

const WAIVER_COLUMNS = {
  required: ["check", "kind", "slack", "reason_zh"],
  optional: ["reason_en", "by", "until"],
};

const WAIVER_FIELDS: readonly Field[] = [
  ["check", ["check"]],
  ["kind", ["kind"]],
  ["reason_zh", ["reason", "zh"]],
  ["reason_en", ["reason", "en"]],
  ["slack", ["slack"], end],
  ["by", ["by"]],
  ["until", ["until"]],
];

/** The accepted failures, of `waivers.csv`. A waiver is called after its check, with a number where there are several. */
export function readWaivers(sheet: Sheet, findings: Findings): Record<string, Draft> {
  const waivers = new Map<string, Draft>();
  const idFor = createIds();
  for (const row of readRows(sheet, WAIVER_COLUMNS, findings)) {
    const id = idFor(row.text("check"));
    const waiver: Draft = {};
    findings.places.put(["waivers", id], row.placeOf("check"));
    fill(waiver, row, ["waivers", id], WAIVER_FIELDS, findings);
    waivers.set(id, waiver);
  }
  return Object.fromEntries(waivers);
}
