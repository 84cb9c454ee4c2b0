import type { UnitDeclaration } from "../quantity/unit-table.ts";
import type { IsUnit } from "../quantity/unit-types.ts";
import type { AnyIndicator, Combine, Indicator, Indicators, Plan } from "./plan.ts";

/** The same indicators, of which only ids, units, kinds and exceptions stay literal: names would swell every declaration. */
export type Widened<I extends Indicators> = {
  readonly [K in keyof I]: Indicator<
    I[K]["unit"],
    I[K]["kind"],
    I[K] extends { readonly combine: infer C extends Combine } ? C : undefined
  >;
};

/** What a misspelt unit would have to be besides; an object, as two texts that cannot be one would hide the place. */
interface UnknownUnit {
  readonly unknownUnit: "neither built in nor among the plan's units";
}

type Spelling<U extends string, N extends string> = [IsUnit<U, N>] extends [true]
  ? unknown
  : { readonly unit: UnknownUnit };
type Fields<F extends PropertyKey> = [F] extends [keyof AnyIndicator]
  ? unknown
  : { readonly [X in Exclude<F, keyof AnyIndicator>]: never };

/** Indicators in units that are built in or among the plan's own `N`, without fields that none has. */
export type Spelled<I extends Indicators, N extends string> = {
  readonly [K in keyof I]: Spelling<I[K]["unit"], N> & Fields<keyof I[K]>;
};

/**
 * A plan written by hand, with its ids, units and kinds as literal types. Returns what it is given.
 *
 * An indicator's unit that is neither built in nor among the plan's `units`, and a field that no indicator has, do not
 * compile, nor do ids of indicators, regions and breakdowns in breakdowns, tables and rules that the plan lacks. What the
 * types do not see is found by `checkPlan`: cells, sums and cycles; the units of columns and tolerances; what `addsTo`,
 * `combine.weight` and `supersedes` name. A field too many inside `combine`, `tolerance` and the like only `parsePlan`
 * refuses.
 *
 * @example
 * ```ts
 * import { definePlan, target } from "fenjie";
 *
 * const plan = definePlan({
 *   id: "roads-2027",
 *   name: { zh: "2027年道路计划" },
 *   territory: "city",
 *   period: "2027",
 *   indicators: { roads: { name: { zh: "新建道路" }, unit: "公里", kind: "flow", direction: "more" } },
 *   regions: { city: { name: { zh: "全市" }, kind: "city" } },
 *   breakdowns: {},
 *   tables: { text: { columns: ["roads"], rows: { city: ["15公里以上"] } } },
 * });
 * plan.indicators.roads.unit; //=> "公里"
 * target(plan, "roads", "city").printed; //=> "15公里以上"
 * target(plan, "road", "city"); // does not compile: no such indicator
 * ```
 */
export function definePlan<
  const I extends Indicators,
  R extends string,
  B extends string = never,
  N extends string = never,
>(
  plan: Plan<I, R, B> & {
    readonly units?: Readonly<Record<N, UnitDeclaration>>;
    readonly indicators: Spelled<I, NoInfer<N>>;
  },
): Plan<Widened<I>, R, B> {
  return plan as unknown as Plan<Widened<I>, R, B>;
}
