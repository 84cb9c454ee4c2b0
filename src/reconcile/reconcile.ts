import { refuse } from "../issue/fenjie-error.ts";
import { type Issue, issue } from "../issue/issue.ts";
import { cellReader } from "../plan/cell-reader.ts";
import { checkWaiverDates } from "../plan/check/check-dates.ts";
import { checkReferences } from "../plan/check/check-references.ts";
import { checkUnits } from "../plan/check/check-units.ts";
import { DATE_FORMAT, isDate } from "../plan/iso-date.ts";
import type { Plan } from "../plan/plan.ts";
import { indexOf, type PlanIndex, type Series, seriesKey } from "../plan/plan-index.ts";
import type { StatedFigure } from "../plan/stated.ts";
import type { TargetKey } from "../plan/target-types.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Key } from "../rollup/leaves.ts";
import { keyOfWeight, plannedWeight, weightIn } from "../rollup/weights.ts";
import type { Check } from "./check.ts";
import { columnTotal } from "./column-total.ts";
import { asCheck, type Concluded } from "./conclude.ts";
import { type Context, statedAt } from "./context.ts";
import { checkTotal } from "./covers.ts";
import { checkRule } from "./each.ts";
import { checkMet } from "./meets.ts";
import type { Observation } from "./observation.ts";
import { checkReportedTotals } from "./observed.ts";
import { type NotCompared, type Reports, readReports } from "./read-reports.ts";
import { ROUNDINGS, type Rounding } from "./reported.ts";
import { checkSum } from "./sums.ts";
import { applyWaivers } from "./waivers.ts";

export interface ReconcileOptions {
  /** Reported figures: they are checked against each other and against their targets, and weigh means. */
  readonly observations?: readonly Observation[];
  /** How reported figures were cut to their decimals. Unless given, to the nearest. */
  readonly rounding?: Rounding;
  /** The day that waivers and reports are judged at, an ISO date. Without one, a waiver with an end does not apply. */
  readonly asOf?: string;
}

/** A total that no breakdown splits: nothing can be said of its parts. */
export interface NotDecomposed extends TargetKey {
  readonly total: StatedFigure;
}

/** A column of parts whose whole no total states. */
export interface NoTotal extends TargetKey {
  readonly breakdown: string;
  readonly table: string;
  /** What the printed figures add up to; null where they do not add up. */
  readonly sum: Quantity | null;
}

export interface Reconciliation {
  /** Every check, in the order of the document. */
  readonly checks: readonly Check[];
  /** Those that fail and that no waiver accepts. */
  readonly failing: readonly Check[];
  readonly waived: readonly Check[];
  readonly unknown: readonly Check[];
  readonly holding: readonly Check[];
  readonly notDecomposed: readonly NotDecomposed[];
  readonly noTotal: readonly NoTotal[];
  /** Reported figures that were held against nothing. */
  readonly notCompared: readonly NotCompared[];
  /** Waivers that accept nothing, and reported figures that are doubtful (6.5家). */
  readonly issues: readonly Issue[];
}

/**
 * Puts every question that a plan raises: does meeting the parts meet the total, do printed sums add up, is some of it
 * no more than all of it, does every part meet the rules; and of reported figures, whether they can all be true and
 * whether they meet their targets.
 *
 * Verdicts are per check: that each holds does not mean that all can hold together.
 *
 * @throws FenjieError with every option and date that cannot be, every id that names nothing and every unit that does not
 * fit, and where all of these do also with every cell and observation that cannot be read or lies outside its domain
 *
 * @example
 * ```ts
 * import { reconcile } from "fenjie";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * const { waived, failing, unknown } = reconcile(jiaxing2016);
 * waived.map((check) => [check.indicator, check.slack?.value]); //=> [["twinCentres", "-34"]]
 * failing; //=> []
 * unknown.map((check) => check.reason).includes("needs-opening-stock"); //=> true
 * ```
 */
export function reconcile(plan: Plan, options: ReconcileOptions = {}): Reconciliation {
  const { observations = [], rounding = "half", asOf } = options;
  const index = indexOf(plan);
  const unusable = [...unknownIds(plan), ...checkUnits(plan, index.units)];
  const issues: Issue[] = [...optionIssues(options), ...checkWaiverDates(plan), ...unusable];
  // What refers to nothing, or cannot be converted, cannot be added up at all.
  if (unusable.length > 0) refuse(issues);
  const doubts: Issue[] = [];
  const reports = readReports(index, observations, isDate(asOf) ? asOf : undefined, issues, doubts);
  const read = cellReader(index, issues);
  const context: Context = { index, read, used: new Set(), issues, weightOf: weights(index, reports, read) };
  const found = [
    ...promisedChecks(context),
    ...Object.entries(plan.rules ?? {}).flatMap(([id, rule]) => checkRule(context, id, rule)),
    ...checkReportedTotals(context, reports, rounding),
    ...checkMet(context, reports, rounding),
  ];
  const gaps = {
    notDecomposed: totalsNotDecomposed(context, found),
    noTotal: columnsWithoutTotal(context),
    notCompared: reports.notCompared(),
  };
  refuse(issues);
  const { checks: answered, issues: findings } = applyWaivers(plan, found, asOf);
  const checks = answered.map(asCheck);
  return {
    checks,
    failing: checks.filter((check) => check.verdict === "fails" && !check.waiver),
    waived: checks.filter((check) => check.waiver),
    unknown: checks.filter((check) => check.verdict === "unknown"),
    holding: checks.filter((check) => check.verdict === "holds"),
    ...gaps,
    issues: [...findings, ...doubts],
  };
}

/** Ids without which figures would be left out unsaid. A region that is only named is still a part, with its id for a name. */
function unknownIds(plan: Plan): readonly Issue[] {
  return [...checkReferences(plan)].filter(
    ({ code }) => code === "unknown-indicator" || code === "unknown-breakdown",
  );
}

/** Options that types cannot keep from those who write JavaScript, and dates, which are texts. */
function optionIssues({ rounding, asOf }: ReconcileOptions): readonly Issue[] {
  const invalid = (option: string, found: unknown, expected: readonly string[]): Issue =>
    issue("invalid-option", { option, found: String(found), expected }, { path: [option] });
  return [
    ...(rounding === undefined || ROUNDINGS.includes(rounding)
      ? []
      : [invalid("rounding", rounding, ROUNDINGS)]),
    ...(asOf === undefined || isDate(asOf) ? [] : [invalid("asOf", asOf, [DATE_FORMAT])]),
  ];
}

/**
 * All weights of a mean come from one source. Promises are weighed by the plan where it states weights, reports by what
 * was reported where any weights were; only where the one says nothing at all, the other does.
 */
function weights(index: PlanIndex, reports: Reports, read: Context["read"]): Context["weightOf"] {
  const nameOf = ({ indicator, period, scope }: Key): string => seriesKey(indicator, period, scope);
  const reported = new Set(reports.keys.map(nameOf));
  return (key, rate, of) => {
    const weightKey = keyOfWeight(index, key, rate);
    if (!weightKey) return null;
    const name = nameOf(weightKey);
    const isPlanned = of === "promises" ? index.byKey.has(name) || !reported.has(name) : !reported.has(name);
    if (isPlanned) {
      const planned = plannedWeight(index, read, weightKey, { indicator: rate, part: key.region });
      return planned?.ok ? planned.value : null;
    }
    reports.use(weightKey);
    const said = reports.at(weightKey);
    return typeof said === "object" ? weightIn(index, weightKey.indicator, said) : null;
  };
}

function promisedChecks(context: Context): readonly Concluded[] {
  return context.index.series.flatMap((series) => [
    ...regionsOfTotals(context.index, series).flatMap((region) => checkTotal(context, series, region)),
    ...series.sources.flatMap((source) => checkSum(context, series, source)),
  ]);
}

/** The regions whose figure of a series can be a whole: those that a breakdown splits, or all where it splits the series. */
function regionsOfTotals(index: PlanIndex, series: Series): readonly string[] {
  const everywhere = index.breakdowns.some(
    ([, { over, whole }]) =>
      whole === (over === "components" ? series.indicator : over === "time" ? series.period : null),
  );
  if (everywhere) return [...new Set(series.sources.flatMap((source) => Object.keys(source.table.rows)))];
  return wholes(index);
}

/** The territory, and every region that a breakdown splits. */
function wholes({ plan, breakdowns }: PlanIndex): readonly string[] {
  const split = breakdowns.flatMap(([, { over, whole }]) => (over === "regions" ? [whole] : []));
  return [...new Set([plan.territory, ...split])];
}

function totalsNotDecomposed(context: Context, checks: readonly Concluded[]): readonly NotDecomposed[] {
  const { index } = context;
  const name = (key: Key): string => JSON.stringify([key.indicator, key.region, key.period, key.scope]);
  const checked = new Set(
    checks.filter((check) => check.question !== "each" && check.question !== "meets").map(name),
  );
  return index.series.flatMap(({ indicator, period, scope, ...series }) =>
    wholes(index).flatMap((region) => {
      const key: Key = { indicator, region, period, scope };
      const total = statedAt(context, { indicator, period, scope, ...series }, region);
      return total && !checked.has(name(key)) ? [{ ...key, total: total.stated.base }] : [];
    }),
  );
}

function columnsWithoutTotal(context: Context): readonly NoTotal[] {
  const { index, used } = context;
  return index.series.flatMap(({ indicator, period, scope, sources }) =>
    index.breakdowns.flatMap(([id, breakdown]) => {
      const bound = sources.filter((source) => source.breakdown === id);
      const [first] = bound;
      if (!first || breakdown.over !== "regions" || bound.some((source) => used.has(source))) return [];
      const key: Key = { indicator, region: breakdown.whole, period, scope };
      const sum = columnTotal(context, key, id, breakdown, first.unit);
      return [{ ...key, breakdown: id, table: first.tableId, sum }];
    }),
  );
}
