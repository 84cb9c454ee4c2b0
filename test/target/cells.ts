import { type ParseTargetOptions, safeParseTarget } from "../../src/target/parse-target.ts";
import type { Bound, Commitment, Figure } from "../../src/target/target-expression.ts";

type Extra = Partial<Figure> & { readonly commitment?: Commitment; readonly stretch?: Figure };

/** A target as `parseTarget` returns it. */
export function target(bound: Bound, value: string, unit: string | null = null, extra: Extra = {}): unknown {
  return { bound, value, unit, commitment: null, ...extra };
}

/** The code that a cell is refused with, and its readings. */
export function refusal(text: string, options?: ParseTargetOptions): readonly unknown[] {
  const result = safeParseTarget(text, options);
  return result.ok
    ? ["read", result.value]
    : [result.issues[0].code, (result.issues[0].params as { readings?: readonly string[] }).readings];
}
