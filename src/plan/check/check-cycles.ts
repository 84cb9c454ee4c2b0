import { type Issue, issue } from "../../issue/issue.ts";
import type { Plan } from "../plan.ts";
import { findCycles } from "./find-cycles.ts";

/** What refers to itself by a way round: nothing could be summed, ordered or looked up through it. */
export function* checkCycles(plan: Plan): Generator<Issue> {
  const indicators = Object.entries(plan.indicators);
  yield* told("within", "regions", regionCircles(plan), ["within"]);
  yield* told("addsTo", "indicators", findCycles(entriesOf(indicators, ({ addsTo }) => addsTo)), ["addsTo"]);
  yield* told(
    "combine.weight",
    "indicators",
    findCycles(entriesOf(indicators, ({ combine }) => combine?.weight)),
    ["combine", "weight"],
  );
  const older = new Map(Object.entries(plan.tables).map(([id, { supersedes = [] }]) => [id, supersedes]));
  yield* told("supersedes", "tables", findCycles(older), ["supersedes"]);
  for (const over of ["regions", "components", "time"] as const) yield* inBreakdowns(plan, over);
}

/** Regions that lie within each other. */
export function regionCircles(plan: Plan): readonly (readonly string[])[] {
  return findCycles(entriesOf(Object.entries(plan.regions), ({ within }) => within));
}

function entriesOf<T>(
  entries: readonly (readonly [string, T])[],
  target: (record: T) => string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const edges = new Map<string, readonly string[]>();
  for (const [id, record] of entries) {
    const next = target(record);
    if (next !== undefined) edges.set(id, [next]);
  }
  return edges;
}

function* told(
  what: string,
  field: string,
  cycles: readonly (readonly string[])[],
  rest: Issue["path"],
): Generator<Issue> {
  for (const cycle of cycles) {
    yield issue("cyclic-reference", { what, cycle }, { path: [field, cycle[0]!, ...rest] });
  }
}

/** All breakdowns of one axis together: a whole of the one can be a part of the other. */
function* inBreakdowns(plan: Plan, over: "regions" | "components" | "time"): Generator<Issue> {
  const edges = new Map<string, string[]>();
  const declared = new Map<string, string>();
  for (const [id, breakdown] of Object.entries(plan.breakdowns)) {
    if (breakdown.over !== over) continue;
    const parts = edges.get(breakdown.whole) ?? [];
    edges.set(breakdown.whole, parts);
    for (const part of breakdown.parts) {
      parts.push(part);
      declared.set(JSON.stringify([breakdown.whole, part]), id);
    }
  }
  for (const cycle of findCycles(edges)) {
    const id = declared.get(JSON.stringify(cycle.slice(0, 2)))!;
    yield issue("cyclic-reference", { what: "breakdowns", cycle }, { path: ["breakdowns", id] });
  }
}
