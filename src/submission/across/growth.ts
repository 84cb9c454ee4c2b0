import { type Issue, issue } from "../../issue/issue.ts";
import type { PlanIndex } from "../../plan/plan-index.ts";
import {
  add,
  compare,
  divide,
  formatRational,
  multiply,
  parseRational,
  type Rational,
  rational,
  safeParseRational,
  sign,
  subtract,
} from "../../quantity/rational.ts";
import { safeParseTarget } from "../../target/parse-target.ts";
import type { ReadFigure } from "../cells/read-figure.ts";
import type { Entry, PrintedGrowth } from "../entry.ts";
import { halfPlace } from "./half-place.ts";

const HUNDRED = rational(100n);

/** Year-on-year growth that cannot be that of its two figures, however all three were rounded. */
export function contradictedGrowth(
  growths: readonly PrintedGrowth[],
  readOf: (entry: Entry) => ReadFigure,
  index: PlanIndex,
): readonly Issue[] {
  return growths.flatMap(({ level, base, growth }) => {
    const now = readOf(level).reported;
    const before = readOf(base).reported;
    const said = printedShare(growth.text);
    if (!now || !before || said === undefined) return [];
    const [play, playBefore] = [halfPlace(now, index), halfPlace(before, index)];
    const fewest = subtract(before.amount, playBefore);
    // From nothing, or from less than nothing, no growth can be told.
    if (sign(fewest) <= 0 || sign(subtract(now.amount, play)) < 0) return [];
    const least = growthOf(subtract(now.amount, play), add(before.amount, playBefore));
    const most = growthOf(add(now.amount, play), fewest);
    const half = halfOfPlace(said);
    const value = parseRational(said);
    if (compare(add(value, half), least) >= 0 && compare(subtract(value, half), most) <= 0) return [];
    const decimals = said.split(".")[1]?.length ?? 0;
    const params = {
      found: said,
      level: `${now.figure.value}${now.figure.unit}`,
      base: `${before.figure.value}${before.figure.unit}`,
      least: rounded(least, decimals + 1),
      most: rounded(most, decimals + 1),
    };
    return [issue("growth-contradicts-level", params, { location: growth.location, path: growth.path })];
  });
}

function growthOf(level: Rational, base: Rational): Rational {
  return multiply(subtract(divide(level, base), rational(1n)), HUNDRED);
}

/** 12, 12% and 下降3 are growths; anything else is told where it is judged as a figure, or is none of ours. */
function printedShare(text: string): string | undefined {
  const read = safeParseTarget(text, { unit: "%" });
  if (!read.ok || "status" in read.value || read.value.bound !== "exact") return undefined;
  const { value, unit, change } = read.value;
  if ((unit !== null && unit !== "%") || !safeParseRational(value).ok) return undefined;
  return change === "down" ? `-${value}` : value;
}

function halfOfPlace(text: string): Rational {
  const decimals = text.split(".")[1]?.length ?? 0;
  return rational(1n, 2n * 10n ** BigInt(decimals));
}

/** For a message: to one place more than was printed. */
function rounded(a: Rational, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const twice = (2n * a.n * scale) / a.d;
  return formatRational(rational((twice + (twice < 0n ? -1n : 1n)) / 2n, scale));
}
