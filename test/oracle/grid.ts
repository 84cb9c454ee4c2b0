import type { CaseFigure, VerdictCase } from "./case.ts";
import { isFigure } from "./case.ts";

/** The units that cases use: dimension, size in base units, counted in wholes. Written out again: the library's table is under test too. */
const UNITS: Readonly<Record<string, readonly [dimension: string, size: number, whole: boolean]>> = {
  亿元: ["元", 1e8, false],
  万元: ["元", 1e4, false],
  亿美元: ["美元", 1e8, false],
  万美元: ["美元", 1e4, false],
  万吨: ["吨", 1e4, false],
  吨: ["吨", 1, false],
  万平方米: ["平方米", 1e4, false],
  兆瓦: ["瓦", 1, false],
  "%": ["%", 1, false],
  家: ["家", 1, true],
  万家: ["家", 1e4, true],
  个: ["个", 1, true],
};

export interface Unit {
  readonly size: number;
  readonly whole: boolean;
}

export function unitOf(name: string): Unit {
  const unit = UNITS[name];
  if (!unit) throw new Error(`the oracle does not know the unit ${name}`);
  return { size: unit[1], whole: unit[2] };
}

/**
 * One grid per case: every figure, every half of a last place and every tolerance is a whole, and even, number of
 * steps. So whatever lies between two thresholds can be tried at "one step beside a threshold".
 */
export interface Grid {
  /** Steps in one unit of the total. */
  readonly perTotal: number;
  /** Steps in one whole base unit; 0 where the unit is not counted in wholes. */
  readonly perWhole: number;
  /** Steps of a number as printed in a unit. */
  readonly steps: (text: string, unit: string) => number;
}

export function decimalsIn(text: string): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}

export function gridOf(c: VerdictCase): Grid {
  const figures: CaseFigure[] = [c.total, ...c.parts.filter(isFigure)];
  const stretched = [c.total, ...c.parts.filter(isFigure)].flatMap((f) => (f.stretch ? [f.stretch] : []));
  let finest = unitOf(c.total.unit).whole ? 1 : unitOf(c.total.unit).size;
  let decimals = Math.max(c.declared.decimals ?? 0, decimalsIn(c.declared.epsilon?.value ?? ""));
  for (const f of [...figures, ...stretched]) {
    finest = Math.min(finest, unitOf(f.unit).size);
    decimals = Math.max(decimals, decimalsIn(f.value), decimalsIn(f.upper ?? ""));
  }
  for (const end of [c.domain.min, c.domain.max]) decimals = Math.max(decimals, decimalsIn(end ?? ""));
  // 2: thresholds are even; 2 more: half of a last place; 100: a tolerance in percent of a figure.
  const refine = c.declared.epsilon?.unit === "%" ? 400 * 10 ** decimalsIn(c.declared.epsilon.value) : 4;
  const perFinest = 10 ** decimals * refine;
  return {
    perTotal: (unitOf(c.total.unit).size / finest) * perFinest,
    perWhole: unitOf(c.total.unit).whole ? perFinest / finest : 0,
    steps: (text, unit) => wholeOf(text, decimals) * (unitOf(unit).size / finest) * refine,
  };
}

/** Decimal text as a whole number of 10^-decimals, without passing a fraction. */
export function wholeOf(text: string, decimals: number): number {
  const digits = decimalsIn(text);
  return Number(text.replace(".", "")) * 10 ** (decimals - digits);
}

/** n/d as the shortest exact text: a decimal where one exists. */
export function textOf(n: number, d: number): string {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d) || d <= 0)
    throw new Error("out of the oracle's range");
  let [a, b] = [BigInt(n), BigInt(d)];
  const common = gcd(a < 0n ? -a : a, b);
  [a, b] = [a / common, b / common];
  let decimals = 0;
  let rest = b;
  let ten = 1n;
  while (rest !== 1n && decimals < 40) {
    decimals++;
    ten *= 10n;
    rest = b / gcd(b, ten);
  }
  if (rest !== 1n) return `${a}/${b}`;
  if (decimals === 0) return a.toString();
  const scaled = (a * ten) / b;
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
  return `${scaled < 0n ? "-" : ""}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
