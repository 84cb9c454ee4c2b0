import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "../../src/plan/plan.ts";

/** Writes a large plan as a data package: one CSV for each table, as somebody would keep it in Excel. */
export function writePackage(plan: Plan, folder: string): void {
  mkdirSync(join(folder, "tables"), { recursive: true });
  const csv = (name: string, rows: readonly (readonly string[])[]): void =>
    writeFileSync(join(folder, name), rows.map((row) => `${row.join(",")}\n`).join(""));
  const { indicators, regions, tables, breakdowns, id, name, territory, period, dash } = plan;
  csv("indicators.csv", [
    ["id", "zh", "unit", "kind", "direction"],
    ...Object.entries(indicators).map(([key, one]) => [key, one.name.zh, one.unit, one.kind, one.direction]),
  ]);
  csv("regions.csv", [
    ["id", "zh", "kind"],
    ...Object.entries(regions).map(([key, region]) => [key, region.name.zh, region.kind]),
  ]);
  csv("breakdowns.csv", [
    ["id", "over", "whole", "part"],
    ...Object.entries(breakdowns).flatMap(([key, { over, whole, parts }]) =>
      parts.map((part, at) => (at === 0 ? [key, over, whole, part] : [key, "", "", part])),
    ),
  ]);
  csv("tables.csv", [
    ["id", "file", "breakdown"],
    ...Object.entries(tables).map(([key, table]) => [key, `tables/${key}.csv`, table.breakdown ?? ""]),
  ]);
  for (const [key, { columns, rows }] of Object.entries(tables)) {
    const header = columns.map((column) => {
      const one = indicators[column as string]!;
      return `${one.name.zh}（${one.unit}）`;
    });
    csv(`tables/${key}.csv`, [
      ["地区", ...header],
      ...Object.entries(rows).map(([region, cells]) => [regions[region]!.name.zh, ...(cells ?? [])]),
    ]);
  }
  const files = ["indicators", "regions", "breakdowns", "tables"].map((file) => ({
    name: file,
    path: `${file}.csv`,
  }));
  const sheets = Object.keys(tables).map((key) => ({ name: key, path: `tables/${key}.csv` }));
  const descriptor = {
    name: id,
    resources: [...files, ...sheets],
    fenjie: { id, name, territory, period, dash },
  };
  writeFileSync(join(folder, "datapackage.json"), JSON.stringify(descriptor));
}
