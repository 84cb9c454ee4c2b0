import { issue } from "../issue/issue.ts";
import { own } from "../issue/own.ts";
import type { Breakdown } from "../plan/plan.ts";
import { divide, rational, sign } from "../quantity/rational.ts";
import { combinationOf } from "./combination.ts";
import { type Decomposition, standIn } from "./decompose.ts";
import { latestFirst } from "./latest-first.ts";
import { type Key, leavesOf, type PartKey, partKeys } from "./leaves.ts";
import { demandFigures, type Figured, type Run, readLeaf } from "./read-leaf.ts";
import { greatestSpan, type Span, scaleSpan, sumSpans, wordSpan } from "./span.ts";
import { commonWeights, type Weight, weightOf } from "./weights.ts";

/** A decomposition on the way down, with what lies above it. */
interface Node {
  readonly key: Key;
  readonly decomposition: Decomposition;
  /** −1 under an odd number of parts that are taken away. */
  readonly sign: 1 | -1;
  /** A breakdown stands once for a figure on the way to a leaf, so a circle of them ends. */
  readonly path: ReadonlySet<Breakdown>;
}

/** What a part brings; of a mean also what it weighs. */
type Outcome = Figured | { readonly span: Span; readonly weight: Weight };

/** What the parts of a figure make together, each level by its own axis, leaves first. */
export function combineParts(run: Run, key: Key, decomposition: Decomposition): Outcome {
  return combine(run, { key, decomposition, sign: 1, path: new Set([decomposition.breakdown]) });
}

function combine(run: Run, node: Node): Outcome {
  const { key, decomposition } = node;
  const { over, minus = [] } = decomposition.breakdown;
  const indicator = own(run.index.plan.indicators, key.indicator);
  const combination = isCumulative(decomposition)
    ? "last"
    : indicator
      ? combinationOf(indicator, over)
      : "none";
  // What is taken away has its place in a sum alone.
  if (combination === "none" || (combination !== "sum" && minus.length > 0)) {
    run.issues.push(issue("not-additive", { indicator: key.indicator, axis: over }));
    return "missing";
  }
  const parts = partKeys(key, decomposition.breakdown);
  const before = run.unassigned.length;
  const made =
    combination === "last"
      ? last(run, node, parts)
      : combination === "mean"
        ? mean(run, node, parts)
        : several(run, node, parts, combination);
  // A part that promises nothing adds nothing; what is last, least or greatest, or moves a mean, it may be.
  if (combination !== "sum") demandFigures(run, before);
  return made;
}

/** Cumulative figures are no parts: the last of them is the whole. */
function isCumulative({ breakdown, leaves }: Decomposition): boolean {
  return breakdown.over === "time" && leaves.some(({ cell }) => cell?.source.table.cumulative);
}

const MINUS_ONE = rational(-1n);

function several(
  run: Run,
  node: Node,
  parts: readonly PartKey[],
  combination: "sum" | "max" | "min",
): Outcome {
  const spans: Span[] = [];
  let nothing = false;
  for (const part of parts) {
    const made = rollPart(run, node, part);
    if (typeof made === "object") spans.push(part.sign === 1 ? made.span : scaleSpan(made.span, MINUS_ONE));
    nothing ||= made === "nothing";
  }
  if (spans.length === 0) return nothing ? "nothing" : "no-part";
  if (combination === "sum") return worded(run, node, spans, sumSpans(spans));
  if (combination === "max") return worded(run, node, spans, greatestSpan(spans));
  const least = greatestSpan(spans.map((span) => scaleSpan(span, MINUS_ONE)));
  return worded(run, node, spans, least && scaleSpan(least, MINUS_ONE));
}

function last(run: Run, node: Node, parts: readonly PartKey[]): Outcome {
  for (const part of latestFirst(parts)) {
    const made = rollPart(run, node, part);
    if (made !== "no-part") return made;
  }
  return "no-part";
}

function mean(run: Run, node: Node, parts: readonly PartKey[]): Outcome {
  const spans: Span[] = [];
  const weights: Weight[] = [];
  for (const [position, part] of parts.entries()) {
    const made = rollPart(run, node, part);
    if (typeof made !== "object") continue;
    const id = node.decomposition.breakdown.parts[position]!;
    const weight = "weight" in made ? made.weight : weightOf(run, id, part.key);
    if (!weight) continue;
    spans.push(made.span);
    weights.push(weight);
  }
  if (spans.length === 0) return "no-part";
  const common = commonWeights(run, weights);
  if (!common) return "missing";
  const { values, total } = common;
  if (sign(total.value) === 0) {
    run.issues.push(issue("division-by-zero", { what: `${node.key.indicator} / 0` }));
    return "missing";
  }
  const shares = spans.flatMap((span, position) => {
    const weight = values[position]!;
    return sign(weight) === 0 ? [] : [scaleSpan(span, divide(weight, total.value))];
  });
  const made = worded(run, node, spans, sumSpans(shares));
  return typeof made === "object" ? { span: made.span, weight: total } : made;
}

/** A combined span, or the bounds of its parts as an issue where no bound says what they make. */
function worded(run: Run, { key }: Node, spans: readonly Span[], made: Span | null): Figured {
  if (made && wordSpan(made)) return { span: made };
  const bounds = spans.map((span) => wordSpan(span)!.bound);
  run.issues.push(issue("mixed-bounds", { indicator: key.indicator, bounds: [...new Set(bounds)] }));
  return "missing";
}

/** A part by its own figure, or by the breakdown that stands for it. */
function rollPart(run: Run, node: Node, { key, sign: partSign }: PartKey): Outcome {
  const { decomposition, path } = node;
  const partsSign = partSign === node.sign ? 1 : -1;
  const [leaf] = leavesOf(run.index, key, decomposition.bound);
  const cell = leaf?.key === key ? leaf.cell : undefined;
  const standing = cell ? undefined : standIn(run.index, key, decomposition.bound, path);
  if (!standing) return readLeaf(run, { key, sign: partsSign, cell });
  const deeper = new Set(path).add(standing.breakdown);
  return combine(run, { key, decomposition: standing, sign: partsSign, path: deeper });
}
