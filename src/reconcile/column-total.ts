import type { Breakdown } from "../plan/plan.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { formatRational } from "../quantity/rational.ts";
import { combinationOf } from "../rollup/combination.ts";
import { branchOf, type Key } from "../rollup/leaves.ts";
import type { Context } from "./context.ts";
import { frameNumbers, indicatorOf } from "./frame.ts";
import { gatherParts } from "./gather.ts";
import { printedTotal } from "./parts.ts";

/** What the figures under a whole that no total states add up to; null where they do not add up, or none is printed. */
export function columnTotal(
  context: Context,
  key: Key,
  id: string,
  breakdown: Breakdown,
  unit: string,
): Quantity | null {
  const combination = combinationOf(indicatorOf(context.index, key.indicator), breakdown.over);
  if (combination !== "sum") return null;
  const anchor = { bound: "exact", value: "0", unit, commitment: null, source: {} } as const;
  const frame = frameNumbers(context.index, key, anchor, combination);
  const { parts } = gatherParts(
    frame,
    branchOf(context.index, key, id, breakdown).leaves,
    "base",
    context.read,
  );
  const total = printedTotal(parts, combination);
  return total && { value: formatRational(total), unit };
}
