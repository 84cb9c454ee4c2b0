import { expectTypeOf, test } from "vitest";
import { add } from "../../src/quantity/add.ts";
import { compare } from "../../src/quantity/compare.ts";
import { equals } from "../../src/quantity/equals.ts";
import { fromDecimal } from "../../src/quantity/from-decimal.ts";
import { type Quantity, quantity } from "../../src/quantity/quantity.ts";
import { ratio } from "../../src/quantity/ratio.ts";
import { round } from "../../src/quantity/round.ts";
import { scale } from "../../src/quantity/scale.ts";
import { subtract } from "../../src/quantity/subtract.ts";
import { sum } from "../../src/quantity/sum.ts";
import { to } from "../../src/quantity/to.ts";
import { toDecimal } from "../../src/quantity/to-decimal.ts";
import type { UnitTable } from "../../src/quantity/unit-info.ts";

const yuan = quantity("1", "亿元");
const tenThousands = quantity("5000", "万元");
const dollars = quantity("1", "亿美元");
const own = { value: "1", unit: "展位" } as const;
declare const wide: Quantity;
declare const known: "亿元" | "MW";
declare const misspelt: "亿元" | "亿园";
declare const units: UnitTable;

test("the unit stays a literal", () => {
  expectTypeOf(yuan).toEqualTypeOf<Quantity<"亿元">>();
  expectTypeOf(add(yuan, tenThousands)).toEqualTypeOf<Quantity<"亿元">>();
  expectTypeOf(subtract(tenThousands, yuan)).toEqualTypeOf<Quantity<"万元">>();
  expectTypeOf(sum([tenThousands, yuan], "亿元")).toEqualTypeOf<Quantity<"亿元">>();
  expectTypeOf(sum([], "亿元")).toEqualTypeOf<Quantity<"亿元">>();
  expectTypeOf(scale(yuan, "2")).toEqualTypeOf<Quantity<"亿元">>();
  expectTypeOf(round(yuan, { decimals: 1, mode: "ROUND_HALF_UP" })).toEqualTypeOf<Quantity<"亿元">>();
  expectTypeOf(to(yuan, "万元")).toEqualTypeOf<Quantity<"万元">>();
  expectTypeOf(fromDecimal(toDecimal(yuan), "万元")).toEqualTypeOf<Quantity<"万元">>();
  expectTypeOf(ratio(yuan, tenThousands)).toEqualTypeOf<string>();
  expectTypeOf(compare(yuan, tenThousands)).toEqualTypeOf<-1 | 0 | 1>();
  expectTypeOf(equals(yuan, tenThousands)).toEqualTypeOf<boolean>();
});

test("another dimension does not compile", () => {
  // @ts-expect-error dollars are no yuan
  add(yuan, dollars);
  // @ts-expect-error
  subtract(yuan, dollars);
  // @ts-expect-error
  sum([yuan, dollars], "亿元");
  // @ts-expect-error
  ratio(yuan, dollars);
  // @ts-expect-error
  compare(yuan, dollars);
  // @ts-expect-error
  equals(yuan, dollars);
  // @ts-expect-error
  to(yuan, "亿美元");
  // @ts-expect-error a percentage point is no percentage
  add(quantity("8", "%"), quantity("1", "百分点"));
  // @ts-expect-error a visit is no person
  add(quantity("1", "人"), quantity("1", "人次"));
  // @ts-expect-error energy is no power
  to(quantity("1", "万千瓦时"), "万千瓦");
});

test("a unit of the plan's own is only like itself", () => {
  expectTypeOf(add(own, own)).toEqualTypeOf<Quantity<"展位">>();
  // @ts-expect-error
  add(own, yuan);
  // @ts-expect-error
  to(own, "家");
});

test("what run time knows alone, run time judges", () => {
  expectTypeOf(add(wide, yuan)).toEqualTypeOf<Quantity<string>>();
  expectTypeOf(to(wide, "亿美元")).toEqualTypeOf<Quantity<"亿美元">>();
  expectTypeOf(sum([wide], wide.unit)).toEqualTypeOf<Quantity<string>>();
  // @ts-expect-error a known unit is not given up for an unknown one
  add(yuan, wide);
});

test("a unit that is written and not known does not compile", () => {
  expectTypeOf(quantity("1", "元/人")).toEqualTypeOf<Quantity<"元/人">>();
  expectTypeOf(quantity("1", wide.unit)).toEqualTypeOf<Quantity<string>>();
  expectTypeOf(quantity("1", known)).toEqualTypeOf<Quantity<"亿元" | "MW">>();
  expectTypeOf(quantity("1", "畦", { units })).toEqualTypeOf<Quantity<"畦">>();
  expectTypeOf(fromDecimal(toDecimal(yuan), "畦", { units })).toEqualTypeOf<Quantity<"畦">>();
  // @ts-expect-error
  quantity("1", "亿园");
  // @ts-expect-error
  quantity("1", "元/园");
  // @ts-expect-error
  quantity("1", misspelt);
  // @ts-expect-error the plan's own units were not given
  quantity("1", "畦", {});
  // @ts-expect-error
  fromDecimal(toDecimal(yuan), "亿园");
});

test("with a plan's own units, only built-in ones are held against each other", () => {
  const ridges = quantity("3", "畦", { units });
  expectTypeOf(to(ridges, "平方米", { units })).toEqualTypeOf<Quantity<"平方米">>();
  expectTypeOf(to(quantity("3", "平方米"), "畦", { units })).toEqualTypeOf<Quantity<"畦">>();
  expectTypeOf(to(yuan, "万元", { units })).toEqualTypeOf<Quantity<"万元">>();
  // @ts-expect-error
  to(yuan, "亿美元", { units });
  // @ts-expect-error
  to(ridges, "平方米");
});

test("numbers are refused", () => {
  // @ts-expect-error
  quantity(0.1, "元");
  // @ts-expect-error
  scale(yuan, 1.08);
});

test("both halves of a rounding are said", () => {
  // @ts-expect-error
  round(yuan, { decimals: 1 });
  // @ts-expect-error
  round(yuan, { mode: "ROUND_HALF_UP" });
  // @ts-expect-error
  round(yuan, { decimals: 1, mode: "half-up" });
});
