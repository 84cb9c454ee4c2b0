import { type Issue, issue } from "../../issue/issue.ts";
import { issuesUnder } from "../issues-under.ts";
import { safeParsePeriod } from "../period.ts";
import type { Plan } from "../plan.ts";
import { columnOf } from "../plan-index.ts";

/** Periods that are none, and parts of a period that lie outside of it. */
export function* checkPeriods(plan: Plan): Generator<Issue> {
  yield* period(plan.period, ["period"]);
  for (const [id, { combine }] of Object.entries(plan.indicators)) {
    yield* period(combine?.weightPeriod, ["indicators", id, "combine", "weightPeriod"]);
  }
  for (const [id, { over, whole, parts }] of Object.entries(plan.breakdowns)) {
    if (over !== "time") continue;
    yield* period(whole, ["breakdowns", id, "whole"]);
    for (const [at, part] of parts.entries()) {
      const path = ["breakdowns", id, "parts", at];
      yield* period(part, path);
      if (isOutside(part, whole)) {
        yield issue("invalid-field", { expected: `a period within ${whole}`, found: part }, { path });
      }
    }
  }
  for (const [id, table] of Object.entries(plan.tables)) {
    yield* period(table.period, ["tables", id, "period"]);
    for (const [at, entry] of table.columns.entries()) {
      yield* period(columnOf(entry).period, ["tables", id, "columns", at, "period"]);
    }
  }
  for (const [id, rule] of Object.entries(plan.rules ?? {})) {
    yield* period(rule.period, ["rules", id, "period"]);
  }
}

function* period(text: string | undefined, path: Issue["path"]): Generator<Issue> {
  if (text === undefined) return;
  const read = safeParsePeriod(text);
  if (!read.ok) yield* issuesUnder(path, read.issues);
}

function isOutside(part: string, whole: string): boolean {
  const [inner, outer] = [safeParsePeriod(part), safeParsePeriod(whole)];
  if (!inner.ok || !outer.ok) return false;
  return inner.value.from < outer.value.from || inner.value.to > outer.value.to;
}
