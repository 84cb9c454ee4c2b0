import { expectTypeOf, test } from "vitest";
import type { DimensionOf, UnitName, UnitsLike } from "../../src/quantity/unit-types.ts";

test("names and symbols, with and without a magnitude word, are unit names", () => {
  expectTypeOf<
    "元" | "万元" | "MW" | "亿人次" | "㎡" | "万㎡" | "%" | "个百分点" | "百TEU"
  >().toExtend<UnitName>();
  expectTypeOf<"mW">().not.toExtend<UnitName>();
  expectTypeOf<"万%">().not.toExtend<UnitName>();
  expectTypeOf<"万亿亿元">().not.toExtend<UnitName>();
  expectTypeOf<string>().not.toExtend<UnitName>();
});

test("every unit has one dimension", () => {
  expectTypeOf<DimensionOf<"亿元">>().toEqualTypeOf<"CNY">();
  expectTypeOf<DimensionOf<"kWh">>().toEqualTypeOf<"energy">();
  expectTypeOf<DimensionOf<"千瓦">>().toEqualTypeOf<"power">();
  expectTypeOf<DimensionOf<"万人">>().toEqualTypeOf<"人">();
  expectTypeOf<DimensionOf<"TEU">>().toEqualTypeOf<"标箱">();
  expectTypeOf<DimensionOf<"展位">>().toEqualTypeOf<string>();
  expectTypeOf<DimensionOf<string>>().toEqualTypeOf<string>();
});

test("units are like those of their dimension", () => {
  expectTypeOf<"万元" | "元" | "CNY" | "万亿元">().toExtend<UnitsLike<"亿元">>();
  expectTypeOf<"亿美元">().not.toExtend<UnitsLike<"亿元">>();
  expectTypeOf<"人次">().not.toExtend<UnitsLike<"人">>();
  expectTypeOf<"百分点">().not.toExtend<UnitsLike<"%">>();
  expectTypeOf<UnitsLike<"%">>().toEqualTypeOf<"1" | "%" | "％" | "‰" | "成" | "倍" | "/10万" | "/十万">();
});

test("a unit of the plan's own is only like itself, and any text like any text", () => {
  expectTypeOf<UnitsLike<"展位">>().toEqualTypeOf<"展位">();
  expectTypeOf<UnitsLike<"元/人">>().toEqualTypeOf<"元/人">();
  expectTypeOf<UnitsLike<string>>().toEqualTypeOf<string>();
});
