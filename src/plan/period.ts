import { unwrap } from "../issue/fenjie-error.ts";
import { fail, ok, type Result } from "../issue/issue.ts";

/** A span of whole months. `from` and `to` are the first and the last month, as ISO text, so text order is time order. */
export interface Period {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

const SINGLE = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?$/;

/**
 * Reads a period: a year, a half, a quarter, a month, or two of them with a stroke between.
 *
 * @param text - `"2016"`, `"2016-H1"`, `"2016-Q1"`, `"2016-01"`, `"2016/2020"`
 * @returns the period, or an `invalid-period` issue
 *
 * @example
 * ```ts
 * import { safeParsePeriod } from "fenjie";
 *
 * safeParsePeriod("2016-Q2"); //=> { ok: true, value: { id: "2016-Q2", from: "2016-04", to: "2016-06" } }
 * safeParsePeriod("2016-13").ok; //=> false
 * ```
 */
export function safeParsePeriod(text: string): Result<Period> {
  const [first, last, ...more] = typeof text === "string" && text.length <= 20 ? text.split("/") : [];
  const from = first === undefined ? undefined : months(first);
  const to = last === undefined ? from : months(last);
  if (!from || !to || more.length > 0 || from[0] > to[1])
    return fail("invalid-period", { found: String(text) });
  return ok({ id: text, from: from[0], to: to[1] });
}

/**
 * Like `safeParsePeriod`, but throws.
 *
 * @throws FenjieError with the code `invalid-period`
 *
 * @example
 * ```ts
 * import { parsePeriod } from "fenjie";
 *
 * parsePeriod("2016/2020"); //=> { id: "2016/2020", from: "2016-01", to: "2020-12" }
 * ```
 */
export function parsePeriod(text: string): Period {
  return unwrap(safeParsePeriod(text));
}

/** The first and the last month. */
function months(text: string): readonly [string, string] | undefined {
  const match = SINGLE.exec(text);
  if (!match) return undefined;
  const [, year, quarter, half, month] = match;
  if (month) return [text, text];
  const length = quarter ? 3 : half ? 6 : 12;
  const first = (Number(quarter ?? half ?? 1) - 1) * length + 1;
  return [`${year}-${twoDigits(first)}`, `${year}-${twoDigits(first + length - 1)}`];
}

function twoDigits(month: number): string {
  return String(month).padStart(2, "0");
}

/** Whether two periods have a month in common. */
export function overlap(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to;
}
