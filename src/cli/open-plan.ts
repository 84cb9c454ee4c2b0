import { unwrap } from "../issue/fenjie-error.ts";
import { safeLoadPlan } from "../node/load-plan.ts";
import type { Plan } from "../plan/plan.ts";
import { BUNDLED_PLANS } from "./bundled-plans.ts";

/** The plan that an operand names: a bundled one by its id, else the one that a folder or a JSON file holds. */
export async function openPlan(operand: string): Promise<Plan> {
  return BUNDLED_PLANS.get(operand) ?? unwrap(await safeLoadPlan(operand));
}
