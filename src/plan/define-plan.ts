import type { Combine, Indicator, Indicators, Plan } from "./plan.ts";

/** The same indicators, of which only ids, units, kinds and exceptions stay literal: names would swell every declaration. */
export type Widened<I extends Indicators> = {
  readonly [K in keyof I]: Indicator<
    I[K]["unit"],
    I[K]["kind"],
    I[K] extends { readonly combine: infer C extends Combine } ? C : undefined
  >;
};

/**
 * A plan written by hand, with its ids, units and kinds as literal types. Returns what it is given: what the types
 * cannot see (cells, sums, cycles) is found by `checkPlan`.
 */
export function definePlan<const I extends Indicators, R extends string, B extends string = never>(
  plan: Plan<I, R, B>,
): Plan<Widened<I>, R, B> {
  return plan as unknown as Plan<Widened<I>, R, B>;
}
