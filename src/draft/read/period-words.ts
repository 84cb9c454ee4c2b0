/** 五年规划 by their numbers, in years. */
const FIVE_YEARS: ReadonlyMap<string, string> = new Map([
  ["十一五", "2006/2010"],
  ["十二五", "2011/2015"],
  ["十三五", "2016/2020"],
  ["十四五", "2021/2025"],
  ["十五五", "2026/2030"],
  ["十六五", "2031/2035"],
]);

const DIGITS = "〇一二三四五六七八九";

/** The period that a title names: 2016年度, 2025—2027年, “十四五”; undefined where it names none. */
export function periodOf(title: string): string | undefined {
  const text = plainYears(title);
  const [, from, to] = /((?:19|20)\d{2})年?\s*[-–—－~～至到]\s*((?:19|20)\d{2})年/.exec(text) ?? [];
  if (from !== undefined && to !== undefined && from < to) return `${from}/${to}`;
  const [, year] =
    /((?:19|20)\d{2})年(?:度|全|上|市|省|县|区|工|主|重|目|任|各|《|(?!\d{0,2}月?\d))/.exec(text) ?? [];
  if (year !== undefined && !/^(?:19|20)\d{2}年\d{1,2}月/.test(text)) return year;
  const [five] = /十[一二三四五六]五(?=[”"』]?(?:规划|时期|期间|末|发展|目标))/.exec(text) ?? [];
  if (five !== undefined) return FIVE_YEARS.get(five);
  // In English a year stands by itself.
  const [, first, last] = /\b((?:19|20)\d{2})\s*(?:[-–—]|to)\s*((?:19|20)\d{2})\b/i.exec(text) ?? [];
  if (first !== undefined && last !== undefined && first < last) return `${first}/${last}`;
  return /[A-Za-z].*\b((?:19|20)\d{2})\b|\b((?:19|20)\d{2})\b.*[A-Za-z]/.exec(text)?.slice(1).find(Boolean);
}

/** The year that a sentence speaks of first. */
export function yearsOf(text: string): string | undefined {
  const [, year] = /((?:19|20)\d{2})年/.exec(plainYears(text)) ?? [];
  return year;
}

/** 二〇二七年 as 2027年. */
export function plainYears(text: string): string {
  return text.replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, (year) =>
    [...year.replace(/[○零]/g, "〇")].map((one) => DIGITS.indexOf(one)).join(""),
  );
}
