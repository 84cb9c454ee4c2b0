import type { Issue } from "../../../issue/issue.ts";
import { remembering } from "../../../issue/remembering.ts";
import { lookUp, type Found as Named } from "../../../plan/names.ts";
import { createFindings, type Findings, report } from "../../../sheet/findings.ts";
import type { NameList } from "../../../sheet/name-list.ts";
import { filledLength, isBlankRow, markOf, placeOf, type Sheet } from "../../../sheet/sheet.ts";
import { labelOf } from "../../../sheet/wide-rows.ts";
import type { Entry } from "../../entry.ts";
import { type PrintedPeriod, periodsTogether } from "../../printed-period.ts";
import type { LayoutContext } from "../context.ts";
import type { LaidOut } from "../laid-out.ts";
import { mergedLabels } from "../merged-labels.ts";
import { settleMonths } from "../settle-months.ts";
import { captionUnits, inheritedUnits } from "../sheet/caption-units.ts";
import { sheetPeriod } from "../sheet/sheet-period.ts";
import { sheetRegion } from "../sheet/sheet-region.ts";
import { sumsOf } from "../sums.ts";
import { columnRole, combinedRole } from "../words/column-role.ts";
import { isFooter } from "../words/footer.ts";
import type { LongColumn } from "../words/long-header.ts";
import { nearRegions } from "../words/near-regions.ts";
import { isNumbering } from "../words/numbering.ts";
import type { ColumnRole } from "../words/role-words.ts";
import { indicatorIn, type WordedIndicator } from "../words/worded-indicator.ts";
import { findLongHeader, type LongHeader, type ValueColumn } from "./long-columns.ts";
import { reportUnknownColumns } from "./long-unknown.ts";
import { longUses } from "./long-uses.ts";
import { periodReader } from "./period-reader.ts";

/** Reads a table whose rows name a region and an indicator each; undefined where there is none. */
export function readLong(sheet: Sheet, context: LayoutContext): LaidOut | undefined {
  const region = sheetRegion(sheet, context);
  const header = findLongHeader(sheet, region !== undefined, context);
  if (!header) return undefined;
  const findings = createFindings(context.near);
  const { period, unread } = sheetPeriod(sheet, header.row, context);
  const labels = mergedLabels(sheet, [...header.at.values(), ...header.periods]);
  const ownUnit = captionUnits(sheet, header.row, context, findings);
  const otherUnit = inheritedUnits(sheet, context, findings);
  const headerPlace = placeOf(sheet, header.row, header.values[0]!.column);
  const unitOf = (id: string): string | undefined => ownUnit(id) ?? otherUnit(id, headerPlace);
  const reader = {
    sheet,
    context,
    header,
    findings,
    region,
    period,
    unread,
    labels,
    unitOf,
    hasRegions: hasTexts(sheet, header),
    ...memories(context),
  };
  const read: { readonly [R in Kept]: Entry[] } = { value: [], month: [], sum: [], base: [], growth: [] };
  const first = header.row + header.height;
  for (let row = first; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row]!;
    if (!sheet.data && (isBlankRow(cells) || (row === first && isNumbering(cells)))) continue;
    readRow(reader, row, (kept, entry) => read[kept].push(entry));
  }
  if (!sheet.data) reportUnknownColumns(sheet, header, findings);
  if (unread && Object.values(read).some((kept) => kept.some(({ isUndated }) => isUndated)))
    findings.issues.push(unread);
  const entries = read.month.length === 0 ? read.value : settledEntries(read, context);
  return {
    entries,
    // What a row of an unknown place or thing adds to a printed sum, nobody knows.
    sums: findings.issues.length === 0 ? sumsOf(read.sum, entries) : [],
    bases: read.base,
    growths: read.growth,
    issues: findings.issues,
    uses: () => longUses(sheet, header),
  };
}

/** Whether any row names its region. */
function hasTexts({ rows }: Sheet, { at, row: header, height }: LongHeader): boolean {
  const column = at.get("region");
  if (column === undefined) return false;
  return rows.some((cells, row) => row >= header + height && (cells[column] ?? "").trim() !== "");
}

/** What becomes of an entry. */
type Kept = "value" | "month" | "sum" | "base" | "growth";

/** Rows can be of months alone (引进内资（本月）) beside those that count since January. */
function settledEntries(
  { value, month }: { readonly [R in Kept]: readonly Entry[] },
  { defaults }: LayoutContext,
): readonly Entry[] {
  const figureOf = (role: "value" | "month") => (entry: Entry) => {
    const { region, indicator, period, isPeriodAssumed } = entry;
    return { entry, role: role as ColumnRole, region, indicator, ...(!isPeriodAssumed && { period }) };
  };
  const figures = [...value.map(figureOf("value")), ...month.map(figureOf("month"))];
  return settleMonths(figures, defaults.isMonthly === true).flatMap(({ role, entry }) =>
    role === "value" ? [entry] : [],
  );
}

interface Reader {
  readonly sheet: Sheet;
  readonly context: LayoutContext;
  readonly header: LongHeader;
  readonly findings: Findings;
  readonly region: string | undefined;
  /** What the sheet says, or the caller. */
  readonly period: string | undefined;
  /** What is wrong with the caption of its period. */
  readonly unread: Issue | undefined;
  readonly labels: (row: number, column: number) => string;
  /** The unit that a caption gives to an indicator. */
  readonly unitOf: (indicator: string) => string | undefined;
  /** Names are few and rows are many: each is looked up once. */
  readonly regionOf: (text: string) => Named | "sum";
  readonly indicatorOf: (text: string) => { readonly found: Named; readonly worded?: WordedIndicator };
  readonly periodIn: ReturnType<typeof periodReader>;
  /** What a row whose region is blank is about: where others name one, nobody can know. */
  readonly hasRegions: boolean;
}

/** More names than this no plan has. */
const MOST_NAMES = 100_000;

function memories(context: LayoutContext): Pick<Reader, "regionOf" | "indicatorOf" | "periodIn"> {
  const { regions, indicators, units, year } = context;
  return {
    regionOf: remembering((text) => {
      const label = labelOf(text, regions, units);
      if (label === "sum") return "sum";
      return typeof label !== "object" ? { ids: [] } : "region" in label ? { id: label.region } : label;
    }, MOST_NAMES),
    indicatorOf: remembering((text) => {
      const worded = indicatorIn(text, context);
      return worded ? { found: { id: worded.id }, worded } : { found: lookUp(indicators.index, text) };
    }, MOST_NAMES),
    periodIn: periodReader(year),
  };
}

const NO_PATH: Entry["path"] = [];
const NO_NAME = { found: undefined, worded: undefined };

function readRow(reader: Reader, row: number, keep: (kept: Kept, entry: Entry) => void): void {
  const { sheet, header, findings, context } = reader;
  const cells = sheet.rows[row]!;
  const textOf = (column: LongColumn): string => {
    const at = header.at.get(column);
    return at === undefined ? "" : (cells[at] ?? "").trim() || reader.labels(row, at);
  };
  const [regionText, indicatorText] = [textOf("region"), textOf("indicator")];
  // 注：… and the like below the table stand in one cell.
  const isBlank = header.values.every(({ column }) => (cells[column] ?? "").trim() === "");
  const first = cells.findIndex((text) => text.trim() !== "");
  const isAlone = isBlank && filledLength(cells) === first + 1;
  if (!sheet.data && (isAlone || isFooter(cells[first] ?? ""))) return;
  const placeIn = (column: LongColumn) => placeOf(sheet, row, header.at.get(column) ?? 0);
  const blank = reader.hasRegions && !sheet.data ? undefined : reader.region;
  const region = regionText === "" ? blank : reader.regionOf(regionText);
  const { found: indicator, worded } = header.only
    ? { found: header.only, worded: header.only }
    : indicatorText === ""
      ? NO_NAME
      : reader.indicatorOf(indicatorText);
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
    else {
      const near =
        column === "region" ? nearRegions(text, context, findings) : findings.near(text, list.offered);
      report(findings, `unknown-${column}`, { found: text, near }, place);
    }
    return true;
  };
  // 一、招商引资 and the like part the rows of a form.
  if (isBlank && !sheet.data && !header.at.has("region") && !(indicator && "id" in indicator)) return;
  const isSum = region === "sum";
  const regionId = typeof region === "string" ? region : region && "id" in region ? region.id : undefined;
  let isWrong = typeof region !== "string" && told("region", region, regionText, context.regions);
  if (told("indicator", indicator, indicatorText, context.indicators)) isWrong = true;
  let printed: PrintedPeriod | undefined;
  for (const column of header.periods) {
    const text = (cells[column] ?? "").trim() || reader.labels(row, column);
    if (text === "") continue;
    const { period, near } = reader.periodIn(text, sheet.rows[header.row]![column]!);
    if (!period) report(findings, "unknown-period", { found: text, near }, placeOf(sheet, row, column));
    if (period) printed = periodsTogether(printed, period);
    else isWrong = true;
  }
  const ofRow = header.roles.reduce(
    (role, column) => combinedRole(role, columnRole((cells[column] ?? "").trim())),
    worded?.role,
  );
  if (isWrong || regionId === undefined || !indicator || !("id" in indicator)) return;
  for (const value of header.values) {
    const role = combinedRole(ofRow, value.role);
    if (role === "target" || role === "derived") continue;
    const growth = role === "growth" ? context.growthOf.get(indicator.id) : undefined;
    const isValue = role === "cumulative" || role === "value" || growth !== undefined;
    const kept = isValue ? (isSum ? "sum" : "value") : role;
    if (isSum && (kept !== "sum" || growth !== undefined)) continue;
    const of = value.period ?? worded?.period ?? printed?.period ?? reader.period;
    const unit = textOf("unit") || worded?.unit || "";
    keep(kept, entryAt(reader, row, value, isSum ? "" : regionId, growth ?? indicator.id, of, unit));
  }
}

function entryAt(
  { sheet, unitOf, context, unread }: Reader,
  row: number,
  { column, role, unit: ofColumn }: ValueColumn,
  region: string,
  indicator: string,
  period: string | undefined,
  ofRow: string,
): Entry {
  const mark = markOf(sheet, row, column);
  // A column of units is that of the figures, not of what they have grown by.
  const unit = ofColumn ?? (role === "growth" ? "" : ofRow || (unitOf(indicator) ?? ""));
  return {
    region,
    indicator,
    period: period ?? context.plan.period,
    ...(period === undefined && { isPeriodAssumed: true, ...(unread && { isUndated: true }) }),
    text: sheet.rows[row]![column] ?? "",
    ...(mark && { mark }),
    ...(unit !== "" && { unit }),
    path: sheet.data?.[row]?.path ?? NO_PATH,
    location: placeOf(sheet, row, column),
  };
}
