import { issue } from "../issue/issue.ts";
import { own } from "../issue/own.ts";
import { divide, MINUS_ONE, sign } from "../quantity/rational.ts";
import { promisedCombination } from "./combination.ts";
import { latestFirst } from "./latest-first.ts";
import { type Branch, isBranch, type Leaf } from "./leaves.ts";
import { demandFigures, type Figured, type Run, readLeaf } from "./read-leaf.ts";
import { greatestSpan, type Span, scaleSpan, sumSpans, wordSpan } from "./span.ts";
import { commonWeights, type Weight, weightOf } from "./weights.ts";

/** What a part brings; of a mean also what it weighs. */
type Outcome = Figured | { readonly span: Span; readonly weight: Weight };

/** What the parts of a figure make together, each level by its own axis, leaves first. */
export function combineParts(run: Run, branch: Branch): Outcome {
  const { key, parts } = branch;
  const { over, minus = [] } = branch.breakdown;
  const indicator = own(run.index.plan.indicators, key.indicator);
  const combination = indicator ? promisedCombination(indicator, branch.breakdown, branch.leaves) : "none";
  // What is taken away has its place in a sum alone.
  if (combination === "none" || (combination !== "sum" && minus.length > 0)) {
    run.issues.push(issue("not-additive", { indicator: key.indicator, axis: over }));
    return "missing";
  }
  const before = run.unassigned.length;
  const made =
    combination === "last"
      ? last(run, parts)
      : combination === "mean"
        ? mean(run, branch)
        : several(run, branch, combination);
  // A part that promises nothing adds nothing; what is last, least or greatest, or moves a mean, it may be.
  if (combination !== "sum") demandFigures(run, before);
  return made;
}

function several(run: Run, branch: Branch, combination: "sum" | "max" | "min"): Outcome {
  const spans: Span[] = [];
  let nothing = false;
  for (const part of branch.parts) {
    const made = rollPart(run, part);
    if (typeof made === "object")
      spans.push(part.sign === branch.sign ? made.span : scaleSpan(made.span, MINUS_ONE));
    nothing ||= made === "nothing";
  }
  if (spans.length === 0) return nothing ? "nothing" : "no-part";
  if (combination === "sum") return worded(run, branch, spans, sumSpans(spans));
  if (combination === "max") return worded(run, branch, spans, greatestSpan(spans));
  const least = greatestSpan(spans.map((span) => scaleSpan(span, MINUS_ONE)));
  return worded(run, branch, spans, least && scaleSpan(least, MINUS_ONE));
}

function last(run: Run, parts: Branch["parts"]): Outcome {
  for (const part of latestFirst(parts)) {
    const made = rollPart(run, part);
    if (made !== "no-part") return made;
  }
  return "no-part";
}

function mean(run: Run, branch: Branch): Outcome {
  const spans: Span[] = [];
  const weights: Weight[] = [];
  for (const [position, part] of branch.parts.entries()) {
    const made = rollPart(run, part);
    if (typeof made !== "object") continue;
    const id = branch.breakdown.parts[position]!;
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
    run.issues.push(issue("division-by-zero", { what: `${branch.key.indicator} / 0` }));
    return "missing";
  }
  const shares = spans.flatMap((span, position) => {
    const weight = values[position]!;
    return sign(weight) === 0 ? [] : [scaleSpan(span, divide(weight, total.value))];
  });
  const made = worded(run, branch, spans, sumSpans(shares));
  return typeof made === "object" ? { span: made.span, weight: total } : made;
}

/** A combined span, or the bounds of its parts as an issue where no bound says what they make. */
function worded(run: Run, { key }: Branch, spans: readonly Span[], made: Span | null): Figured {
  if (made && wordSpan(made)) return { span: made };
  const bounds = spans.map((span) => wordSpan(span)!.bound);
  run.issues.push(issue("mixed-bounds", { indicator: key.indicator, bounds: [...new Set(bounds)] }));
  return "missing";
}

/** A part by its own figure, or by the breakdown that stands for it. */
function rollPart(run: Run, part: Leaf | Branch): Outcome {
  return isBranch(part) ? combineParts(run, part) : readLeaf(run, part);
}
