import { lookUp } from "../../plan/names.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { periodOf } from "../period-text.ts";
import type { LayoutContext } from "./context.ts";

const BETWEEN = /^[\s()（）_·.,，、—-]+|[\s()（）_·.,，、—-]+$/g;
/** What a sheet is called beside its region and its month. */
const ENDING = /(?:完成|进展|情况|数据|统计|上报|报送|填报|汇总|月报|报表|表)+$/;

/** What the name of a sheet says: 海宁市, 6月, 海宁市6月, 2016年6月（海宁）. Of a name with anything else in it nothing is known. */
export function sheetNameParts(
  { sheet = "" }: Sheet,
  { regions, year }: LayoutContext,
): { readonly region?: string; readonly period?: string } {
  const regionOf = (text: string): string | undefined => {
    const found = lookUp(regions.index, text);
    return "id" in found ? found.id : undefined;
  };
  const ways = [sheet, sheet.replace(ENDING, "")];
  for (const name of ways) {
    const [region, period] = [regionOf(name), periodOf(name, year)];
    if (region !== undefined) return { region };
    if (period !== undefined) return { period };
  }
  for (const name of ways) {
    for (let at = 1; at < name.length; at++) {
      const parts = [name.slice(0, at), name.slice(at)].map((part) => part.replace(BETWEEN, ""));
      for (const [one, other] of [parts, [...parts].reverse()]) {
        const [region, period] = [regionOf(one!), periodOf(other!, year)];
        if (region !== undefined && period !== undefined) return { region, period };
      }
    }
  }
  return {};
}
