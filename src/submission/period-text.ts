import { daysIn } from "../plan/iso-date.ts";
import { parsePeriod, safeParsePeriod } from "../plan/period.ts";

const DIGITS = "一二三四五六七八九十";
const HALVES: ReadonlyMap<string, string> = new Map([
  ["上", "H1"],
  ["下", "H2"],
]);

const MONTH = /^(?:(\d{4})(?:年|[-./]))?(\d{1,2})月?(?:份|末|底)?$/;
/** 1—6月 is what June's report is called: the months until then. */
const MONTHS = /^(?:(\d{4})年)?(?:0?1(?:月)?[-–—－~～至到](\d{1,2})月(?:份|末|底)?|前(\d{1,2})个月)$/;
const QUARTER = /^(?:(\d{4})年?)?(?:第?([1-4一二三四])季度?|q([1-4]))$/i;
const HALF = /^(?:(\d{4})年?)?(?:(上|下)半年|半年度?)$/;
const YEAR = /^(\d{4})(?:年度?|年全年)?$/;
const WHOLE_YEAR = /^(?:全年|全年度)$/;
/** 前三季度 are the months until September. */
const QUARTERS = /^(?:(\d{4})年?)?(?:前|第?[1一][-–—－~～至到])第?([二三四2-4])季度?$/;
/** 截至6月底 is 6月, and so is 截至6月30日. */
const UNTIL = /^(?:截[至止](?:到)?)|(?:为止|止)$/g;
const DAY = /^(?:(\d{4})(?:年|[-/.]))?(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/;
/** 2016.1 is what becomes of 2016.10 where it is taken for a number, so that it may be either. */
const COMPACT = /^(\d{4})(?:(0[1-9]|1[0-2])|\.(0[1-9]|1[0-2]|[2-9]))$/;
/** A month, a quarter or a half at the beginning of a text that goes on: 6月引进内资, 1—6月累计. */
export const PERIOD_BEFORE: RegExp =
  /^(?:截[至止]到?)?(?:\d{4}年?)?(?:\d{1,2}月?[-–—－~～至到])?(?:\d{1,2}月(?:份|末|底)?|前?[一二三四]季度|[上下]半年)|^\d{4}年/;
const NAMED = /^(?:([a-z]{3,9})[.,]?(\d{4})|(\d{4})([a-z]{3,9}))$/i;
/** As Excel shows a month: Jun-16. */
const SHORT = /^([a-z]{3})-(\d{2})$/i;
const MONTHS_IN_ENGLISH = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
/** A name of a month is no longer. */
const LONGEST = 20;

/**
 * The period that a heading, a cell or a sheet's name is: `2016年6月`, `2016-06`, `6月`, `1—6月`, `二季度`, `上半年`,
 * `2016年`, or an id such as `2016-Q2`. What names no year is of `year`; undefined where the text is no period.
 */
export function periodOf(text: string, year: string | undefined): string | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = plainOf(text);
  if (plain === "") return undefined;
  if (safeParsePeriod(plain).ok) return plain;
  const within = (named: string | undefined, part: string): string | undefined => {
    const of = named ?? year;
    const id = of === undefined ? "" : `${of}-${part}`;
    return safeParsePeriod(id).ok ? id : undefined;
  };
  const months = MONTHS.exec(plain);
  if (months) return within(months[1], (months[2] ?? months[3])!.padStart(2, "0"));
  const month = MONTH.exec(plain);
  // A bare number is a figure, 2016.6 may be one.
  if (month && (plain.includes("月") || /^\d{4}[-/]/.test(plain) || plain.includes("年")))
    return within(month[1], month[2]!.padStart(2, "0"));
  const day = DAY.exec(plain);
  // The last day of a month is when it is over; what another day stands for, nobody has said.
  if (day && (plain.includes("日") || day[1] !== undefined))
    return isLastDay(day[1] ?? year, day[2]!, day[3]!) ? within(day[1], day[2]!.padStart(2, "0")) : undefined;
  const [, first, of, from, last] = NAMED.exec(plain) ?? [];
  const named = monthNamed(first ?? last ?? "");
  if (named !== undefined) return within(of ?? from, named);
  const [, short, tens] = SHORT.exec(plain) ?? [];
  const shown = monthNamed(short ?? "");
  if (shown !== undefined) return within(`20${tens}`, shown);
  const quarters = QUARTERS.exec(plain);
  if (quarters) return within(quarters[1], String(3 * Number(digitOf(quarters[2]!))).padStart(2, "0"));
  const quarter = QUARTER.exec(plain);
  if (quarter) return within(quarter[1], `Q${quarter[3] ?? digitOf(quarter[2]!)}`);
  const half = HALF.exec(plain);
  if (half) return within(half[1], HALVES.get(half[2] ?? "上")!);
  if (WHOLE_YEAR.test(plain)) return year;
  const whole = YEAR.exec(plain);
  return whole && plain.length > 4 ? whole[1] : undefined;
}

/** Whether a period's name says that its figure counts since January: 1—6月, not 6月. */
export function countsFromJanuary(text: string): boolean {
  return text.length <= LONGEST && MONTHS.test(plainOf(text));
}

/**
 * The same in a column of periods, where a number is one, too: `201606`, `2016.06`, and under 月份 also `6`. Of what may be
 * meant by another text, `near`.
 */
export function periodInColumn(
  text: string,
  heading: string,
  year: string | undefined,
): { readonly period?: string; readonly near: readonly string[] } {
  const period = periodOf(text, year);
  if (period !== undefined) return { period, near: [] };
  const plain = text.length > LONGEST ? "" : plainOf(text);
  const [, of, month, point] = COMPACT.exec(plain) ?? [];
  if (of !== undefined) return { period: `${of}-${(month ?? point)!.padStart(2, "0")}`, near: [] };
  const isMonth = /^(?:0?[1-9]|1[0-2])$/.test(plain) && /月|month/i.test(heading) && year !== undefined;
  if (isMonth) return { period: `${year}-${plain.padStart(2, "0")}`, near: [] };
  const tenths = /^(\d{4})\.1$/.exec(plain);
  if (tenths) return { near: [`${tenths[1]}-01`, `${tenths[1]}-10`] };
  const [, in_ = year, on] = DAY.exec(plain) ?? [];
  const about = on === undefined || in_ === undefined ? "" : `${in_}-${on.padStart(2, "0")}`;
  return { near: safeParsePeriod(about).ok ? [about] : [] };
}

function plainOf(text: string): string {
  return inDigits(text.normalize("NFKC").replace(/\s/g, "")).replace(UNTIL, "");
}

const YEAR_IN_CHINESE = /[〇○零一二三四五六七八九]{4}(?=年)/g;
const NUMBER_IN_CHINESE = /([二三]?十)?([一二三四五六七八九])?(?=[月日]|[-–—－~～至到]\S{1,3}月)/g;

/** Years, months and days in Chinese numerals as digits: 二〇一六年六月 as 2016年6月. */
export function inDigits(text: string): string {
  return text
    .replace(YEAR_IN_CHINESE, (year) =>
      [...year].map((digit) => (/[〇○零]/.test(digit) ? "0" : digitOf(digit))).join(""),
    )
    .replace(NUMBER_IN_CHINESE, (found, tens = "", ones = "") => {
      const ten = tens === "" ? 0 : tens.length === 1 ? 1 : Number(digitOf(tens[0]));
      return found === "" ? "" : String(10 * ten + (ones === "" ? 0 : Number(digitOf(ones))));
    });
}

function isLastDay(year: string | undefined, month: string, day: string): boolean {
  return year !== undefined && Number(day) === daysIn(Number(year), Number(month));
}

/** `06` of June and Jun. */
function monthNamed(text: string): string | undefined {
  const name = text.toLowerCase();
  const at = MONTHS_IN_ENGLISH.findIndex((full) => full === name || full.slice(0, 3) === name);
  return at < 0 ? undefined : String(at + 1).padStart(2, "0");
}

function digitOf(text: string): string {
  const at = DIGITS.indexOf(text);
  return at < 0 ? text : String(at + 1);
}

/** The year that periods without one are of: the plan's, where it is a single one. */
export function yearOf(planPeriod: string): string | undefined {
  const { from, to } = parsePeriod(planPeriod);
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : undefined;
}
