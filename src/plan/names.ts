import type { AnyIndicator, Plan, Region } from "./plan.ts";

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
  return indexNames(Object.entries(plan.regions), namesOfRegion);
}

/** The names of a plan's indicators: ids, names in both languages, aliases. */
export function indicatorNames(plan: Pick<Plan, "indicators">): NameIndex {
  return indexNames(Object.entries(plan.indicators), namesOfIndicator);
}

/** What a region is called beside its id, as written. */
export function namesOfRegion(region: Region): readonly string[] {
  const { name, code, otherCodes = [], aliases = [], former = [] } = region;
  return written([name.zh, name.en, code, ...otherCodes, ...aliases, ...former]);
}

/** What an indicator is called beside its id, as written. */
export function namesOfIndicator(indicator: AnyIndicator): readonly string[] {
  const { name, aliases = [] } = indicator;
  return written([name.zh, name.en, ...aliases]);
}

function written(names: readonly (string | undefined)[]): readonly string[] {
  return names.filter((name): name is string => !!name);
}

function indexNames<T>(
  entries: readonly (readonly [string, T])[],
  namesOf: (value: T) => readonly string[],
): NameIndex {
  const index = new Map<string, string[]>();
  for (const [id, value] of entries) for (const name of namesOf(value)) enter(index, name, id);
  // An id names itself alone, whatever else is called so; two that are told apart by case only name neither.
  const ids = new Map<string, string[]>();
  for (const [id] of entries) enter(ids, id, id);
  for (const [key, itself] of ids) index.set(key, itself);
  return index;
}

function enter(index: Map<string, string[]>, name: string, id: string): void {
  const key = normalizeName(name);
  const ids = index.get(key);
  if (!ids) index.set(key, [id]);
  else if (!ids.includes(id)) ids.push(id);
}

/** What a name stands for. */
export function lookUp(index: NameIndex, name: string): Found {
  const ids = index.get(normalizeName(name)) ?? [];
  return ids.length === 1 ? { id: ids[0]! } : { ids };
}
