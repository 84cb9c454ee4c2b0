import { expectTypeOf, test } from "vitest";
import { jiaxing2016 } from "../../src/plans/jiaxing-2016.ts";
import { type Quantity, quantity } from "../../src/quantity/quantity.ts";
import { allocate } from "../../src/rollup/allocate.ts";
import { rollUp } from "../../src/rollup/roll-up.ts";

const total = quantity("100", "万美元");

test("what comes out has the shape of the weights, and the unit of the total", () => {
  const byId = allocate(total, { haining: "2", port: "1" }, { decimals: 0 });
  expectTypeOf(byId).toEqualTypeOf<{
    readonly haining: Quantity<"万美元">;
    readonly port: Quantity<"万美元">;
  }>();
  const pair = allocate(total, ["2", "1"], { decimals: 0 });
  expectTypeOf(pair).toEqualTypeOf<readonly [Quantity<"万美元">, Quantity<"万美元">]>();
  const list: readonly string[] = ["1"];
  expectTypeOf(allocate(total, list, { decimals: 0 })).toEqualTypeOf<readonly Quantity<"万美元">[]>();
  const record: Readonly<Record<string, string>> = { a: "1" };
  expectTypeOf(allocate(total, record, { decimals: 0 })).toEqualTypeOf<{
    readonly [id: string]: Quantity<"万美元">;
  }>();
});

test("a rolled-up total can be split again", () => {
  const rolled = rollUp(jiaxing2016, "foreignCapital");
  expectTypeOf(allocate(rolled, { a: "1" }, { decimals: 0 }).a.unit).toEqualTypeOf<"万美元">();
});

test("no binary floats, and no default step", () => {
  // @ts-expect-error a number is no exact text
  allocate(total, [1, 2], { decimals: 0 });
  // @ts-expect-error how finely is for the caller to say
  allocate(total, ["1", "2"]);
});
