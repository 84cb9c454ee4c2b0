import { failure, refuse } from "../issue/fenjie-error.ts";
import { nearest } from "../issue/nearest.ts";
import { own } from "../issue/own.ts";
import { findIndicator, safeFindIndicator } from "../plan/find-indicator.ts";
import { findRegion, safeFindRegion } from "../plan/find-region.ts";
import type { Plan } from "../plan/plan.ts";
import type { Check } from "../reconcile/check.ts";
import type { NotCompared } from "../reconcile/read-reports.ts";
import type { NoTotal, NotDecomposed, Reconciliation } from "../reconcile/reconcile.ts";
import type { Options } from "./options.ts";

/** The part of a reconciliation that was asked for. Findings on waivers and reports are always there. */
export type Selection = Pick<
  Reconciliation,
  "checks" | "notDecomposed" | "noTotal" | "notCompared" | "issues"
>;

/** What concerns the indicators and regions that were named: as the whole, or as a part of it. */
export function selectChecks(plan: Plan, found: Reconciliation, options: Options): Selection {
  const { indicator: indicatorTexts, region: regionTexts } = options;
  const named = [
    ...(indicatorTexts ?? []).map((text) => safeFindIndicator(plan, text)),
    ...(regionTexts ?? []).map((text) => safeFindRegion(plan, text)),
  ];
  refuse(named.flatMap((result) => (result.ok ? [] : result.issues)));
  const indicators = indicatorTexts?.map((text) => findIndicator(plan, text));
  const regions = regionTexts?.map((text) => findRegion(plan, text));
  const wants = (wanted: readonly string[] | undefined, ids: () => readonly string[]): boolean =>
    wanted === undefined || ids().some((id) => wanted.includes(id));
  const inTable = ({ region, table }: NoTotal): readonly string[] => [
    region,
    ...Object.keys(own(plan.tables, table)?.rows ?? {}),
  ];
  return {
    checks: found.checks.filter(
      (check) =>
        wants(indicators, () => [check.indicator, ...check.leaves.map((leaf) => leaf.indicator)]) &&
        wants(regions, () => [check.region, ...check.leaves.map((leaf) => leaf.region)]),
    ),
    notDecomposed: found.notDecomposed.filter(
      ({ indicator, region }: NotDecomposed) =>
        wants(indicators, () => [indicator]) && wants(regions, () => [region]),
    ),
    noTotal: found.noTotal.filter(
      (column) => wants(indicators, () => [column.indicator]) && wants(regions, () => inTable(column)),
    ),
    notCompared: found.notCompared.filter(
      ({ indicator, region }: NotCompared) =>
        wants(indicators, () => [indicator]) && wants(regions, () => [region]),
    ),
    issues: found.issues,
  };
}

/**
 * The check of an id.
 *
 * @throws FenjieError `unknown-check`, with the checks of an indicator where one was named instead, or else what is near
 */
export function findCheck(plan: Plan, checks: readonly Check[], id: string): Check {
  const check = checks.find((one) => one.id === id);
  if (check) return check;
  const indicator = safeFindIndicator(plan, id);
  const ids = checks.map((one) => one.id);
  const near = indicator.ok
    ? checks.filter((one) => one.indicator === indicator.value).map((one) => one.id)
    : nearest(id, ids);
  throw failure("unknown-check", { found: id, near });
}

/** Whether somebody has yet to answer for a check. */
export function isFailure(check: Check): boolean {
  return check.verdict === "fails" && check.severity === "error" && check.waiver === null;
}
