import { type Interval, point } from "../interval/interval.ts";
import { constant } from "../interval/linear.ts";
import type { Weighed } from "../interval/margin.ts";
import { factorTo } from "../plan/conversion.ts";
import { seriesKey } from "../plan/plan-index.ts";
import { inLayer, type Layer, layersIn, type StatedFigure } from "../plan/stated.ts";
import { multiply, parseRational } from "../quantity/rational.ts";
import type { Key } from "../rollup/leaves.ts";
import { askAgrees, askCovers } from "./ask.ts";
import type { Check, Note } from "./check.ts";
import { checkId } from "./check-id.ts";
import { type Concluded, conclude, type Subject } from "./conclude.ts";
import { type Context, leafName, statedAt } from "./context.ts";
import { frameFigure, framePromises, indicatorOf } from "./frame.ts";
import type { Reports } from "./read-reports.ts";
import { type Rounding, reportedInterval } from "./reported.ts";

/** Each reported figure against its own target: the printed figure against the limit as printed. */
export function checkMet(context: Context, reports: Reports, rounding: Rounding): readonly Concluded[] {
  return reports.keys.flatMap((key) => {
    const said = reports.at(key);
    const series = context.index.byKey.get(seriesKey(key.indicator, key.period, key.scope));
    const target = series && statedAt(context, series, key.region);
    if (typeof said !== "object" || !target || target.cell.isSum) return [];
    reports.use(key);
    return layersIn(target.stated).map((layer) =>
      checkLayer(context, key, said, inLayer(target.stated, layer), layer, rounding),
    );
  });
}

function checkLayer(
  context: Context,
  key: Key,
  said: StatedFigure,
  target: StatedFigure,
  layer: Layer,
  rounding: Rounding,
): Concluded {
  const { index } = context;
  const frame = framePromises(index, key, target, "sum");
  const limit = frameFigure(frame, key.indicator, target);
  const indicator = indicatorOf(index, key.indicator);
  const reached = multiply(
    parseRational(said.value),
    factorTo(indicator, said.unit, frame.unit, index.units),
  );
  const weighed = (interval: Interval): readonly Weighed[] => [{ weight: null, interval }];
  const judgement = askCovers(weighed(point(constant(reached))), limit.interval, frame.ends, "sum");
  const possible = weighed(
    reportedInterval(index, indicator, said, frame.unit, frame.readingFor(key.indicator), rounding),
  );
  const turns =
    (judgement.verdict === "holds" &&
      askCovers(possible, limit.interval, frame.ends, "sum").verdict !== "holds") ||
    (judgement.verdict === "fails" && askAgrees(possible, limit.interval, "sum").verdict !== "fails");
  const notes: readonly Note[] = turns ? [{ code: "rounding-decides" }] : [];
  const subject: Subject = {
    id: checkId("meets", key, [], layer),
    question: "meets",
    ...key,
    breakdown: null,
    rule: null,
    layer,
    combination: null,
    total: target,
    printedTotal: limit.printed,
  };
  const leaves = (): Check["leaves"] => [
    { name: leafName(index, key, key), ...key, sign: 1, figure: said, status: null, weight: null },
  ];
  return conclude(context.index, subject, { judgement, sum: reached, notes, leaves });
}
