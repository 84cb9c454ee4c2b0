import { expectTypeOf, test } from "vitest";
import type { Result } from "../../src/issue/issue.ts";
import { definePlan } from "../../src/plan/define-plan.ts";
import type { IndicatorId, Plan } from "../../src/plan/plan.ts";
import { jiaxing2016 } from "../../src/plans/jiaxing-2016.ts";
import type { Quantity } from "../../src/quantity/quantity.ts";
import { to } from "../../src/quantity/to.ts";
import { rollUp, safeRollUp } from "../../src/rollup/roll-up.ts";
import type { RollUp } from "../../src/rollup/roll-up-types.ts";

const wide: Plan = jiaxing2016;
const chosen: string = wide.territory;

const name = { zh: "试" };
const rate = { name, unit: "%", kind: "rate", direction: "more" } as const;
const plan = definePlan({
  id: "plan",
  name,
  territory: "city",
  period: "2016",
  indicators: {
    output: { name, unit: "亿元", kind: "flow", direction: "more" },
    staff: { name, unit: "人", kind: "stock", direction: "more", combine: { regions: "max" } },
    growth: rate,
    weighed: { ...rate, combine: { weight: "output", weightPeriod: "2015" } },
    added: { ...rate, combine: { regions: "sum" } },
    never: { ...rate, combine: { regions: "none", components: "none" } },
    split: { ...rate, combine: { regions: "none", components: "sum" } },
    meant: { ...rate, combine: { regions: "none" } },
    mixed: { name, unit: "元", kind: "flow", direction: "more", combine: { regions: "mean" } },
  },
  regions: { city: { name, kind: "city" }, a: { name, kind: "county" } },
  breakdowns: { counties: { over: "regions", whole: "city", parts: ["a"] } },
  tables: {},
});

test("the result has the unit of the indicator, and the regions of the plan", () => {
  const rolled = rollUp(jiaxing2016, "foreignCapital");
  expectTypeOf(rolled.unit).toEqualTypeOf<"万美元">();
  expectTypeOf(rolled).toExtend<Quantity<"万美元">>();
  expectTypeOf(to(rolled, "亿美元")).toEqualTypeOf<Quantity<"亿美元">>();
  expectTypeOf(rolled.notAssigned[0]!).toExtend<keyof typeof jiaxing2016.regions>();
  // @ts-expect-error a currency does not convert into another
  to(rolled, "亿元");
  expectTypeOf(safeRollUp(plan, "output")).toEqualTypeOf<Result<RollUp<"亿元", "city" | "a">>>();
});

test("a constant knows its ids", () => {
  // @ts-expect-error no such indicator
  rollUp(jiaxing2016, "foreignCapitol");
  // @ts-expect-error any text may be no id
  rollUp(jiaxing2016, chosen);
  rollUp(jiaxing2016, "foreignCapital", {
    region: "haining",
    by: "assessment",
    layer: "stretch",
    scope: null,
  });
  // @ts-expect-error no such region
  rollUp(jiaxing2016, "foreignCapital", { region: "beijing" });
  // @ts-expect-error no such breakdown
  rollUp(jiaxing2016, "foreignCapital", { by: "districts" });
  // @ts-expect-error no such layer
  rollUp(jiaxing2016, "foreignCapital", { layer: "best" });
});

test("a rate needs weights, unless it declares them", () => {
  // @ts-expect-error a rate, and no weight was given
  rollUp(jiaxing2016, "industrialInvestmentGrowth");
  // @ts-expect-error nor here
  rollUp(plan, "growth");
  // @ts-expect-error nor here
  safeRollUp(plan, "growth", { by: "counties" });
  // @ts-expect-error nor here
  rollUp(plan, "growth", { weights: undefined });
  rollUp(plan, "growth", { weights: "output" });
  rollUp(plan, "growth", { weights: { a: "1/3" }, by: "counties" });
  // @ts-expect-error no such indicator
  rollUp(plan, "growth", { weights: "outputs" });
  // @ts-expect-error a number is no exact text
  rollUp(plan, "growth", { weights: { a: 1 } });
  rollUp(plan, "weighed");
  rollUp(plan, "weighed", { weights: { a: "1" } });
  // @ts-expect-error a mean by declaration
  rollUp(plan, "mixed");
  // Over components it is a sum.
  rollUp(plan, "mixed", { by: "counties" });
});

test("what is declared not to combine does not", () => {
  // @ts-expect-error over no axis
  rollUp(jiaxing2016, "loanRatePremium");
  // @ts-expect-error weights do not help
  rollUp(jiaxing2016, "loanRatePremium", { weights: "foreignCapital" });
  // @ts-expect-error nor does a breakdown
  rollUp(jiaxing2016, "loanRatePremium", { by: "assessment" });
  // @ts-expect-error the same, the time being none by kind
  rollUp(plan, "never", { by: "counties", weights: "output" });
  // @ts-expect-error not over regions
  rollUp(plan, "split");
  rollUp(plan, "split", { by: "counties" });
  // @ts-expect-error not over regions
  rollUp(plan, "meant", { weights: "output" });
  // @ts-expect-error over components a mean
  rollUp(plan, "meant", { by: "counties" });
  rollUp(plan, "meant", { by: "counties", weights: { a: "1" } });
});

test("what is declared to add up does", () => {
  rollUp(plan, "added");
  rollUp(plan, "staff");
});

test("a plan from a loader takes any text, and so does one of several indicators", () => {
  expectTypeOf(rollUp(wide, chosen)).toEqualTypeOf<RollUp<string, string>>();
  expectTypeOf(rollUp(wide, "loanRatePremium", { by: chosen, weights: chosen })).toExtend<RollUp>();
  rollUp(wide, chosen, { weights: { [chosen]: "1" } });
  const any = "output" as IndicatorId<typeof plan>;
  expectTypeOf(rollUp(plan, any).unit).toEqualTypeOf<"亿元" | "人" | "%" | "元">();
  const either = "growth" as "growth" | "never";
  // @ts-expect-error one needs weights, the other cannot be
  rollUp(plan, either);
  rollUp(plan, either, { weights: "output" });
});
