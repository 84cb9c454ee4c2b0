import { type Issue, issue } from "../issue/issue.ts";
import { own } from "../issue/own.ts";
import { safeFactor, sharingUnits } from "../plan/conversion.ts";
import { issuesUnder } from "../plan/issues-under.ts";
import { pathOf } from "../plan/plan-index.ts";
import { inLayer, type Layer } from "../plan/stated.ts";
import type { Leaf } from "./leaves.ts";
import { type Span, spanOf } from "./span.ts";
import type { Weighing } from "./weights.ts";

/** What all steps of one roll-up share, and what they find. */
export interface Run extends Weighing {
  /** The unit that all figures are brought to. */
  readonly unit: string;
  readonly layer: Layer;
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
  const said = cell ? run.read(cell, key.region) : "absent";
  if (said === undefined) return "missing";
  if (said === "not-assigned") {
    run.unassigned.push(leaf);
    return "nothing";
  }
  if (said === "not-applicable") {
    run.inapplicable.push(leaf);
    return "no-part";
  }
  if (typeof said === "string") {
    issues.push(missingPart(leaf, said));
    return "missing";
  }
  const { indicators } = index.plan;
  const indicator = own(indicators, key.indicator)!;
  const { unit, ...figure } = inLayer(said, layer);
  const shared = sharingUnits(indicator, own(indicators, run.indicator)!);
  const factor = safeFactor(shared, unit, run.unit, index.units);
  if (!factor.ok) {
    issues.push(...issuesUnder(leafPath(leaf), factor.issues));
    return "missing";
  }
  run.figures.push(leaf);
  return { span: spanOf(figure, factor.value, indicator.direction) };
}

/** Says of the leaves that promise nothing, from a position on, that they are missing. */
export function demandFigures(run: Run, from: number): void {
  for (const leaf of run.unassigned.splice(from)) run.issues.push(missingPart(leaf, "not-assigned"));
}

/** A part without a figure, with its cell where it has one. */
export function missingPart(leaf: Leaf, state: string): Issue {
  const { indicator, region, period } = leaf.key;
  return issue("missing-part", { indicator, region, period, state }, { path: leafPath(leaf) });
}

function leafPath({ key, cell }: Leaf): Issue["path"] {
  return cell ? pathOf(key.region, cell) : [];
}
