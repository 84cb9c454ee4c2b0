import type { TargetExpression } from "../target-expression.ts";
import type { ExtractedTarget } from "./extraction.ts";

/** A target of a sentence as a cell would state it, without what stands around it. */
export function expressionOf(found: ExtractedTarget): TargetExpression {
  const { bound, value, upper, unit, side, change, commitment, stretch } = found;
  return {
    bound,
    value,
    ...(upper !== undefined && { upper }),
    unit,
    ...(side !== undefined && { side }),
    ...(change !== undefined && { change }),
    commitment,
    ...(stretch !== undefined && { stretch }),
  };
}
