import type { CellReader } from "../plan/cell-reader.ts";
import { inLayer, type Layer } from "../plan/stated.ts";
import type { Leaf } from "../rollup/leaves.ts";
import { type Frame, frameFigure } from "./frame.ts";
import { emptyPart, type Part } from "./parts.ts";
import { plainColumns } from "./plain-columns.ts";

/** The parts of a total, ready to be judged. */
export interface Gathered {
  readonly parts: readonly Part[];
  /** Whether any of them is a figure. */
  readonly numeric: boolean;
  /** Positions of the leaves that are only striven for. */
  readonly striven: readonly number[];
  /** Whether any is judged by another number than the printed one. */
  readonly drawnIn: boolean;
}

/**
 * Leaves as parts. Plain numbers, which most cells are, are summed as they are scanned and become one part together;
 * every other cell becomes a part of its own. Both ways give the same ends.
 */
export function gatherParts(frame: Frame, leaves: readonly Leaf[], layer: Layer, read: CellReader): Gathered {
  const parts: Part[] = [];
  const striven: number[] = [];
  const sums = plainColumns(frame);
  let numeric = false;
  let drawnIn = false;
  for (let position = 0; position < leaves.length; position++) {
    const leaf = leaves[position]!;
    if (leaf.cell && leaf.sign === 1 && sums.add(leaf.key.indicator, leaf.cell.source, leaf.cell.text))
      continue;
    const stated = leaf.cell ? read(leaf.cell, leaf.key.region) : "absent";
    if (stated === undefined) continue;
    if (typeof stated === "string") {
      const reading = frame.readingFor(leaf.key.indicator);
      const part = emptyPart(stated, position, leaf.sign, reading, frame.dashAddsNothing);
      if (part) parts.push(part);
      continue;
    }
    const figure = inLayer(stated, layer);
    if (figure.commitment === "strive") striven.push(position);
    numeric = true;
    const framed = frameFigure(frame, leaf.key.indicator, figure, leaf.sign);
    const { interval, printed } = framed;
    drawnIn ||= framed.drawnIn;
    parts.push({ position, sign: leaf.sign, interval, printed, weight: null });
  }
  const plain = sums.parts();
  return { parts: [...parts, ...plain], numeric: numeric || plain.length > 0, striven, drawnIn };
}
