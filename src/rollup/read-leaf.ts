import { type Issue, issue } from "../issue/issue.ts";
import { own, seriesKey } from "../plan/plan-index.ts";
import { pathOf, readTarget } from "../plan/read-target.ts";
import { signedFigure } from "../plan/reading.ts";
import { conversionFactor } from "../quantity/unit-table.ts";
import type { Leaf } from "./leaves.ts";
import { type Span, spanOf } from "./span.ts";
import type { Weighing } from "./weights.ts";

/** What all steps of one roll-up share, and what they find. */
export interface Run extends Weighing {
  /** The unit that all figures are brought to. */
  readonly unit: string;
  readonly layer: "base" | "stretch";
  /** Leaves that promise nothing, until it is known whether they may. */
  readonly unassigned: Leaf[];
  /** Leaves that are no part. */
  readonly inapplicable: Leaf[];
  /** Leaves that are figures. */
  readonly figures: Leaf[];
}

/** A figure; a part that adds nothing; no part at all; or what has been reported as an issue. */
export type Figured = { readonly span: Span } | "nothing" | "no-part" | "missing";

/** The figure of a leaf in the unit of the whole. */
export function readLeaf(run: Run, leaf: Leaf): Figured {
  const { index, layer, issues } = run;
  const { key, cell } = leaf;
  const indicator = own(index.plan.indicators, key.indicator);
  const series = index.byKey.get(seriesKey(key.indicator, key.period, key.scope));
  if (!cell || !series || !indicator) {
    issues.push(missingPart(leaf, "absent"));
    return "missing";
  }
  const read = readTarget(index, series, key.region, cell);
  if (!read.ok) {
    issues.push(...read.issues);
    return "missing";
  }
  if ("status" in read.value) {
    const { status } = read.value;
    if (status === "not-assigned") {
      run.unassigned.push(leaf);
      return "nothing";
    }
    if (status === "not-applicable") {
      run.inapplicable.push(leaf);
      return "no-part";
    }
    issues.push(missingPart(leaf, status));
    return "missing";
  }
  const figure = layer === "stretch" ? (read.value.stretch ?? read.value) : read.value;
  const same = [indicator.unit, ...(indicator.sameUnits ?? [])];
  const factor = conversionFactor(figure.unit, run.unit, { units: index.units, same });
  if (!factor.ok) {
    const path = pathOf(key.region, cell);
    issues.push(...factor.issues.map((found) => ({ ...found, path })));
    return "missing";
  }
  run.figures.push(leaf);
  return { span: spanOf(signedFigure(figure, indicator, index.units), factor.value, indicator.direction) };
}

/** Says of the leaves that promise nothing, from a position on, that they are missing. */
export function demandFigures(run: Run, from: number): void {
  for (const leaf of run.unassigned.splice(from)) run.issues.push(missingPart(leaf, "not-assigned"));
}

/** A part without a figure, with its cell where it has one. */
export function missingPart({ key, cell }: Leaf, state: string): Issue {
  const { indicator, region, period } = key;
  const path = cell ? pathOf(region, cell) : [];
  return issue("missing-part", { indicator, region, period, state }, { path });
}
