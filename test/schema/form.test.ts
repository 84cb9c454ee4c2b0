import { FieldApi, FormApi } from "@tanstack/form-core";
import { expect, it } from "vitest";
import * as z from "zod";
import { jiaxing2016 } from "../../src/plans/jiaxing-2016.ts";
import type { SubmissionRow } from "../../src/schema/submission-row.ts";
import { submissionSchema } from "../../src/schema/submission-schema.ts";

const rows: readonly SubmissionRow[] = [
  { region: "haining", indicator: "foreignCapital", period: "2016-06", value: "" },
  { region: "haining", indicator: "domesticCapital", period: "2016-06", value: "25.9" },
];

it("a form library puts every issue to its field, and lets a right form through", async () => {
  const schema = z.object({ rows: submissionSchema(jiaxing2016, { lang: "zh" }) });
  const sent: unknown[] = [];
  const form = new FormApi({
    defaultValues: { rows: [...rows] },
    validators: { onChange: schema },
    onSubmit: ({ value }) => void sent.push(value),
  });
  form.mount();
  const value = new FieldApi({ form, name: "rows[0].value" });
  const unit = new FieldApi({ form, name: "rows[1].unit" });
  value.mount();
  unit.mount();
  const told = (field: { readonly state: { readonly meta: { readonly errors: readonly unknown[] } } }) =>
    field.state.meta.errors.map((error) => (error as z.core.$ZodIssue).message);

  await form.handleSubmit();
  expect(sent).toEqual([]);
  expect(told(value)).toHaveLength(1);

  value.handleChange("3O");
  unit.handleChange("万美元");
  expect(told(value)).toEqual(["“3O”不是数值。请填写数字（如“1.50”）或分数（如“2000/3”）。"]);
  expect(told(unit)).toEqual(["单位“万美元”的量纲为 USD，应为 CNY（如“亿元”），两者不能换算，请更换单位。"]);
  expect(form.state.canSubmit).toBe(false);

  value.handleChange("19,700");
  unit.handleChange("亿元");
  expect([told(value), told(unit)]).toEqual([[], []]);
  await form.handleSubmit();
  expect(sent).toEqual([
    {
      rows: [
        { ...rows[0], value: "19,700" },
        { ...rows[1], unit: "亿元" },
      ],
    },
  ]);
});
