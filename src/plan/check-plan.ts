import type { Issue } from "../issue/issue.ts";
import { defineUnits } from "../quantity/unit-table.ts";
import { checkCells } from "./check/check-cells.ts";
import { checkCycles } from "./check/check-cycles.ts";
import { checkDates } from "./check/check-dates.ts";
import { checkIds } from "./check/check-ids.ts";
import { checkIndicators } from "./check/check-indicators.ts";
import { checkNames } from "./check/check-names.ts";
import { checkOverlaps } from "./check/check-overlaps.ts";
import { checkPeriods } from "./check/check-periods.ts";
import { checkReferences } from "./check/check-references.ts";
import { checkRestated } from "./check/check-restated.ts";
import { checkUnits } from "./check/check-units.ts";
import { issuesUnder } from "./issues-under.ts";
import type { Plan } from "./plan.ts";
import { indexOf } from "./plan-index.ts";

/**
 * Everything that is wrong with a plan, in one pass: unknown ids, units, periods and dates, parts that overlap, circles, cells
 * that cannot be read or lie outside the indicator's domain, rows of the wrong length, figures that are set twice.
 * Each issue has the path to its place in the plan; what is only doubtful (two regions of one name, 2.5家) is a warning.
 * An empty list means that the plan can be used, not that its targets add up: that is `reconcile`. Throws nothing.
 *
 * @example
 * ```ts
 * import { checkPlan } from "fenjie";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * checkPlan(jiaxing2016); //=> []
 * const [issue] = checkPlan({ ...jiaxing2016, territory: "jiaxin" });
 * issue?.code; //=> "unknown-region"
 * issue?.path; //=> ["territory"]
 * ```
 */
export function checkPlan(plan: Plan): readonly Issue[] {
  const { sound, issues } = withSoundUnits(plan);
  const index = indexOf(sound);
  return [
    ...checkIds(sound),
    ...issues,
    ...checkNames(sound),
    ...checkReferences(sound),
    ...checkPeriods(sound),
    ...checkDates(sound),
    ...checkIndicators(sound),
    ...checkUnits(sound, index.units),
    ...checkOverlaps(sound),
    ...checkCycles(sound),
    ...checkCells(sound, index.units),
    ...checkRestated(index),
  ];
}

/** The plan without the units that cannot be, so that the rest can be checked all the same. */
function withSoundUnits(plan: Plan): { readonly sound: Plan; readonly issues: readonly Issue[] } {
  const declared = plan.units ?? {};
  const read = defineUnits(declared);
  if (read.ok) return { sound: plan, issues: [] };
  const faulty = new Set(read.issues.map(({ path }) => path[0]));
  const units = Object.fromEntries(Object.entries(declared).filter(([name]) => !faulty.has(name)));
  return { sound: { ...plan, units }, issues: issuesUnder(["units"], read.issues) };
}
