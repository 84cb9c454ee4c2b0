import { type Issue, issue } from "../issue/issue.ts";
import { cellOf, own, type PlanIndex, seriesKey } from "../plan/plan-index.ts";
import { pathOf, readTarget } from "../plan/read-target.ts";
import { createExactSum } from "../quantity/exact-sum.ts";
import {
  type Exact,
  multiply,
  parseRational,
  type Rational,
  safeParseRational,
  sign,
} from "../quantity/rational.ts";
import { conversionFactor } from "../quantity/unit-table.ts";
import type { Key } from "./leaves.ts";

/** A weight in a mean; the unit is null where it is a bare number. */
export interface Weight {
  readonly value: Rational;
  readonly unit: string | null;
}

/** Where weights come from, and where what is wrong with them goes. */
export interface Weighing {
  readonly index: PlanIndex;
  /** The indicator that is rolled up; a weight indicator that the caller names weighs its figures. */
  readonly indicator: string;
  readonly weights: string | Readonly<Record<string, Exact>> | undefined;
  readonly issues: Issue[];
  /** Indicators of which it was said that they need weights: once is enough. */
  readonly weightless: Set<string>;
}

/** The weight of a part, by its id in its breakdown; undefined where it has none, which is then among the issues. */
export function weightOf(weighing: Weighing, part: string, key: Key): Weight | undefined {
  const { weights, issues } = weighing;
  if (typeof weights !== "object") return plannedWeight(weighing, part, key);
  const given = own(weights, part);
  if (given === undefined) {
    issues.push(issue("missing-weight", { indicator: key.indicator, part }, { path: ["weights", part] }));
    return undefined;
  }
  const read = safeParseRational(given);
  if (!read.ok) {
    issues.push(...read.issues.map((found) => ({ ...found, path: ["weights", part] })));
    return undefined;
  }
  if (sign(read.value) < 0) {
    const params = { option: "weights", found: given, expected: ["0", "1", "2", "…"] };
    issues.push(issue("invalid-option", params, { path: ["weights", part] }));
    return undefined;
  }
  return { value: read.value, unit: null };
}

/** The bare figure of the weight indicator, in the base period where one is named. */
function plannedWeight({ index, ...weighing }: Weighing, part: string, key: Key): Weight | undefined {
  const { combine } = own(index.plan.indicators, key.indicator) ?? {};
  const named = key.indicator === weighing.indicator ? weighing.weights : undefined;
  const indicator = typeof named === "string" ? named : combine?.weight;
  if (indicator === undefined) {
    if (!weighing.weightless.has(key.indicator))
      weighing.issues.push(issue("needs-weights", { indicator: key.indicator }));
    weighing.weightless.add(key.indicator);
    return undefined;
  }
  const series = index.byKey.get(seriesKey(indicator, combine?.weightPeriod ?? key.period, key.scope));
  const cell = series && cellOf(index, series, key.region);
  const read = series && cell && readTarget(index, series, key.region, cell);
  if (read && !read.ok) {
    weighing.issues.push(...read.issues);
    return undefined;
  }
  const path = cell ? pathOf(key.region, cell) : [];
  if (!read || "status" in read.value || read.value.bound !== "exact") {
    weighing.issues.push(issue("missing-weight", { indicator: key.indicator, part }, { path }));
    return undefined;
  }
  const { value, unit } = read.value;
  const weight = parseRational(value);
  if (sign(weight) < 0) {
    weighing.issues.push(issue("outside-domain", { value, unit, min: "0", max: null }, { path }));
    return undefined;
  }
  return { value: weight, unit };
}

/** Weights in one unit, that of the first, and their sum; undefined where they are no amounts of one kind. */
export function commonWeights(
  { index, issues }: Weighing,
  weights: readonly Weight[],
): { readonly values: readonly Rational[]; readonly total: Weight } | undefined {
  const unit = weights[0]?.unit ?? null;
  const values: Rational[] = [];
  const total = createExactSum();
  for (const weight of weights) {
    let { value } = weight;
    if (weight.unit !== unit && weight.unit !== null && unit !== null) {
      const factor = conversionFactor(weight.unit, unit, { units: index.units });
      if (!factor.ok) {
        issues.push(...factor.issues);
        return undefined;
      }
      value = multiply(value, factor.value);
    }
    values.push(value);
    total.addRational(value);
  }
  return { values, total: { value: total.total(), unit } };
}
