import { unwrap } from "../issue/fenjie-error.ts";
import { failed, type Issue, ok, type Result } from "../issue/issue.ts";
import type { IndicatorId, Plan, RegionId } from "./plan.ts";
import { breakdownOf, cellOf, type PlanIndex, type Series, safeIndexOf, wholeOf } from "./plan-index.ts";
import { readTarget } from "./read-target.ts";
import { idIssues, matches, periodIssues } from "./standing.ts";
import type { Target, TargetOptions, TargetUnit } from "./target-types.ts";

/** Which targets to list; what is left out is not asked for. */
export interface TargetsFilter<I extends string = string, R extends string = string> extends TargetOptions {
  readonly indicator?: I | undefined;
  readonly region?: R | undefined;
}

/**
 * All targets of a plan, or those of an indicator, a region, a period, a scope, in the order of the document: tables,
 * rows, columns. Superseded cells are left out, and 合计 rows too, unless nothing else states the figure. Cells that set
 * nothing (—) are among them, with a `status`. Fails with `unknown-indicator`, `unknown-region` and `invalid-period`, and with
 * all that is wrong with the cells.
 *
 * @example
 * ```ts
 * import { safeTargets } from "fenjie";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * const found = safeTargets(jiaxing2016, { indicator: "twinCentres", region: "haining" });
 * found.ok && found.value.map((one) => one.printed); //=> ["5"]
 * ```
 */
export function safeTargets<P extends Plan, I extends IndicatorId<P> = IndicatorId<P>>(
  plan: P,
  filter: TargetsFilter<I, RegionId<P>> = {},
): Result<readonly Target<TargetUnit<P, I>>[]> {
  const unknown = failed([...idIssues(plan, filter), ...periodIssues(filter.period)]);
  if (unknown) return unknown;
  const index = safeIndexOf(plan);
  if (!index.ok) return index;
  const found: Target[] = [];
  const issues: Issue[] = [];
  for (const read of readAll(index.value, filter)) {
    if (read.ok) found.push(read.value);
    else issues.push(...read.issues);
  }
  return failed(issues) ?? ok(found as readonly Target<TargetUnit<P, I>>[]);
}

/**
 * Like `safeTargets`, but throws.
 *
 * @throws FenjieError with `unknown-indicator`, `unknown-region`, `invalid-period`, or all issues of the cells
 *
 * @example
 * ```ts
 * import { targets } from "fenjie";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * targets(jiaxing2016, { indicator: "foreignCapital" }).length; //=> 10
 * ```
 */
export function targets<P extends Plan, I extends IndicatorId<P> = IndicatorId<P>>(
  plan: P,
  filter: TargetsFilter<I, RegionId<P>> = {},
): readonly Target<TargetUnit<P, I>>[] {
  return unwrap(safeTargets(plan, filter));
}

function* readAll(index: PlanIndex, filter: TargetsFilter): Generator<Result<Target>> {
  const seriesOf = seriesByTable(index, filter);
  for (const [tableId, table] of Object.entries(index.plan.tables)) {
    const columns = seriesOf.get(tableId);
    if (!columns) continue;
    for (const region of Object.keys(table.rows)) {
      if (filter.region === undefined || filter.region === region) {
        yield* readRow(index, tableId, columns, region, false);
      }
    }
    const whole = table.sum && wholeOf(index.plan, breakdownOf(index.plan, table));
    if (whole !== undefined && (filter.region === undefined || filter.region === whole)) {
      yield* readRow(index, tableId, columns, whole, true);
    }
  }
}

/** The cells of a row that are in force where they stand. */
function* readRow(
  index: PlanIndex,
  tableId: string,
  columns: readonly (Series | undefined)[],
  region: string,
  isSum: boolean,
): Generator<Result<Target>> {
  for (const [column, series] of columns.entries()) {
    const cell = series && cellOf(index, series, region);
    if (!cell || cell.isSum !== isSum) continue;
    if (cell.source.tableId !== tableId || cell.source.column !== column) continue;
    yield readTarget(index, series, region, cell);
  }
}

/** What the columns of each table are figures of, where it is asked for. */
function seriesByTable(
  index: PlanIndex,
  filter: TargetsFilter,
): ReadonlyMap<string, readonly (Series | undefined)[]> {
  const byTable = new Map<string, (Series | undefined)[]>();
  const all = filter.indicator === undefined ? index.series : (index.byIndicator.get(filter.indicator) ?? []);
  for (const series of all) {
    if (!matches(series, filter)) continue;
    for (const { tableId, table, column } of series.sources) {
      const columns: (Series | undefined)[] = byTable.get(tableId) ?? table.columns.map(() => undefined);
      columns[column] = series;
      byTable.set(tableId, columns);
    }
  }
  return byTable;
}
