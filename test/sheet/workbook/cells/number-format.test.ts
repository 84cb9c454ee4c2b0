import { expect, test } from "vitest";
import { builtInKind, kindOfFormat } from "../../../../src/sheet/workbook/cells/number-format.ts";

test.each([
  ["General", "number"],
  ["0.00", "number"],
  ["#,##0", "number"],
  ["0.00E+00", "number"],
  ["@", "number"],
  ['0"万元"', "number"],
  ['0"%"', "number"],
  ["0\\%", "number"],
  ["[Red]0.0;[Blue]-0.0", "number"],
  ["[$-804]General", "number"],
  ["#?/?", "number"],
  ["", "number"],
  ["0%", "percent"],
  ["0.0%;-0.0%", "percent"],
  ["yyyy-mm-dd", "date"],
  ["m/d/yy", "date"],
  ['m"月"d"日"', "date"],
  ["yyyy-mm-dd hh:mm", "date"],
  ['[$-804]yyyy"年"m"月"d"日";@', "date"],
  ["mm", "date"],
  ["[$-804]aaaa", "date"],
  ['yyyy"年"m"月"', "month"],
  ["mmm-yy", "month"],
  ["e-mm", "month"],
  ['[DBNum1][$-804]yyyy"年"m"月"', "month"],
  ["yyyy", "year"],
  ['yyyy"年度"', "year"],
  ["h:mm", "time"],
  ["[h]:mm:ss", "time"],
  ["mm:ss.0", "time"],
  ['上午/下午h"时"mm"分"', "time"],
])("%s shows a %s", (code, kind) => {
  expect(kindOfFormat(code)).toBe(kind);
});

test("formats that Chinese Excel has by number only", () => {
  const kinds = [0, 9, 14, 17, 22, 27, 31, 32, 36, 49, 50, 55, 57, 58].map(builtInKind);
  expect(kinds.join(" ")).toBe(
    "number percent date month date month date time month number month time month date",
  );
});

test("a format of a million brackets is read in one go", () => {
  expect(kindOfFormat("[".repeat(1e6))).toBe("number");
});
