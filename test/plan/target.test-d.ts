import { expectTypeOf, test } from "vitest";
import type { Result } from "../../src/issue/issue.ts";
import { amend } from "../../src/plan/amend.ts";
import { findIndicator, safeFindIndicator } from "../../src/plan/find-indicator.ts";
import { findRegion } from "../../src/plan/find-region.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { target } from "../../src/plan/target.ts";
import type { AssignedTarget, Target, UnassignedTarget } from "../../src/plan/target-types.ts";
import { targets } from "../../src/plan/targets.ts";
import type { UnitsLike } from "../../src/quantity/unit-types.ts";
import { sample, wide } from "./sample-plan.ts";

const chosen: string = sample.name.zh;

test("a plan that is a constant knows its ids", () => {
  target(sample, "capital", "nanhu");
  // @ts-expect-error no such indicator
  target(sample, "capitol", "nanhu");
  // @ts-expect-error no such region
  target(sample, "capital", "nanhoo");
  // @ts-expect-error any text may be no id
  target(sample, chosen, "nanhu");
  targets(sample, { region: "zone" });
  // @ts-expect-error no such region
  targets(sample, { region: "zones" });
  // @ts-expect-error no such indicator
  amend(sample, [{ indicator: "capitol", region: "nanhu", target: "1" }]);
  // @ts-expect-error no such region
  amend(sample, [{ indicator: "capital", region: "nanhoo", target: "1" }]);
});

test("a plan from a loader takes any text", () => {
  expectTypeOf(target(wide, chosen, chosen)).toEqualTypeOf<Target<string>>();
  expectTypeOf(targets(wide, { indicator: chosen })).toEqualTypeOf<readonly Target<string>[]>();
  expectTypeOf(amend(wide, [{ indicator: chosen, region: chosen, target: "1" }])).toEqualTypeOf<Plan>();
  expectTypeOf(findIndicator(wide, chosen)).toEqualTypeOf<string>();
});

test("names lead to ids", () => {
  expectTypeOf(findIndicator(sample, "外资")).toEqualTypeOf<"capital" | "growth" | "firms" | "energy">();
  expectTypeOf(findRegion(sample, "全市")).toEqualTypeOf<"city" | "nanhu" | "haining" | "zone">();
  expectTypeOf(safeFindIndicator(wide, chosen)).toEqualTypeOf<Result<string>>();
  target(sample, findIndicator(sample, chosen), findRegion(sample, chosen));
});

test("a target's unit is one of those its indicator converts to", () => {
  const found = target(sample, "capital", "nanhu");
  expectTypeOf(found).toEqualTypeOf<AssignedTarget<UnitsLike<"万美元">> | UnassignedTarget>();
  if (!("status" in found)) {
    expectTypeOf<"亿美元">().toExtend<typeof found.unit>();
    expectTypeOf<"亿元">().not.toExtend<typeof found.unit>();
    expectTypeOf(found.stretch?.unit).toEqualTypeOf<UnitsLike<"万美元"> | undefined>();
  }
  const [first] = targets(sample, { indicator: "growth" });
  if (first && !("status" in first)) expectTypeOf(first.unit).toEqualTypeOf<UnitsLike<"%">>();
});

test("an amended plan has the types of the plan", () => {
  expectTypeOf(amend(sample, [])).toEqualTypeOf<typeof sample>();
});
