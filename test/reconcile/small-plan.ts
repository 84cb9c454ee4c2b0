import { FenjieError } from "../../src/issue/fenjie-error.ts";
import type { Issue } from "../../src/issue/issue.ts";
import type { AnyIndicator, Breakdown, Plan } from "../../src/plan/plan.ts";
import type { Check } from "../../src/reconcile/check.ts";
import { type ReconcileOptions, reconcile } from "../../src/reconcile/reconcile.ts";

export function indicator(unit: string, rest: Partial<AnyIndicator> = {}): AnyIndicator {
  return { name: { zh: "产值", en: "Output" }, unit, kind: "flow", direction: "more", ...rest };
}

/** What a plan of one total and its parts is made of; parts are the regions `a`, `b`, … of `city`. */
export interface Small {
  readonly unit: string;
  readonly total?: string;
  readonly parts: readonly string[];
  readonly sum?: string;
  /** Of the indicator `x`. */
  readonly indicator?: Partial<AnyIndicator>;
  /** Of the breakdown `split`. */
  readonly breakdown?: Partial<Breakdown>;
  readonly plan?: Partial<Plan>;
}

const LETTERS = "abcdefghij";
const NAMES = "甲乙丙丁戊己庚辛壬癸";

/** A city of as many districts as there are parts: 甲区, 乙区, … */
export function small({ unit, total, parts, sum, plan, ...rest }: Small): Plan {
  const ids = [...LETTERS.slice(0, parts.length)];
  const city = { name: { zh: "全市", en: "the city" }, kind: "city" };
  const regions = ids.map((id, i) => [
    id,
    { name: { zh: `${NAMES[i]}区`, en: `District ${id.toUpperCase()}` }, kind: "district" },
  ]);
  return {
    id: "small",
    name: { zh: "小计划" },
    territory: "city",
    period: "2016",
    indicators: { x: indicator(unit, rest.indicator) },
    regions: { city, ...Object.fromEntries(regions) },
    breakdowns: {
      split: {
        name: { zh: "各区", en: "the districts" },
        over: "regions",
        whole: "city",
        parts: ids,
        ...rest.breakdown,
      } as Breakdown,
    },
    tables: {
      ...(total !== undefined && { body: { clause: "二（一）", columns: ["x"], rows: { city: [total] } } }),
      annex: {
        breakdown: "split",
        columns: ["x"],
        rows: Object.fromEntries(ids.map((id, i) => [id, [parts[i]!]])),
        ...(sum !== undefined && { sum: [sum] }),
      },
    },
    ...plan,
  };
}

export function checksOf(plan: Plan, options?: ReconcileOptions): readonly Check[] {
  return reconcile(plan, options).checks;
}

/** The only check that a plan raises. */
export function only(plan: Plan, options?: ReconcileOptions): Check {
  const checks = checksOf(plan, options);
  if (checks.length !== 1)
    throw new Error(`${checks.length} checks: ${checks.map(({ id }) => id).join(" ")}`);
  return checks[0]!;
}

/** The only check of a plan of one total and its parts. */
export function check(of: Small, options?: ReconcileOptions): Check {
  return only(small(of), options);
}

/** A check in short: `fails short Σ26 imbalance 34 slack -34 error`. */
export function brief({ verdict, reason, sum, imbalance, slack, severity }: Check): string {
  return [
    verdict,
    reason,
    ...(sum ? [`Σ${sum.value}`] : []),
    ...(imbalance ? [`imbalance ${imbalance.value}`] : []),
    ...(slack ? [`slack ${slack.value}`] : []),
    ...(severity ? [severity] : []),
  ].join(" ");
}

/** Everything that was found to be wrong, where it throws. */
export function faults(plan: Plan, options?: ReconcileOptions): readonly Issue[] {
  try {
    reconcile(plan, options);
  } catch (error) {
    if (error instanceof FenjieError) return error.issues;
    throw error;
  }
  return [];
}
