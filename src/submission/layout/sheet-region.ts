import { type Issue, issue } from "../../issue/issue.ts";
import { lookUp } from "../../plan/names.ts";
import { placeOf, type Sheet } from "../../sheet/sheet.ts";
import { periodInTitle, periodOf } from "../period-text.ts";
import type { LayoutContext } from "./context.ts";

/** Captions stand in the first rows. */
const CAPTION_ROWS = 10;
const SENDER = /(?:填报|报送|上报|申报)?(?:单位|地区|区域)(?:名称)?\s*[:：]\s*([^\s:：（）()]{1,40})/g;
const PERIOD =
  /(?:填报|报告|统计|所属)?(?:时期|期间|月份|时间|日期|报告期|所属期)\s*[:：]\s*([^\s:：]{1,20})/g;
/** In English names are of several words: they are all that stands behind the label. */
const ENGLISH_SENDER = /^\s*region\s*:\s*(.{1,100})$/is;
const ENGLISH_PERIOD = /^\s*period\s*:\s*(.{1,20})$/is;
/** What these name is the period of the figures; 填报时间 and 日期 are as often the day that the sheet was filled in. */
const OF_FIGURES = /^\s*(?:填报|报告|统计|所属)?(?:时期|期间|月份|报告期|所属期|period)\s*[:：]/i;
/** When a form was filled in says nothing of what its figures are of. */
const FILED = /(?:填报|填表|制表|上报|报送|提交|编制|打印|发布)(?:日期|时间)\s*[:：]?\s*[^\s:：]{0,20}/g;
/** A caption whose value stands in the next cell. */
const OPEN = /[:：]\s*$/;
const BARE = /^(?:填报|报送|上报|报告)(?:单位|地区|时期|期间|月份)$/;
const LONGEST_CAPTION = 200;

/**
 * The region that all of a table is about: as the caller says, as its sheet is called, or as its caption says
 * (填报单位：南湖区), or else that above the tables of the sheet.
 */
export function sheetRegion(sheet: Sheet, { defaults, regions }: LayoutContext): string | undefined {
  if (defaults.region !== undefined) return defaults.region;
  const named = (text: string): readonly string[] => {
    const found = lookUp(regions.index, text);
    return "id" in found ? [found.id] : [];
  };
  const [byName] = named(sheet.sheet ?? "");
  if (byName !== undefined) return byName;
  const saidIn = (texts: readonly string[]): readonly string[] =>
    texts.flatMap((text) => said(text, SENDER, ENGLISH_SENDER).flatMap(named));
  return onlyOne(saidIn(captions(sheet))) ?? onlyOne(saidIn(headCaptions(sheet)));
}

/** The period that all of a table is about: as a caption or else a title says, as its sheet is called, or as the caller says. */
export function sheetPeriod(sheet: Sheet, { defaults, year }: LayoutContext): string | undefined {
  const saidIn = (texts: readonly string[]): string | undefined => {
    const plain = texts.map((text) => text.replace(FILED, ""));
    const captioned = plain.flatMap((text) =>
      said(text, PERIOD, ENGLISH_PERIOD).flatMap((found) => periodOf(found, year) ?? []),
    );
    return onlyOne(captioned) ?? onlyOne(plain.flatMap((text) => periodInTitle(text) ?? []));
  };
  const found = saidIn(captions(sheet)) ?? saidIn(headCaptions(sheet));
  return found ?? periodOf(sheet.sheet ?? "", year) ?? defaults.period;
}

/** What is wrong with a caption whose period cannot be read: to be told where nothing else says one. */
export function unreadPeriod(sheet: Sheet, { year }: LayoutContext): Issue | undefined {
  const rows = sheet.isTurned ? sheet.rows : sheet.rows.slice(0, CAPTION_ROWS);
  for (const [row, cells] of rows.entries()) {
    for (const [column, text] of cells.slice(0, sheet.isTurned ? CAPTION_ROWS : cells.length).entries()) {
      if (text.length > LONGEST_CAPTION || !OF_FIGURES.test(text)) continue;
      const found = said(text, PERIOD, ENGLISH_PERIOD).find((one) => periodOf(one, year) === undefined);
      if (found !== undefined)
        return issue("unknown-period", { found, near: [] }, { location: placeOf(sheet, row, column) });
    }
  }
  return undefined;
}

function said(text: string, chinese: RegExp, english: RegExp): readonly string[] {
  const found = [...text.matchAll(chinese)].map((match) => match[1]!);
  const [, whole] = english.exec(text) ?? [];
  return whole === undefined ? found : [...found, whole.trim()];
}

function onlyOne(found: readonly string[]): string | undefined {
  return new Set(found).size === 1 ? found[0] : undefined;
}

function captions(sheet: Sheet): readonly string[] {
  // Of a turned sheet the first rows a person sees are its first columns.
  const rows = sheet.isTurned
    ? transposed(sheet.rows.map((row) => row.slice(0, CAPTION_ROWS)))
    : sheet.rows.slice(0, CAPTION_ROWS);
  return rows.flatMap(captionTexts);
}

function headCaptions({ head = [] }: Sheet): readonly string[] {
  return head.slice(0, CAPTION_ROWS).flatMap(captionTexts);
}

/** 填报单位： and what it is may stand in two cells. */
export function captionTexts(row: readonly string[]): readonly string[] {
  const texts = row.filter((text) => text.trim() !== "" && text.length <= LONGEST_CAPTION);
  return texts.map((text, at) => {
    const next = texts[at + 1] ?? "";
    return OPEN.test(text) ? `${text}${next}` : BARE.test(text.trim()) ? `${text}：${next}` : text;
  });
}

function transposed(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return Array.from({ length: CAPTION_ROWS }, (_, column) => rows.map((row) => row[column] ?? ""));
}
