import { isDate } from "../../../plan/iso-date.ts";
import type { NumberKind } from "./number-format.ts";

const DAY = 86_400;
/** 31 December 9999, where the calendar of a spreadsheet ends. */
const LAST_DAY = 2_958_465;
const BETWEEN_SYSTEMS = 1462;
/** Day 0 of the calendar that begins in 1900, counted on from its March; what comes before is a day off. */
const EPOCH = Date.UTC(1899, 11, 30);
const LEAP_DAY_THAT_NEVER_WAS = 60;

/** Which day a workbook calls 0. */
export type DateSystem = 1900 | 1904;

/**
 * A day number as the date, month, year or time of day that its cell shows: `2016-06-30`, `2016-06`, `2016`,
 * `08:30:00`. `undefined` where no calendar of a spreadsheet has the day: the cell then shows none.
 */
export function dateText(serial: number, kind: NumberKind, system: DateSystem): string | undefined {
  if (!(serial >= 0)) return undefined;
  let seconds = Math.round(serial * DAY);
  if (kind === "time") return clock(seconds);
  if (system === 1904) seconds += BETWEEN_SYSTEMS * DAY;
  const day = Math.floor(seconds / DAY);
  if (day > LAST_DAY) return undefined;
  return shown(dayText(day), clock(seconds % DAY), kind);
}

/** An ISO date or time stamp as its cell shows it; `undefined` where it is none. */
export function isoDateText(iso: string, kind: NumberKind): string | undefined {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)\S{0,20})?$/.exec(iso) ?? [];
  return !isDate(date) ? undefined : shown(date!, time ?? MIDNIGHT, kind);
}

const MIDNIGHT = "00:00:00";

function shown(date: string, time: string, kind: NumberKind): string {
  if (kind === "year") return date.slice(0, 4);
  if (kind === "month") return date.slice(0, 7);
  return time === MIDNIGHT ? date : `${date} ${time}`;
}

function dayText(day: number): string {
  if (day === 0) return "1900-01-00";
  if (day === LEAP_DAY_THAT_NEVER_WAS) return "1900-02-29";
  const since = day < LEAP_DAY_THAT_NEVER_WAS ? day + 1 : day;
  return new Date(EPOCH + since * DAY * 1000).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(Math.floor(part)).padStart(2, "0")).join(":");
}
