import { parsePeriod, safeParsePeriod } from "../plan/period.ts";

const DIGITS = "一二三四五六七八九十";
const HALVES: ReadonlyMap<string, string> = new Map([
  ["上", "H1"],
  ["下", "H2"],
]);

const MONTH = /^(?:(\d{4})(?:年|[-./]))?(\d{1,2})月?(?:份|末|底)?$/;
/** 1—6月 is what June's report is called: the months until then. */
const MONTHS = /^(?:(\d{4})年)?0?1(?:月)?[-–—－~～至到](\d{1,2})月(?:份|末|底)?$/;
const QUARTER = /^(?:(\d{4})年?)?(?:第?([1-4一二三四])季度?|q([1-4]))$/i;
const HALF = /^(?:(\d{4})年?)?(上|下)半年$/;
const YEAR = /^(\d{4})(?:年度?|年全年)?$/;
/** A name of a month is no longer. */
const LONGEST = 20;

/**
 * The period that a heading, a cell or a sheet's name is: `2016年6月`, `2016-06`, `6月`, `1—6月`, `二季度`, `上半年`,
 * `2016年`, or an id such as `2016-Q2`. What names no year is of `year`; undefined where the text is no period.
 */
export function periodOf(text: string, year: string | undefined): string | undefined {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  if (plain === "" || plain.length > LONGEST) return undefined;
  if (safeParsePeriod(plain).ok) return plain;
  const within = (named: string | undefined, part: string): string | undefined => {
    const of = named ?? year;
    const id = of === undefined ? "" : `${of}-${part}`;
    return safeParsePeriod(id).ok ? id : undefined;
  };
  const months = MONTHS.exec(plain);
  if (months) return within(months[1], months[2]!.padStart(2, "0"));
  const month = MONTH.exec(plain);
  // A bare number is a figure, 2016.6 may be one.
  if (month && (plain.includes("月") || /^\d{4}[-/]/.test(plain) || plain.includes("年")))
    return within(month[1], month[2]!.padStart(2, "0"));
  const quarter = QUARTER.exec(plain);
  if (quarter) return within(quarter[1], `Q${quarter[3] ?? digitOf(quarter[2]!)}`);
  const half = HALF.exec(plain);
  if (half) return within(half[1], HALVES.get(half[2]!)!);
  const whole = YEAR.exec(plain);
  return whole && plain.length > 4 ? whole[1] : undefined;
}

function digitOf(text: string): string {
  const at = DIGITS.indexOf(text);
  return at < 0 ? text : String(at + 1);
}

const IN_TITLE = [
  /\d{4}年(?:\d{1,2}[-–—－~～至到])?\d{1,2}月/,
  /\d{4}年第?[一二三四1-4]季度?/,
  /\d{4}年[上下]半年/,
  /\d{4}-(?:0[1-9]|1[0-2])(?!\d)/,
];
/** A title is looked through no further. */
const LONGEST_TITLE = 200;

/** The month, quarter or half that a title speaks of (2016年6月工业投资完成情况); a year alone is the plan's, and says nothing. */
export function periodInTitle(title: string): string | undefined {
  const plain = title.slice(0, LONGEST_TITLE).normalize("NFKC").replace(/\s/g, "");
  for (const form of IN_TITLE) {
    const found = form.exec(plain)?.[0];
    const period = found === undefined ? undefined : periodOf(found, undefined);
    if (period !== undefined) return period;
  }
  return undefined;
}

/** The year that periods without one are of: the plan's, where it is a single one. */
export function yearOf(planPeriod: string): string | undefined {
  const { from, to } = parsePeriod(planPeriod);
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : undefined;
}
