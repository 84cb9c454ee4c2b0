import { expect, test } from "vitest";
import { dateText, isoDateText } from "../../../../src/sheet/workbook/cells/date-text.ts";

test.each([
  [0, "1900-01-00"],
  [1, "1900-01-01"],
  [59, "1900-02-28"],
  [60, "1900-02-29"],
  [61, "1900-03-01"],
  [42551, "2016-06-30"],
  [42551.354166666664, "2016-06-30 08:30:00"],
  [42551.9999999, "2016-07-01"],
  [2958465, "9999-12-31"],
])("day %d of 1900 is %s, as Excel shows it", (serial, text) => {
  expect(dateText(serial, "date", 1900)).toBe(text);
});

test.each([
  [0, "1904-01-01"],
  [41089, "2016-06-30"],
])("day %d of 1904 is %s", (serial, text) => {
  expect(dateText(serial, "date", 1904)).toBe(text);
});

test("only what the cell shows", () => {
  expect(dateText(42551.5, "month", 1900)).toBe("2016-06");
  expect(dateText(42551.5, "year", 1900)).toBe("2016");
  expect(dateText(0.354166666666667, "time", 1900)).toBe("08:30:00");
  expect(dateText(1.5, "time", 1900)).toBe("36:00:00");
});

test.each([-1, 2958466, 1e300, Number.NaN])("%d is no day", (serial) => {
  expect(dateText(serial, "date", 1900)).toBeUndefined();
});

test.each([
  ["2016-06-30", "2016-06-30"],
  ["2016-06-30T08:30:00", "2016-06-30 08:30:00"],
  ["2016-06-30T00:00:00.000Z", "2016-06-30"],
  ["2016-02-30", undefined],
  ["2016-6-3", undefined],
  ["", undefined],
])("the ISO date %j is %s", (iso, text) => {
  expect(isoDateText(iso, "date")).toBe(text);
});
