import type { Subject } from "../entry.ts";

/** Something for each of many subjects. No text is made of a subject: there may be millions. */
export interface BySubject<T> {
  readonly get: (subject: Subject) => T | undefined;
  readonly set: (subject: Subject, value: T) => void;
}

export function bySubject<T>(): BySubject<T> {
  const known = new Map<string, Map<string, Map<string, T>>>();
  // Rows come in runs of one indicator and period.
  let last:
    | { readonly indicator: string; readonly period: string; readonly regions: Map<string, T> }
    | undefined;
  const regionsOf = ({ indicator, period }: Subject): Map<string, T> => {
    if (last && last.indicator === indicator && last.period === period) return last.regions;
    const regions = within(within(known, indicator), period);
    last = { indicator, period, regions };
    return regions;
  };
  return {
    get: (subject) => regionsOf(subject).get(subject.region),
    set: (subject, value) => void regionsOf(subject).set(subject.region, value),
  };
}

function within<V>(outer: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const found = outer.get(key) ?? new Map<string, V>();
  outer.set(key, found);
  return found;
}
