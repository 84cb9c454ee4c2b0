import fc from "fast-check";
import { expect, it } from "vitest";
import { isDate } from "../../src/plan/iso-date.ts";

const two = (value: number) => String(value).padStart(2, "0");

it("a date is what the calendar of Date has", () => {
  const parts = fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.nat({ max: 14 }), fc.nat({ max: 33 }));
  fc.assert(
    fc.property(parts, ([year, month, day]) => {
      const date = new Date(Date.UTC(year, month - 1, day));
      const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
      expect(isDate(`${year}-${two(month)}-${two(day)}`)).toBe(exists);
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 2000) },
  );
});

it.each([
  "",
  "2016",
  "2016-3-1",
  "20160301",
  "2016-03-01T00:00",
  " 2016-03-01",
  "2016-03-01\n",
  "1900-02-29",
])("%j is none", (text) => expect(isDate(text)).toBe(false));

it.each([
  ...["2016-01-31", "2016-02-29", "2016-03-31", "2016-04-30", "2016-05-31", "2016-06-30"],
  ...["2016-07-31", "2016-08-31", "2016-09-30", "2016-10-31", "2016-11-30", "2016-12-31"],
  ...["2015-02-28", "2000-02-29", "2100-02-28"],
])("%s is the last of its month", (text) => {
  expect(isDate(text)).toBe(true);
  expect(isDate(text.slice(0, 8) + (Number(text.slice(8)) + 1))).toBe(false);
});

it.each([undefined, null, 20160301, ["2016-03-01"]])("%j is none", (given) =>
  expect(isDate(given)).toBe(false),
);
