import { expectTypeOf, test } from "vitest";
import { definePlan } from "../../src/plan/define-plan.ts";
import type { Plan } from "../../src/plan/plan.ts";

declare const wide: string;
declare const loaded: Plan;

const name = { zh: "试" };
const counted = { kind: "flow", direction: "more" } as const;
const rest = {
  id: "plan",
  name,
  territory: "city",
  period: "2016",
  regions: { city: { name, kind: "city" } },
  breakdowns: {},
  tables: {},
} as const;
const units = { 畦: { dimension: "area", factor: "50" }, 展位: {} } as const;

test("units that are built in, the plan's own, one of these per another, or known to run time alone", () => {
  const plan = definePlan({
    ...rest,
    units,
    indicators: {
      land: { name, unit: "畦", ...counted },
      stalls: { name, unit: "万展位", ...counted },
      cost: { name, unit: "万元/畦", ...counted },
      money: { name, unit: "亿元", ...counted },
      read: { name, unit: wide, ...counted },
    },
  });
  expectTypeOf(plan.indicators.land.unit).toEqualTypeOf<"畦">();
  expectTypeOf(plan.indicators.money.unit).toEqualTypeOf<"亿元">();
  expectTypeOf(plan.indicators.read.unit).toEqualTypeOf<string>();
  expectTypeOf(definePlan(loaded)).toExtend<Plan>();
});

test("any other unit does not compile", () => {
  // @ts-expect-error
  definePlan({ ...rest, indicators: { x: { name, unit: "亿园", ...counted } } });
  // @ts-expect-error
  definePlan({ ...rest, units, indicators: { x: { name, unit: "元/園", ...counted } } });
  // @ts-expect-error the plan does not declare it
  definePlan({ ...rest, indicators: { x: { name, unit: "畦", ...counted } } });
});

test("a field that no indicator, region or plan has does not compile", () => {
  // @ts-expect-error
  definePlan({ ...rest, indicators: { x: { name, unit: "亿元", unitt: "亿元", ...counted } } });
  // @ts-expect-error
  definePlan({ ...rest, regions: { city: { name, kind: "city", kindd: "city" } }, indicators: {} });
  // @ts-expect-error
  definePlan({ ...rest, unitss: {}, indicators: {} });
});
