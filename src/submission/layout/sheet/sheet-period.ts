import { type Issue, issue } from "../../../issue/issue.ts";
import { lookUp } from "../../../plan/names.ts";
import { parsePeriod } from "../../../plan/period.ts";
import { placeOf, type Sheet } from "../../../sheet/sheet.ts";
import { noPeriodInTitle, periodsInTitle, yearInTitle } from "../../period-in-title.ts";
import { periodInColumn, yearOf } from "../../period-text.ts";
import type { LayoutContext } from "../context.ts";
import { wordsApart } from "../words/heading-words.ts";
import { longColumn } from "../words/long-header.ts";
import { type Caption, captionsOf, headTexts, said } from "./captions.ts";
import { sheetNameParts } from "./sheet-name-parts.ts";

const PERIOD =
  /(?:填报|报告|统计|所属)?(?:时期|期间|月份|时间|日期|报告期|所属期)\s*[:：]\s*([^\s:：]{1,20})/g;
const ENGLISH_PERIOD = /^\s*period\s*:\s*(.{1,20})$/is;
/** What these name is the period of the figures; 填报时间 and 日期 are as often the day that the sheet was filled in. */
const OF_FIGURES = /^\s*(?:填报|报告|统计|所属)?(?:时期|期间|月份|报告期|所属期|period)\s*[:：]/i;
/** When a form was filled in says nothing of what its figures are of. */
const FILED = /(?:填报|填表|制表|上报|报送|提交|编制|打印|发布)(?:日期|时间)\s*[:：]?\s*[^\s:：]{0,20}/g;

export interface SheetPeriod {
  readonly period?: string;
  /** What is wrong with what the sheet says of its period: to be told where figures name none of their own. */
  readonly unread?: Issue;
}

/**
 * The period that all of a table is about: as captions say, or else its title (in the rows before its headings) and the
 * name of its sheet, or what stands above the tables of the sheet, or the caller. Two that differ are told of, and neither
 * is taken.
 */
export function sheetPeriod(sheet: Sheet, before: number, context: LayoutContext): SheetPeriod {
  const { defaults, year, plan } = context;
  const captions = captionsOf(sheet);
  const titles = captionsOf(sheet, headingStart(sheet, before, context));
  const named = sheetNameParts(sheet, context).period;
  // What stands above other tables of another year is not of this one.
  const ofTable = (periods: readonly string[]): readonly Said[] =>
    periods.filter((period) => year === undefined || period.startsWith(year)).map((period) => ({ period }));
  const head = headTexts(sheet);
  const ways: readonly (readonly Said[])[] = [
    captions.flatMap((caption) => captioned(caption.text, year).map((period) => ({ period, caption }))),
    [
      ...titles.flatMap((caption) => titled(caption.text, year).map((period) => ({ period, caption }))),
      ...(named === undefined ? [] : [{ period: named }]),
    ],
    head.flatMap((text) => ofTable(captioned(text, year))),
    head.flatMap((text) => ofTable(titled(text, year))),
  ];
  const [first, ...others] = mostExact(ways.find((found) => found.length > 0) ?? []);
  const other = others.find(({ period }) => !endTogether(period, first!.period));
  if (first && other) return { unread: unclear([first, other], sheet) };
  // Of another year than the plan's nobody takes a figure for the plan's.
  const otherYear = year === yearOf(plan.period) ? undefined : year;
  const period = first?.period ?? defaults.period ?? otherYear;
  if (period !== undefined) return { period };
  const unread = [
    ...unreadIn(captions, (text) => noPeriodInCaption(text, year), sheet),
    ...unreadIn(titles, (text) => noPeriodInTitle(text.replace(FILED, ""), year), sheet),
  ];
  return unread[0] ? { unread: unread[0] } : {};
}

/** The year that the titles and the name of a sheet speak of, where it is one: that of its months. */
export function sheetYear(sheet: Sheet, titles: readonly string[]): string | undefined {
  const years = new Set(
    [...titles, sheet.sheet ?? ""].flatMap((text) => yearInTitle(text.replace(FILED, "")) ?? []),
  );
  return years.size === 1 ? [...years][0] : undefined;
}

/** A period, and the caption or title that says it. */
interface Said {
  readonly period: string;
  readonly caption?: Caption;
}

/** 2016年 beside 2016年6月 says nothing else. */
function mostExact(found: readonly Said[]): readonly Said[] {
  const within = found.filter(({ period }) => !/^\d{4}$/.test(period));
  return within.length > 0 ? within : found;
}

function captioned(text: string, year: string | undefined): readonly string[] {
  return said(text.replace(FILED, ""), PERIOD, ENGLISH_PERIOD).flatMap(
    (one) => periodInColumn(one, text, year).period ?? [],
  );
}

function titled(text: string, year: string | undefined): readonly string[] {
  return periodsInTitle(text.replace(FILED, ""), year);
}

/** What a caption says of the period of the figures, and is none. */
function noPeriodInCaption(text: string, year: string | undefined): string | undefined {
  if (!OF_FIGURES.test(text)) return undefined;
  return said(text, PERIOD, ENGLISH_PERIOD).find(
    (one) => periodInColumn(one, text, year).period === undefined,
  );
}

function unreadIn(
  texts: readonly Caption[],
  noPeriodIn: (text: string) => string | undefined,
  sheet: Sheet,
): readonly Issue[] {
  return texts.flatMap(({ text, row, column }) => {
    const found = noPeriodIn(text);
    if (found === undefined) return [];
    return [issue("unknown-period", { found, near: [] }, { location: placeOf(sheet, row, column) })];
  });
}

function unclear(two: readonly [Said, Said], sheet: Sheet): Issue {
  const caption = two[1].caption ?? two[0].caption;
  const location = caption
    ? placeOf(sheet, caption.row, caption.column)
    : { file: sheet.file, ...(sheet.sheet !== undefined && { sheet: sheet.sheet }) };
  return issue("unclear-period", { periods: two.map(({ period }) => period) }, { location });
}

/** 上半年 is over when 1—6月 is. */
function endTogether(one: string, other: string): boolean {
  return parsePeriod(one).to === parsePeriod(other).to;
}

/** The first row, as a person sees them, that names columns: titles and captions stand above it. */
function headingStart(sheet: Sheet, before: number, context: LayoutContext): number {
  const isOf = (text: string): boolean =>
    longColumn(text) !== undefined ||
    "id" in lookUp(context.indicators.index, text) ||
    "id" in lookUp(context.regions.index, text);
  const rows = new Map<number, string[]>();
  for (const { text, row, column } of captionsOf(sheet, before)) {
    const seen = sheet.isTurned ? column : row;
    rows.set(seen, [...(rows.get(seen) ?? []), text]);
  }
  for (const [row, texts] of rows) {
    const words = texts.filter((text) => wordsApart(text, context)).length;
    if (texts.length > 1 && (words > 1 || texts.some(isOf))) return row;
  }
  return before;
}
