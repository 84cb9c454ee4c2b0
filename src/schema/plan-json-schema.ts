import * as z from "zod";
import { planDescriptions, planSchema } from "./plan-schema.ts";

/**
 * The JSON Schema (draft 2020-12) of a plan's JSON, with descriptions: for editors that complete and check a plan
 * file, and for other languages. The shape only; see `planSchema`.
 *
 * @example
 * ```ts
 * import { planJsonSchema } from "fenjie/schema";
 *
 * planJsonSchema().$schema; //=> "https://json-schema.org/draft/2020-12/schema"
 * ```
 */
export function planJsonSchema(): Readonly<Record<string, unknown>> {
  return { ...z.toJSONSchema(planSchema, { metadata: planDescriptions }) };
}
