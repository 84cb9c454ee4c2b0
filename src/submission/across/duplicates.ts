import { type Issue, issue } from "../../issue/issue.ts";
import { compare } from "../../quantity/rational.ts";
import type { Reported } from "../cells/read-figure.ts";
import { addressOf, keyOf } from "./keys.ts";

/** The first figure of every key; a second one is told of, and whether it says the same. */
export function withoutDuplicates(all: readonly Reported[], issues: Issue[]): ReadonlyMap<string, Reported> {
  const kept = new Map<string, Reported>();
  for (const one of all) {
    const key = keyOf(one.entry);
    const first = kept.get(key);
    if (!first) {
      kept.set(key, one);
      continue;
    }
    const { location, path } = one.entry;
    const found = `${one.figure.value}${one.figure.unit}`;
    const at = addressOf(first.entry.location);
    if (compare(first.amount, one.amount) === 0) {
      issues.push(issue("duplicate-cell", { found, first: at }, { severity: "warning", location, path }));
    } else {
      const other = `${first.figure.value}${first.figure.unit}`;
      issues.push(issue("conflicting-duplicate", { found, first: at, other }, { location, path }));
    }
  }
  return kept;
}
