import { type Issue, issue } from "../../issue/issue.ts";
import type { Plan } from "../plan.ts";

const LONGEST = 100;
/** Control characters, and what breaks lines: an id stands in file names, check ids and messages. */
const CONTROL = /[\p{Cc}\u2028\u2029]/u;

/** Ids that would be lost, or cannot be shown. */
export function* checkIds(plan: Plan): Generator<Issue> {
  for (const field of ["indicators", "regions", "breakdowns", "tables", "rules", "waivers"] as const) {
    for (const id of Object.keys(plan[field] ?? {})) {
      if (isSane(id)) continue;
      const expected = `an id of 1 to ${LONGEST} characters, none of them a control character, and not __proto__`;
      yield issue("invalid-field", { expected, found: id }, { path: [field, id] });
    }
  }
}

function isSane(id: string): boolean {
  return id.trim() !== "" && id.length <= LONGEST && id !== "__proto__" && !CONTROL.test(id);
}
