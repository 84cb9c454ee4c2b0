import type { Plan } from "../../plan/plan.ts";
import { indexOf } from "../../plan/plan-index.ts";
import type { UnitTable } from "../../quantity/unit-table.ts";
import { createHints, type Findings } from "../../sheet/findings.ts";
import { listIndicators, listRegions, type NameList } from "../../sheet/name-list.ts";
import { yearOf } from "../period-text.ts";
import { growthIndicators } from "./words/growth-indicators.ts";

/** What holds where a sheet does not say otherwise. */
export interface Defaults {
  readonly region?: string;
  readonly period?: string;
  /** Whether figures of months are of the month alone, and do not count since January. */
  readonly isMonthly?: boolean;
}

/** What the headings and labels of a sheet are looked up in. */
export interface LayoutContext {
  readonly plan: Plan;
  readonly units: UnitTable;
  readonly indicators: NameList;
  readonly regions: NameList;
  /** The year of months that name none. */
  readonly year: string | undefined;
  readonly defaults: Defaults;
  /** From an indicator to the one that is its growth: 同比增长 beside it is a figure of that one. */
  readonly growthOf: ReadonlyMap<string, string>;
  /** What an unknown name may have meant; of very many names, the first ones. */
  readonly near: Findings["near"];
}

export function layoutContext(plan: Plan, defaults: Defaults): LayoutContext {
  return {
    plan,
    units: indexOf(plan).units,
    indicators: listIndicators(plan.indicators),
    regions: listRegions(plan.regions),
    year: yearOf(defaults.period ?? plan.period),
    defaults,
    growthOf: new Map([...growthIndicators(plan)].map(([growth, level]) => [level, growth] as const)),
    near: createHints(),
  };
}
