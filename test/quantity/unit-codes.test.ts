import { expect, it } from "vitest";
import { unitCodes } from "../../src/quantity/unit-codes.ts";

it.each([
  ["千瓦", { powerOfTen: 0, rec20: "KWT", ucum: "kW" }],
  ["MW", { powerOfTen: 0, rec20: "MAW", ucum: "MW" }],
  ["吉瓦", { powerOfTen: 0, rec20: "A90", ucum: "GW" }],
  ["万千瓦时", { powerOfTen: 4, rec20: "KWH", ucum: "kW.h" }],
  ["亿元", { powerOfTen: 8, iso4217: "CNY" }],
  ["万亿元", { powerOfTen: 12, iso4217: "CNY" }],
  ["千万美元", { powerOfTen: 7, iso4217: "USD" }],
])("%s", (unit, codes) => {
  expect(unitCodes(unit)).toEqual(codes);
});

it.each(["亩", "万亩", "吨标准煤", "家", "百分点", "元/人", "mW", "__proto__", "constructor"])(
  "has no code for %s",
  (unit) => {
    expect(unitCodes(unit)).toBeUndefined();
  },
);
