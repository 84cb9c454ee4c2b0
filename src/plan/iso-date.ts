/** How a date is written, in messages that expect one. */
export const DATE_FORMAT = "YYYY-MM-DD";

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Whether a value is an ISO date that the calendar has. Only of such does the order of texts say which is earlier. */
export function isDate(text: unknown): boolean {
  const match = typeof text === "string" ? DATE.exec(text) : null;
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
