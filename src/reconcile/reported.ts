import { at, cut, type Interval } from "../interval/interval.ts";
import type { Issue } from "../issue/issue.ts";
import { issue } from "../issue/issue.ts";
import { toOwnUnit } from "../plan/check/conversion.ts";
import type { AnyIndicator } from "../plan/plan.ts";
import { own, type PlanIndex, seriesKey } from "../plan/plan-index.ts";
import { factorTo, type Reading, signedFigure } from "../plan/reading.ts";
import {
  abs,
  add,
  compare,
  multiply,
  negate,
  ONE,
  parseRational,
  type Rational,
  rational,
  sign,
  subtract,
} from "../quantity/rational.ts";
import { findUnit } from "../quantity/unit-table.ts";
import type { Key } from "../rollup/leaves.ts";
import { safeParseTarget } from "../target/parse-target.ts";
import { type EmptyState, isEmpty } from "../target/target-expression.ts";
import type { StatedFigure } from "./check.ts";
import { lastPlace } from "./conclude.ts";
import { wrongUnits } from "./figures.ts";
import type { Observation } from "./observation.ts";

/** How reported figures were cut to their decimals: to the nearest, or by dropping the rest. */
export type Rounding = "half" | "truncate";

/** What was reported, by what it is about. */
export interface Reports {
  readonly at: (key: Key) => StatedFigure | EmptyState | undefined;
  readonly keys: readonly Key[];
}

/** Reads observations. Of two of one key the later date holds; two that differ on one date contradict each other. */
export function readReports(
  index: PlanIndex,
  observations: readonly Observation[],
  asOf: string | undefined,
  issues: Issue[],
): Reports {
  const found = new Map<
    string,
    { readonly key: Key; readonly said: StatedFigure | EmptyState; readonly row: Observation }
  >();
  for (const [position, row] of observations.entries()) {
    if (asOf !== undefined && row.date !== undefined && row.date > asOf) continue;
    const said = readObservation(index, row, position, issues);
    if (said === undefined) continue;
    const key: Key = {
      indicator: row.indicator,
      region: row.region,
      period: row.period,
      scope: row.scope ?? null,
    };
    const name = nameKey(key);
    const before = found.get(name);
    if (before && (before.row.date ?? "") === (row.date ?? "") && !sameReport(before.row, row)) {
      const { indicator, region, period } = key;
      const values = [before.row.value, row.value];
      issues.push(
        issue("conflicting-observations", { indicator, region, period, values }, { path: [position] }),
      );
    }
    if (!before || (before.row.date ?? "") <= (row.date ?? "")) found.set(name, { key, said, row });
  }
  return {
    at: (key) => found.get(nameKey(key))?.said,
    keys: [...found.values()].map(({ key }) => key),
  };
}

function nameKey({ indicator, region, period, scope }: Key): string {
  return `${seriesKey(indicator, period, scope)}${region}`;
}

function sameReport(a: Observation, b: Observation): boolean {
  return a.value === b.value && a.unit === b.unit;
}

function readObservation(
  index: PlanIndex,
  row: Observation,
  position: number,
  issues: Issue[],
): StatedFigure | EmptyState | undefined {
  const indicator = own(index.plan.indicators, row.indicator);
  if (!indicator || !own(index.plan.regions, row.region)) {
    const near: readonly string[] = [];
    if (!indicator)
      issues.push(
        issue("unknown-indicator", { found: row.indicator, near }, { path: [position, "indicator"] }),
      );
    else issues.push(issue("unknown-region", { found: row.region, near }, { path: [position, "region"] }));
    return undefined;
  }
  const unit = row.unit ?? indicator.unit;
  const { dash } = index.plan;
  const read = safeParseTarget(row.value, { units: index.units, unit, ...(dash && { dash }) });
  const unfit = toOwnUnit(indicator, unit, index.units);
  if (!unfit.ok) for (const one of unfit.issues) issues.push({ ...one, path: [position, "unit"] });
  const found = read.ok ? wrongUnits(index, row.indicator, read.value) : read.issues;
  for (const one of found) issues.push({ ...one, path: [position, "value"] });
  if (!read.ok || !unfit.ok || found.length > 0) return undefined;
  if (isEmpty(read.value)) return read.value.status;
  if (read.value.bound !== "exact" || read.value.commitment || read.value.stretch) {
    issues.push(issue("not-a-number", { found: row.value }, { path: [position, "value"] }));
    return undefined;
  }
  const { bound, value } = signedFigure(read.value, indicator, index.units);
  return { bound, value, unit: read.value.unit ?? unit, commitment: null, source: {} };
}

/**
 * Everything that rounds to the reported figure, in `unit`. Whole counts in magnitude 1 are exact; else the last place
 * is the declared one where the figure is in the indicator's own unit, and the printed one elsewhere.
 */
export function reportedInterval(
  index: PlanIndex,
  indicator: AnyIndicator,
  figure: StatedFigure,
  unit: string,
  reading: Reading,
  rounding: Rounding,
): Interval {
  const factor = factorTo(indicator, figure.unit, unit, index.units);
  const value = multiply(parseRational(figure.value), factor);
  const info = findUnit(figure.unit, index.units);
  const whole = info?.classifier === true && compare(info.factor, ONE) === 0 && !figure.value.includes(".");
  if (whole && !indicator.decimals) return { lower: at(value), upper: at(value) };
  const declared = figure.unit === indicator.unit ? indicator.decimals : undefined;
  const place = multiply(
    declared === undefined ? lastPlace(figure.value) : rational(1n, 10n ** BigInt(declared)),
    factor,
  );
  return cut(rounding === "half" ? rounded(value, place) : truncated(value, place), reading.min, reading.max);
}

function rounded(value: Rational, place: Rational): Interval {
  const half = multiply(place, rational(1n, 2n));
  return { lower: at(subtract(value, half)), upper: at(add(value, half)) };
}

/** Dropping digits moves a number towards 0. */
function truncated(value: Rational, place: Rational): Interval {
  const outer = add(abs(value), abs(place));
  if (sign(value) > 0) return { lower: at(value), upper: at(outer, -1) };
  if (sign(value) < 0) return { lower: at(negate(outer), 1), upper: at(value) };
  return { lower: at(negate(place), 1), upper: at(place, -1) };
}
