import type { IndicatorId, Plan, RegionId } from "../plan/plan.ts";
import type { Exact } from "../quantity/rational.ts";
import type { Observation } from "../reconcile/observation.ts";

/** A row of these ids. Its types depend on the ids alone, so that a row of a constant plan is one of any plan. */
export interface SubmissionRowOf<I extends string, R extends string> extends Observation {
  readonly indicator: I;
  readonly region: R;
  readonly value: Exact;
  /** What the sender has to say of it; kept as it is. */
  readonly note?: string;
}

/** An observation as a program sends it: ids of the plan, the figure as exact text (who has none sends no row). */
export type SubmissionRow<P extends Plan = Plan> = SubmissionRowOf<IndicatorId<P>, RegionId<P>>;
