import type { Issue } from "../issue/issue.ts";
import { own } from "../issue/own.ts";
import type { CellReader } from "../plan/cell-reader.ts";
import type { Text } from "../plan/plan.ts";
import { cellOf, type PlanIndex, type PrintedCell, type Series, type Source } from "../plan/plan-index.ts";
import { inLayer, type Layer, type Stated } from "../plan/stated.ts";
import { formatRational, type Rational } from "../quantity/rational.ts";
import type { Key, Leaf } from "../rollup/leaves.ts";
import type { CheckLeaf } from "./check.ts";
import type { Frame } from "./frame.ts";
import type { Gathered } from "./gather.ts";

/** What all checks of one run share. */
export interface Context {
  readonly index: PlanIndex;
  readonly read: CellReader;
  readonly issues: Issue[];
  /** The figure that weighs a part in a mean; null where it is not known. */
  readonly weightOf: (key: Key, rate: string, of: "promises" | "reports") => Rational | null;
  /** Columns whose figures some check rests on. */
  readonly used: Set<Source>;
}

/** What a region's cell in a series states; undefined where there is none, or it has no figure. */
export function statedAt(
  context: Context,
  series: Series,
  region: string,
): { readonly stated: Stated; readonly cell: PrintedCell } | undefined {
  const cell = cellOf(context.index, series, region);
  const stated = cell && context.read(cell, region);
  return cell && stated && typeof stated === "object" ? { stated, cell } : undefined;
}

/** The same parts with their weights, where a mean needs them. */
export function weigh(context: Context, frame: Frame, leaves: readonly Leaf[], gathered: Gathered): Gathered {
  if (frame.combination !== "mean") return gathered;
  const parts = gathered.parts.map((part) => ({
    ...part,
    weight: context.weightOf(leaves[part.position]!.key, frame.key.indicator, "promises"),
  }));
  return { ...gathered, parts };
}

/** Leaves as they are shown: figure and place, in the layer that was judged. */
export function describeLeaves(
  context: Context,
  frame: Frame,
  leaves: readonly Leaf[],
  layer: Layer,
): readonly CheckLeaf[] {
  return leaves.map(({ key, sign, cell }) => {
    const stated = cell ? context.read(cell, key.region) : ("absent" as const);
    const weight =
      frame.combination === "mean" ? context.weightOf(key, frame.key.indicator, "promises") : null;
    return {
      name: leafName(context.index, key, frame.key),
      ...key,
      sign,
      figure: typeof stated === "object" ? inLayer(stated, layer) : null,
      status: typeof stated === "string" ? stated : null,
      weight: weight && formatRational(weight),
    };
  });
}

/** What tells a leaf from the others under a total: where its region, indicator or period is not the total's. */
export function leafName({ plan }: PlanIndex, leaf: Key, total: Key): Text {
  const named = (record: Readonly<Record<string, { readonly name: Text }>>, id: string): Text =>
    own(record, id)?.name ?? { zh: id };
  const differing = [
    ...(leaf.region === total.region ? [] : [named(plan.regions, leaf.region)]),
    ...(leaf.indicator === total.indicator ? [] : [named(plan.indicators, leaf.indicator)]),
    ...(leaf.period === total.period ? [] : [{ zh: leaf.period }]),
  ];
  const names = differing.length > 0 ? differing : [named(plan.regions, leaf.region)];
  return { zh: names.map(({ zh }) => zh).join("·"), en: names.map(({ zh, en = zh }) => en).join(", ") };
}
