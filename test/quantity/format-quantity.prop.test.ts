import fc from "fast-check";
import { expect, it } from "vitest";
import { equals } from "../../src/quantity/equals.ts";
import { formatQuantity } from "../../src/quantity/format-quantity.ts";
import { parseQuantity } from "../../src/quantity/parse-quantity.ts";

const value = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("", "-", "+"),
      fc.bigInt({ min: 0n, max: 10n ** 30n }),
      fc.option(fc.stringMatching(/^\d{1,12}$/), { nil: "" }),
    )
    .map(([sign, whole, decimals]) => `${sign}${whole}${decimals && `.${decimals}`}`),
  fc.tuple(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 12n })).map(([n, d]) => `${n}/${d}`),
);
const unit = fc.constantFrom(
  "元",
  "万元",
  "亿人次",
  "MW",
  "万千瓦时",
  "㎡",
  "hm²",
  "公顷",
  "亩",
  "%",
  "个百分点",
  "吨标准煤/万元",
  "海里",
  "吨公里",
  "吨二氧化碳",
);

it("what is written is read again: the same digits in Chinese, the same amount in English", () => {
  fc.assert(
    fc.property(value, unit, fc.boolean(), (digits, name, grouping) => {
      const quantity = { value: digits, unit: name };
      expect(parseQuantity(formatQuantity(quantity, { lang: "zh", grouping }))).toEqual(quantity);
      expect(equals(parseQuantity(formatQuantity(quantity, { lang: "en", grouping })), quantity)).toBe(true);
    }),
  );
});
