import { lookUp, normalizeName } from "../plan/names.ts";
import type { UnitTable } from "../quantity/unit-table.ts";
import { captionIn } from "./caption-text.ts";
import { type Findings, report } from "./findings.ts";
import { withoutMarks } from "./footnote-marks.ts";
import type { NameList } from "./name-list.ts";
import type { Path } from "./places.ts";
import { filledLength, placeOf, type Sheet } from "./sheet.ts";

/** What the first cell of a row says that the row is. */
export type Label =
  | { readonly region: string }
  | { readonly ids: readonly string[] }
  | "sum"
  | "note"
  | "other";

/** A row with something in it, and its position in the file, from 0. */
export interface FilledRow {
  readonly cells: readonly string[];
  readonly row: number;
  readonly label: Label;
}

/** 合计, 全市合计, 合计：; not 甲县合计, which is the sum of a part. */
const SUM = /^(?:(?:全.{1,3})?(?:合计|总计|共计|小计|汇总)|计|total):?$/;
/** 市区小计, 县(市)合计, 合计(7个县市区): the sum of some of the rows, which has a name of its own. */
const GROUP =
  /^([^\d:,;。、]{0,10}(?:\([^()]{1,10}\)[^\d:,;。、]{0,6})?)(?:小计|合计|总计|共计|(?:sub|grand)?-?total)(?:\([^()]{1,20}\))?:?$/;
/** 上半年小计 is of months, not of regions. */
const WHEN = /[年月季]|半年|累计/;
const NOTE = /^(?:注|备注|note)/;

/** Whether the label of a row says that it adds up what stands beside it. */
export function isSumLabel(label: string): boolean {
  return SUM.test(normalizeName(label));
}

/** A label is looked at no further: what is longer is a note, not a name. */
const LONGEST_LABEL = 1000;

/**
 * @param sums which sums are one: of the whole table, as a plan's table has it, or also of a group of its rows (市区小计)
 */
export function labelOf(
  cell: string,
  regions: NameList,
  units: UnitTable,
  sums: "whole" | "groups" = "groups",
): Label {
  const printed = cell.slice(0, LONGEST_LABEL);
  const text = withoutMarks(printed);
  for (const name of [printed, text]) {
    const found = lookUp(regions.index, name);
    if ("id" in found) return { region: found.id };
    if (found.ids.length > 0) return found;
  }
  const label = normalizeName(text);
  if (SUM.test(label)) return "sum";
  if (NOTE.test(label) || captionIn(text, units)?.isAll) return "note";
  return sums === "groups" && isGroupSum(label, regions) ? "sum" : "other";
}

/** Not 海宁市合计: who is named alone has a figure of its own. */
function isGroupSum(label: string, { index }: NameList): boolean {
  const [, group] = GROUP.exec(label) ?? [];
  if (group === undefined || WHEN.test(group)) return false;
  if (/^全.{1,3}$/.test(group)) return true;
  const found = lookUp(index, group);
  return !("id" in found) && found.ids.length === 0;
}

/** Whether the row belongs to the body, whatever stands above it. */
export function isNamed(label: Label): boolean {
  return label === "sum" || typeof label === "object";
}

/** The rows below the header: regions, a 合计, and from the last of these on notes. */
export function readBody(
  sheet: Sheet,
  body: readonly FilledRow[],
  positions: readonly number[],
  width: number,
  regions: NameList,
  path: Path,
  findings: Findings,
): { readonly rows: Record<string, readonly string[]>; readonly sum?: readonly string[] } {
  const entries = new Map<string, FilledRow>();
  let sum: FilledRow | undefined;
  let inNotes = false;
  let lastNamed = body.length - 1;
  while (lastNamed >= 0 && !isNamed(body[lastNamed]!.label)) lastNamed--;
  for (const [index, entry] of body.entries()) {
    const { cells, row, label } = entry;
    const text = cells[0]!.trim();
    const place = placeOf(sheet, row, 0);
    const length = Math.max(Math.min(cells.length, width), filledLength(cells));
    if (label === "note" && index > lastNamed) inNotes = true;
    else if (inNotes && filledLength(cells) <= 1) continue;
    else if (label === "note" || label === "other") {
      report(findings, "unknown-row", { found: text, near: findings.near(text, regions.offered) }, place);
    } else if (label !== "sum" && "ids" in label) {
      report(findings, "ambiguous-name", { found: text, ids: label.ids }, place);
    } else if (label === "sum" ? sum : entries.has(label.region)) {
      report(findings, "duplicate-id", { id: label === "sum" ? text : label.region }, place);
    } else if (length !== width) {
      const params = { region: text, found: length - 1, expected: width - 1 };
      report(findings, "row-length", params, placeOf(sheet, row, Math.min(length, width)));
    } else if (label === "sum") sum = entry;
    else entries.set(label.region, entry);
  }
  const cellsOf = ({ cells }: FilledRow): readonly string[] => positions.map((column) => cells[column] ?? "");
  const placeIn = (entry: FilledRow | undefined, index: unknown): ReturnType<typeof placeOf> =>
    placeOf(sheet, entry?.row ?? 0, typeof index === "number" ? (positions[index] ?? 0) : 0);
  findings.places.put([...path, "rows"], ([region, index]) => placeIn(entries.get(String(region)), index));
  findings.places.put([...path, "sum"], ([index]) => placeIn(sum, index));
  return {
    rows: Object.fromEntries([...entries].map(([region, entry]) => [region, cellsOf(entry)])),
    ...(sum && { sum: cellsOf(sum) }),
  };
}
