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
  sign,
  subtract,
} from "../../quantity/rational.ts";
import type { ReadFigure, Reported } from "../cells/read-figure.ts";
import type { Entry } from "../entry.ts";
import { bySubject } from "./by-subject.ts";
import { growthText } from "./growth-text.ts";
import { halfPlace } from "./half-place.ts";

const HUNDRED = rational(100n);

/** What is said of growth, and the figures that it can be held against. */
export interface GrowthFigures {
  /** Growths as printed, each of its indicator, region and period. */
  readonly growths: readonly Entry[];
  /** Figures of a year before, under the period of the figure that they stand beside. */
  readonly bases: readonly Entry[];
  readonly reported: Iterable<Reported>;
  /** What was reported before. */
  readonly history: Iterable<Reported>;
}

/**
 * Year-on-year growth that cannot be that of its two figures, however all three were rounded. The figure of a year before
 * is the one beside it, or else what is reported, now or before, for the period a year before.
 */
export function contradictedGrowth(
  { growths, bases, reported, history }: GrowthFigures,
  readOf: (entry: Entry) => ReadFigure,
  index: PlanIndex,
): readonly Issue[] {
  if (growths.length === 0) return [];
  const levels = bySubject<Reported>();
  for (const one of history) levels.set(one.entry, one);
  for (const one of reported) levels.set(one.entry, one);
  const beside = bySubject<Reported>();
  for (const base of bases) {
    const one = readOf(base).reported;
    if (one) beside.set(base, one);
  }
  return growths.flatMap((growth) => {
    const now = levels.get(growth);
    const before = beside.get(growth) ?? levels.get({ ...growth, period: yearBefore(growth.period) });
    return (now && before && contradiction(growth, now, before, index)) ?? [];
  });
}

/** `2016-06` is a year after `2015-06`; every period begins with its year. */
function yearBefore(period: string): string {
  return period.replace(/\d{4}/g, (year) => String(Number(year) - 1).padStart(4, "0"));
}

function contradiction(
  { text, unit = "%", location, path }: Entry,
  now: Reported,
  before: Reported,
  index: PlanIndex,
): Issue | undefined {
  const read = unit === "%" ? growthText(text) : undefined;
  if (typeof read !== "object") return undefined;
  const { share: said } = read;
  const [play, playBefore] = [halfPlace(now, index), halfPlace(before, index)];
  const fewest = subtract(before.amount, playBefore);
  // From nothing, or from less than nothing, no growth can be told.
  if (sign(fewest) <= 0 || sign(subtract(now.amount, play)) < 0) return undefined;
  const least = growthOf(subtract(now.amount, play), add(before.amount, playBefore));
  const most = growthOf(add(now.amount, play), fewest);
  const half = halfOfPlace(said);
  const value = parseRational(said);
  if (compare(add(value, half), least) >= 0 && compare(subtract(value, half), most) <= 0) return undefined;
  const decimals = said.split(".")[1]?.length ?? 0;
  const params = {
    found: said,
    level: `${now.figure.value}${now.figure.unit}`,
    base: `${before.figure.value}${before.figure.unit}`,
    least: rounded(least, decimals + 1),
    most: rounded(most, decimals + 1),
  };
  return issue("growth-contradicts-level", params, { location, path });
}

function growthOf(level: Rational, base: Rational): Rational {
  return multiply(subtract(divide(level, base), rational(1n)), HUNDRED);
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
