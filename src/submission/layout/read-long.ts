import { remembering } from "../../issue/remembering.ts";
import { lookUp, type Found as Named } from "../../plan/names.ts";
import { createFindings, type Findings, report } from "../../sheet/findings.ts";
import type { NameList } from "../../sheet/name-list.ts";
import { isBlankRow, markOf, placeOf, type Sheet } from "../../sheet/sheet.ts";
import { labelOf } from "../../sheet/wide-rows.ts";
import type { Entry, PrintedSum } from "../entry.ts";
import { periodOf } from "../period-text.ts";
import type { LayoutContext } from "./context.ts";
import type { CellUse, LaidOut } from "./laid-out.ts";
import { type LongColumn, longColumn } from "./long-header.ts";
import { sheetPeriod, sheetRegion } from "./sheet-region.ts";

/** Titles and captions stand above the header, in no more rows. */
const MOST_ROWS_ABOVE = 30;

interface LongHeader {
  readonly row: number;
  readonly at: ReadonlyMap<LongColumn, number>;
  /** Headings that are none of a long table's, and not empty. */
  readonly others: readonly number[];
}

/** Reads a table with a row for each figure: region, indicator, period, value; undefined where there is none. */
export function readLong(sheet: Sheet, context: LayoutContext): LaidOut | undefined {
  const region = sheetRegion(sheet, context);
  const header = findHeader(sheet, region !== undefined);
  if (!header) return undefined;
  const findings = createFindings();
  const period = sheetPeriod(sheet, context);
  const reader = { sheet, context, header, findings, region, period, ...memories(context) };
  const entries: Entry[] = [];
  const sums: Entry[] = [];
  for (let row = header.row + 1; row < sheet.rows.length; row++) {
    if (isBlankRow(sheet.rows[row]!)) continue;
    const read = readRow(reader, row);
    if (read) (read.isSum ? sums : entries).push(read.entry);
  }
  return {
    entries,
    // What a row of an unknown place or thing adds to a printed sum, nobody knows.
    sums: findings.issues.length === 0 ? sumsOf(sums, entries) : [],
    growths: [],
    issues: findings.issues,
    uses: () => usesOf(sheet, header),
  };
}

/** The first row that names the columns of a long table. */
function findHeader(sheet: Sheet, hasRegion: boolean): LongHeader | undefined {
  for (const [row, cells] of sheet.rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const at = new Map<LongColumn, number>();
    const others: number[] = [];
    for (const [column, text] of cells.entries()) {
      const name = longColumn(text);
      if (name === undefined) {
        if (text.trim() !== "") others.push(column);
      } else if (!at.has(name)) at.set(name, column);
    }
    if (at.has("indicator") && at.has("value") && (at.has("region") || hasRegion)) return { row, at, others };
  }
  return undefined;
}

interface Reader {
  readonly sheet: Sheet;
  readonly context: LayoutContext;
  readonly header: LongHeader;
  readonly findings: Findings;
  readonly region: string | undefined;
  readonly period: string;
  /** Names are few and rows are many: each is looked up once. */
  readonly regionOf: (text: string) => Named | "sum";
  readonly indicatorOf: (text: string) => Named;
  readonly periodIn: (text: string) => string | undefined;
}

/** More names than this no plan has. */
const MOST_NAMES = 100_000;

function memories({
  regions,
  indicators,
  units,
  year,
}: LayoutContext): Pick<Reader, "regionOf" | "indicatorOf" | "periodIn"> {
  return {
    regionOf: remembering((text) => {
      const label = labelOf(text, regions, units);
      if (label === "sum") return "sum";
      return lookUp(regions.index, text);
    }, MOST_NAMES),
    indicatorOf: remembering((text) => lookUp(indicators.index, text), MOST_NAMES),
    periodIn: remembering((text) => periodOf(text, year)),
  };
}

function readRow(
  reader: Reader,
  row: number,
): { readonly entry: Entry; readonly isSum: boolean } | undefined {
  const { sheet, header, findings, context } = reader;
  const cells = sheet.rows[row]!;
  const textOf = (column: LongColumn): string => (cells[header.at.get(column) ?? -1] ?? "").trim();
  const [regionText, indicatorText, periodText, unit] = [
    textOf("region"),
    textOf("indicator"),
    textOf("period"),
    textOf("unit"),
  ];
  const value = header.at.get("value")!;
  // 注：… and the like below the table stand in one cell.
  if (cells.filter((text) => text.trim() !== "").length === 1 && textOf("value") === "") return undefined;
  const placeIn = (column: LongColumn) => placeOf(sheet, row, header.at.get(column) ?? 0);
  const region = regionText === "" ? reader.region : reader.regionOf(regionText);
  const indicator = indicatorText === "" ? undefined : reader.indicatorOf(indicatorText);
  const period = periodText === "" ? reader.period : reader.periodIn(periodText);
  const told = (
    column: "region" | "indicator",
    named: Named | undefined,
    text: string,
    list: NameList,
  ): boolean => {
    if (named && "id" in named) return false;
    const place = placeIn(column);
    if (named === undefined) report(findings, "missing-field", { field: column }, place);
    else if (named.ids.length > 0) report(findings, "ambiguous-name", { found: text, ids: named.ids }, place);
    else
      report(findings, `unknown-${column}`, { found: text, near: findings.near(text, list.offered) }, place);
    return true;
  };
  const isSum = region === "sum";
  const regionId = typeof region === "string" ? region : region && "id" in region ? region.id : undefined;
  let isWrong = typeof region !== "string" && told("region", region, regionText, context.regions);
  if (told("indicator", indicator, indicatorText, context.indicators)) isWrong = true;
  if (period === undefined) {
    report(findings, "unknown-period", { found: periodText }, placeIn("period"));
    isWrong = true;
  }
  if (isWrong || regionId === undefined || !indicator || !("id" in indicator) || period === undefined)
    return undefined;
  const mark = markOf(sheet, row, value);
  const entry: Entry = {
    region: isSum ? "" : regionId,
    indicator: indicator.id,
    period,
    text: cells[value] ?? "",
    ...(mark && { mark }),
    ...(unit !== "" && { unit }),
    path: sheet.isData ? [row - 1, "value"] : [],
    location: placeOf(sheet, row, value),
  };
  return { entry, isSum };
}

/** A 合计 of an indicator sums what the table says of it for the same period. */
function sumsOf(sums: readonly Entry[], entries: readonly Entry[]): readonly PrintedSum[] {
  if (sums.length === 0) return [];
  const keyOf = ({ indicator, period }: Entry): string => JSON.stringify([indicator, period]);
  const parts = new Map<string, Entry[]>(sums.map((sum) => [keyOf(sum), []]));
  for (const entry of entries) parts.get(keyOf(entry))?.push(entry);
  return sums.map((sum) => ({ sum, parts: parts.get(keyOf(sum))! }));
}

function usesOf(sheet: Sheet, { row: header, at, others }: LongHeader): ReadonlyMap<string, CellUse> {
  const uses = new Map<string, CellUse>();
  const isNote = new Set([...others, at.get("note")]);
  for (const [row, cells] of sheet.rows.entries()) {
    for (const [column, text] of cells.entries()) {
      if (text.trim() === "") continue;
      const use =
        row <= header
          ? "heading"
          : column === at.get("value")
            ? "figure"
            : isNote.has(column)
              ? "note"
              : "heading";
      uses.set(sheet.isTurned ? `${column},${row}` : `${row},${column}`, use);
    }
  }
  return uses;
}
