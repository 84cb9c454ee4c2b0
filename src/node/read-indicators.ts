import type { Findings } from "../sheet/findings.ts";
import { listIndicators, type NameList } from "../sheet/name-list.ts";
import { readRows } from "../sheet/records.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { count, type Draft, end, type Field, fill, idIn, list, readEntries } from "./fields.ts";

const FIELDS: readonly Field[] = [
  ["zh", ["name", "zh"]],
  ["en", ["name", "en"]],
  ["unit", ["unit"]],
  ["kind", ["kind"]],
  ["direction", ["direction"]],
  ["combine_regions", ["combine", "regions"]],
  ["combine_components", ["combine", "components"]],
  ["combine_time", ["combine", "time"]],
  ["weight_period", ["combine", "weightPeriod"]],
  ["definition_zh", ["definition", "zh"]],
  ["definition_en", ["definition", "en"]],
  ["aliases", ["aliases"], list],
  ["decimals", ["decimals"], count],
  ["min", ["domain", "min"], end],
  ["max", ["domain", "max"], end],
  ["tolerance", ["tolerance", "value"]],
  ["tolerance_unit", ["tolerance", "unit"]],
  ["tolerance_reason_zh", ["tolerance", "reason", "zh"]],
  ["tolerance_reason_en", ["tolerance", "reason", "en"]],
  ["same_units", ["sameUnits"], list],
  ["lead", ["owner", "lead"], list],
  ["with", ["owner", "with"], list],
];

/** Those that name another indicator. */
const references = (names: NameList): readonly Field[] => [
  ["weight", ["combine", "weight"], idIn(names)],
  ["adds_to", ["addsTo"], idIn(names)],
];

const REQUIRED = ["id", "zh", "unit", "kind", "direction"];
const COLUMNS = {
  required: REQUIRED,
  optional: [
    ...FIELDS.map(([column]) => column).filter((column) => !REQUIRED.includes(column)),
    "weight",
    "adds_to",
  ],
};

/** The indicators of `indicators.csv`, and what they are called. */
export function readIndicators(
  sheet: Sheet,
  findings: Findings,
): { readonly indicators: Record<string, Draft>; readonly names: NameList } {
  const rows = readRows(sheet, COLUMNS, findings);
  const entries = new Map(rows.map((row) => [row.text("id"), row] as const).reverse());
  const indicators = readEntries(rows, "indicators", findings, (row, base) => {
    const indicator: Draft = {};
    fill(indicator, row, base, FIELDS, findings);
    return indicator;
  });
  const names = listIndicators(indicators);
  for (const [id, indicator] of Object.entries(indicators)) {
    fill(indicator, entries.get(id)!, ["indicators", id], references(names), findings);
  }
  return { indicators, names };
}
