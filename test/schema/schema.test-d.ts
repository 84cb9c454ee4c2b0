import { describe, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import type { Result } from "../../src/issue/issue.ts";
import type { Breakdown, Plan } from "../../src/plan/plan.ts";
import type { Observation } from "../../src/reconcile/observation.ts";
import { fields } from "../../src/schema/fields.ts";
import {
  parsePlan,
  type planSchema,
  type SubmissionRow,
  safeParsePlan,
  submissionSchema,
} from "../../src/schema/index.ts";
import { plan } from "./plan-json.ts";

declare const text: z.ZodType<string>;
declare const flag: z.ZodType<boolean>;

describe("planSchema", () => {
  it("is a plan, both ways", () => {
    expectTypeOf<z.infer<typeof planSchema>>().toEqualTypeOf<Plan>();
    expectTypeOf<z.input<typeof planSchema>>().toEqualTypeOf<Plan>();
    expectTypeOf(parsePlan({})).toEqualTypeOf<Plan>();
    expectTypeOf(safeParsePlan({})).toEqualTypeOf<Result<Plan>>();
  });

  it("fields takes exactly the fields of the type", () => {
    interface Two {
      readonly a: string;
      readonly b?: boolean;
    }
    expectTypeOf(fields<Two>({ a: text }, { b: flag })).toEqualTypeOf<z.ZodType<Two>>();
    // @ts-expect-error an optional field is missing
    fields<Two>({ a: text }, {});
    // @ts-expect-error a field has another type
    fields<Two>({ a: flag }, { b: flag });
    // @ts-expect-error a field is optional that the type requires
    fields<Two>({}, { a: text, b: flag });
    // @ts-expect-error a field is required that the type does not require
    fields<Two>({ a: text, b: flag }, {});
    // @ts-expect-error a field is one too many
    fields<Two>({ a: text, c: text }, { b: flag });
    expectTypeOf<Pick<Breakdown, keyof Breakdown>>().toExtend<Breakdown>();
    expectTypeOf<Breakdown>().toExtend<Pick<Breakdown, keyof Breakdown>>();
  });
});

describe("submissionSchema", () => {
  it("knows the ids of a constant plan", () => {
    const schema = submissionSchema(plan);
    type Row = z.output<typeof schema>[number];
    expectTypeOf<Row["indicator"]>().toEqualTypeOf<"investment" | "growth" | "firms">();
    expectTypeOf<Row["region"]>().toEqualTypeOf<"city" | "haining" | "pinghu">();
    expectTypeOf<Row>().toEqualTypeOf<SubmissionRow<typeof plan>>();
    expectTypeOf<Row>().toExtend<Observation>();
    expectTypeOf<Row>().toExtend<SubmissionRow>();
    expectTypeOf<SubmissionRow>().not.toExtend<Row>();
    submissionSchema(plan, { regions: ["haining"] });
    // @ts-expect-error no such region
    submissionSchema(plan, { regions: ["elsewhere"] });
    expectTypeOf<z.input<typeof schema>>().toEqualTypeOf<SubmissionRow[]>();
    // @ts-expect-error no such region
    expectTypeOf<Row["region"]>().toEqualTypeOf<"elsewhere">();
  });

  it("takes a loaded plan, whose ids are any text", () => {
    const schema = submissionSchema({} as Plan, { lang: "zh" });
    type Row = z.output<typeof schema>[number];
    expectTypeOf<Row["indicator"]>().toEqualTypeOf<string>();
    expectTypeOf<Row["region"]>().toEqualTypeOf<string>();
    expectTypeOf<Row["scope"]>().toEqualTypeOf<string | undefined>();
    // @ts-expect-error no such language
    submissionSchema({} as Plan, { lang: "fr" });
  });

  it("is a Standard Schema of the same types", () => {
    const schema = submissionSchema(plan);
    type Standard = NonNullable<(typeof schema)["~standard"]["types"]>;
    expectTypeOf<Standard["output"]>().toEqualTypeOf<SubmissionRow<typeof plan>[]>();
    expectTypeOf<Standard["input"]>().toEqualTypeOf<SubmissionRow[]>();
  });
});
