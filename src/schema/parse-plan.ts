import { unwrap } from "../issue/fenjie-error.ts";
import { type Issue, type Location, type Result, settle } from "../issue/issue.ts";
import { checkPlan } from "../plan/check-plan.ts";
import type { Plan } from "../plan/plan.ts";
import { reconcile } from "../reconcile/reconcile.ts";
import { notFollowing } from "./follow-ons.ts";
import { inOrder } from "./in-order.ts";
import { planRecoveries, planSchema } from "./plan-schema.ts";
import { type ReadShape, readShape } from "./read-shape.ts";

/** Where a value of the JSON stands in the file a person has open. */
export type Locate = (path: readonly (string | number)[]) => Location | undefined;

/**
 * Reads a plan from JSON and says everything that is wrong with it at once: what is malformed, and, about the part
 * that is well formed, what `checkPlan` finds. One mistake is told once: what only follows from it is not.
 *
 * The issues stand in the order of the JSON; `path` leads to the value, `location`, where `locate` knows it, to the
 * cell of the file that the JSON was made from. All are returned, however many. A wrong plan costs time in proportion
 * to its size, and the depth of the input none of the stack. What is returned is a copy. Throws nothing.
 *
 * @param json - what `JSON.parse` returned; fields that are `undefined` count as absent
 *
 * @example
 * ```ts
 * import { safeParsePlan } from "fenjie/schema";
 *
 * const result = safeParsePlan({ id: "p", name: { zh: "计划" }, territory: "city", period: 2016 });
 * result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
 * //=> ["float-refused period", "missing-field indicators", "missing-field regions", "missing-field breakdowns", "missing-field tables"]
 * ```
 */
export function safeParsePlan(json: unknown, options: { readonly locate?: Locate } = {}): Result<Plan> {
  const shape = readShape(planSchema, json, planRecoveries);
  const plan = shape.value as Plan | undefined;
  const issues = plan === undefined ? shape.issues : [...shape.issues, ...findings(plan, shape, json)];
  return settle(plan as Plan, located(issues, json, options.locate));
}

/** What is found about the well-formed part, and does not only follow from what was left out of it. */
function findings(plan: Plan, shape: ReadShape, json: unknown): readonly Issue[] {
  const found = checkPlan(plan);
  if (shape.issues.length > 0) return found.length === 0 ? [] : found.filter(notFollowing(plan, shape, json));
  return found.some(({ severity }) => severity === "error") ? found : [...found, ...unmatchedWaivers(plan)];
}

/** Which checks there are and which fail, only a plan without errors can be asked. */
function unmatchedWaivers(plan: Plan): readonly Issue[] {
  if (Object.keys(plan.waivers ?? {}).length === 0) return [];
  // Whether a dated waiver still applies is no question to the plan alone.
  return reconcile(plan).issues.filter(
    (found) => !(found.code === "unmatched-waiver" && found.params.why === "no-date"),
  );
}

/**
 * Like `safeParsePlan`, but throws.
 *
 * @throws FenjieError with all issues, its code that of the first
 *
 * @example
 * ```ts
 * import { parsePlan } from "fenjie/schema";
 *
 * const plan = parsePlan({
 *   id: "p",
 *   name: { zh: "计划" },
 *   territory: "city",
 *   period: "2016",
 *   indicators: {},
 *   regions: { city: { name: { zh: "全市" }, kind: "city" } },
 *   breakdowns: {},
 *   tables: {},
 * });
 * plan.regions.city?.name.zh; //=> "全市"
 * ```
 */
export function parsePlan(json: unknown, options: { readonly locate?: Locate } = {}): Plan {
  return unwrap(safeParsePlan(json, options));
}

function located(issues: readonly Issue[], json: unknown, locate: Locate | undefined): readonly Issue[] {
  const ordered = inOrder(issues, json);
  if (!locate) return ordered;
  return ordered.map((found) => {
    const location = found.location ?? locate(found.path);
    return location === undefined ? found : { ...found, location };
  });
}
