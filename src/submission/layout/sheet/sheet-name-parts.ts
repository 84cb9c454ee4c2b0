import { lookUp } from "../../../plan/names.ts";
import type { Sheet } from "../../../sheet/sheet.ts";
import { periodInHeading } from "../../printed-period.ts";
import type { LayoutContext } from "../context.ts";

const BETWEEN = /^[\s()（）_·.,，、—-]+|[\s()（）_·.,，、—-]+$/g;
/** What a sheet is called beside its region and its month. */
const ENDING = /(?:完成|进展|情况|数据|统计|上报|报送|填报|汇总|月报|报表|表)+$/;

/** What is written behind the name of a copy. */
const VERSION = /\s*[(（](?:\d{1,2}|修改|修订|更新|最终|终稿|定稿|正式|新|修改稿|修订稿)[)）]$/;

/** What the name of a sheet says: 海宁市, 6月, 海宁市6月, 2016年6月（海宁）. Of a name with anything else in it nothing is known. */
export function sheetNameParts(
  { sheet = "" }: Sheet,
  { regions, year }: LayoutContext,
): { readonly region?: string; readonly period?: string } {
  const regionOf = (text: string): string | undefined => {
    const found = lookUp(regions.index, text);
    return "id" in found ? found.id : undefined;
  };
  const name = sheet.trim().replace(VERSION, "");
  const ways = [name, name.replace(ENDING, "")];
  for (const way of ways) {
    const [region, period] = [regionOf(way), periodInHeading(way, year)];
    if (region !== undefined) return { region };
    if (period !== undefined) return { period };
  }
  for (const way of ways) {
    for (let at = 1; at < way.length; at++) {
      const parts = [way.slice(0, at), way.slice(at)].map((part) => part.replace(BETWEEN, ""));
      for (const [one, other] of [parts, [...parts].reverse()]) {
        const [region, period] = [regionOf(one!), periodInHeading(other!, year)];
        if (region !== undefined && period !== undefined) return { region, period };
      }
    }
  }
  return {};
}
