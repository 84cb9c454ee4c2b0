import type { Direction } from "../../src/plan/plan.ts";
import type { Bound } from "../../src/target/target-expression.ts";
import {
  type CaseFigure,
  type CasePart,
  type CaseTotal,
  type Declared,
  type FigurePart,
  isFigure,
} from "./case.ts";
import type { Random } from "./random.ts";

export type Family = "sum" | "balance" | "share" | "stock" | "mean" | "extremes";

/** What all figures of one case have in common. */
export interface Setting {
  readonly r: Random;
  readonly unit: string;
  readonly partUnit: string;
  /** Part units in one unit of the total. */
  readonly ratio: number;
  readonly whole: boolean;
  readonly direction: Direction;
  readonly bounds: readonly Bound[];
  /** Left out of a case: a side word where its other end is asked for, and 左右 of two indicators at once. */
  readonly sides: boolean;
  readonly epsilon: Declared["epsilon"];
  readonly signed: boolean;
  readonly max: number;
}

export const DIRECTIONS: readonly Direction[] = ["more", "more", "more", "less", "less", "none"];
export const BOUNDS: readonly Bound[] = [
  "exact",
  "exact",
  "exact",
  "at-least",
  "more-than",
  "at-most",
  "less-than",
  "about",
  "about",
  "between",
];
const AMOUNTS = [
  ["亿元", "万元", 10000],
  ["亿元", "亿元", 1],
  ["亿元", "亿元", 1],
  ["家", "家", 1],
  ["家", "家", 1],
  ["万吨", "吨", 10000],
  ["万吨", "万吨", 1],
  ["万家", "家", 10000],
] as const;

export function setting(r: Random, family: Family, direction = r.pick(DIRECTIONS)): Setting {
  const rate = family === "mean" || family === "share" || family === "extremes";
  let [unit, partUnit, ratio]: readonly [string, string, number] = rate ? ["%", "%", 1] : r.pick(AMOUNTS);
  if (family === "balance") [unit, partUnit, ratio] = ["亿元", "亿元", 1];
  const whole = unit.endsWith("家");
  // Left out: a tolerance of what is itself in %, where the design does not say whether 5% is a share or 5 points.
  const epsilon =
    rate || !r.chance(35)
      ? undefined
      : r.chance(60)
        ? { value: String(1 + r.below(3)), unit }
        : { value: r.pick(["5", "10", "20"]), unit: "%" };
  const cut = family === "share";
  return {
    r,
    unit,
    partUnit,
    ratio,
    whole,
    direction,
    // Left out: 左右 without a tolerance where the domain could cut its upper end off.
    bounds: cut ? BOUNDS.filter((b) => b !== "about") : BOUNDS,
    // Left out: 近 and 余 of an unknown width are empty at r = 0, which matters where both ends are asked for; and of a
    // percentage of a small count, where no whole number may be left.
    sides:
      direction === "none"
        ? epsilon !== undefined && !whole
        : epsilon === undefined || epsilon.unit !== "%" || !whole,
    epsilon,
    signed: family === "balance" || (family === "mean" && r.chance(50)),
    max: family === "share" ? 100 : Infinity,
  };
}

export function declared(s: Setting): Declared {
  return s.epsilon ? { epsilon: s.epsilon } : {};
}

/** A number in the unit of the parts, mostly whole, as text. */
function number(s: Setting, unit: string, low: number, high: number): string {
  const factor = unit === s.unit ? 1 : s.ratio;
  const n = low + s.r.below(Math.max(1, high - low + 1));
  if (n === 0) return "0";
  if (factor !== 1) return String(n * factor + (s.r.chance(30) ? s.r.pick([-1, 1, 5]) * (factor / 10) : 0));
  return !s.whole && s.r.chance(20) && n + 1 <= high ? `${n}.${1 + s.r.below(9)}` : String(n);
}

export function figure(
  s: Setting,
  unit: string,
  low: number,
  high: number,
  bounds: readonly Bound[] = s.bounds,
): CaseFigure {
  const picked = s.r.pick(bounds);
  // 左右 is not said of 0.
  const bound = picked === "about" && low <= 0 && high >= 0 ? "exact" : picked;
  // 0 and a word that opens the end there leave nothing.
  const from =
    bound === "exact" || bound === "at-least" || bound === "at-most" ? low : low < 0 ? low : Math.max(1, low);
  const value = number(s, unit, from, high);
  if (bound === "between")
    return {
      bound,
      value,
      upper: number(s, unit, Math.ceil(Number(value) / (unit === s.unit ? 1 : s.ratio)) + 1, high + 6),
      unit,
    };
  if (bound !== "about" || !s.sides || Number(value) <= 2 || !s.r.chance(25)) return { bound, value, unit };
  return { bound, value, unit, side: s.r.pick(["above", "below"] as const) };
}

export function part(s: Setting, high: number, bounds?: readonly Bound[]): FigurePart {
  return figure(s, s.partUnit, s.signed ? -8 : s.r.chance(10) ? 0 : 1, high, bounds);
}

/** A total that is near to what the parts come to. */
export function totalNear(
  s: Setting,
  parts: readonly CasePart[],
  bounds: readonly Bound[],
  mean: boolean,
): CaseTotal {
  const figures = parts.filter(isFigure);
  let sum = 0;
  for (const p of figures) sum += ((p.sign ?? 1) * Number(p.value)) / (p.unit === s.unit ? 1 : s.ratio);
  if (mean) sum /= Math.max(1, figures.length);
  const near = Math.round(sum) + s.r.pick([0, 0, 0, 0, 1, -1, 1, -1, 2, -2, 5, -5, 12, -10]);
  const low = s.signed ? near : Math.min(s.max === Infinity ? near : s.max - 10, Math.max(1, near));
  const f = figure(
    { ...s, partUnit: s.unit },
    s.unit,
    Math.max(s.signed ? -50 : 0, low),
    Math.max(s.signed ? -50 : 0, low),
    bounds,
  );
  const exact =
    f.bound !== "between" && !s.whole && s.r.chance(50) && sum > 1 && sum < s.max ? trimmed(sum) : f.value;
  return { ...f, value: exact, commitment: s.r.pick([null, null, "ensure", "strive"] as const) };
}

function trimmed(n: number): string {
  return String(Number(n.toFixed(1)));
}
