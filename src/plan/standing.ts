import { type Issue, issue } from "../issue/issue.ts";
import { idHints } from "./find-name.ts";
import { issuesUnder } from "./issues-under.ts";
import { safeParsePeriod } from "./period.ts";
import type { Plan } from "./plan.ts";
import { cellOf, type PlanIndex, type PrintedCell, type Series } from "./plan-index.ts";
import type { TargetOptions } from "./target-types.ts";

/** A cell that a plan has, with what it is a figure of. */
export interface Standing {
  readonly series: Series;
  readonly cell: PrintedCell;
}

/** The cells of one indicator and region that are in force, one for each period and scope. */
export function standing(
  index: PlanIndex,
  indicator: string,
  region: string,
  options: TargetOptions,
): readonly Standing[] {
  const found: Standing[] = [];
  for (const series of index.byIndicator.get(indicator) ?? []) {
    if (!matches(series, options)) continue;
    const cell = cellOf(index, series, region);
    if (cell) found.push({ series, cell });
  }
  return found;
}

/** Whether a series is one of those asked for. */
export function matches(series: Series, { period, scope }: TargetOptions): boolean {
  return (
    (period === undefined || series.period === period) && (scope === undefined || series.scope === scope)
  );
}

/** More than one period or scope, where one was asked for. */
export function severalTargets(
  indicator: string,
  region: string,
  found: readonly Standing[],
  path: Issue["path"] = [],
): Issue {
  const keys = found.map(({ series }) =>
    series.scope === null ? series.period : `${series.period} ${series.scope}`,
  );
  return issue("several-targets", { indicator, region, found: keys }, { path });
}

/** A text that is no period has no figures, which would pass for a period without any. */
export function periodIssues(period: string | undefined): readonly Issue[] {
  if (period === undefined) return [];
  const read = safeParsePeriod(period);
  return read.ok ? [] : issuesUnder(["period"], read.issues);
}

/** What is wrong with ids that must be a plan's own, exactly. Those left out are not asked for. */
export function idIssues(
  plan: Plan,
  ids: { readonly indicator?: string | undefined; readonly region?: string | undefined },
  path: Issue["path"] = [],
): readonly Issue[] {
  const issues: Issue[] = [];
  const { indicator, region } = ids;
  if (indicator !== undefined && !Object.hasOwn(plan.indicators, indicator)) {
    const near = idHints(plan, "indicator", indicator);
    issues.push(
      issue("unknown-indicator", { found: indicator, near, by: "id" }, { path: [...path, "indicator"] }),
    );
  }
  if (region !== undefined && !Object.hasOwn(plan.regions, region)) {
    const near = idHints(plan, "region", region);
    issues.push(issue("unknown-region", { found: region, near, by: "id" }, { path: [...path, "region"] }));
  }
  return issues;
}
