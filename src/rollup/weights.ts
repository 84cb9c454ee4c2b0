import { fail, type Issue, issue, ok, type Result } from "../issue/issue.ts";
import { own } from "../issue/own.ts";
import type { CellReader } from "../plan/cell-reader.ts";
import { factorTo } from "../plan/conversion.ts";
import { issuesUnder } from "../plan/issues-under.ts";
import { cellOf, type PlanIndex, pathOf, seriesKey } from "../plan/plan-index.ts";
import type { StatedFigure } from "../plan/stated.ts";
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
  readonly read: CellReader;
  /** The indicator that is rolled up; a weight indicator that the caller names weighs its figures. */
  readonly indicator: string;
  readonly weights: string | Readonly<Record<string, Exact>> | undefined;
  readonly issues: Issue[];
  /** Indicators of which it was said that they need weights: once is enough. */
  readonly weightless: Set<string>;
}

/** The figure that weighs a part of a rate: of the indicator that is named, in the base period where there is one. */
export function keyOfWeight({ plan }: PlanIndex, key: Key, rate: string, named?: string): Key | null {
  const { weight, weightPeriod } = own(plan.indicators, rate)?.combine ?? {};
  const indicator = named ?? weight;
  return indicator === undefined ? null : { ...key, indicator, period: weightPeriod ?? key.period };
}

/** A figure as a weight, in its indicator's unit, so that weights printed in several units weigh alike; below 0 it is none. */
export function weightIn({ plan, units }: PlanIndex, id: string, figure: StatedFigure): Rational | null {
  const indicator = own(plan.indicators, id)!;
  const weight = multiply(
    parseRational(figure.value),
    factorTo(indicator, figure.unit, indicator.unit, units),
  );
  return sign(weight) < 0 ? null : weight;
}

/**
 * What the plan states as a weight: a bare figure, not below 0. Undefined where its cell cannot be read, which the reader
 * has told.
 */
export function plannedWeight(
  index: PlanIndex,
  read: CellReader,
  weightKey: Key,
  of: { readonly indicator: string; readonly part: string },
): Result<Rational> | undefined {
  const { indicator, region, period, scope } = weightKey;
  const series = index.byKey.get(seriesKey(indicator, period, scope));
  const cell = series && cellOf(index, series, region);
  const said = cell && read(cell, region);
  if (cell && said === undefined) return undefined;
  const path = cell ? pathOf(region, cell) : [];
  const figure = typeof said === "object" ? said.base : undefined;
  if (figure?.bound !== "exact") return fail("missing-weight", of, { path });
  const weight = weightIn(index, indicator, figure);
  const { value, unit } = figure;
  return weight ? ok(weight) : fail("outside-domain", { value, unit, min: "0", max: null }, { path });
}

/** The weight of a part, by its id in its breakdown; undefined where it has none, which is then among the issues. */
export function weightOf(weighing: Weighing, part: string, key: Key): Weight | undefined {
  const { index, read, indicator, weights, issues, weightless } = weighing;
  if (typeof weights === "object") return givenWeight(weights, part, key, issues);
  const weightKey = keyOfWeight(index, key, key.indicator, key.indicator === indicator ? weights : undefined);
  if (!weightKey) {
    if (!weightless.has(key.indicator)) issues.push(issue("needs-weights", { indicator: key.indicator }));
    weightless.add(key.indicator);
    return undefined;
  }
  const weight = plannedWeight(index, read, weightKey, { indicator: key.indicator, part });
  if (weight?.ok) return { value: weight.value, unit: own(index.plan.indicators, weightKey.indicator)!.unit };
  issues.push(...(weight?.issues ?? []));
  return undefined;
}

function givenWeight(
  weights: Readonly<Record<string, Exact>>,
  part: string,
  { indicator }: Key,
  issues: Issue[],
): Weight | undefined {
  const path = ["weights", part];
  const given = own(weights, part);
  const read = given === undefined ? undefined : safeParseRational(given);
  if (given === undefined || !read) issues.push(issue("missing-weight", { indicator, part }, { path }));
  else if (!read.ok) issues.push(...issuesUnder(path, read.issues));
  else if (sign(read.value) >= 0) return { value: read.value, unit: null };
  else {
    const params = { option: "weights", found: given, expected: ["0", "1", "2", "…"] };
    issues.push(issue("invalid-option", params, { path }));
  }
  return undefined;
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
