import type { Interval } from "../interval/interval.ts";
import { all, type Judgement, judge, judgeBoth } from "../interval/judge.ts";
import { judgeGreatest, judgeLeast } from "../interval/judge-extremes.ts";
import {
  above,
  below,
  type Infinite,
  type Margin,
  reaches,
  staysUnder,
  type Weighed,
} from "../interval/margin.ts";
import type { Combination } from "../plan/plan.ts";

/** Which ends of a total are asked about. */
export interface Ends {
  readonly lower: boolean;
  readonly upper: boolean;
}

/** Σ parts ⊆ total, at the ends that are asked about. */
export function askCovers(
  parts: readonly Weighed[],
  total: Interval,
  ends: Ends,
  combination: Combination,
): Judgement {
  const sides: Side[] = [];
  if (ends.lower) sides.push({ at: "lower", margin: (some) => above(some, total) });
  if (ends.upper) sides.push({ at: "upper", margin: (some) => below(some, total) });
  return askSides(parts, combination, sides);
}

/** Σ parts ∩ total ≠ ∅. */
export function askAgrees(parts: readonly Weighed[], total: Interval, combination: Combination): Judgement {
  return askSides(parts, combination, [
    { at: "lower", margin: (some) => reaches(some, total) },
    { at: "upper", margin: (some) => staysUnder(some, total) },
  ]);
}

/** Σ parts, at the least that they can be, does not exceed the most that the total can be. */
export function askWithin(parts: readonly Weighed[], total: Interval): Judgement {
  return judge(staysUnder(parts, total));
}

/** One end of the total, and how far the parts are on the right side of it. */
interface Side {
  readonly at: "lower" | "upper";
  readonly margin: (parts: readonly Weighed[]) => Margin | Infinite;
}

function askSides(parts: readonly Weighed[], combination: Combination, sides: readonly Side[]): Judgement {
  if (combination === "max" || combination === "min") {
    // The greatest reaches up if one part does, and stays down only if all do; the least the other way round.
    return all(
      sides.map(({ at, margin }) => {
        const margins = parts.map((part) => margin([part]));
        return (at === "lower") === (combination === "max") ? judgeGreatest(margins) : judgeLeast(margins);
      }),
    );
  }
  const [first, second] = sides.map((side) => side.margin(parts));
  return second === undefined ? judge(first!) : judgeBoth(first!, second);
}
