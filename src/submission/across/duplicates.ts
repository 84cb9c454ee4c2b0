import { type Issue, issue } from "../../issue/issue.ts";
import { compare } from "../../quantity/rational.ts";
import type { Reported } from "../cells/read-figure.ts";
import { addressOf } from "./address.ts";
import { bySubject } from "./by-subject.ts";

/** The first figure of every subject; a second one is told of, and whether it says the same. */
export function withoutDuplicates(all: readonly Reported[]): {
  readonly kept: readonly Reported[];
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const firsts = bySubject<Reported>();
  const kept: Reported[] = [];
  for (const one of all) {
    const first = firsts.get(one.entry);
    if (!first) {
      firsts.set(one.entry, one);
      kept.push(one);
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
  return { kept, issues };
}
