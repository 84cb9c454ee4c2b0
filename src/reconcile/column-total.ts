import type { Breakdown } from "../plan/plan.ts";
import type { Source } from "../plan/plan-index.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { formatRational } from "../quantity/rational.ts";
import { combinationOf } from "../rollup/combination.ts";
import type { Key } from "../rollup/leaves.ts";
import type { Context } from "./context.ts";
import { frameNumbers, indicatorOf } from "./frame.ts";
import { gatherParts } from "./gather.ts";
import { printedTotal } from "./parts.ts";
import { columnLeaves } from "./sums.ts";

/** What the printed figures of a column add up to; null where they do not add up, or none is printed. */
export function columnTotal(
  context: Context,
  key: Key,
  breakdown: Breakdown,
  source: Source,
): Quantity | null {
  const combination = combinationOf(indicatorOf(context.index, key.indicator), "regions");
  if (combination !== "sum") return null;
  const anchor = { bound: "exact", value: "0", unit: source.unit, commitment: null, source: {} } as const;
  const frame = frameNumbers(context.index, key, anchor, combination);
  const { parts } = gatherParts(frame, columnLeaves(key, breakdown, source), "base", context.read);
  const total = printedTotal(parts, combination);
  return total && { value: formatRational(total), unit: source.unit };
}
