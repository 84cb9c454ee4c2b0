import { FenjieError, unwrap } from "../issue/fenjie-error.ts";
import { fail, failed, type Issue, issue, ok, type Result } from "../issue/issue.ts";
import { nearest } from "../issue/nearest.ts";
import { own } from "../issue/own.ts";
import { cellReader } from "../plan/cell-reader.ts";
import { idHints } from "../plan/find-name.ts";
import type { IndicatorId, Plan, RegionId } from "../plan/plan.ts";
import { type PlanIndex, safeIndexOf } from "../plan/plan-index.ts";
import { decidingEnds } from "../plan/reading.ts";
import { idIssues, periodIssues } from "../plan/standing.ts";
import { combineParts } from "./combine-parts.ts";
import { chooseBranch } from "./decompose.ts";
import { missingPart, type Run } from "./read-leaf.ts";
import type { RollUp, RollUpArguments, RollUpOptions } from "./roll-up-types.ts";
import { type Worded, wordSpan } from "./span.ts";

/**
 * What the parts of a whole make together, exactly, in the indicator's unit: the sum of a flow or a stock over regions
 * and components, of a flow over time; the last of a stock over time, and of cumulative figures; the weighted mean of a
 * rate, with the weights that the indicator declares or `weights` gives; or as the indicator declares. Where a part has
 * no figure of its own, the breakdown of it stands for it. Other units are converted, the value is the shortest exact
 * text: `"20/3"` where no finite decimal exists.
 *
 * Bare figures, and 左右 among them, are numbers: they make `exact`, or `about`. Beside a floor, a ceiling or a range they
 * are read as checks read them: a floor where more is better, a ceiling where less is, a point where neither is. Floors
 * make a floor, ceilings a ceiling, ranges a range, one open end opens it; a floor and a ceiling are `mixed-bounds`, so 10
 * and 不超过3 are, where more is better. A part that is not assigned (—) adds nothing and is listed in `notAssigned`; under a
 * ceiling, in a mean, as the last, the least or the greatest, it is missing. A part to which the indicator does not apply
 * (/) is none.
 *
 * The breakdown is the complete one that leads to figures; `by` names one where there are several, and may name one that
 * is not complete (其中).
 *
 * A rate without weights, and what does not combine over regions, does not compile where the plan is a constant, unless
 * `by` names a breakdown that may be over another axis; else it throws `needs-weights`, `not-additive`.
 *
 * @param options - `region`, unless given the territory; `by`; `period`, unless given the plan's; `scope`; `weights`, an
 * indicator of the plan (its figures in `combine.weightPeriod`, where one is declared) or a number for each part;
 * `layer: "stretch"` for what is striven for
 *
 * @throws FenjieError with all `missing-part`s and `missing-weight`s in one, `not-additive`, `needs-weights`,
 * `mixed-bounds`, `no-breakdown`, `several-breakdowns`, `several-targets` where the scope must be named, an unknown id,
 * `invalid-period`, or what is wrong with a cell
 *
 * @example
 * ```ts
 * import { rollUp, to } from "fenjie";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * rollUp(jiaxing2016, "foreignCapital"); //=> { value: "243000", unit: "万美元", bound: "exact", count: 9, notAssigned: [] }
 * to(rollUp(jiaxing2016, "foreignCapital"), "亿美元"); //=> { value: "24.3", unit: "亿美元" }
 * rollUp(jiaxing2016, "leasingCompanies").notAssigned; //=> ["economicZone", "port"]
 * rollUp(jiaxing2016, "industrialInvestmentGrowth"); // does not compile: a rate, and no weight was given
 * ```
 */
export function rollUp<P extends Plan, I extends IndicatorId<P>>(
  plan: P,
  indicator: I,
  ...[options]: RollUpArguments<P, I>
): RollUp<P["indicators"][I]["unit"], RegionId<P>> {
  return unwrap(attempt(plan, indicator, options as RollUpOptions | undefined));
}

/**
 * `rollUp` that returns what is wrong instead of throwing it.
 *
 * @example
 * ```ts
 * import { safeRollUp } from "fenjie";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * const rolled = safeRollUp(jiaxing2016, "informationIndustryFund");
 * rolled.ok || rolled.issues[0].code; //=> "no-breakdown"
 * ```
 */
export function safeRollUp<P extends Plan, I extends IndicatorId<P>>(
  plan: P,
  indicator: I,
  ...[options]: RollUpArguments<P, I>
): Result<RollUp<P["indicators"][I]["unit"], RegionId<P>>> {
  return attempt(plan, indicator, options as RollUpOptions | undefined);
}

/** Typed by whoever calls it: that the unit is the indicator's and the regions are the plan's is what it does. */
function attempt<U extends string, R extends string>(
  plan: Plan,
  indicator: string,
  options: RollUpOptions | undefined,
): Result<RollUp<U, R>> {
  try {
    return roll(plan, indicator, options ?? {}) as Result<RollUp<U, R>>;
  } catch (error) {
    // A number that has grown too long is found only as it is made.
    if (error instanceof FenjieError) return { ok: false, issues: error.issues };
    throw error;
  }
}

function roll(plan: Plan, indicator: string, options: RollUpOptions): Result<RollUp> {
  const { region = plan.territory, period = plan.period, scope, by, weights, layer = "base" } = options;
  const wrong = failed(optionIssues(plan, indicator, { ...options, region, layer }));
  if (wrong) return wrong;
  const index = safeIndexOf(plan);
  if (!index.ok) return index;
  const chosen = chooseBranch(index.value, { indicator, region, period, scope, by });
  if (!chosen.ok) return chosen;
  const run = newRun(index.value, indicator, weights, layer);
  const made = combineParts(run, chosen.value);
  const unread = failed(run.issues);
  if (unread) return unread;
  const words = typeof made === "object" ? wordSpan(made.span) : null;
  if (!words) return noFigures(run, indicator, region, by);
  const missing = failed(missingUnder(run, words, indicator));
  if (missing) return missing;
  const { bound, value, ...rest } = words;
  const notAssigned = [...new Set(run.unassigned.map((leaf) => leaf.key.region))];
  return ok({ value, unit: run.unit, bound, ...rest, count: run.figures.length, notAssigned });
}

function optionIssues(plan: Plan, indicator: string, options: RollUpOptions): readonly Issue[] {
  const { region, period, by, weights, layer } = options;
  const issues = [
    ...idIssues(plan, { indicator: String(indicator), region: String(region) }),
    ...periodIssues(period),
  ];
  if (by !== undefined && !Object.hasOwn(plan.breakdowns, by)) {
    const near = nearest(by, Object.keys(plan.breakdowns));
    issues.push(issue("unknown-breakdown", { found: by, near }, { path: ["by"] }));
  }
  if (typeof weights === "string" && !Object.hasOwn(plan.indicators, weights)) {
    const near = idHints(plan, "indicator", weights);
    issues.push(issue("unknown-indicator", { found: weights, near, by: "id" }, { path: ["weights"] }));
  }
  if (layer !== "base" && layer !== "stretch") {
    const params = { option: "layer", found: String(layer), expected: ["base", "stretch"] };
    issues.push(issue("invalid-option", params, { path: ["layer"] }));
  }
  return issues;
}

function newRun(index: PlanIndex, indicator: string, weights: Run["weights"], layer: Run["layer"]): Run {
  const { unit } = own(index.plan.indicators, indicator)!;
  const issues: Issue[] = [];
  const found = { issues, weightless: new Set<string>(), unassigned: [], inapplicable: [], figures: [] };
  return { index, read: cellReader(index, issues), indicator, unit, weights, layer, ...found };
}

/** A whole of which no part is a figure: it is not 0. */
function noFigures(run: Run, indicator: string, region: string, by: string | undefined): Result<never> {
  const issues = [
    ...run.unassigned.map((leaf) => missingPart(leaf, "not-assigned")),
    ...run.inapplicable.map((leaf) => missingPart(leaf, "not-applicable")),
  ];
  return failed(issues) ?? fail("no-breakdown", { indicator, region, by: by ?? null, near: [] });
}

/** The parts that promise nothing where that is not enough: a ceiling needs all that is under it. */
function missingUnder(run: Run, { bound }: Worded, indicator: string): readonly Issue[] {
  const { direction } = own(run.index.plan.indicators, indicator)!;
  const ends = decidingEnds(bound, direction);
  if (bound === "exact" && ends.lower && ends.upper) return [];
  return run.unassigned
    .filter((leaf) => (leaf.sign === 1 ? ends.upper : ends.lower))
    .map((leaf) => missingPart(leaf, "not-assigned"));
}
