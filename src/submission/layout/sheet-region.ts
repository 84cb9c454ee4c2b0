import { lookUp } from "../../plan/names.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { captionsOf, headTexts, said } from "./captions.ts";
import type { LayoutContext } from "./context.ts";
import { sheetNameParts } from "./sheet-name-parts.ts";

const SENDER = /(?:填报|报送|上报|申报)?(?:单位|地区|区域)(?:名称)?\s*[:：]\s*([^\s:：（）()]{1,40})/g;
/** In English names are of several words. */
const ENGLISH_SENDER = /^\s*region\s*:\s*(.{1,100})$/is;

/**
 * The region that all of a table is about: as the caller says, as its sheet is called, or as its caption says
 * (填报单位：南湖区), or else that above the tables of the sheet.
 */
export function sheetRegion(sheet: Sheet, context: LayoutContext): string | undefined {
  const { defaults, regions } = context;
  if (defaults.region !== undefined) return defaults.region;
  const byName = sheetNameParts(sheet, context).region;
  if (byName !== undefined) return byName;
  const named = (text: string): readonly string[] => {
    const found = lookUp(regions.index, text);
    return "id" in found ? [found.id] : [];
  };
  const saidIn = (texts: readonly string[]): readonly string[] =>
    texts.flatMap((text) => said(text, SENDER, ENGLISH_SENDER).flatMap(named));
  return onlyOne(saidIn(captionsOf(sheet).map(({ text }) => text))) ?? onlyOne(saidIn(headTexts(sheet)));
}

function onlyOne(found: readonly string[]): string | undefined {
  return new Set(found).size === 1 ? found[0] : undefined;
}
