import { lookUp } from "../../plan/names.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { periodInTitle, periodOf } from "../period-text.ts";
import type { LayoutContext } from "./context.ts";

/** Captions stand in the first rows. */
const CAPTION_ROWS = 10;
const SENDER = /(?:填报|报送|上报|申报)?(?:单位|地区|区域)(?:名称)?\s*[:：]\s*([^\s:：（）()]{1,40})/g;
const PERIOD = /(?:填报|报告|统计)?(?:时期|期间|月份|时间|日期|报告期)\s*[:：]\s*([^\s:：]{1,20})/g;
const LONGEST_CAPTION = 200;

/** The region that all of a sheet is about: as the caller says, as the sheet is called, or as its caption says (填报单位：南湖区). */
export function sheetRegion(sheet: Sheet, { defaults, regions }: LayoutContext): string | undefined {
  if (defaults.region !== undefined) return defaults.region;
  const named = (text: string): readonly string[] => {
    const found = lookUp(regions.index, text);
    return "id" in found ? [found.id] : [];
  };
  const [byName] = named(sheet.sheet ?? "");
  if (byName !== undefined) return byName;
  const found = new Set(
    captions(sheet).flatMap((text) => [...text.matchAll(SENDER)].flatMap((match) => named(match[1]!))),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

/** The period that all of a sheet is about: as its caption or title says, as it is called, or as the caller says. */
export function sheetPeriod(sheet: Sheet, { defaults, plan, year }: LayoutContext): string {
  const texts = captions(sheet);
  const found = new Set(
    texts.flatMap((text) => [
      ...[...text.matchAll(PERIOD)].flatMap((match) => periodOf(match[1]!, year) ?? []),
      ...[periodInTitle(text)].flatMap((period) => period ?? []),
    ]),
  );
  if (found.size === 1) return [...found][0]!;
  const byName = periodOf(sheet.sheet ?? "", year);
  return byName ?? defaults.period ?? plan.period;
}

function captions(sheet: Sheet): readonly string[] {
  // Of a turned sheet the first rows a person sees are its first columns.
  const rows = sheet.isTurned
    ? sheet.rows.map((row) => row.slice(0, CAPTION_ROWS))
    : sheet.rows.slice(0, CAPTION_ROWS);
  return rows.flatMap((row) => row.filter((text) => text !== "" && text.length <= LONGEST_CAPTION));
}
