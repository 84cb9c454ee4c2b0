import { type Issue, issue } from "../issue/issue.ts";
import { own } from "../issue/own.ts";
import { factorTo } from "../plan/conversion.ts";
import { isDate } from "../plan/iso-date.ts";
import { issuesUnder } from "../plan/issues-under.ts";
import { type PlanIndex, seriesKey } from "../plan/plan-index.ts";
import type { StatedFigure } from "../plan/stated.ts";
import type { TargetKey } from "../plan/target-types.ts";
import { compare, multiply, parseRational, type Rational } from "../quantity/rational.ts";
import type { Key } from "../rollup/leaves.ts";
import type { EmptyState } from "../target/target-expression.ts";
import type { Observation } from "./observation.ts";
import { type ObservationRow, observationReader, REQUIRED_FIELDS } from "./read-observation.ts";
import { placeOf } from "./reported.ts";

/** A reported figure that was held against nothing. */
export interface NotCompared extends TargetKey {
  /** Its position among the observations, from 0. */
  readonly observation: number;
  /** There is no target, total, part or mean that it belongs to; or it is dated later than `asOf`. */
  readonly why: "no-counterpart" | "after-as-of";
}

/** What was reported, by what it is about. */
export interface Reports {
  readonly at: (key: Key) => StatedFigure | EmptyState | undefined;
  /** The row that says it, as it was given. */
  readonly rowAt: (key: Key) => Observation | undefined;
  readonly keys: readonly Key[];
  /** Notes that a report was held against something. */
  readonly use: (key: Key) => void;
  /** The figures that were held against nothing so far, in the order they were given. */
  readonly notCompared: () => readonly NotCompared[];
}

interface Report {
  readonly key: Key;
  readonly said: StatedFigure | EmptyState;
  readonly row: Observation;
  readonly position: number;
}

/**
 * Reads observations. Of two of one key the later date holds; two that differ on one date contradict each other, and of
 * two that say the same the finer holds. What is only doubtful (6.5家) goes to `doubts`.
 */
export function readReports(
  index: PlanIndex,
  observations: readonly Observation[],
  asOf: string | undefined,
  issues: Issue[],
  doubts: Issue[],
): Reports {
  const byDate = new Map<string, Report>();
  const latest = new Map<string, Report>();
  const later: NotCompared[] = [];
  const read = observationReader(index);
  for (const [position, row] of observations.entries()) {
    const missing = missingFields(row);
    if (missing.length > 0) {
      issues.push(...issuesUnder([position], [...missing, ...read(row ?? {}).issues]));
      continue;
    }
    const key: Key = {
      indicator: row.indicator,
      region: row.region,
      period: row.period,
      scope: row.scope ?? null,
    };
    if (asOf !== undefined && row.date !== undefined && isDate(row.date) && row.date > asOf) {
      later.push({ observation: position, ...key, why: "after-as-of" });
      continue;
    }
    const { said, issues: found } = read(row);
    for (const one of issuesUnder([position], found)) {
      if (one.severity === "error") issues.push(one);
      else doubts.push(one);
    }
    if (said === undefined) continue;
    const report: Report = { key, said, row, position };
    const name = nameKey(key);
    const dated = `${row.date ?? ""}${name}`;
    const same = byDate.get(dated);
    if (same && !saysTheSame(index, same, report)) {
      const { indicator, region, period } = key;
      const values = [same, report].map(({ row: { value, unit = "" } }) => `${value}${unit}`);
      issues.push(
        issue("conflicting-observations", { indicator, region, period, values }, { path: [position] }),
      );
    }
    const kept = same && !isFiner(index, report, same) ? same : report;
    byDate.set(dated, kept);
    const before = latest.get(name);
    if (!before || (before.row.date ?? "") <= (row.date ?? "")) latest.set(name, kept);
  }
  const used = new Set<string>();
  return {
    at: (key) => latest.get(nameKey(key))?.said,
    rowAt: (key) => latest.get(nameKey(key))?.row,
    keys: [...latest.values()].map(({ key }) => key),
    use: (key) => used.add(nameKey(key)),
    notCompared: () => {
      const unused = [...latest].filter(([name, { said }]) => typeof said === "object" && !used.has(name));
      const listed = unused.map(
        ([, { key, position }]): NotCompared => ({ observation: position, ...key, why: "no-counterpart" }),
      );
      return [...listed, ...later].sort((a, b) => a.observation - b.observation);
    },
  };
}

/** Plain JavaScript may leave out what the types demand, and a figure that belongs nowhere would go unnoticed. */
function missingFields(row: ObservationRow | null | undefined): readonly Issue[] {
  const missing = REQUIRED_FIELDS.filter((field) => row?.[field] === undefined);
  return missing.map((field) => issue("missing-field", { field }, { path: [field] }));
}

function nameKey({ indicator, region, period, scope }: Key): string {
  return `${seriesKey(indicator, period, scope)}${region}`;
}

/** Not whether the texts are the same, but whether what they say is: 5 and 5.0, 5亿元 and 50000万元. */
function saysTheSame(index: PlanIndex, a: Report, b: Report): boolean {
  if (typeof a.said === "string" || typeof b.said === "string") return a.said === b.said;
  return (
    compare(
      inOwnUnit(index, a, parseRational(a.said.value)),
      inOwnUnit(index, b, parseRational(b.said.value)),
    ) === 0
  );
}

function isFiner(index: PlanIndex, a: Report, b: Report): boolean {
  if (typeof a.said === "string" || typeof b.said === "string") return false;
  const indicator = own(index.plan.indicators, a.key.indicator)!;
  const [first, second] = [placeOf(index, indicator, a.said), placeOf(index, indicator, b.said)];
  if (first === null || second === null) return second !== null;
  return compare(inOwnUnit(index, a, first), inOwnUnit(index, b, second)) < 0;
}

function inOwnUnit(index: PlanIndex, { key, said }: Report, value: Rational): Rational {
  const indicator = own(index.plan.indicators, key.indicator)!;
  return multiply(value, factorTo(indicator, (said as StatedFigure).unit, indicator.unit, index.units));
}
