import type { Commitment, Figure, TargetExpression } from "../target/target-expression.ts";
import type { CellTerms } from "./read-cell.ts";
import { signedFigure } from "./reading.ts";

/** What is promised, and what is striven for beyond it. */
export type Layer = "base" | "stretch";

/** Where a figure stands: the table or the file's row that says it, and the clause. */
export interface FigureSource {
  readonly table?: string;
  /** The position of its column among the table's columns, from 0. */
  readonly column?: number;
  readonly clause?: string;
}

/** A figure as one of its indicator, as printed, with its unit and its place. */
export interface StatedFigure extends Figure {
  readonly unit: string;
  readonly commitment: Commitment | null;
  readonly source: FigureSource;
}

/** What a promise says, layer by layer: the stretch layer is null where no stretch is stated. */
export interface Stated {
  readonly base: StatedFigure;
  readonly stretch: StatedFigure | null;
}

/** A promise layer by layer, in the unit that it prints or else that of its terms. */
export function statedOf(terms: CellTerms, target: TargetExpression, source: FigureSource): Stated {
  const { stretch: further, commitment, ...written } = target;
  const { indicator, units, unit = "" } = terms;
  const signed = (one: Figure): Figure => (indicator ? signedFigure(one, indicator, units) : one);
  const figure = signed(written);
  const base: StatedFigure = { ...figure, unit: figure.unit ?? unit, commitment, source };
  if (!further) return { base, stretch: null };
  const stretch = signed(further);
  return { base, stretch: { ...stretch, unit: stretch.unit ?? base.unit, commitment: "strive", source } };
}

/** The layers that a promise has. */
export function layersIn(stated: Stated): readonly Layer[] {
  return stated.stretch ? ["base", "stretch"] : ["base"];
}

/** The figure of a layer; a part without a stretch enters the stretch layer with its base. */
export function inLayer(stated: Stated, layer: Layer): StatedFigure {
  return layer === "stretch" ? (stated.stretch ?? stated.base) : stated.base;
}
