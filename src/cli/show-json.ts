import type { AnyIndicator, Breakdown, Plan, Region } from "../plan/plan.ts";
import type { AssignedTarget, Target, UnassignedTarget } from "../plan/target-types.ts";
import { targets } from "../plan/targets.ts";

/** A target; what has no scope says none. In place of a figure, `status` says why there is none. */
export type TargetJson = (Omit<AssignedTarget, "scope"> | Omit<UnassignedTarget, "scope">) & {
  readonly scope?: string;
};

/** An indicator, a region, a breakdown of the plan with its id. A `name` has `zh`, and `en` where the plan gives one. */
export type IndicatorJson = { readonly id: string } & AnyIndicator;
export type RegionJson = { readonly id: string } & Region;
export type BreakdownJson = { readonly id: string } & Breakdown;

/** What `fenjie show --format json` prints. Every number of the plan is text, as printed. */
export interface ShowJson {
  readonly plan: Pick<Plan, "id" | "name" | "source" | "territory" | "period" | "dash">;
  readonly indicators: readonly IndicatorJson[];
  readonly regions: readonly RegionJson[];
  readonly breakdowns: readonly BreakdownJson[];
  /** In the order of the document. The whole's own figures stand under the region that `plan.territory` names. */
  readonly targets: readonly TargetJson[];
}

export function showJson(plan: Plan): ShowJson {
  const { id, name, source, territory, period, dash } = plan;
  return {
    plan: { id, name, ...(source && { source }), territory, period, ...(dash && { dash }) },
    indicators: withIds(plan.indicators),
    regions: withIds(plan.regions),
    breakdowns: withIds(plan.breakdowns),
    targets: targets(plan).map(targetJson),
  };
}

function withIds<T>(record: Readonly<Record<string, T>>): readonly ({ readonly id: string } & T)[] {
  return Object.entries(record).map(([id, value]) => ({ id, ...value }));
}

function targetJson({ scope, ...target }: Target): TargetJson {
  return { ...target, ...(scope !== null && { scope }) };
}
