import { type Issue, issue } from "../issue/issue.ts";
import { overlap, parsePeriod, safeParsePeriod } from "../plan/period.ts";
import { cellOf, type PlanIndex } from "../plan/plan-index.ts";
import { readEmptyState } from "../target/empty-states.ts";
import { type BySubject, bySubject } from "./across/by-subject.ts";
import type { Entry, Subject } from "./entry.ts";

/** Which figures have to be there: those of the regions and indicators that a submission mentions, or all of the plan's. */
export type Expectation = "mentioned" | "plan";

/** What a submission was asked for. */
export interface Demand {
  /** All figures of these regions are due, and no others are asked for. */
  readonly regions: ReadonlySet<string> | undefined;
  readonly expect: Expectation;
}

/** Whether the plan sets an indicator for a region: a figure, nothing (—), or it says no word of it. */
export type Assignment = "assigned" | "not-assigned" | "absent";

/** What can be asked of a plan about what is due. */
export interface DueFigures {
  readonly assignmentOf: (subject: Pick<Subject, "indicator" | "region">) => Assignment;
  /** What the plan assigns; of an indicator that it only names, everything. */
  readonly isDue: (subject: Pick<Subject, "indicator" | "region">) => boolean;
  readonly isAskedPeriod: (period: string) => boolean;
}

export function dueFigures(index: PlanIndex): DueFigures {
  const assignmentOf = assignments(index);
  return {
    assignmentOf,
    isDue: (subject) => {
      const assignment = assignmentOf(subject);
      return (
        assignment === "assigned" || (assignment === "absent" && !index.byIndicator.has(subject.indicator))
      );
    },
    isAskedPeriod: askedPeriods(index),
  };
}

/** Looks assignments up, each once. */
function assignments(index: PlanIndex): (subject: Pick<Subject, "indicator" | "region">) => Assignment {
  const known = new Map<string, Map<string, Assignment>>();
  return ({ indicator, region }) => {
    const ofIndicator = known.get(indicator) ?? new Map<string, Assignment>();
    known.set(indicator, ofIndicator);
    const found = ofIndicator.get(region) ?? assignmentOf(index, indicator, region);
    ofIndicator.set(region, found);
    return found;
  };
}

function assignmentOf(index: PlanIndex, indicator: string, region: string): Assignment {
  let isNamed = false;
  for (const series of index.byIndicator.get(indicator) ?? []) {
    const cell = cellOf(index, series, region);
    if (!cell) continue;
    isNamed = true;
    if (readEmptyState(cell.text.trim()) === null) return "assigned";
  }
  return isNamed ? "not-assigned" : "absent";
}

/**
 * Figures that are due and have no cell. Where nothing else was asked for, those of the regions and indicators that are
 * mentioned for a period: what is reported by the year alone is not missed in June.
 */
export function missingSubjects(
  entries: readonly Entry[],
  demand: Demand,
  index: PlanIndex,
  isDue: DueFigures["isDue"],
): readonly Subject[] {
  const { plan } = index;
  const named = demand.regions && [...demand.regions];
  const asked = named ?? (demand.expect === "plan" ? Object.keys(plan.regions) : undefined);
  const given = bySubject<true>();
  return [...byPeriod(entriesOf(demand, entries), plan.period, given)].flatMap(([period, mentioned]) => {
    const regions = asked ?? [...mentioned.regions];
    const indicators = asked ? Object.keys(plan.indicators) : [...mentioned.indicators];
    // What is complete need not be gone through.
    if (!asked && mentioned.figures === regions.length * indicators.length) return [];
    return indicators.flatMap((indicator) =>
      regions.flatMap((region) => {
        const subject = { region, indicator, period };
        return given.get(subject) || !isDue(subject) ? [] : [subject];
      }),
    );
  });
}

/** What is said of the regions that were named says which periods are due; where nothing is, what is said of others. */
function entriesOf({ regions }: Demand, entries: readonly Entry[]): readonly Entry[] {
  const own = regions ? entries.filter(({ region }) => regions.has(region)) : entries;
  return own.length > 0 ? own : entries;
}

interface Mentioned {
  readonly regions: Set<string>;
  readonly indicators: Set<string>;
  /** How many there are, each counted once. */
  figures: number;
}

/** What is mentioned for each period; of nothing at all, the plan's own. Enters every subject into `given`. */
function byPeriod(
  entries: readonly Entry[],
  planPeriod: string,
  given: BySubject<true>,
): ReadonlyMap<string, Mentioned> {
  const periods = new Map<string, Mentioned>();
  const of = (period: string): Mentioned => {
    const known = periods.get(period) ?? { regions: new Set(), indicators: new Set(), figures: 0 };
    periods.set(period, known);
    return known;
  };
  if (entries.length === 0) of(planPeriod);
  for (const entry of entries) {
    const mentioned = of(entry.period);
    mentioned.regions.add(entry.region);
    mentioned.indicators.add(entry.indicator);
    if (given.get(entry)) continue;
    given.set(entry, true);
    mentioned.figures++;
  }
  return periods;
}

const NOTHING: readonly Issue[] = [];

/** That a figure was not asked for: by the regions that were named, the plan's periods, or what the plan assigns. */
export function unexpectedValue(
  entry: Entry,
  { regions }: Demand,
  assignment: Assignment,
  isAskedPeriod: (period: string) => boolean,
): readonly Issue[] {
  const { location, path } = entry;
  const why =
    regions && !regions.has(entry.region)
      ? "region-not-asked"
      : !isAskedPeriod(entry.period)
        ? "period-not-asked"
        : assignment === "not-assigned"
          ? "not-assigned"
          : undefined;
  if (why === undefined) return NOTHING;
  return [
    issue("unexpected-value", { found: entry.text.trim(), why }, { severity: "warning", location, path }),
  ];
}

/** Whether a period has a month in common with any that the plan speaks of. */
function askedPeriods({ plan, series }: PlanIndex): (period: string) => boolean {
  const spans = [...new Set([plan.period, ...series.map(({ period }) => period)])].flatMap((text) => {
    const read = safeParsePeriod(text);
    return read.ok ? [read.value] : [];
  });
  const known = new Map<string, boolean>();
  return (text) => {
    const found = known.get(text) ?? spans.some((span) => overlap(span, parsePeriod(text)));
    known.set(text, found);
    return found;
  };
}
