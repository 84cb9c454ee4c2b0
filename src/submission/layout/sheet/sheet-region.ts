import { lookUp } from "../../../plan/names.ts";
import type { Sheet } from "../../../sheet/sheet.ts";
import type { LayoutContext } from "../context.ts";
import { type Caption, captionsOf, headTexts, said } from "./captions.ts";
import { sheetNameParts } from "./sheet-name-parts.ts";

const SENDER =
  /(?:填报|报送|上报|申报)?(?:单位|地区|区域)(?:名称)?\s*(?:[（(][^）)]{0,10}[）)])?\s*[:：]\s*([^\s:：（）()]{1,40})/g;
/** An office reports for its region. */
const OFFICE = /(?:局|委|委员会|办|办公室|院|中心|政府|管委会|厅|部|处|科)$/;
const TITLE =
  /(?:情况|统计|汇总|月报|快报|年报|季报|报表|一览|明细|上报|报送|数据|表)(?:[（(][^（）()]{0,60}[)）])*$/;
const LONGEST_TITLE = 200;
const LONGEST_NAME = 20;
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
    texts.flatMap((text) => said(text, SENDER, ENGLISH_SENDER).flatMap((name) => senderOf(name, named)));
  const texts = captionsOf(sheet).map(({ text }) => text);
  const above = headTexts(sheet);
  return (
    onlyOne(saidIn(texts)) ??
    onlyOne(saidIn(above)) ??
    onlyOne([...texts, ...above].flatMap((text) => titled(text, named))) ??
    onlyOne(aloneIn(sheet).flatMap(named))
  );
}

/** A title that begins with a region's name and goes on as a table's does: 海宁市2016年6月主要指标完成情况. */
function titled(text: string, named: (name: string) => readonly string[]): readonly string[] {
  const title = text.trim().slice(0, LONGEST_TITLE);
  if (!TITLE.test(title)) return [];
  return atBeginning(title, named);
}

/**
 * The last of the names that a text begins with, one within the other (嘉兴市南湖区 is 南湖区), and what follows; of several
 * beside each other none is meant.
 */
function atBeginning(text: string, named: (name: string) => readonly string[]): readonly string[] {
  for (let length = Math.min(LONGEST_NAME, text.length); length > 0; length--) {
    const found = named(text.slice(0, length));
    if (found.length === 0) continue;
    const rest = text.slice(length);
    if (/^[、，,和及与]/.test(rest)) return [];
    const inner = rest === "" ? [] : atBeginning(rest, named);
    return inner.length > 0 ? inner : found;
  }
  return [];
}

/** A region's name behind that of the one it lies in, or before its office's: 嘉兴市南湖区发改局. */
function senderOf(name: string, named: (name: string) => readonly string[]): readonly string[] {
  const found = named(name);
  if (found.length > 0) return found;
  const isWhole = OFFICE.test(name) || [...name].some((_, at) => at > 0 && named(name.slice(at)).length > 0);
  return isWhole ? atBeginning(name, named) : [];
}

/** The texts of the first rows that stand alone in theirs. */
function aloneIn(sheet: Sheet): readonly string[] {
  const captions = captionsOf(sheet);
  const lineOf = ({ row, column }: Caption): number => (sheet.isTurned ? column : row);
  const counts = new Map<number, number>();
  for (const caption of captions) counts.set(lineOf(caption), (counts.get(lineOf(caption)) ?? 0) + 1);
  return captions.flatMap((caption) => (counts.get(lineOf(caption)) === 1 ? [caption.text] : []));
}

function onlyOne(found: readonly string[]): string | undefined {
  return new Set(found).size === 1 ? found[0] : undefined;
}
