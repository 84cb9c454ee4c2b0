import { safeParsePeriod } from "../plan/period.ts";
import type { Key } from "./leaves.ts";

/** Parts from the one that ends last; those that end together, or of no known period, from the last declared. */
export function latestFirst<P extends { readonly key: Key }>(parts: readonly P[]): readonly P[] {
  const ended = parts.map((part) => {
    const period = safeParsePeriod(part.key.period);
    return { part, end: period.ok ? period.value.to : "" };
  });
  // Sorting is stable, so what was declared later stays before what was declared earlier.
  return ended
    .reverse()
    .sort((a, b) => (a.end === b.end ? 0 : a.end < b.end ? 1 : -1))
    .map(({ part }) => part);
}
