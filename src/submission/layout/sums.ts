import { bySubject } from "../across/by-subject.ts";
import type { Entry, PrintedSum } from "../entry.ts";

/**
 * Printed sums with what they sum: all that their table says of the same indicator and period. Of several for one (小计)
 * nobody can know which rows each is about. The region of a sum is empty.
 */
export function sumsOf(sums: readonly Entry[], entries: readonly Entry[]): readonly PrintedSum[] {
  if (sums.length === 0) return [];
  const found = bySubject<{ readonly parts: Entry[]; isSeveral: boolean }>();
  for (const sum of sums) {
    const known = found.get(sum);
    if (known) known.isSeveral = true;
    else found.set(sum, { parts: [], isSeveral: false });
  }
  for (const entry of entries) found.get({ ...entry, region: "" })?.parts.push(entry);
  return sums.flatMap((sum) => {
    const { parts, isSeveral } = found.get(sum)!;
    return isSeveral ? [] : [{ sum, parts }];
  });
}
