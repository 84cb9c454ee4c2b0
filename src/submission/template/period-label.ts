import type { Language } from "../../issue/language.ts";
import { type Period, parsePeriod } from "../../plan/period.ts";
import { periodOf } from "../period-text.ts";

const MONTH = /^(\d{4})-(\d{2})$/;

/** A period as people write it, where that is read back as the same: 2016年6月, 2016年. */
export function periodLabel(id: string, lang: Language): string {
  const [, year, month] = MONTH.exec(id) ?? [];
  const spoken = month === undefined ? `${id}年` : `${year}年${Number(month)}月`;
  return lang === "zh" && periodOf(spoken, undefined) === id ? spoken : id;
}

/** A list to choose from is no longer. */
const MOST_YEARS = 20;

/** The periods that a plan's figures can be reported for: the months of its year, or its years, and its own. */
export function periodChoices(plan: Period): readonly string[] {
  const [first, last] = [Number(plan.from.slice(0, 4)), Number(plan.to.slice(0, 4))];
  const years = Array.from({ length: Math.min(last - first + 1, MOST_YEARS) }, (_, at) =>
    yearText(first + at),
  );
  const parts = first === last ? monthsOf(plan) : years;
  return [...parts.filter((part) => part !== plan.id), plan.id];
}

function monthsOf({ from, to }: Period): readonly string[] {
  const { from: start } = parsePeriod(from.slice(0, 4));
  return Array.from(
    { length: 12 },
    (_, at) => `${start.slice(0, 5)}${String(at + 1).padStart(2, "0")}`,
  ).filter((month) => month >= from && month <= to);
}

function yearText(year: number): string {
  return String(year).padStart(4, "0");
}
