import { isRecord } from "../../issue/refusal.ts";
import { columnRole } from "../layout/words/column-role.ts";
import {
  isBlank,
  periodWithin,
  type Said,
  type SortedFields,
  sortFields,
  tellUnknownField,
} from "./data-fields.ts";
import { addFigure, type DataPath, type DataTable, type Fields, refuse } from "./data-table.ts";

/** A figure a row, or a region's figures by the names of their indicators. */
export function addRow(table: DataTable, row: unknown, number: number, path: DataPath, said: Said): void {
  if (!isRecord(row)) {
    refuse(table, "object", row, number, path);
    return;
  }
  const sorted = sortFields(row.isPeriodAssumed === true ? { ...row, period: undefined } : row);
  const { fields, keys, others } = sorted;
  const own = ownFields(fields, said);
  if ("indicator" in fields || "value" in fields || others.length === 0) {
    addFigure(table, own, said.unit, number, [...path, keys.value ?? "value"], path);
    tellOthers(table, row, sorted, number, path);
    return;
  }
  // Beside an indicator the names are those of regions.
  const name = said.indicator !== undefined && isBlank(own.region) ? "region" : "indicator";
  for (const key of others)
    addFigure(table, { ...own, [name]: key, value: row[key] }, said.unit, number, [...path, key], path);
}

/** What a figure says, and for what it does not say, what holds for all. */
export function ownFields(fields: Fields, { unit: _unit, ...said }: Said): Fields {
  const own = Object.fromEntries(Object.entries(fields).filter(([, value]) => !isBlank(value))) as Fields;
  const { period } = own;
  return {
    ...said,
    ...own,
    ...(typeof period === "string" && { period: periodWithin(period, said.period) }),
  };
}

/** 目标 and 完成率 beside a figure are passed over, as in a sheet; other keys that are no fields are told of. */
export function tellOthers(
  table: DataTable,
  row: Readonly<Record<string, unknown>>,
  { others }: SortedFields,
  number: number,
  path: DataPath,
): void {
  for (const key of others) {
    const role = columnRole(key);
    if (role === undefined || role === "value" || role === "cumulative")
      tellUnknownField(table, key, row[key], number, [...path, key]);
  }
}
