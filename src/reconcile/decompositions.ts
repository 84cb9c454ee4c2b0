import { own } from "../issue/own.ts";
import type { Breakdown } from "../plan/plan.ts";
import type { PlanIndex } from "../plan/plan-index.ts";
import { branchOf, type Key, type Leaf, splits } from "../rollup/leaves.ts";

/** The promised parts that a total is held against, by one breakdown. */
export interface Decomposition {
  readonly id: string;
  readonly breakdown: Breakdown;
  /** Parts of the total; what flows into it, a stock, without what it opens with; or figures of another scope. */
  readonly of: "total" | "inflow" | "other-scope";
  readonly leaves: readonly Leaf[];
  /** Finds them again: what is kept with a check must not hold on to thousands of leaves that nobody asks for. */
  readonly findLeaves: () => readonly Leaf[];
}

/** The breakdowns of a total that lead to figures. */
export function decompositionsOf(index: PlanIndex, key: Key): readonly Decomposition[] {
  return index.breakdowns.flatMap(([id, breakdown]) => {
    if (!splits(breakdown, key)) return [];
    return decompose(index, id, breakdown, "total", [key]) ?? inflow(index, key, id, breakdown) ?? [];
  });
}

/** Figures of two scopes are never compared; that there are some, of another scope, is said. */
export function otherScope(index: PlanIndex, key: Key): Decomposition | undefined {
  const others = (index.byIndicator.get(key.indicator) ?? []).filter(
    ({ period, scope }) => period === key.period && scope !== key.scope,
  );
  for (const [id, breakdown] of index.breakdowns) {
    if (breakdown.over !== "regions" || !splits(breakdown, key)) continue;
    const other = others.find(({ sources }) => sources.some((source) => source.breakdown === id));
    const found = other && decompose(index, id, breakdown, "other-scope", [{ ...key, scope: other.scope }]);
    if (found) return found;
  }
  return undefined;
}

function inflow(index: PlanIndex, key: Key, id: string, breakdown: Breakdown): Decomposition | undefined {
  const { indicators } = index.plan;
  if (own(indicators, key.indicator)!.kind !== "stock" || breakdown.complete === false) return undefined;
  const flows = Object.keys(indicators).filter((flow) => indicators[flow]!.addsTo === key.indicator);
  return decompose(
    index,
    id,
    breakdown,
    "inflow",
    flows.map((indicator) => ({ ...key, indicator })),
  );
}

function decompose(
  index: PlanIndex,
  id: string,
  breakdown: Breakdown,
  of: Decomposition["of"],
  wholes: readonly Key[],
): Decomposition | undefined {
  const leavesUnder = (whole: Key): readonly Leaf[] => branchOf(index, whole, id, breakdown).leaves;
  const findLeaves = (): readonly Leaf[] =>
    wholes.length === 1 ? leavesUnder(wholes[0]!) : wholes.flatMap(leavesUnder);
  const leaves = findLeaves();
  return leaves.some(({ cell }) => cell) ? { id, breakdown, of, leaves, findLeaves } : undefined;
}
