import { createFindings, type Findings, report } from "../../../sheet/findings.ts";
import { isSameUnit } from "../../../sheet/same-unit.ts";
import { cellKey, markOf, placeOf, type Sheet } from "../../../sheet/sheet.ts";
import type { Entry } from "../../entry.ts";
import { periodsTogether } from "../../printed-period.ts";
import type { LayoutContext } from "../context.ts";
import type { CellUse, LaidOut } from "../laid-out.ts";
import { settleMonths } from "../settle-months.ts";
import { sheetPeriod } from "../sheet/sheet-period.ts";
import { sheetRegion } from "../sheet/sheet-region.ts";
import { sumsOf } from "../sums.ts";
import { combinedRole } from "../words/column-role.ts";
import { isNumbering } from "../words/numbering.ts";
import type { ColumnRole } from "../words/role-words.ts";
import { stubsOf } from "./row-stubs.ts";
import { type RowSubject, rowSubjects } from "./row-subjects.ts";
import { reportUnnamed } from "./unnamed-columns.ts";
import { type FigureColumn, reportUnknown, type WideColumns, wideColumns } from "./wide-columns.ts";
import { type Labels, wideLabels } from "./wide-labels.ts";

/** A cell under the heading of an indicator, and what its row and its column say of it. */
interface Found {
  readonly row: number;
  readonly column: FigureColumn;
  readonly role: ColumnRole;
  readonly region: string;
  readonly indicator: string;
  readonly period?: string;
  readonly unit?: string;
  readonly isUndated?: boolean;
  readonly isSum: boolean;
}

/** Reads a table with a row for each region, each month, or each thing asked; undefined where there is none. */
export function readWide(sheet: Sheet, context: LayoutContext): LaidOut | undefined {
  const region = sheetRegion(sheet, context);
  for (const labels of wideLabels(sheet, context, region !== undefined)) {
    const findings = createFindings(context.near);
    const above = sheet.rows.slice(0, labels.first).map((cells) => (isNumbering(cells) ? [] : cells));
    const columns = wideColumns(sheet, above, labels.column, context, findings);
    if (columns.isTable) return readRows(sheet, region ?? "", labels, columns, context, findings);
  }
  return undefined;
}

function readRows(
  sheet: Sheet,
  region: string,
  labels: Labels,
  columns: WideColumns,
  context: LayoutContext,
  findings: Findings,
): LaidOut {
  const before = sheet.isTurned ? labels.column : labels.first;
  const { period, unread } = sheetPeriod(sheet, before, context);
  const stubs = stubsOf(sheet, labels.column, columns, context);
  const subjectOf = rowSubjects(sheet, labels, stubs, columns, context, findings);
  const subjects = sheet.rows.map((_cells, row) => (row < columns.height ? undefined : subjectOf(row)));
  const cells = subjects.flatMap((about, row) =>
    about ? columns.figures.map((column) => foundAt(row, column, about, region)) : [],
  );
  const settled = settleMonths(cells, context.defaults.isMonthly === true).map((cell) => {
    const growth = cell.role === "growth" ? context.growthOf.get(cell.indicator) : undefined;
    return growth === undefined ? cell : { ...cell, role: "value" as const, indicator: growth };
  });
  tellOtherUnits(sheet, subjects, columns, context, findings);
  const found = settled.map((cell) => ({
    cell,
    entry: entryAt(sheet, cell, period, unread !== undefined, context),
  }));
  const isComplete = !findings.issues.some(
    ({ code }) => code === "unknown-region" || code === "ambiguous-name" || code === "missing-field",
  );
  const of = (wanted: ColumnRole, isSum = false): readonly Entry[] =>
    found.flatMap(({ cell, entry }) => (cell.role === wanted && cell.isSum === isSum ? [entry] : []));
  const [entries, bases, growths] = [of("value"), of("base"), of("growth")];
  if (unread && [entries, bases, growths].some((some) => some.some(({ isPeriodAssumed }) => isPeriodAssumed)))
    findings.issues.push(unread);
  const known = new Set(stubs.map(({ column }) => column));
  const told = new Set([
    ...reportUnknown(sheet, columns, known, context, findings),
    ...reportUnnamed(sheet, labels.column, columns, known, subjects, findings),
  ]);
  return {
    entries,
    // What a row of an unknown place adds to a printed sum, nobody knows.
    sums: isComplete ? sumsOf(of("value", true), entries) : [],
    bases,
    growths,
    issues: findings.issues,
    uses: () => usesOf(sheet, labels, columns, subjects, settled, known, told),
  };
}

/** A unit beside a row that is not that of its column's heading: nobody can know which holds. */
function tellOtherUnits(
  sheet: Sheet,
  subjects: readonly (RowSubject | undefined)[],
  { figures }: WideColumns,
  { units }: LayoutContext,
  findings: Findings,
): void {
  for (const [row, about] of subjects.entries()) {
    const unit = about?.unit;
    if (unit === undefined) continue;
    const other = figures.find(
      ({ printed, role, column }) =>
        printed !== undefined &&
        role !== "growth" &&
        (sheet.rows[row]![column] ?? "").trim() !== "" &&
        !isSameUnit(printed, unit, units),
    );
    if (other)
      report(
        findings,
        "unclear-unit",
        { caption: unit, why: "which-rows" },
        placeOf(sheet, row, other.column),
      );
  }
}

function foundAt(row: number, column: FigureColumn, about: RowSubject, region: string): Found {
  const period = about.period ?? column.period;
  // A row's unit is that of its figures, not of what they have grown by.
  const unit = column.unit ?? (column.role === "growth" ? undefined : about.unit);
  return {
    row,
    column,
    role: combinedRole(about.role, column.role),
    region: about.isSum ? "" : (about.region ?? region),
    indicator: column.indicator,
    ...(period !== undefined && { period }),
    ...(unit !== undefined && { unit }),
    ...(about.isUndated && { isUndated: true }),
    isSum: about.isSum,
  };
}

/** A figure without a period of its own is of the sheet's, or else of the plan's; of none where one is named that is no period. */
function entryAt(
  sheet: Sheet,
  { row, column, region, indicator, period: own, unit, isUndated }: Found,
  ofSheet: string | undefined,
  isUnread: boolean,
  { plan }: LayoutContext,
): Entry {
  const mark = markOf(sheet, row, column.column);
  const named =
    column.isYear && ofSheet !== undefined
      ? periodsTogether({ period: own! }, { period: ofSheet, hasNoYear: true })?.period
      : own;
  const period = named ?? (isUndated ? undefined : ofSheet);
  return {
    region,
    indicator,
    period: period ?? plan.period,
    ...(period === undefined && {
      isPeriodAssumed: true,
      ...((isUndated || isUnread) && { isUndated: true }),
    }),
    text: sheet.rows[row]![column.column] ?? "",
    ...(mark && { mark }),
    ...(unit !== undefined && { unit }),
    path: [],
    location: placeOf(sheet, row, column.column),
  };
}

function usesOf(
  sheet: Sheet,
  labels: Labels,
  columns: WideColumns,
  subjects: readonly (RowSubject | undefined)[],
  found: readonly Found[],
  stubs: ReadonlySet<number>,
  told: ReadonlySet<number>,
): ReadonlyMap<string, CellUse> {
  const figures = new Set(
    found.flatMap(({ role, row, column }) => (role === "value" ? [cellKey(sheet, row, column.column)] : [])),
  );
  const uses = new Map<string, CellUse>();
  for (const [row, cells] of sheet.rows.entries()) {
    for (const [column, text] of cells.entries()) {
      if (text.trim() === "") continue;
      const key = cellKey(sheet, row, column);
      const isHeading = row < columns.height || column === labels.column || stubs.has(column);
      const isTold = told.has(column) || subjects[row] === undefined;
      uses.set(key, isHeading ? "heading" : figures.has(key) ? "figure" : isTold ? "issue" : "note");
    }
  }
  return uses;
}
