import type { ReadFigure } from "../read-bounded.ts";
import type { Place } from "../read-measure.ts";
import type { Bound, Change, Commitment, Figure } from "../target-expression.ts";
import type { Qualifier, Scope } from "./extraction.ts";

/** A target in the making: what is known of it when its clause has been read. */
export interface Draft {
  read: ReadFigure;
  /** The tokens of the figure. */
  readonly from: number;
  readonly to: number;
  figure: Figure;
  commitment: Commitment | null;
  commitmentAt: Place | null;
  change: Change | null;
  changeAt: Place | null;
  boundAt: Place | null;
  subject: string | null;
  verb: string | null;
  qualifiers: Qualifier[];
  role: "of-which" | "baseline" | "target" | null;
  scope: Scope | null;
  period: string | null;
  per: string | null;
  relativeTo: string | null;
  /** The words say that the figure is what is reached, not by how much something changes. */
  reaches: boolean;
  stretch: Draft | null;
}

/** A bound word far from its figure counts where the figure has none of its own. */
export function withBound(figure: Figure, bound: Bound | null, side: Figure["side"]): Figure {
  if (bound === null || figure.bound !== "exact") return figure;
  return { ...figure, bound, ...(side && { side }) };
}
