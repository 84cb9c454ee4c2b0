import { isRecord } from "../../issue/refusal.ts";
import { periodOf } from "../period-text.ts";
import { isSaidAmongNames, periodWithin, type Said, SOME_YEAR, saidBy, sortFields } from "./data-fields.ts";
import { ownFields, tellOthers } from "./data-rows.ts";
import { addFigure, type DataPath, type DataTable, refuse } from "./data-table.ts";

/** Region, indicator, period, and the fields of a figure. */
const DEEPEST = 4;

/** Figures by the names that lead to them. What is said beside names holds for all below. */
export function addMap(
  table: DataTable,
  map: Readonly<Record<string, unknown>>,
  base: DataPath,
  keys: readonly string[],
  above: Said,
): void {
  const entries = Object.entries(map);
  const canBeFigure = keys.length > 0 || subjectOf(["a name"], above) !== undefined;
  const isSaid = ([key, value]: readonly [string, unknown]): boolean =>
    isSaidAmongNames(key, value, canBeFigure);
  const said = saidBy(sortFields(Object.fromEntries(entries.filter(isSaid))), above, table, [
    ...base,
    ...keys,
  ]);
  for (const [key, value] of entries.filter((entry) => !isSaid(entry))) {
    const path = [...keys, key];
    const names = path.filter((name) => !isPeriod(name));
    const at = isPeriod(key) ? { ...said, period: periodWithin(key, said.period) } : said;
    const subject = path.length < DEEPEST ? subjectOf(names, said) : undefined;
    const sorted = isRecord(value) && subject ? sortFields(value) : undefined;
    const number = table.rows.length;
    const full = [...base, ...path];
    if (sorted && "value" in sorted.fields) {
      addFigure(table, { ...ownFields(sorted.fields, at), ...subject }, said.unit, number, full, full);
      tellOthers(table, value as typeof map, sorted, number, full);
    } else if (isRecord(value) && path.length < DEEPEST) addMap(table, value, base, path, at);
    else if (!subject) refuse(table, "object", value, number, full);
    else addFigure(table, { ...ownFields({ value }, at), ...subject }, said.unit, number, full, full);
  }
}

function isPeriod(name: string): boolean {
  return periodOf(name, SOME_YEAR) !== undefined;
}

/** What the names on the way to a figure say that it is of: a region and an indicator, or the one that nothing above says. */
function subjectOf(
  names: readonly string[],
  { region, indicator }: Said,
): { readonly region: string; readonly indicator: string } | undefined {
  const [first, second, ...more] = names;
  if (more.length > 0) return undefined;
  if (first !== undefined && second !== undefined) return { region: first, indicator: second };
  if (first === undefined)
    return region !== undefined && indicator !== undefined ? { region, indicator } : undefined;
  if (region !== undefined) return indicator === undefined ? { region, indicator: first } : undefined;
  return indicator === undefined ? undefined : { region: first, indicator };
}
