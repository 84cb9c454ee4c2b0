import type { Plan } from "./plan.ts";

/**
 * A name as it is compared: width, white space, line breaks, quotes and brackets' shapes make no difference, nor does
 * the case of letters. What remains is what was meant.
 */
export function normalizeName(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff"'“”‘’「」『』]/g, "")
    .toLowerCase();
}

/** What a text names: one id, none, or several (an error: never guessed). */
export type Found = { readonly id: string } | { readonly ids: readonly string[] };

/** From every name, alias, code and id to what it names. */
export type NameIndex = ReadonlyMap<string, readonly string[]>;

/** The names of a plan's regions: ids, names in both languages, codes, aliases, former names. */
export function regionNames(plan: Pick<Plan, "regions">): NameIndex {
  return indexNames(Object.entries(plan.regions), (region) => [
    region.name.zh,
    region.name.en,
    region.code,
    ...(region.otherCodes ?? []),
    ...(region.aliases ?? []),
    ...(region.former ?? []),
  ]);
}

/** The names of a plan's indicators: ids, names in both languages, aliases. */
export function indicatorNames(plan: Pick<Plan, "indicators">): NameIndex {
  return indexNames(Object.entries(plan.indicators), (indicator) => [
    indicator.name.zh,
    indicator.name.en,
    ...(indicator.aliases ?? []),
  ]);
}

function indexNames<T>(
  entries: readonly (readonly [string, T])[],
  namesOf: (value: T) => readonly (string | undefined)[],
): NameIndex {
  const index = new Map<string, string[]>();
  for (const [id, value] of entries) {
    for (const name of namesOf(value)) {
      if (!name) continue;
      const key = normalizeName(name);
      const ids = index.get(key);
      if (!ids) index.set(key, [id]);
      else if (!ids.includes(id)) ids.push(id);
    }
  }
  // An id names itself alone, whatever else is called so.
  for (const [id] of entries) index.set(normalizeName(id), [id]);
  return index;
}

/** What a name stands for. */
export function lookUp(index: NameIndex, name: string): Found {
  const ids = index.get(normalizeName(name)) ?? [];
  return ids.length === 1 ? { id: ids[0]! } : { ids };
}
