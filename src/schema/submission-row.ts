import type { IndicatorId, Plan, RegionId } from "../plan/plan.ts";
import type { Exact } from "../quantity/rational.ts";
import type { Observation } from "../reconcile/observation.ts";

/** An observation as a program sends it: ids of the plan, the figure as exact text (who has none sends no row). */
export interface SubmissionRow<P extends Plan = Plan> extends Observation {
  readonly indicator: IndicatorId<P>;
  readonly region: RegionId<P>;
  readonly value: Exact;
  /** What the sender has to say of it; kept as it is. */
  readonly note?: string;
}
