import { bySubject } from "../across/by-subject.ts";
import type { Entry, PrintedSum, SumItem } from "../entry.ts";

/**
 * Printed sums among all that their table says of the same indicator and period. The region of a sum is empty; where it
 * names no period, and all rows are of one, it is of that.
 */
export function sumsOf(sums: readonly Entry[], entries: readonly Entry[]): readonly PrintedSum[] {
  if (sums.length === 0) return [];
  const found = bySubject<SumItem[]>();
  const printed: (readonly SumItem[])[] = [];
  const [period, ...others] = new Set(entries.map((entry) => entry.period));
  const isOne = period !== undefined && others.length === 0;
  for (const sum of sums) {
    const entry = isOne && sum.isPeriodAssumed ? { ...sum, period } : sum;
    const items = found.get(entry) ?? [];
    if (items.length === 0) {
      found.set(entry, items);
      printed.push(items);
    }
    items.push({ entry, isSum: true });
  }
  for (const entry of entries) found.get({ ...entry, region: "" })?.push({ entry, isSum: false });
  return printed.flatMap((items) =>
    items.some(({ isSum }) => !isSum) ? [{ items: [...items].sort(byPlace) }] : [],
  );
}

/** Down the rows, and along them where the table stands across. */
function byPlace({ entry: { location: a } }: SumItem, { entry: { location: b } }: SumItem): number {
  return (a.row ?? 0) - (b.row ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
