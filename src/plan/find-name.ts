import { fail, ok, type Result } from "../issue/issue.ts";
import { nearest } from "../issue/nearest.ts";
import {
  indicatorNames,
  lookUp,
  type NameIndex,
  namesOfIndicator,
  namesOfRegion,
  regionNames,
} from "./names.ts";
import type { Plan } from "./plan.ts";

/** What is found by name. */
export type Named = "indicator" | "region";

interface Names {
  readonly indicator: NameIndex;
  readonly region: NameIndex;
}

const MOST_HINTS = 3;

// A plan is immutable, so the names it gives can be kept beside it for as long as it lives.
const indexes = new WeakMap<Plan, Names>();

function namesIn(plan: Plan): Names {
  let names = indexes.get(plan);
  if (!names) {
    names = { indicator: indicatorNames(plan), region: regionNames(plan) };
    indexes.set(plan, names);
  }
  return names;
}

/** The id that a text names: an exact id first, then what is called so. */
export function findName(plan: Plan, what: Named, text: string): Result<string> {
  // Types keep other values out, but not from those who write JavaScript.
  if (typeof text !== "string") return fail(`unknown-${what}`, { found: typeof text, near: [] });
  if (Object.hasOwn(recordsOf(plan, what), text)) return ok(text);
  const found = lookUp(namesIn(plan)[what], text);
  if ("id" in found) return ok(found.id);
  if (found.ids.length > 0) return fail("ambiguous-name", { found: text, ids: found.ids });
  return fail(`unknown-${what}`, { found: text, near: nearest(text, spellings(plan, what)) });
}

/** The ids that may have been meant by a text that is none: what it names, else what is spelled nearly so. */
export function idHints(plan: Plan, what: Named, text: string): readonly string[] {
  if (typeof text !== "string") return [];
  const found = lookUp(namesIn(plan)[what], text);
  if ("id" in found) return [found.id];
  if (found.ids.length > 0) return found.ids.slice(0, MOST_HINTS);
  return nearest(text, Object.keys(recordsOf(plan, what)));
}

function recordsOf(plan: Plan, what: Named): Readonly<Record<string, unknown>> {
  return what === "indicator" ? plan.indicators : plan.regions;
}

function* spellings(plan: Plan, what: Named): Generator<string> {
  yield* Object.keys(recordsOf(plan, what));
  if (what === "region") for (const region of Object.values(plan.regions)) yield* namesOfRegion(region);
  else for (const indicator of Object.values(plan.indicators)) yield* namesOfIndicator(indicator);
}
