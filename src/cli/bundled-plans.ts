import type { Plan } from "../plan/plan.ts";
import { jiaxing2016 } from "../plans/jiaxing-2016.ts";

/** The plans that come with the package, by id. */
export const BUNDLED_PLANS: ReadonlyMap<string, Plan> = new Map([[jiaxing2016.id, jiaxing2016]]);
