import { type Expected, isFigure, type Reason, type VerdictCase } from "./case.ts";
import { type Condition, conditionsOf } from "./conditions.ts";
import { isLoose, type Reading, readingOf, type Share } from "./ends.ts";
import { gridOf, textOf } from "./grid.ts";
import { imbalanceOf, layerFigure } from "./printed.ts";
import { sharesToTry } from "./shares.ts";
import type { Trial } from "./trials.ts";
import { tryAt } from "./try-at.ts";

export interface Judgement extends Expected {
  /** What the design leaves open in this case: a comparison with another judge skips it. */
  readonly open: readonly ("reason" | "slack" | "imbalance")[];
}

/**
 * The oracle. It knows no linear forms: it fixes the tolerance at one number after another, and for each fixes missing
 * parts, opening stock and weights, and looks whether the sets of numbers are as the question wants them. Where the
 * tries stand for all values is said at each kind of try (`tryAmounts`, `tryGreatest`, `tryWeights`, `sharesToTry`).
 */
export function judge(c: VerdictCase): Judgement {
  const open = new Set<"reason" | "slack" | "imbalance">();
  const imbalance = imbalanceOf(c, open);
  const grid = gridOf(c);
  const reading = readingOf(c, grid);
  if (!c.parts.some(isFigure)) {
    if (c.kind === "each" || c.kind === "meets") open.add("reason").add("slack");
    return { verdict: "unknown", reason: "no-figures", imbalance, slack: null, open: [...open] };
  }

  const conditions = conditionsOf(c);
  const tried = verdictOf(c, reading, conditions, false);
  const { verdict, trials } = tried;
  if (verdict === "unknown") {
    const reason = whyUnknown(c, trials);
    // Open: whether weights matter that change a margin and can never turn its sign (a ceiling of 20; parts of 20 and —).
    if ((reason === "needs-dash-meaning" || reason === "needs-tolerance") && trials.some((t) => t.weighs))
      open.add("reason");
    return { verdict, reason, imbalance, slack: null, open: [...open] };
  }

  const perTotal = grid.perTotal;
  if (verdict === "holds") {
    // The worst case of the worst condition.
    const worst = extreme(
      trials,
      (t) => t.least.reduce((a, b) => Math.min(a, b)),
      (a, b) => a < b,
    );
    const slack = Number.isFinite(worst.n) ? textOf(worst.n, worst.d * perTotal) : null;
    const exact = c.kind === "agrees" ? imbalance === "0" : worst.n === 0;
    if (c.kind === "agrees" && imbalance === null) open.add("reason");
    return {
      verdict,
      reason: exact ? "exact" : c.kind === "agrees" ? "within-rounding" : "covered",
      imbalance,
      slack,
      open: [...open],
    };
  }

  // Failing: of the conditions that no assignment meets, the one that is furthest from it at its best.
  const width = trials[0]!.met.length;
  let deciding = -1;
  let best = { n: 0, d: 1 };
  let hopeless = 0;
  for (let i = 0; i < width; i++) {
    if (trials.some((t) => !t.limit && t.met[i])) continue;
    hopeless++;
    const most = extreme(
      trials,
      (t) => t.most[i]!,
      (a, b) => a > b,
    );
    if (deciding < 0 || most.n * best.d < best.n * most.d) [deciding, best] = [i, most];
  }
  if (deciding < 0) {
    // Each condition can be met, and never all at once. Which number is then the slack, the design does not say.
    open.add("reason").add("slack");
    return {
      verdict,
      reason: c.kind === "agrees" ? "contradicts" : "short",
      imbalance,
      slack: null,
      open: [...open],
    };
  }
  if (hopeless > 1 && c.kind !== "each") open.add("reason").add("slack");
  if (best.n === -Infinity)
    return { verdict, reason: "unbounded-part", imbalance, slack: null, open: [...open] };
  const failure = conditions[deciding % conditions.length]!.failure;
  // A word (or truncation) opened the end if with closed ends the same condition could be met.
  const byWord =
    best.n === 0 && verdictOf(c, reading, conditions, true).trials.some((t) => !t.limit && t.met[deciding]);
  return {
    verdict,
    reason: byWord ? "touches-open-end" : failure,
    imbalance,
    slack: textOf(best.n, best.d * perTotal),
    open: [...open],
  };
}

/** A trial, and whether it stands at the limit r = 1/2, which r itself never reaches: it counts for the slack alone. */
interface Tried extends Trial {
  readonly limit: boolean;
}

function verdictOf(
  c: VerdictCase,
  reading: Reading,
  conditions: readonly Condition[],
  closed: boolean,
): { readonly verdict: Expected["verdict"]; readonly trials: readonly Tried[] } {
  const at = (share: Share): Trial => tryAt(c, reading, conditions, share, closed);
  const figures = [
    layerFigure(c.total, c.layer),
    ...c.parts.filter(isFigure).map((p) => layerFigure(p, c.layer)),
  ];
  const loose = figures.some((f) => isLoose(f, c));
  const trials: Tried[] = loose
    ? sharesToTry(at, figures, reading).map((share) => ({ ...at(share), limit: share.p * 2 === share.q }))
    : [{ ...at({ p: 0, q: 1 }), limit: false }];
  const real = trials.filter((t) => !t.limit);
  const verdict = real.every((t) => t.all) ? "holds" : real.some((t) => t.some) ? "unknown" : "fails";
  return { verdict, trials };
}

/** The first, in the design's order, of the unknowns that can turn the answer; if none of the others can, the tolerance does. */
function whyUnknown(c: VerdictCase, trials: readonly Tried[]): Reason {
  const real = trials.filter((t) => !t.limit);
  const states = c.parts.flatMap((p) => (isFigure(p) ? [] : [p.status]));
  const missing = real.some((t) => t.turnsOnMissing);
  if (missing && c.combine === "sum" && c.total.kindOfFigure === "stock" && c.partsKindOfFigure === "flow")
    return "needs-opening-stock";
  if (missing && states.some((s) => s !== "not-assigned" && s !== "not-applicable")) return "missing-parts";
  if (real.some((t) => t.turnsOnWeights)) return "needs-weights";
  return missing ? "needs-dash-meaning" : "needs-tolerance";
}

/** The best margin over all tolerances tried, as a fraction. */
function extreme(
  trials: readonly Tried[],
  of: (t: Tried) => number,
  better: (a: number, b: number) => boolean,
): { readonly n: number; readonly d: number } {
  let found = { n: of(trials[0]!), d: trials[0]!.scale };
  for (const t of trials) {
    const n = of(t);
    if (better(n * found.d, found.n * t.scale)) found = { n, d: t.scale };
  }
  return found;
}
