import { type Issue, issue } from "../../issue/issue.ts";
import { DATE_FORMAT, isDate } from "../iso-date.ts";
import type { Plan } from "../plan.ts";

/** Dates that are none. Dates are compared as texts, so another way of writing would put them in a wrong order. */
export function* checkDates(plan: Plan): Generator<Issue> {
  yield* date(plan.source?.issued, ["source", "issued"]);
  for (const [id, { issued }] of Object.entries(plan.tables)) yield* date(issued, ["tables", id, "issued"]);
  yield* checkWaiverDates(plan);
}

/** The last days of waivers that are no dates. */
export function* checkWaiverDates(plan: Plan): Generator<Issue> {
  for (const [id, { until }] of Object.entries(plan.waivers ?? {}))
    yield* date(until, ["waivers", id, "until"]);
}

function* date(text: string | undefined, path: Issue["path"]): Generator<Issue> {
  if (text === undefined || isDate(text)) return;
  yield issue("invalid-field", { expected: DATE_FORMAT, found: String(text) }, { path });
}
