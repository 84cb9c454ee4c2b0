import type {
  AnyIndicator,
  BreakdownId,
  Combination,
  Combine,
  IndicatorId,
  Kind,
  Plan,
  RegionId,
} from "../plan/plan.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Exact } from "../quantity/rational.ts";
import type { Bound, Figure } from "../target/target-expression.ts";
import type { Axis } from "./combination.ts";

/** What the parts of a whole make together, in the indicator's unit. */
export interface RollUp<U extends string = string, R extends string = string> extends Quantity<U> {
  readonly bound: Bound;
  /** The upper end where the parts make a range; `value` is then the lower. */
  readonly upper?: Exact;
  /** On which side of the number an `about` lies: 200余 and 5 are 205余. */
  readonly side?: NonNullable<Figure["side"]>;
  /** How many figures it is made of. */
  readonly count: number;
  /** The regions with a part that promises nothing, and adds nothing. */
  readonly notAssigned: readonly R[];
}

/** What weighs the parts of a mean: an indicator of the plan, or a number for each part by its id. */
export type RollUpWeights<P extends Plan = Plan> = IndicatorId<P> | Readonly<Record<string, Exact>>;

export interface RollUpOptions<P extends Plan = Plan> {
  /** The whole. Unless given, the plan's territory. */
  readonly region?: RegionId<P> | undefined;
  /** The breakdown, where several lead to figures. */
  readonly by?: BreakdownId<P> | undefined;
  readonly weights?: RollUpWeights<P> | undefined;
  /** Unless given, the plan's. */
  readonly period?: string | undefined;
  /** `null` means figures without a scope; left out, any. */
  readonly scope?: string | null | undefined;
  /** What is promised, or what is striven for beyond it; a part without a stretch enters with its base. */
  readonly layer?: "base" | "stretch" | undefined;
}

/** How kinds combine, as `combinationOf` has it. */
export interface CombinationByKind {
  readonly flow: { readonly regions: "sum"; readonly components: "sum"; readonly time: "sum" };
  readonly stock: { readonly regions: "sum"; readonly components: "sum"; readonly time: "last" };
  readonly rate: { readonly regions: "mean"; readonly components: "mean"; readonly time: "none" };
}

type Declared<X extends AnyIndicator> = NonNullable<X["combine"]>;

/** What the types know of how an indicator combines; where they know nothing, any way is possible. */
type Over<X extends AnyIndicator, A extends Axis> = [Declared<X>] extends [never]
  ? CombinationByKind[X["kind"] & Kind][A]
  : Combine extends Declared<X>
    ? Combination
    : Declared<X> extends { readonly [K in A]: infer C extends Combination }
      ? C
      : CombinationByKind[X["kind"] & Kind][A];

type Weighted<X extends AnyIndicator> = [Declared<X>] extends [never]
  ? false
  : Declared<X> extends { readonly weight: string }
    ? true
    : false;

/** What a call has to bring: nothing, weights, or it cannot be made. */
type Demand = "nothing" | "weights" | "impossible";
type DemandOf<C extends Combination, W extends boolean> = [C] extends ["none"]
  ? "impossible"
  : [C] extends ["mean" | "none"]
    ? W extends true
      ? "nothing"
      : "weights"
    : "nothing";

// One indicator at a time: of several, as of a plan from a loader, any may be meant, and the least demand counts.
type OverRegions<X> = X extends AnyIndicator ? DemandOf<Over<X, "regions">, Weighted<X>> : never;
type OverAny<X> = X extends AnyIndicator
  ? DemandOf<Over<X, "regions"> | Over<X, "components"> | Over<X, "time">, Weighted<X>>
  : never;

type Rest<D extends Demand, O, W> = "nothing" extends D ? O : "weights" extends D ? O & W : never;

/**
 * The options that a roll-up of an indicator takes. Which axis a breakdown is over the types do not know: without `by`
 * the indicator has to combine over regions, with it over any axis.
 */
export type RollUpArguments<P extends Plan, I extends IndicatorId<P>> =
  "nothing" extends OverRegions<P["indicators"][I]>
    ? [options?: RollUpOptions<P>]
    :
        | [
            options: Rest<
              OverRegions<P["indicators"][I]>,
              RollUpOptions<P>,
              { readonly weights: RollUpWeights<P> }
            >,
          ]
        | [
            options: Rest<
              OverAny<P["indicators"][I]>,
              RollUpOptions<P> & { readonly by: BreakdownId<P> },
              { readonly weights: RollUpWeights<P> }
            >,
          ];
