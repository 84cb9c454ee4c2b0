import { end, type Interval } from "../interval/interval.ts";
import { unknown } from "../interval/linear.ts";
import type { Series, Source } from "../plan/plan-index.ts";
import { inLayer, type Layer, layersIn, type StatedFigure } from "../plan/stated.ts";
import { ONE, sign } from "../quantity/rational.ts";
import { isCumulative, promisedCombination } from "../rollup/combination.ts";
import { distinct, type Key, type Leaf } from "../rollup/leaves.ts";
import { inOrder } from "./along.ts";
import { askCovers, askWithin } from "./ask.ts";
import type { Check, Note, Reason } from "./check.ts";
import { checkId } from "./check-id.ts";
import { type Concluded, conclude, type Finding, type Subject, UNDECIDED } from "./conclude.ts";
import { type Context, describeLeaves, statedAt, weigh } from "./context.ts";
import { type Decomposition, decompositionsOf, otherScope } from "./decompositions.ts";
import { fallingNotes } from "./falling.ts";
import { type Frame, frameFigure, framePromises, indicatorOf } from "./frame.ts";
import { gatherParts } from "./gather.ts";
import { combineParts, type Part, printedTotal } from "./parts.ts";

/** A total in one layer, and the parts that it is held against. */
interface Held {
  readonly key: Key;
  readonly total: StatedFigure;
  readonly layer: Layer;
  readonly by: Decomposition;
}

/** Everything that a stated total is held against: one check for each breakdown that leads to other leaves, and layer. */
export function checkTotal(context: Context, series: Series, region: string): readonly Concluded[] {
  const { indicator, period, scope } = series;
  const key: Key = { indicator, region, period, scope };
  const total = statedAt(context, series, region);
  if (!total || total.cell.isSum) return [];
  const { stated } = total;
  const found = decompositionsOf(context.index, key);
  for (const { leaves } of found) markUsed(context, leaves);
  if (found.length > 0) {
    return distinct(found).flatMap((by) =>
      layersIn(stated).map((layer) => checkHeld(context, { key, total: inLayer(stated, layer), layer, by })),
    );
  }
  const by = otherScope(context.index, key);
  return by ? [checkHeld(context, { key, total: stated.base, layer: "base", by })] : [];
}

function markUsed({ used }: Context, leaves: readonly Leaf[]): void {
  let last: Source | undefined;
  for (const { cell } of leaves) {
    if (!cell || cell.source === last) continue;
    last = cell.source;
    used.add(last);
  }
}

function checkHeld(context: Context, { key, total, layer, by }: Held): Concluded {
  const { index } = context;
  const { id, breakdown, of, leaves, findLeaves } = by;
  const combination = promisedCombination(indicatorOf(index, key.indicator), breakdown, leaves);
  const question = breakdown.complete === false ? "within" : "covers";
  const frame = framePromises(index, key, total, combination, question);
  const framed = frameFigure(frame, key.indicator, total);
  const subject: Subject = {
    id: checkId(question, key, [id], layer),
    question,
    ...key,
    breakdown: id,
    rule: null,
    layer,
    combination,
    total,
    printedTotal: framed.printed,
  };
  const describe = (): Check["leaves"] =>
    describeLeaves(context, frame, inOrder(findLeaves(), combination), layer);
  const undecided = (reason: Reason): Concluded =>
    conclude(index, subject, { judgement: UNDECIDED, reason, sum: null, notes: [], leaves: describe });
  if (of === "other-scope") return undecided("scope-differs");
  if (combination === "none") return undecided("not-additive");
  const ordered = inOrder(leaves, combination);
  const gathered = weigh(context, frame, ordered, gatherParts(frame, ordered, layer, context.read));
  if (!gathered.numeric) return undecided("no-figures");
  const parts = of === "inflow" ? [...gathered.parts, openingStock(frame)] : gathered.parts;
  const isStriven = gathered.striven.length > 0 && total.commitment !== "strive";
  const striven: readonly Note[] = isStriven ? [{ code: "striven-parts", leaves: gathered.striven }] : [];
  const whole: readonly Note[] = framed.drawnIn || gathered.drawnIn ? [{ code: "whole-counts" }] : [];
  const falls = isCumulative(breakdown, leaves) ? promisesFall(frame, gathered.parts) : [];
  const asked =
    question === "covers" ? askAll(frame, parts, framed.interval) : askSome(frame, parts, framed.interval);
  return conclude(index, subject, {
    ...asked,
    sum: printedTotal(gathered.parts, combination),
    notes: [...striven, ...falls, ...whole],
    leaves: describe,
  });
}

/** Promises since the year began that a later one takes back. */
function promisesFall({ index, key, readingFor }: Frame, parts: readonly Part[]): readonly Note[] {
  if (indicatorOf(index, key.indicator).kind !== "flow") return [];
  const figures = parts.flatMap(({ position, printed }) =>
    printed === null ? [] : [{ position, low: printed, high: printed }],
  );
  return fallingNotes(figures, readingFor(key.indicator).min);
}

type Asked = Pick<Finding, "judgement" | "reason">;

function askAll({ combination, ends }: Frame, parts: readonly Part[], total: Interval): Asked {
  return { judgement: askCovers(combineParts(parts, combination), total, ends, combination) };
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
function askSome(frame: Frame, parts: readonly Part[], total: Interval): Asked {
  const { min } = frame.readingFor(frame.key.indicator);
  if (frame.combination !== "sum" || min === null || sign(min) < 0)
    return { judgement: UNDECIDED, reason: "not-additive" };
  // Under a ceiling the most that the parts may be is what must not exceed it.
  if (!frame.ends.lower) return askAll(frame, parts, total);
  const atLower = ({ lower }: Interval): Interval => ({ lower, upper: lower });
  const ended = parts.map((part) => ({ ...part, interval: atLower(part.interval) }));
  return { judgement: askWithin(combineParts(ended, "sum"), atLower(total)) };
}
