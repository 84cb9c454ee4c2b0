import { type CaseFigure, isFigure, type VerdictCase } from "./case.ts";
import { namedEnds } from "./conditions.ts";
import { decimalsIn, gridOf, textOf, wholeOf } from "./grid.ts";

/** The figure that counts in a layer: without a stretch of its own, a part enters it with its base. */
export function layerFigure(
  f: CaseFigure & { readonly stretch?: CaseFigure },
  layer: VerdictCase["layer"],
): CaseFigure {
  return layer === "stretch" ? (f.stretch ?? f) : f;
}

/** A dash promises nothing: 0 to floors, points and reported sums; under a ceiling and in a mean it is a missing part. */
export function isDashMissing(c: VerdictCase): boolean {
  if (c.combine === "mean") return true;
  if (c.kind === "agrees" || c.kind === "within") return false;
  const { lower, upper } = namedEnds(c);
  return upper && !lower;
}

/** total − Σ of the printed figures, in the total's unit. */
export function imbalanceOf(c: VerdictCase, open: Set<"reason" | "slack" | "imbalance">): string | null {
  const figures = c.parts.filter(isFigure);
  if (c.kind === "each" || figures.length === 0) return null;
  // Open: whether comparing one figure with its own target is a sum, and whether a greatest is.
  if (c.kind === "meets" || c.combine === "max" || c.combine === "min") open.add("imbalance");
  if (c.combine === "max" || c.combine === "min") return null;

  const counted = c.parts.filter((p) => isFigure(p) || p.status !== "not-applicable");
  const mean = c.combine === "mean";
  if (mean && counted.some((p) => p.weight === undefined)) {
    // Open: partly known weights, and a single part, whose mean needs no weight.
    if (counted.length === 1 || counted.some((p) => p.weight !== undefined)) open.add("imbalance");
    return null;
  }
  // Open: what the mean of the printed figures is while one is missing.
  if (mean && figures.length < counted.length) open.add("imbalance");

  const grid = gridOf(c);
  const named = namedEnds(c);
  const lower = c.kind === "agrees" || c.kind === "within" || named.lower;
  const printed = (f: CaseFigure, low: boolean): number =>
    grid.steps(!low && f.upper !== undefined ? f.upper : f.value, f.unit);
  const places = Math.max(0, ...figures.map((p) => decimalsIn(p.weight ?? "")));
  let sum = 0;
  let weight = 0;
  for (const p of figures) {
    const f = layerFigure(p, c.layer);
    const by = mean ? wholeOf(p.weight!, places) : (p.sign ?? 1);
    // Of a part that is taken away the other end decides; where both do, the design does not say which is printed.
    if (by < 0 && f.upper !== undefined && named.lower && named.upper) open.add("imbalance");
    sum += by * printed(f, by > 0 ? lower : !lower);
    weight += by;
  }
  const by = mean ? weight : 1;
  return textOf(printed(layerFigure(c.total, c.layer), lower) * by - sum, by * grid.perTotal);
}
