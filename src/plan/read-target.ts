import { ok, type Result } from "../issue/issue.ts";
import { type Figure, isEmpty } from "../target/target-expression.ts";
import { issuesUnder } from "./issues-under.ts";
import { type PlanIndex, type PrintedCell, pathOf, type Series } from "./plan-index.ts";
import { readCell, termsOf } from "./read-cell.ts";
import type { Target, TargetFigure, TargetSource } from "./target-types.ts";

/** A cell as a target, its figures as printed; its issues lead to the cell. */
export function readTarget(
  index: PlanIndex,
  series: Series,
  region: string,
  cell: PrintedCell,
): Result<Target> {
  const { source, text } = cell;
  const read = readCell(termsOf(index, source.indicator, source.unit), text);
  if (!read.ok) return { ok: false, issues: issuesUnder(pathOf(region, cell), read.issues) };
  const { indicator, period, scope } = series;
  const key = { indicator, region, period, scope };
  const from = { printed: text, source: sourceOf(cell) };
  if (isEmpty(read.value)) return ok({ ...key, status: read.value.status, ...from });
  const { commitment, stretch } = read.value;
  const base = { ...key, ...withUnit(read.value, source.unit), commitment, ...from };
  return ok(stretch ? { ...base, stretch: withUnit(stretch, source.unit) } : base);
}

function sourceOf({ source: { tableId, table, column }, isSum }: PrintedCell): TargetSource {
  const { clause } = table;
  return clause === undefined ? { table: tableId, column, isSum } : { table: tableId, clause, column, isSum };
}

// Absent fields are left out by branching: spreading nothing into an object costs more than making it.
function withUnit(figure: Figure, otherwise: string): TargetFigure {
  const { bound, value, upper, side, change, unit: printed } = figure;
  const unit = printed ?? otherwise;
  if (change !== undefined) {
    return { bound, value, ...(upper && { upper }), ...(side && { side }), change, unit };
  }
  if (upper !== undefined) return { bound, value, upper, unit };
  return side === undefined ? { bound, value, unit } : { bound, value, side, unit };
}
