import { inDigits, periodOf } from "./period-text.ts";
import { periodInHeading } from "./printed-period.ts";

/** Not 与2015年相比, 以2015年为基数, 2016—2020年, 2020年目标. */
const YEAR_IN_TITLE =
  /(?<![\d到至与以按从自比—–~～-])((?:19|20)\d{2})年(?!度?(?:目标|以来|为|基|年报|相比|可比|不变价|价格|同期|末))/g;
/** 附件1, 表2-1 before a title; a blank parts it from a number behind. */
const ATTACHED = /^\s*附?[件表]\s*[\d一二三四五六七八九十]{1,3}(?:[-—]\d{1,2})?[:：、.\s]\s*/;
/** What explains a table is no title of it. */
const NOTE = /^\s*[（(]?(?:注|说明|备注|附注|填报说明|填表说明|根据|依据|按照)/;
const IN_TITLE = new RegExp(
  [
    /(?:\d{4}年)?\d{1,2}月?[-–—－~～至到]\d{1,2}月/,
    /(?:\d{4}年)?\d{1,2}月/,
    /(?:\d{4}年)?前\d{1,2}个月/,
    /(?:\d{4}年)?(?:前|第)?[一二三四1-4]季度/,
    /(?:\d{4}年)?(?:[上下]半年|半年度)/,
    /(?<!\d)(?:19|20)\d{2}[-.](?:0?[1-9]|1[0-2])(?![\d.-])/,
    /(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?!\d)/,
    /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[.,]?(?:19|20)\d{2}(?!\d)/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gi",
);
const DAYS = /(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{4}[-.]\d{1,2}[-.]\d{1,2}/g;
/** A title is looked through no further. */
const LONGEST_TITLE = 200;

/**
 * The months, quarters or halves that a title speaks of (2016年6月工业投资完成情况, 上半年完成情况); what names no year is of
 * the one that the title names, or of `year`. A year alone says nothing of them.
 */
export function periodsInTitle(title: string, year: string | undefined): readonly string[] {
  if (NOTE.test(title)) return [];
  const plain = plainTitle(title)
    // A day within a month is when something was written or sent.
    .replace(DAYS, (day) =>
      periodOf(day, year ?? "2000") === undefined ? "" : day.replace(/\d{1,2}日$/, ""),
    );
  const of = yearInTitle(title) ?? year;
  const found = plain.match(IN_TITLE) ?? [];
  return [...new Set(found.flatMap((text) => periodInHeading(text, of) ?? []))];
}

/** What a title says that looks like a period and is none: 6至7月. */
export function noPeriodInTitle(title: string, year: string | undefined): string | undefined {
  if (NOTE.test(title)) return undefined;
  const found = plainTitle(title).replace(DAYS, "").match(IN_TITLE) ?? [];
  return found.find((text) => periodInHeading(text, year ?? "2000") === undefined);
}

/** The one year that a title names. */
export function yearInTitle(title: string): string | undefined {
  if (NOTE.test(title)) return undefined;
  const years = new Set(
    [...plainTitle(title).replace(DAYS, "").matchAll(YEAR_IN_TITLE)].map((match) => match[1]),
  );
  return years.size === 1 ? [...years][0] : undefined;
}

function plainTitle(title: string): string {
  const own = title.slice(0, LONGEST_TITLE).normalize("NFKC").replace(ATTACHED, "");
  return inDigits(own.replace(/\s/g, ""));
}
