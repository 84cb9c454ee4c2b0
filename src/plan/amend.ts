import { unwrap } from "../issue/fenjie-error.ts";
import { failed, type Issue, ok, type Result } from "../issue/issue.ts";
import { amendedTable, type CellChange } from "./amended-table.ts";
import { cellJudge } from "./check/cell-judge.ts";
import { issuesUnder } from "./issues-under.ts";
import { type NewCell, newTables } from "./new-tables.ts";
import { safeParsePeriod } from "./period.ts";
import type { IndicatorId, Plan, RegionId, Table } from "./plan.ts";
import { type PlanIndex, safeIndexOf } from "./plan-index.ts";
import { idIssues, severalTargets, standing } from "./standing.ts";
import type { TargetOptions } from "./target-types.ts";

/** A cell to be changed, and what it shall say, written as cells are: `"8以上"`, `"24亿美元"`, `"—"`. */
export interface Amendment<I extends string = string, R extends string = string> extends TargetOptions {
  readonly indicator: I;
  readonly region: R;
  readonly target: string;
}

/**
 * A copy of a plan in which some cells say something else: what if, or a decision that came later. A cell is changed
 * where it stands, in the table that is in force; one that stands nowhere is added in a table of its own, `amendments`.
 * Of two amendments of one cell the later holds. The plan itself is untouched, and tables without a change are shared.
 * Fails with all issues at once, each with the position of its amendment: `unknown-indicator`, `unknown-region`,
 * `several-targets`, `invalid-period`, and what `checkPlan` would call an error of the cell: a `target` that cannot be read,
 * a unit that does not convert, a figure outside the domain.
 *
 * @example
 * ```ts
 * import { safeAmend, target } from "fenjie";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * const better = safeAmend(jiaxing2016, [{ indicator: "twinCentres", region: "haining", target: "39" }]);
 * better.ok && target(better.value, "twinCentres", "haining").printed; //=> "39"
 * target(jiaxing2016, "twinCentres", "haining").printed; //=> "5"
 * ```
 */
export function safeAmend<P extends Plan>(
  plan: P,
  cells: readonly Amendment<IndicatorId<P>, RegionId<P>>[],
): Result<P> {
  const index = safeIndexOf(plan);
  if (!index.ok) return index;
  const issues: Issue[] = [];
  const changes = new Map<string, CellChange[]>();
  const added: NewCell[] = [];
  for (const [position, amendment] of cells.entries()) {
    const placed = place(index.value, amendment);
    if (!placed.ok) issues.push(...issuesUnder([position], placed.issues));
    else if ("tableId" in placed.value) {
      const inTable = changes.get(placed.value.tableId);
      if (inTable) inTable.push(placed.value);
      else changes.set(placed.value.tableId, [placed.value]);
    } else added.push(placed.value);
  }
  const refused = failed(issues);
  if (refused) return refused;
  const tables = new Map<string, Table>(Object.entries(plan.tables));
  for (const [id, cellChanges] of changes) tables.set(id, amendedTable(tables.get(id)!, cellChanges));
  for (const [id, table] of newTables(index.value, added)) tables.set(id, table);
  return ok({ ...plan, tables: Object.fromEntries(tables) });
}

/**
 * Like `safeAmend`, but throws.
 *
 * @throws FenjieError with all issues of the amendments
 *
 * @example
 * ```ts
 * import { amend, target } from "fenjie";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * const plan = amend(jiaxing2016, [{ indicator: "foreignCapital", region: "jiaxing", target: "25亿美元" }]);
 * target(plan, "foreignCapital", "jiaxing").printed; //=> "25亿美元"
 * ```
 */
export function amend<P extends Plan>(plan: P, cells: readonly Amendment<IndicatorId<P>, RegionId<P>>[]): P {
  return unwrap(safeAmend(plan, cells));
}

/** Where an amendment goes: to the cell that it replaces, or to a new table. */
function place(
  index: PlanIndex,
  amendment: Amendment,
): Result<(CellChange & { readonly tableId: string }) | NewCell> {
  const { plan, units } = index;
  const { indicator, region, target, period = plan.period, scope = null } = amendment;
  const unknown = failed(idIssues(plan, { indicator, region }));
  if (unknown) return unknown;
  const [found, ...more] = standing(index, indicator, region, amendment);
  if (found && more.length > 0) {
    return { ok: false, issues: [severalTargets(indicator, region, [found, ...more])] };
  }
  const unit = found?.cell.source.unit ?? plan.indicators[indicator]!.unit;
  const judge = cellJudge({ dash: plan.dash, units, indicator: plan.indicators[indicator], unit });
  const wrong = judge(target).filter(({ severity }) => severity === "error");
  const refused = failed(issuesUnder(["target"], wrong));
  if (refused) return refused;
  if (found) {
    const { source, isSum } = found.cell;
    const row = isSum ? null : region;
    return ok({ tableId: source.tableId, row, column: source.column, text: target });
  }
  const span = safeParsePeriod(period);
  if (!span.ok) return { ok: false, issues: issuesUnder(["period"], span.issues) };
  return ok({ indicator, region, period, scope, text: target });
}
