import type { Direction } from "../../src/plan/plan.ts";
import type { EmptyState } from "../../src/target/target-expression.ts";
import type {
  CaseFigure,
  CasePart,
  CaseTotal,
  EmptyPart,
  Expected,
  Question,
  Reason,
  Verdict,
  VerdictCase,
} from "./case.ts";

/** A case in short: figures as text (`≥8亿元`, `>3家`, `5左右个`, `近100亿元`, `8—10%`), the answer as four words. */
export interface Spec {
  readonly kind?: Question;
  readonly figures?: "target" | "reported";
  readonly layer?: "base" | "stretch";
  readonly direction?: Direction;
  readonly domain?: readonly [min: string | null, max: string | null];
  readonly total: string | (CaseFigure & Pick<CaseTotal, "stretch" | "commitment">);
  readonly parts: readonly (string | CasePart)[];
  readonly weights?: readonly (number | null)[];
  readonly stock?: boolean;
  readonly epsilon?: string;
  readonly rounding?: "truncate";
  readonly decimals?: number;
  /** Verdict, reason, imbalance, slack. */
  readonly expect: string;
}

const SHORT = /^(≥|>|≤|<|近)?(-?[\d.]+)(?:—([\d.]+))?(左右|余)?(\D+)$/;

export function figure(text: string): CaseFigure {
  const match = SHORT.exec(text);
  if (!match) throw new Error(`no figure: ${text}`);
  const [, before, value, upper, after, unit] = match;
  const plain = { value: value!, unit: unit! };
  if (upper) return { bound: "between", upper, ...plain };
  if (before === "近") return { bound: "about", side: "below", ...plain };
  if (after) return { bound: "about", ...plain, ...(after === "余" ? { side: "above" as const } : {}) };
  const bounds = { "≥": "at-least", ">": "more-than", "≤": "at-most", "<": "less-than" } as const;
  return { bound: before ? bounds[before as keyof typeof bounds] : "exact", ...plain };
}

/** A figure and the one striven for beyond it. */
export function stretched(base: string, stretch: string): CaseFigure & { readonly stretch: CaseFigure } {
  return { ...figure(base), stretch: figure(stretch) };
}

export function missing(status: EmptyState): EmptyPart {
  return { status };
}

function caseOf(spec: Spec, combine: "sum" | "mean"): VerdictCase & { readonly expected: Expected } {
  const total = typeof spec.total === "string" ? { ...figure(spec.total), commitment: null } : spec.total;
  const [verdict, reason, imbalance, slack] = spec.expect.split(" ") as [Verdict, Reason, string, string];
  const [min, max] = spec.domain ?? (combine === "mean" ? [null, null] : ["0", null]);
  const epsilon = spec.epsilon ? figure(spec.epsilon) : undefined;
  return {
    kind: spec.kind ?? "covers",
    figures: spec.figures ?? "target",
    layer: spec.layer ?? "base",
    direction: spec.direction ?? "more",
    domain: { min, max },
    total: { ...total, ...(spec.stock ? { kindOfFigure: "stock" as const } : {}) },
    parts: spec.parts.map((p, i) => {
      const weight = spec.weights?.[i];
      return { ...(typeof p === "string" ? figure(p) : p), ...(weight ? { weight: String(weight) } : {}) };
    }),
    ...(spec.stock ? { partsKindOfFigure: "flow" as const } : {}),
    combine,
    declared: {
      ...(epsilon ? { epsilon: { value: epsilon.value, unit: epsilon.unit } } : {}),
      ...(spec.rounding ? { rounding: spec.rounding } : {}),
      ...(spec.decimals !== undefined ? { decimals: spec.decimals } : {}),
    },
    expected: {
      verdict,
      reason,
      imbalance: imbalance === "null" ? null : imbalance,
      slack: slack === "null" ? null : slack,
    },
  };
}

/** A sentence of the design that gives an answer, as a case: both the oracle and the library must give it. */
export interface Sentence {
  /** The sentence, in the design's own order and nearly in its words. */
  readonly name: string;
  readonly case: VerdictCase & { readonly expected: Expected };
  /** How loud a failing check is. */
  readonly severity?: "error" | "warning";
}

export function say(name: string, spec: Spec, severity?: "error" | "warning"): Sentence {
  return { name, case: caseOf(spec, "sum"), ...(severity ? { severity } : {}) };
}

export function sayMean(name: string, spec: Spec): Sentence {
  return { name, case: caseOf(spec, "mean") };
}
