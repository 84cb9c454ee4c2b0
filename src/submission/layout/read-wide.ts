import { createFindings, type Findings, report } from "../../sheet/findings.ts";
import { cellKey, markOf, placeOf, type Sheet } from "../../sheet/sheet.ts";
import type { Entry } from "../entry.ts";
import { periodInColumn } from "../period-text.ts";
import type { ColumnRole } from "./column-role.ts";
import type { LayoutContext } from "./context.ts";
import type { CellUse, LaidOut } from "./laid-out.ts";
import { longColumn } from "./long-header.ts";
import { nearRegions } from "./near-regions.ts";
import { type Coordinate, coordinateOf, isCoordinate } from "./row-coordinate.ts";
import { sheetPeriod, sheetRegion, unreadPeriod } from "./sheet-region.ts";
import { sumsOf } from "./sums.ts";
import { type FigureColumn, reportUnknown, type WideColumns, wideColumns } from "./wide-columns.ts";

/** Labels stand in one of the first columns: behind numbers and groups, at most. */
const MOST_LABEL_COLUMNS = 10;

/** Titles and captions stand above the headings, in no more rows. */
const MOST_ROWS_ABOVE = 30;

/** The rows of a wide table: what each is about, and the column that says so. */
interface Labels {
  readonly column: number;
  /** The first row with a label. */
  readonly first: number;
  readonly of: readonly Coordinate[];
}

interface Found {
  readonly role: ColumnRole;
  readonly isSum: boolean;
  readonly entry: Entry;
}

/** Reads a table with a row for each region, each month, or each thing asked; undefined where there is none. */
export function readWide(sheet: Sheet, context: LayoutContext): LaidOut | undefined {
  const region = sheetRegion(sheet, context);
  const labels = labelsOf(sheet, context, region !== undefined);
  if (!labels) return undefined;
  const findings = createFindings(context.near);
  const columns = wideColumns(sheet, sheet.rows.slice(0, labels.first), labels.column, context, findings);
  if (columns.figures.length === 0) return undefined;
  const period = sheetPeriod(sheet, context);
  const unread = period === undefined ? unreadPeriod(sheet, context) : undefined;
  const figures = columns.figures.filter(({ role }) => role !== "target" && role !== "derived");
  const found = sheet.rows.flatMap((_cells, row) => {
    if (row < columns.height) return [];
    const about = rowSubject(sheet, row, labels, columns, context, findings);
    if (!about) return [];
    return figures.map((column): Found => {
      const of = about.period ?? column.period ?? period;
      const subject = {
        region: about.region ?? region ?? "",
        indicator: column.indicator,
        period: of ?? context.plan.period,
        ...(of === undefined && { isPeriodAssumed: true, ...(unread && { isUndated: true }) }),
      };
      const role = about.role ?? column.role;
      return { role, isSum: about.isSum, entry: entryAt(sheet, row, column, subject) };
    });
  });
  const isComplete = !findings.issues.some(
    ({ code }) => code === "unknown-region" || code === "ambiguous-name",
  );
  if (unread && found.some(({ entry }) => entry.isUndated)) findings.issues.push(unread);
  const told = new Set(reportUnknown(sheet, columns, context, findings));
  const of = (wanted: ColumnRole, isSum = false): readonly Entry[] =>
    found.flatMap((one) => (one.role === wanted && one.isSum === isSum ? [one.entry] : []));
  const entries = of("value");
  return {
    entries,
    // What a row of an unknown place adds to a printed sum, nobody knows.
    sums: isComplete ? sumsOf(of("value", true), entries) : [],
    bases: of("base"),
    growths: of("growth"),
    issues: findings.issues,
    uses: () => usesOf(sheet, labels, columns, told),
  };
}

/** The column that says what the rows are about: the one with the most labels that do. */
function labelsOf(sheet: Sheet, context: LayoutContext, hasRegion: boolean): Labels | undefined {
  let best: Labels | undefined;
  let most = 0;
  for (let column = 0; column < MOST_LABEL_COLUMNS; column++) {
    const of = sheet.rows.map((cells) => coordinateOf(cells[column] ?? "", context, hasRegion));
    const count = of.filter(isCoordinate).length;
    if (count <= most) continue;
    most = count;
    best = { column, first: of.findIndex(isCoordinate), of };
  }
  return best ?? labelsUnderCorner(sheet, context);
}

/** Where no label is known, those below 地区 are told of one by one. */
function labelsUnderCorner(sheet: Sheet, context: LayoutContext): Labels | undefined {
  for (const [row, cells] of sheet.rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const column = cells.slice(0, MOST_LABEL_COLUMNS).findIndex((text) => longColumn(text) === "region");
    if (column < 0) continue;
    const of = sheet.rows.map((others) => coordinateOf(others[column] ?? "", context, false));
    const first = of.findIndex(({ is }, at) => at > row && is === "unknown");
    return first < 0 ? undefined : { column, first, of };
  }
  return undefined;
}

const NO_PERIOD: ReturnType<typeof periodInColumn> = { near: [] };

interface RowSubject {
  readonly region?: string;
  readonly period?: string;
  readonly role?: ColumnRole;
  readonly isSum: boolean;
}

/** What a row is about; undefined where it holds no figures. Labels that name nothing are reported. */
function rowSubject(
  sheet: Sheet,
  row: number,
  { column, of }: Labels,
  columns: WideColumns,
  context: LayoutContext,
  findings: Findings,
): RowSubject | undefined {
  const [cells, label] = [sheet.rows[row]!, of[row]!];
  const place = placeOf(sheet, row, column);
  const text = (cells[column] ?? "").trim();
  if (label.is === "several") report(findings, "ambiguous-name", { found: text, ids: label.ids }, place);
  if (label.is === "unknown" && columns.figures.some((one) => /[\d０-９]/.test(cells[one.column] ?? "")))
    report(findings, "unknown-region", { found: text, near: nearRegions(text, context, findings) }, place);
  if (!isCoordinate(label) || label.is === "several") return undefined;
  const role = label.is === "role" ? roleOfRow(label.role, of) : undefined;
  if (role === "target" || role === "derived") return undefined;
  const printed = columns.period === undefined ? "" : (cells[columns.period] ?? "").trim();
  const { period: own, near } =
    printed === "" ? NO_PERIOD : periodInColumn(printed, columns.periodHeading, context.year);
  if (printed !== "" && own === undefined)
    report(findings, "unknown-period", { found: printed, near }, placeOf(sheet, row, columns.period!));
  const period = own ?? (label.is === "period" ? label.period : undefined);
  return {
    ...(label.is === "region" && { region: label.region }),
    ...(period !== undefined && { period }),
    ...(role !== undefined && role !== "value" && { role }),
    isSum: label.is === "sum",
  };
}

/** 本月 is the figure where no row has 累计. */
function roleOfRow(role: ColumnRole, of: readonly Coordinate[]): ColumnRole {
  if (role !== "month") return role;
  return of.some((other) => other.is === "role" && other.role === "value") ? "derived" : "value";
}

function entryAt(
  sheet: Sheet,
  row: number,
  { column, unit }: FigureColumn,
  subject: Pick<Entry, "region" | "indicator" | "period" | "isPeriodAssumed" | "isUndated">,
): Entry {
  const mark = markOf(sheet, row, column);
  return {
    ...subject,
    text: sheet.rows[row]![column] ?? "",
    ...(mark && { mark }),
    ...(unit !== undefined && { unit }),
    path: [],
    location: placeOf(sheet, row, column),
  };
}

function usesOf(
  sheet: Sheet,
  labels: Labels,
  columns: WideColumns,
  told: ReadonlySet<number>,
): ReadonlyMap<string, CellUse> {
  const uses = new Map<string, CellUse>();
  const figures = new Set(columns.figures.filter(({ role }) => role === "value").map(({ column }) => column));
  for (const [row, cells] of sheet.rows.entries()) {
    const label = labels.of[row]!;
    for (const [column, text] of cells.entries()) {
      if (text.trim() === "") continue;
      const key = cellKey(sheet, row, column);
      const role = label.is === "role" ? roleOfRow(label.role, labels.of) : "value";
      if (row < columns.height || column === labels.column) uses.set(key, "heading");
      else if (isCoordinate(label) && role === "value" && figures.has(column)) uses.set(key, "figure");
      else uses.set(key, told.has(column) || label.is === "unknown" ? "issue" : "note");
    }
  }
  return uses;
}
