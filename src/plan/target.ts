import { unwrap } from "../issue/fenjie-error.ts";
import { fail, failed, type Result } from "../issue/issue.ts";
import type { IndicatorId, Plan, RegionId } from "./plan.ts";
import { safeIndexOf } from "./plan-index.ts";
import { readTarget } from "./read-target.ts";
import { idIssues, severalTargets, standing } from "./standing.ts";
import type { Target, TargetOptions, TargetUnit } from "./target-types.ts";

/**
 * What a plan sets for an indicator and a region, as printed: value, bound, unit, commitment, and where it stands.
 * Superseded cells are passed over. A cell that sets nothing (—) has a `status` and no value. Ids are the plan's own
 * (`findIndicator`, `findRegion` know names). Fails with `unknown-indicator`, `unknown-region`, `no-target`,
 * `several-targets` where period or scope must be named, and with what is wrong with the cell, a unit that does not
 * convert to the indicator's among it.
 *
 * @param options - `period` and `scope`; `scope: null` asks for the figure without a scope
 *
 * @example
 * ```ts
 * import { safeTarget } from "fenjie";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * const total = safeTarget(jiaxing2016, "foreignCapital", "jiaxing");
 * total.ok && total.value.printed; //=> "力争24亿美元"
 * safeTarget(jiaxing2016, "foreignCapital", "jiaxing", { period: "2017" }).ok; //=> false
 * ```
 */
export function safeTarget<P extends Plan, I extends IndicatorId<P>>(
  plan: P,
  indicator: I,
  region: RegionId<P>,
  options?: TargetOptions,
): Result<Target<TargetUnit<P, I>>> {
  // Plain JavaScript may ask for no id at all, which is none of the plan's.
  const unknown = failed(idIssues(plan, { indicator: String(indicator), region: String(region) }));
  if (unknown) return unknown;
  const index = safeIndexOf(plan);
  if (!index.ok) return index;
  const [found, ...more] = standing(index.value, indicator, region, options ?? {});
  if (!found) {
    const { period = null, scope = null } = options ?? {};
    return fail("no-target", { indicator, region, period, scope });
  }
  if (more.length > 0) return { ok: false, issues: [severalTargets(indicator, region, [found, ...more])] };
  // A cell in a unit that is not like its indicator's is refused, which the types cannot follow.
  return readTarget(index.value, found.series, region, found.cell) as Result<Target<TargetUnit<P, I>>>;
}

/**
 * Like `safeTarget`, but throws.
 *
 * @throws FenjieError with `unknown-indicator`, `unknown-region`, `no-target`, `several-targets`, or an issue of the cell
 *
 * @example
 * ```ts
 * import { target } from "fenjie";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * const found = target(jiaxing2016, "foreignCapital", "haining");
 * "status" in found ? found.status : found.value + found.unit; //=> "38000万美元"
 * ```
 */
export function target<P extends Plan, I extends IndicatorId<P>>(
  plan: P,
  indicator: I,
  region: RegionId<P>,
  options?: TargetOptions,
): Target<TargetUnit<P, I>> {
  return unwrap(safeTarget(plan, indicator, region, options));
}
