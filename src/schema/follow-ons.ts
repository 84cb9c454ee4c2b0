import type { Issue } from "../issue/issue.ts";
import { own } from "../issue/own.ts";
import { isRecord } from "../issue/refusal.ts";
import type { Plan, Table } from "../plan/plan.ts";
import type { ReadShape } from "./read-shape.ts";

type Collection = "units" | "indicators" | "regions" | "breakdowns" | "tables";

/** The ids that are in the JSON, in entries that could not be kept; of what is no collection, every id may be. */
type LeftOut = (collection: Collection) => ReadonlySet<string> | "all";

/** Beyond so many, which of them a text contains is not looked for. */
const MOST_UNITS = 100;

/**
 * Whether a finding about the well-formed part stands by itself. It only follows from what was left out where it
 * speaks of a place at which something is malformed, or misses what an entry that could not be kept would have said.
 */
export function notFollowing(plan: Plan, shape: ReadShape, json: unknown): (found: Issue) => boolean {
  const places = new Set([...shape.issues.map(({ path }) => path), ...shape.replaced].map(keyOf));
  const leftOut = entriesLeftOut(plan, json);
  const changed = tablesChanged(shape);
  return (found) => {
    // What a table's figures are of is no longer known.
    if (found.code === "duplicate-target" && found.params.tables.some((table) => changed.has(table)))
      return false;
    for (let length = 1; length <= found.path.length; length++) {
      if (places.has(keyOf(found.path.slice(0, length)))) return false;
    }
    return !missesEntry(found, plan, leftOut);
  };
}

/** Fields of a table that say what its figures are of, or which hold. */
const SAY_WHICH: readonly unknown[] = ["period", "scope", "supersedes"] satisfies (keyof Table)[];

/** Tables in which something stands in for such a field, or nothing does. */
function tablesChanged({ replaced }: ReadShape): ReadonlySet<string> {
  return new Set(
    replaced.flatMap(([collection, id, field]) =>
      collection === "tables" && SAY_WHICH.includes(field) ? [String(id)] : [],
    ),
  );
}

function keyOf(path: Issue["path"]): string {
  return JSON.stringify(path);
}

function entriesLeftOut(plan: Plan, json: unknown): LeftOut {
  const known = new Map<Collection, ReadonlySet<string> | "all">();
  return (collection) => {
    const ids = known.get(collection) ?? idsLeftOut(collection, plan, json);
    known.set(collection, ids);
    return ids;
  };
}

function idsLeftOut(collection: Collection, plan: Plan, json: unknown): ReadonlySet<string> | "all" {
  const given = isRecord(json) ? json[collection] : undefined;
  const kept = plan[collection] ?? {};
  if (isRecord(given)) return new Set(Object.keys(given).filter((id) => !Object.hasOwn(kept, id)));
  return given === undefined && collection === "units" ? new Set() : "all";
}

function missesEntry(found: Issue, plan: Plan, leftOut: LeftOut): boolean {
  const misses = (collection: Collection, id: string): boolean => {
    const ids = leftOut(collection);
    return ids === "all" || ids.has(id);
  };
  switch (found.code) {
    case "unknown-indicator":
      return misses("indicators", found.params.found);
    case "unknown-region":
      return misses("regions", found.params.found);
    case "unknown-breakdown":
      return misses("breakdowns", found.params.found);
    case "unknown-table":
      return misses("tables", found.params.found);
    case "unknown-unit":
      return mentionsUnit(found.params.unit, leftOut("units"));
    case "unreadable-target":
      return mentionsUnit(found.params.text, leftOut("units"));
    case "duplicate-target":
      // The one that is left out may be what orders the others.
      return found.params.tables.some((table) =>
        own(plan.tables, table)?.supersedes?.some((older) => misses("tables", older)),
      );
    default:
      return false;
  }
}

/** A unit stands with magnitude words, and in cells with figures. */
function mentionsUnit(text: string, units: ReadonlySet<string> | "all"): boolean {
  return units === "all" || units.size > MOST_UNITS || [...units].some((unit) => text.includes(unit));
}
