import { end, type Interval } from "../interval/interval.ts";
import type { Judgement } from "../interval/judge.ts";
import { unknown } from "../interval/linear.ts";
import type { Breakdown } from "../plan/plan.ts";
import type { Series, Source } from "../plan/plan-index.ts";
import { inLayer, type Layer, layersIn, type StatedFigure } from "../plan/stated.ts";
import { ONE, sign } from "../quantity/rational.ts";
import { type Key, type Leaf, leavesUnder, splits } from "../rollup/leaves.ts";
import { inOrder, promisedCombination } from "./along.ts";
import { askCovers, askWithin } from "./ask.ts";
import type { Check, Note, Reason } from "./check.ts";
import { checkId } from "./check-id.ts";
import { conclude, type Finding, type Subject, UNDECIDED } from "./conclude.ts";
import { type Context, describeLeaves, statedAt, weigh } from "./context.ts";
import { type Frame, frameFigure, framePromises, indicatorOf } from "./frame.ts";
import { gatherParts } from "./gather.ts";
import { combineParts, type Part, printedTotal } from "./parts.ts";

/** The promised parts of a total by one breakdown. */
interface Decomposition {
  readonly breakdown: Breakdown;
  readonly id: string;
  readonly leaves: readonly Leaf[];
  /** Finds them again: what is kept with a check must not hold on to thousands of leaves that nobody asks for. */
  readonly findLeaves: () => readonly Leaf[];
  /** The leaves are what flows into the total, a stock; what it opens with is not among them. */
  readonly inflow: boolean;
}

/** Everything that a stated total is held against: one check for each breakdown that leads to other leaves, and layer. */
export function checkTotal(context: Context, series: Series, region: string): readonly Check[] {
  const { indicator, period, scope } = series;
  const key: Key = { indicator, region, period, scope };
  const total = statedAt(context, series, region);
  if (!total || total.cell.isSum) return [];
  const decompositions = decompositionsOf(context, key);
  if (decompositions.length === 0) return checkOtherScopes(context, key, total.stated.base);
  return decompositions.flatMap((decomposition) =>
    layersIn(total.stated).map((layer) =>
      checkLeaves(context, key, inLayer(total.stated, layer), decomposition, layer),
    ),
  );
}

/** Figures of two scopes are never compared; that there are some, of another scope, is said. */
function checkOtherScopes(context: Context, key: Key, total: StatedFigure): readonly Check[] {
  const { index } = context;
  const others = (index.byIndicator.get(key.indicator) ?? []).filter(
    ({ period, scope }) => period === key.period && scope !== key.scope,
  );
  for (const [id, breakdown] of index.breakdowns) {
    if (breakdown.over !== "regions" || !splits(breakdown, key)) continue;
    const other = others.find(({ sources }) => sources.some((source) => source.breakdown === id));
    if (!other) continue;
    const findLeaves = (): readonly Leaf[] =>
      leavesUnder(index, { ...key, scope: other.scope }, breakdown, id);
    const decomposition = { id, breakdown, leaves: findLeaves(), findLeaves, inflow: false };
    return [checkLeaves(context, key, total, decomposition, "base", "scope-differs")];
  }
  return [];
}

/** The breakdowns that lead to figures; of two with the same leaves the one declared first. */
function decompositionsOf(context: Context, key: Key): readonly Decomposition[] {
  const found: Decomposition[] = [];
  const seen = new Set<string>();
  const candidates = context.index.breakdowns.filter(([, breakdown]) => splits(breakdown, key));
  for (const [id, breakdown] of candidates) {
    const decomposition = decompose(context, key, id, breakdown);
    if (!decomposition) continue;
    markUsed(context, decomposition.leaves);
    // Naming every leaf is dear where there are thousands, and moot where there is one breakdown.
    const name = candidates.length > 1 ? nameLeaves(decomposition) : id;
    if (!seen.has(name)) found.push(decomposition);
    seen.add(name);
  }
  return found;
}

function markUsed({ used }: Context, leaves: readonly Leaf[]): void {
  let last: Source | undefined;
  for (const { cell } of leaves) {
    if (!cell || cell.source === last) continue;
    last = cell.source;
    used.add(last);
  }
}

function nameLeaves({ leaves, breakdown }: Decomposition): string {
  const names = leaves.map((leaf) => JSON.stringify([leaf.sign, ...Object.values(leaf.key)])).sort();
  return JSON.stringify([breakdown.complete !== false, ...names]);
}

function decompose(context: Context, key: Key, id: string, breakdown: Breakdown): Decomposition | undefined {
  const { index } = context;
  const bound = breakdown.over === "regions" ? id : null;
  const findLeaves = (): readonly Leaf[] => leavesUnder(index, key, breakdown, bound);
  const leaves = findLeaves();
  if (leaves.some((leaf) => leaf.cell)) return { id, breakdown, leaves, findLeaves, inflow: false };
  if (indicatorOf(index, key.indicator).kind !== "stock" || breakdown.complete === false) return undefined;
  const flows = Object.keys(index.plan.indicators).filter(
    (flow) => indicatorOf(index, flow).addsTo === key.indicator,
  );
  const findInflow = (): readonly Leaf[] =>
    flows.flatMap((flow) => leavesUnder(index, { ...key, indicator: flow }, breakdown, bound));
  const inflow = findInflow();
  if (!inflow.some((leaf) => leaf.cell)) return undefined;
  return { id, breakdown, leaves: inflow, findLeaves: findInflow, inflow: true };
}

function checkLeaves(
  context: Context,
  key: Key,
  total: StatedFigure,
  { id, breakdown, leaves, findLeaves, inflow }: Decomposition,
  layer: Layer,
  undecidable?: Reason,
): Check {
  const indicator = indicatorOf(context.index, key.indicator);
  const combination = promisedCombination(indicator, breakdown, leaves);
  const question = breakdown.complete === false ? "within" : "covers";
  const frame = framePromises(context.index, key, total, combination, question);
  const framedTotal = frameFigure(frame, key.indicator, total);
  const subject: Subject = {
    id: checkId(question, key, [id], layer),
    question,
    ...key,
    breakdown: id,
    rule: null,
    layer,
    combination,
    total,
    printedTotal: framedTotal.printed,
  };
  const finding = {
    notes: [],
    leaves: () => describeLeaves(context, frame, inOrder(findLeaves(), combination), layer),
  };
  const reason = undecidable ?? (combination === "none" ? "not-additive" : undefined);
  if (reason)
    return conclude(context.index, subject, { ...finding, judgement: UNDECIDED, reason, sum: null });
  const ordered = inOrder(leaves, combination);
  const gathered = weigh(context, frame, ordered, gatherParts(frame, ordered, layer, context.read));
  if (!gathered.numeric) {
    return conclude(context.index, subject, {
      ...finding,
      judgement: UNDECIDED,
      reason: "no-figures",
      sum: null,
    });
  }
  const parts = inflow ? [...gathered.parts, openingStock(frame)] : gathered.parts;
  const striven = total.commitment !== "strive" ? gathered.striven : [];
  const notes: readonly Note[] = striven.length > 0 ? [{ code: "striven-parts", leaves: striven }] : [];
  const sum = printedTotal(gathered.parts, combination);
  const asked: Partial<Finding> =
    question === "covers"
      ? {
          judgement: askCovers(
            combineParts(parts, combination),
            framedTotal.interval,
            frame.ends,
            combination,
          ),
        }
      : askSome(frame, parts, framedTotal.interval);
  return conclude(context.index, subject, { ...finding, judgement: UNDECIDED, ...asked, sum, notes });
}

/** What a stock opens with, less what leaves it: the flows into it say nothing of that. */
function openingStock(frame: Frame): Part {
  const { min } = frame.readingFor(frame.key.indicator);
  const opening = unknown({ kind: "openingStock", of: null, min, max: null }, ONE);
  return {
    position: -1,
    sign: 1,
    interval: { lower: end(opening), upper: end(opening) },
    printed: null,
    weight: null,
  };
}

/**
 * Some of a total against all of it, promise against promise at the deciding end. Where values can be negative, or
 * are not summed, that proves nothing.
 */
function askSome(
  frame: Frame,
  parts: readonly Part[],
  total: Interval,
): { readonly judgement: Judgement; readonly reason?: "not-additive" } {
  const { min } = frame.readingFor(frame.key.indicator);
  if (frame.combination !== "sum" || min === null || sign(min) < 0)
    return { judgement: UNDECIDED, reason: "not-additive" };
  // Under a ceiling the most that the parts may be is what must not exceed it.
  if (!frame.ends.lower)
    return { judgement: askCovers(combineParts(parts, "sum"), total, frame.ends, "sum") };
  const atLower = ({ lower }: Interval): Interval => ({ lower, upper: lower });
  const ended = parts.map((part) => ({ ...part, interval: atLower(part.interval) }));
  return { judgement: askWithin(combineParts(ended, "sum"), atLower(total)) };
}
