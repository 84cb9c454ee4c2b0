import { periodInColumn, periodOf } from "./period-text.ts";

/** The period of a heading, where a number of four digits and two is a month, too: `201606`, `2016.6`. */
export function periodInHeading(text: string, year: string | undefined): string | undefined {
  return (
    periodOf(text, year) ??
    (/^\s*(?:19|20)\d{2}/.test(text) ? periodInColumn(text, "", year).period : undefined)
  );
}

/** A period as it is printed somewhere. */
export interface PrintedPeriod {
  readonly period: string;
  /** It says no year, so that one over or beside it may: 6月 under 2015年. */
  readonly hasNoYear?: boolean;
}

/** Reads a heading that is a period. */
export function printedPeriod(text: string, year: string | undefined): PrintedPeriod | undefined {
  const period = periodInHeading(text, year);
  if (period === undefined) return undefined;
  return periodInHeading(text, undefined) === undefined ? { period, hasNoYear: true } : { period };
}

/** What a cell of a column of periods says; where it is none, what may be meant. */
export interface PeriodInColumn {
  readonly period?: PrintedPeriod;
  readonly near: readonly string[];
}

/** Reads a cell of a column of periods under its heading. */
export function printedInColumn(text: string, heading: string, year: string | undefined): PeriodInColumn {
  const { period, near } = periodInColumn(text, heading, year);
  if (period === undefined) return { near };
  const hasNoYear = periodInColumn(text, heading, undefined).period === undefined;
  return { period: hasNoYear ? { period, hasNoYear } : { period }, near };
}

/** What two periods say together of one cell, the second being the closer one. */
export function periodsTogether(
  outer: PrintedPeriod | undefined,
  inner: PrintedPeriod | undefined,
): PrintedPeriod | undefined {
  if (!outer || !inner) return outer ?? inner;
  if (inner.hasNoYear && isYear(outer)) return { period: within(outer.period, inner.period) };
  if (outer.hasNoYear && isYear(inner)) return { period: within(inner.period, outer.period) };
  return inner;
}

/** 2016年, and not 全年. */
export function isYear({ period, hasNoYear }: PrintedPeriod): boolean {
  return /^\d{4}$/.test(period) && !hasNoYear;
}

function within(year: string, part: string): string {
  return `${year}${part.slice(4)}`;
}
