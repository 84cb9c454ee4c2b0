import { expectTypeOf, test } from "vitest";
import type { Combine } from "../../src/plan/plan.ts";
import { invented2027 } from "../fixtures/invented-2027.ts";

test("ids, units, kinds and exceptions are literal; names are not", () => {
  const { growth, energy } = invented2027.indicators;
  expectTypeOf(energy.unit).toEqualTypeOf<"万吨标准煤">();
  expectTypeOf(energy.kind).toEqualTypeOf<"flow">();
  expectTypeOf(energy.combine).toEqualTypeOf<undefined>();
  expectTypeOf(energy.name.zh).toEqualTypeOf<string>();
  expectTypeOf(growth.combine).toEqualTypeOf<{ weight: "output"; weightPeriod: "2026" } | undefined>();
  expectTypeOf(growth.combine).toExtend<Combine | undefined>();
  expectTypeOf<keyof typeof invented2027.breakdowns>().toEqualTypeOf<
    "districts" | "departments" | "quarters" | "investmentOf" | "netOf"
  >();
  // @ts-expect-error no such region
  invented2027.regions.north;
});
