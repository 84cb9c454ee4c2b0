import { createFindings, type Findings, report } from "../../sheet/findings.ts";
import { markOf, placeOf, type Sheet } from "../../sheet/sheet.ts";
import type { Entry, PrintedGrowth, PrintedSum } from "../entry.ts";
import { periodOf } from "../period-text.ts";
import type { ColumnRole } from "./column-role.ts";
import type { LayoutContext } from "./context.ts";
import type { CellUse, LaidOut } from "./laid-out.ts";
import { longColumn } from "./long-header.ts";
import { type Coordinate, coordinateOf, isCoordinate } from "./row-coordinate.ts";
import { sheetPeriod, sheetRegion } from "./sheet-region.ts";
import { type FigureColumn, reportUnknown, type WideColumns, wideColumns } from "./wide-columns.ts";

/** Labels stand in one of the first columns: behind numbers and groups, at most. */
const MOST_LABEL_COLUMNS = 10;

/** The rows of a wide table: what each is about, and the column that says so. */
interface Labels {
  readonly column: number;
  /** The first row with a label. */
  readonly first: number;
  readonly of: readonly Coordinate[];
}

interface Found {
  /** What stands together in a row; null where roles have rows of their own. */
  readonly row: number | null;
  readonly role: ColumnRole;
  readonly isSum: boolean;
  readonly entry: Entry;
}

/** Reads a table with a row for each region, each month, or each thing asked; undefined where there is none. */
export function readWide(sheet: Sheet, context: LayoutContext): LaidOut | undefined {
  const region = sheetRegion(sheet, context);
  const labels = labelsOf(sheet, context, region !== undefined);
  if (!labels) return undefined;
  const findings = createFindings();
  const columns = wideColumns(sheet, sheet.rows.slice(0, labels.first), labels.column, context, findings);
  if (columns.figures.length === 0) return undefined;
  const period = sheetPeriod(sheet, context);
  const figures = columns.figures.filter(({ role }) => role !== "target" && role !== "derived");
  const found = sheet.rows.flatMap((_cells, row) => {
    if (row < columns.height) return [];
    const about = rowSubject(sheet, row, labels, columns, context, findings);
    if (!about) return [];
    return figures.map((column): Found => {
      const subject = {
        region: about.region ?? region ?? "",
        indicator: column.indicator,
        period: about.period ?? column.period ?? period,
      };
      const { isSum, role } = about;
      const entry = entryAt(sheet, row, column, subject);
      return role === undefined
        ? { row, role: column.role, isSum, entry }
        : { row: null, role, isSum, entry };
    });
  });
  const isComplete = !findings.issues.some(
    ({ code }) => code === "unknown-region" || code === "ambiguous-name",
  );
  const told = new Set(reportUnknown(sheet, columns, context, findings));
  const values = found.filter(({ role }) => role === "value");
  return {
    entries: values.filter(({ isSum }) => !isSum).map(({ entry }) => entry),
    // What a row of an unknown place adds to a printed sum, nobody knows.
    sums: isComplete ? sumsOf(values) : [],
    growths: growthsOf(found),
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
  return best ?? unknownLabels(sheet, context, hasRegion);
}

/** Titles and captions stand above the header, in no more rows. */
const MOST_ROWS_ABOVE = 30;

/** The column under 地区, where none of its labels is known: every one of them has to be told of. */
function unknownLabels(sheet: Sheet, context: LayoutContext, hasRegion: boolean): Labels | undefined {
  for (const [row, cells] of sheet.rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const column = cells.slice(0, MOST_LABEL_COLUMNS).findIndex((text) => longColumn(text) === "region");
    if (column < 0) continue;
    const of = sheet.rows.map((line) => coordinateOf(line[column] ?? "", context, hasRegion));
    const first = of.findIndex(({ is }, at) => at > row && is === "unknown");
    return first < 0 ? undefined : { column, first, of };
  }
  return undefined;
}

interface RowSubject {
  readonly region?: string;
  readonly period?: string;
  readonly role?: ColumnRole;
  readonly isSum: boolean;
}

/** Of rows, as of columns: what is no figure, and what no figure is held against. */
const PASSED_OVER: readonly ColumnRole[] = ["target", "derived", "month"];

/** What a row is about; undefined where it holds no figures. Labels that name nothing are reported. */
function rowSubject(
  sheet: Sheet,
  row: number,
  { column, of }: Labels,
  columns: WideColumns,
  { regions, year }: LayoutContext,
  findings: Findings,
): RowSubject | undefined {
  const [cells, label] = [sheet.rows[row]!, of[row]!];
  const place = placeOf(sheet, row, column);
  const text = (cells[column] ?? "").trim();
  if (label.is === "several") report(findings, "ambiguous-name", { found: text, ids: label.ids }, place);
  if (label.is === "unknown" && columns.figures.some((one) => /[\d０-９]/.test(cells[one.column] ?? "")))
    report(findings, "unknown-region", { found: text, near: findings.near(text, regions.offered) }, place);
  if (!isCoordinate(label) || label.is === "several") return undefined;
  if (label.is === "role" && PASSED_OVER.includes(label.role)) return undefined;
  const printed = columns.period === undefined ? "" : (cells[columns.period] ?? "").trim();
  const own = printed === "" ? undefined : periodOf(printed, year);
  if (printed !== "" && own === undefined)
    report(findings, "unknown-period", { found: printed }, placeOf(sheet, row, columns.period!));
  const period = own ?? (label.is === "period" ? label.period : undefined);
  return {
    ...(label.is === "region" && { region: label.region }),
    ...(period !== undefined && { period }),
    ...(label.is === "role" && { role: label.role }),
    isSum: label.is === "sum",
  };
}

function entryAt(
  sheet: Sheet,
  row: number,
  { column, unit }: FigureColumn,
  subject: Pick<Entry, "region" | "indicator" | "period">,
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

/** A 合计 sums the other rows of its table. Of several nobody can know which rows each is about. */
function sumsOf(found: readonly Found[]): readonly PrintedSum[] {
  const rows = new Set(found.filter(({ isSum }) => isSum).map(({ row }) => row));
  if (rows.size !== 1) return [];
  const isOf = (a: Entry, b: Entry): boolean => a.indicator === b.indicator && a.period === b.period;
  return found.flatMap(({ isSum, entry: sum }) =>
    isSum
      ? [{ sum, parts: found.flatMap((one) => (!one.isSum && isOf(one.entry, sum) ? [one.entry] : [])) }]
      : [],
  );
}

/** A year-on-year growth is held against its two figures of the same row, or, turned, the same column, and period. */
function growthsOf(found: readonly Found[]): readonly PrintedGrowth[] {
  const rows = new Map<string, { -readonly [R in ColumnRole]?: Entry }>();
  for (const { row, role, entry } of found) {
    const key = JSON.stringify([row, entry.region, entry.indicator, entry.period]);
    const known = rows.get(key) ?? {};
    known[role] ??= entry;
    rows.set(key, known);
  }
  return [...rows.values()].flatMap(({ value: level, base, growth }) =>
    level && base && growth ? [{ level, base, growth }] : [],
  );
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
      const key = sheet.isTurned ? `${column},${row}` : `${row},${column}`;
      const isData = isCoordinate(label) && !(label.is === "role" && label.role !== "value");
      if (row < columns.height || column === labels.column) uses.set(key, "heading");
      else if (isData && figures.has(column)) uses.set(key, "figure");
      else uses.set(key, told.has(column) || label.is === "unknown" ? "issue" : "note");
    }
  }
  return uses;
}
