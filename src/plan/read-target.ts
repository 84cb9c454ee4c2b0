import { type Issue, ok, type Result } from "../issue/issue.ts";
import { safeParseTarget } from "../target/parse-target.ts";
import { type Figure, isEmpty } from "../target/target-expression.ts";
import { issuesUnder } from "./issues-under.ts";
import type { PlanIndex, PrintedCell, Series } from "./plan-index.ts";
import type { Target, TargetFigure } from "./target-types.ts";

/** A cell as a target; its issues lead to the cell. */
export function readTarget(
  index: PlanIndex,
  series: Series,
  region: string,
  cell: PrintedCell,
): Result<Target> {
  const { source, text, isSum } = cell;
  const { dash } = index.plan;
  const read = safeParseTarget(text, { units: index.units, unit: source.unit, ...(dash && { dash }) });
  if (!read.ok) return { ok: false, issues: issuesUnder(pathOf(region, cell), read.issues) };
  const { indicator, period, scope } = series;
  const { clause } = source.table;
  const where = {
    printed: text,
    source: { table: source.tableId, ...(clause !== undefined && { clause }), column: source.column, isSum },
  };
  const key = { indicator, region, period, scope };
  if (isEmpty(read.value)) return ok({ ...key, status: read.value.status, ...where });
  const { commitment, stretch } = read.value;
  return ok({
    ...key,
    ...withUnit(read.value, source.unit),
    commitment,
    ...(stretch && { stretch: withUnit(stretch, source.unit) }),
    ...where,
  });
}

/** Where a cell stands in the plan. */
export function pathOf(region: string, { source, isSum }: PrintedCell): Issue["path"] {
  const table = ["tables", source.tableId];
  return isSum ? [...table, "sum", source.column] : [...table, "rows", region, source.column];
}

function withUnit({ bound, value, upper, side, unit }: Figure, otherwise: string): TargetFigure {
  return {
    bound,
    value,
    ...(upper !== undefined && { upper }),
    ...(side !== undefined && { side }),
    unit: unit ?? otherwise,
  };
}
