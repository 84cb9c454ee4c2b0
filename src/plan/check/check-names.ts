import { type Issue, issue } from "../../issue/issue.ts";
import { namesOfIndicator, namesOfRegion, normalizeName } from "../names.ts";
import type { Plan } from "../plan.ts";

/** Names and codes by which no one id can be found, because several regions or several indicators are called so. */
export function* checkNames(plan: Plan): Generator<Issue> {
  yield* ambiguous("indicators", plan.indicators, namesOfIndicator);
  yield* ambiguous("regions", plan.regions, namesOfRegion);
}

function* ambiguous<T>(
  field: "indicators" | "regions",
  records: Readonly<Record<string, T>>,
  namesOf: (record: T) => readonly string[],
): Generator<Issue> {
  const owners = new Map<string, { readonly name: string; readonly ids: Set<string> }>();
  for (const [id, record] of Object.entries(records)) {
    for (const name of [id, ...namesOf(record)]) {
      const key = normalizeName(name);
      const known = owners.get(key);
      if (known) known.ids.add(id);
      else owners.set(key, { name, ids: new Set([id]) });
    }
  }
  for (const { name, ids } of owners.values()) {
    if (ids.size < 2) continue;
    const path = [field, [...ids][1]!];
    yield issue("ambiguous-name", { found: name, ids: [...ids] }, { path, severity: "warning" });
  }
}
