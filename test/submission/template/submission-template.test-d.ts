import { expectTypeOf, test } from "vitest";
import type { Plan } from "../../../src/plan/plan.ts";
import { jiaxing2016 } from "../../../src/plans/jiaxing-2016.ts";
import { submissionTemplate } from "../../../src/submission/template/submission-template.ts";

test("regions are the plan's", () => {
  expectTypeOf(submissionTemplate(jiaxing2016, { regions: ["haining"] })).toEqualTypeOf<Uint8Array>();
  // @ts-expect-error: no region of the plan
  submissionTemplate(jiaxing2016, { regions: ["hainin"] });
});

test("of a plan that was loaded, any text may be one", () => {
  expectTypeOf((plan: Plan) =>
    submissionTemplate(plan, { regions: ["hainin"] }),
  ).returns.toEqualTypeOf<Uint8Array>();
});
