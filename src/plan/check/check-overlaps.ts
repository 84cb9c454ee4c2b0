import { type Issue, issue } from "../../issue/issue.ts";
import { own } from "../../issue/own.ts";
import { type Period, safeParsePeriod } from "../period.ts";
import type { Breakdown, Plan } from "../plan.ts";
import { regionCircles } from "./check-cycles.ts";

/** Parts of one breakdown of which something would be counted twice. */
export function* checkOverlaps(plan: Plan): Generator<Issue> {
  const circular = new Set(regionCircles(plan).flat());
  for (const [id, breakdown] of Object.entries(plan.breakdowns)) {
    const { over, parts } = breakdown;
    const seen = new Map<string, number>();
    for (const [at, part] of parts.entries()) {
      if (seen.has(part)) yield overlapping(id, part, part, at);
      else seen.set(part, at);
    }
    if (over === "regions") yield* nested(plan, id, breakdown, seen, circular);
    if (over === "time") yield* overlappingPeriods(id, seen);
  }
}

function overlapping(breakdown: string, first: string, second: string, at: number): Issue {
  const path = ["breakdowns", breakdown, "parts", at];
  return issue("overlapping-parts", { breakdown, first, second }, { path });
}

/** Regions that lie within another part; unless one of the two is taken away, as in a county without its zone. */
function* nested(
  plan: Plan,
  id: string,
  { minus = [] }: Breakdown,
  parts: ReadonlyMap<string, number>,
  circular: ReadonlySet<string>,
): Generator<Issue> {
  const taken = new Set<string>(minus);
  const around = new Map<string, string | undefined>();
  for (const [part, at] of parts) {
    const outer = partAround(plan, part, parts, around);
    // What lies within itself, by way of others or not, is a circle, and told as one.
    if (outer === undefined || (circular.has(part) && circular.has(outer))) continue;
    if (taken.has(outer) === taken.has(part)) yield overlapping(id, outer, part, at);
  }
}

/** The part that a region lies within. `around` remembers it for all regions on the way, so chains are climbed once. */
function partAround(
  plan: Plan,
  region: string,
  parts: ReadonlyMap<string, number>,
  around: Map<string, string | undefined>,
): string | undefined {
  const way: string[] = [];
  let at = region;
  let found: string | undefined;
  while (!around.has(at)) {
    way.push(at);
    around.set(at, undefined);
    const outer = own(plan.regions, at)?.within;
    if (outer === undefined) break;
    if (parts.has(outer)) {
      found = outer;
      break;
    }
    at = outer;
  }
  found ??= around.get(at);
  for (const passed of way) around.set(passed, found);
  return found;
}

function* overlappingPeriods(id: string, parts: ReadonlyMap<string, number>): Generator<Issue> {
  const periods: { readonly period: Period; readonly at: number }[] = [];
  for (const [part, at] of parts) {
    const read = safeParsePeriod(part);
    if (read.ok) periods.push({ period: read.value, at });
  }
  periods.sort((a, b) => (a.period.from < b.period.from ? -1 : a.period.from > b.period.from ? 1 : 0));
  let last: Period | undefined;
  for (const { period, at } of periods) {
    if (last && period.from <= last.to) yield overlapping(id, last.id, period.id, at);
    if (!last || period.to > last.to) last = period;
  }
}
