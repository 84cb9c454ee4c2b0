import type { Commitment, EmptyState } from "../target/target-expression.ts";
import type { Note, Question, Reason } from "./check.ts";

/** What a sentence about a check is made of; quantities are written already. */
export interface CheckFacts {
  readonly indicator: string;
  readonly region: string;
  readonly breakdown: string;
  readonly rule: string;
  readonly total: string;
  /** Σ of the printed figures, or their mean; null where nothing is summed. */
  readonly sum: string | null;
  readonly isMean: boolean;
  /** The slack without its sign. */
  readonly gap: string | null;
  /** It turns at the very limit: the slack is 0. */
  readonly isClose: boolean;
  /** The imbalance without its sign. */
  readonly difference: string | null;
  /** What is printed makes the total to the digit: the imbalance is 0. */
  readonly isEqual: boolean;
}

/** The words of one language. */
export interface CheckWords {
  /** What stands against what. */
  readonly opening: { readonly [Q in Question]: (facts: CheckFacts) => string };
  /** What came of it. */
  readonly outcome: { readonly [R in Reason]: (facts: CheckFacts) => string };
  /** Of `each`: what came of the part that is closest to the limit, or furthest beyond it. */
  readonly tightest: (outcome: string) => string;
  readonly conditions: (conditions: readonly string[]) => string;
  readonly clause: (clause: string) => string;
  readonly comma: string;
  readonly status: { readonly [S in EmptyState | "absent"]: string };
  readonly commitment: { readonly [C in Commitment]: string };
  readonly note: { readonly [N in Note as N["code"]]: (note: N) => string };
  readonly explain: {
    readonly check: (id: string) => string;
    readonly weight: (weight: string) => string;
    readonly place: (table: string, column: number) => string;
    readonly sum: (facts: CheckFacts) => string;
    readonly total: (facts: CheckFacts) => string;
    readonly imbalance: (text: string) => string;
    readonly slack: (text: string) => string;
    readonly ratio: (text: string) => string;
    readonly condition: (text: string) => string;
    readonly waived: (reason: string, by: string | undefined) => string;
    /** The slack of a gap without limit, as `waivers.csv` takes it. */
    readonly noLimit: string;
    readonly waiver: (row: string) => string;
  };
}
