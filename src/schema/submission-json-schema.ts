import type { Plan } from "../plan/plan.ts";

/** A list that a person can still choose from; longer ones would make the schema as large as the plan. */
const MOST_LISTED = 100;
const MOST_EXAMPLES = 3;

/** The JSON Schema of a submission: ids as `enum` up to 100 of them, else in words. */
export function submissionJsonSchema(
  plan: Plan,
  regions: readonly string[] = Object.keys(plan.regions),
): Readonly<Record<string, unknown>> {
  return {
    type: "array",
    items: {
      type: "object",
      properties: {
        indicator: idSchema("indicator", Object.keys(plan.indicators)),
        region: idSchema("region", regions),
        period: { type: "string", description: "2016, 2016-H1, 2016-Q1, 2016-01 or 2016/2020" },
        scope: { type: "string", description: "What part of the field the figure speaks of" },
        value: {
          type: "string",
          description: 'The figure as text, decimals kept: "12.30", "38,000"',
        },
        unit: {
          type: "string",
          description: "A unit that converts to the indicator's; unless given, that one",
        },
        date: { type: "string", format: "date" },
        note: { type: "string", description: "What the sender has to say of it" },
      },
      required: ["indicator", "region", "period", "value"],
      additionalProperties: false,
    },
  };
}

function idSchema(what: string, ids: readonly string[]): Readonly<Record<string, unknown>> {
  if (ids.length > 0 && ids.length <= MOST_LISTED) return { type: "string", enum: ids };
  const examples = ids.slice(0, MOST_EXAMPLES).join(", ");
  return {
    type: "string",
    description: `The id of one of the plan's ${ids.length} ${what}s, such as ${examples}`,
  };
}
