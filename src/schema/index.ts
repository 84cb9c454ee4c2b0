/** zod at the doors: a plan from JSON, a submission's rows. */
export { type Locate, parsePlan, safeParsePlan } from "./parse-plan.ts";
export { planJsonSchema } from "./plan-json-schema.ts";
export { planSchema } from "./plan-schema.ts";
export type { SubmissionRow, SubmissionRowOf } from "./submission-row.ts";
export { type SubmissionSchemaOptions, submissionSchema } from "./submission-schema.ts";
