import * as z from "zod";
import { formatIssue } from "../issue/format-issue.ts";
import type { Language } from "../issue/language.ts";
import type { Plan, RegionId } from "../plan/plan.ts";
import { indexOf } from "../plan/plan-index.ts";
import { checkRows } from "./check-rows.ts";
import { submissionJsonSchema } from "./submission-json-schema.ts";
import type { SubmissionRow } from "./submission-row.ts";

/** What a schema of submissions asks for. */
export interface SubmissionSchemaOptions<P extends Plan = Plan> {
  /** Of the messages; English unless given. */
  readonly lang?: Language;
  /** Ids of the regions whose figures are asked for, such as that of the sender who is logged in. Unless given, all. */
  readonly regions?: readonly RegionId<P>[];
  /** How many issues are listed; the others are counted in one `too-many-issues`. 1,000 unless given. */
  readonly maxIssues?: number;
}

/** More than a person mends at a time, and no more than a response can hold. */
const MAX_ISSUES = 1000;

/**
 * A zod schema of what a district or a program sends in as JSON: rows of reported figures. Rows come out as copies,
 * `indicator` and `region` typed by the plan's ids, `value` as exact text without separators, decimals kept.
 *
 * Ids only: a name is refused, with the id that it names. A JavaScript number is refused as a value: it has passed a
 * binary float, and what the indicator cannot be (−5 firms). Units must convert to the indicator's. All mistakes in all rows are told, the first 1,000 of
 * them one by one (`maxIssues`) and the rest as a number; each issue is below 1 KB however many regions there are: its
 * `message` is in the language asked for, its `params` are `{ code, params }` of the fenjie issue. It is a Standard
 * Schema too, and `z.toJSONSchema` takes it: there, ids are an `enum` up to 100 of them and described in words beyond.
 * Where a row stands alone, pass an array of one. What cells say of each other is for `checkSubmission`, which takes
 * the rows that come out.
 *
 * @throws FenjieError if the plan's own units cannot be read
 *
 * @example
 * ```ts
 * import { definePlan } from "fenjie";
 * import { submissionSchema } from "fenjie/schema";
 *
 * const plan = definePlan({
 *   id: "p",
 *   name: { zh: "计划" },
 *   territory: "haining",
 *   period: "2016",
 *   indicators: {
 *     exports: { name: { zh: "出口总额" }, unit: "亿美元", kind: "flow", direction: "more" },
 *   },
 *   regions: { haining: { name: { zh: "海宁市" }, kind: "county" } },
 *   breakdowns: {},
 *   tables: {},
 * });
 * const schema = submissionSchema(plan);
 * schema.parse([{ indicator: "exports", region: "haining", period: "2016-Q1", value: "1,230.50", unit: "万美元" }]);
 * //=> [{ indicator: "exports", region: "haining", period: "2016-Q1", value: "1230.50", unit: "万美元" }]
 *
 * const wrong = schema.safeParse([{ indicator: "exports", region: "海宁市", period: "2016-Q1", value: 12.3 }]);
 * wrong.error?.issues.map(({ message }) => message);
 * //=> ['Unknown region "海宁市". Nearest: "haining". Use an id of the plan.', '12.3 is a binary float. Give the figure as text, such as "12.30".']
 * ```
 */
export function submissionSchema<P extends Plan>(
  plan: P,
  options: SubmissionSchemaOptions<P> = {},
): z.ZodType<SubmissionRow<P>[], SubmissionRow[]> {
  const { lang = "en", regions, maxIssues = MAX_ISSUES } = options;
  const index = indexOf(plan);
  // One check over all rows, as zod's own issues carry no params, and its enums would carry every id in each.
  return z
    .any()
    .check((payload) => {
      const { rows, issues } = checkRows(index, payload.value, { regions, maxIssues });
      for (const { code, params, path } of issues) {
        payload.issues.push({
          code: "custom",
          path: [...path],
          // Zod shows the path itself.
          message: formatIssue(
            { code, params, path: [], severity: "error" } as Parameters<typeof formatIssue>[0],
            { lang },
          ),
          params: { code, params },
          input: payload.value,
        });
      }
      payload.value = rows;
    })
    .meta(submissionJsonSchema(plan, regions));
}
