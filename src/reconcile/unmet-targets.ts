import type { Issue } from "../issue/issue.ts";
import { cellReader } from "../plan/cell-reader.ts";
import type { PlanIndex } from "../plan/plan-index.ts";
import type { Check } from "./check.ts";
import { asCheck } from "./conclude.ts";
import { checkMet } from "./meets.ts";
import type { Observation } from "./observation.ts";
import { readReports } from "./read-reports.ts";

/**
 * The reported figures that do not meet their own targets, of the same period: `meets` without all else that `reconcile`
 * asks. What cannot be read, of a figure or a target, is for others to tell.
 */
export function unmetTargets(index: PlanIndex, observations: readonly Observation[]): readonly Check[] {
  const issues: Issue[] = [];
  const reports = readReports(index, observations, undefined, issues, issues);
  const read = cellReader(index, issues);
  const context = { index, read, used: new Set<never>(), issues, weightOf: () => null };
  return checkMet(context, reports, "half").flatMap((one) => {
    const check = asCheck(one);
    return check.verdict === "fails" && check.layer === "base" ? [check] : [];
  });
}
