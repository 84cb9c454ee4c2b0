import { type Issue, issue } from "../../issue/issue.ts";
import { nearest } from "../../issue/nearest.ts";
import { idHints } from "../find-name.ts";
import type { Plan, Table } from "../plan.ts";
import { breakdownOf, columnOf } from "../plan-index.ts";

type Path = Issue["path"];
type What = "indicator" | "region" | "breakdown" | "table";
type Refer = (what: What, id: string | undefined, path: Path) => Generator<Issue>;

/** A file whose every row is unknown needs no hint for each: comparing them all would take longer than reading it. */
const MOST_HINTED = 200;

/** Ids that name nothing in the plan, wherever one thing refers to another. */
export function* checkReferences(plan: Plan): Generator<Issue> {
  const refer = referrer(plan);
  yield* refer("region", plan.territory, ["territory"]);
  for (const [id, { addsTo, combine }] of Object.entries(plan.indicators)) {
    yield* refer("indicator", addsTo, ["indicators", id, "addsTo"]);
    yield* refer("indicator", combine?.weight, ["indicators", id, "combine", "weight"]);
  }
  for (const [id, { within }] of Object.entries(plan.regions)) {
    yield* refer("region", within, ["regions", id, "within"]);
  }
  yield* inBreakdowns(plan, refer);
  for (const [id, table] of Object.entries(plan.tables)) {
    yield* inTable(table, ["tables", id], refer);
    // Nothing says what a 合计 row is the sum of, so it would be checked by nobody.
    if (table.sum && breakdownOf(plan, table) === undefined) {
      const path = ["tables", id, "breakdown"];
      yield issue("missing-field", { field: "breakdown" }, { path, severity: "warning" });
    }
  }
  for (const [id, rule] of Object.entries(plan.rules ?? {})) {
    yield* refer("indicator", rule.indicator, ["rules", id, "indicator"]);
    yield* refer("breakdown", rule.breakdown, ["rules", id, "breakdown"]);
  }
}

function* inBreakdowns(plan: Plan, refer: Refer): Generator<Issue> {
  for (const [id, breakdown] of Object.entries(plan.breakdowns)) {
    const { over, whole, parts, minus = [] } = breakdown;
    const path = ["breakdowns", id];
    // What has no parts splits nothing, and every total under it would go unchecked.
    if (parts.length === 0) yield issue("missing-field", { field: "parts" }, { path: [...path, "parts"] });
    if (over !== "time") {
      const what = over === "regions" ? "region" : "indicator";
      yield* refer(what, whole, [...path, "whole"]);
      for (const [at, part] of parts.entries()) yield* refer(what, part, [...path, "parts", at]);
    }
    const known = new Set<string>(parts);
    for (const [at, part] of minus.entries()) {
      if (known.has(part)) continue;
      yield issue(
        "invalid-field",
        { expected: "one of the breakdown's parts", found: part },
        { path: [...path, "minus", at] },
      );
    }
  }
}

function* inTable(table: Table, path: Path, refer: Refer): Generator<Issue> {
  yield* refer("breakdown", table.breakdown, [...path, "breakdown"]);
  for (const [at, older] of (table.supersedes ?? []).entries()) {
    yield* refer("table", older, [...path, "supersedes", at]);
  }
  for (const [at, entry] of table.columns.entries()) {
    const inColumn = typeof entry === "string" ? [] : ["indicator"];
    yield* refer("indicator", columnOf(entry).indicator, [...path, "columns", at, ...inColumn]);
  }
  for (const region of Object.keys(table.rows)) yield* refer("region", region, [...path, "rows", region]);
}

function referrer(plan: Plan): Refer {
  const records: Readonly<Record<What, object>> = {
    indicator: plan.indicators,
    region: plan.regions,
    breakdown: plan.breakdowns,
    table: plan.tables,
  };
  let hinted = 0;
  const hints = (what: What, id: string): readonly string[] => {
    if (++hinted > MOST_HINTED) return [];
    return what === "indicator" || what === "region"
      ? idHints(plan, what, id)
      : nearest(id, Object.keys(records[what]));
  };
  return function* refer(what, id, path) {
    if (id === undefined || Object.hasOwn(records[what], id)) return;
    const params = { found: id, near: hints(what, id) };
    yield what === "indicator" || what === "region"
      ? issue(`unknown-${what}`, { ...params, by: "id" }, { path })
      : issue(`unknown-${what}`, params, { path });
  };
}
