import { domainOf } from "../../plan/domain.ts";
import type { AnyIndicator } from "../../plan/plan.ts";
import type { PlanIndex } from "../../plan/plan-index.ts";
import { decimalsOf, divide, formatRational, ONE, type Rational, sign } from "../../quantity/rational.ts";
import { findUnit, type UnitTable } from "../../quantity/unit-table.ts";
import type { TemplateWords } from "./words.ts";

/** What figures of an indicator may be, in a unit: as a formula of a cell, and in words. */
export interface NumberRule {
  readonly formulaOf: (cell: string) => string;
  /** Everything, for whoever stands before the cell. */
  readonly words: string;
  /** The decimals and the domain alone; empty where the plan sets none. */
  readonly limits: string;
}

/** A bound of more digits would be rounded by a spreadsheet, and wrong then. */
const MOST_DIGITS = 15;

/**
 * The plan's domain and decimals. A spreadsheet judges by binary floats, so it is told what is certainly wrong; exact
 * judgement is left to the reader. A percentage may be typed with its sign, which makes a share of it.
 */
export function numberRule(
  index: PlanIndex,
  indicatorId: string,
  unit: string,
  { rule: words }: TemplateWords,
): NumberRule {
  const indicator = index.plan.indicators[indicatorId]!;
  const isOwn = unit === indicator.unit;
  const { min, max } = domainOf(indicator, index.units);
  // In another unit only a bound of 0 stays what it is.
  const bound = (end: Rational | null): string | undefined => {
    if (end === null || (!isOwn && sign(end) !== 0)) return undefined;
    const text = formatRational(end);
    return text.length > MOST_DIGITS ? undefined : text;
  };
  const [least, most] = [bound(min), bound(max)];
  const decimals = (isOwn ? indicator.decimals : undefined) ?? decimalsOfCount(indicator, unit, index.units);
  const places = decimals === undefined ? undefined : decimals + (unit === "%" ? 2 : 0);
  const isRoundable = places !== undefined && places < MOST_DIGITS;
  const limits = [
    ...(decimals === undefined || decimals === 0 ? [] : [words.decimals(decimals)]),
    ...rangeOf(least, most, words),
  ];
  return {
    formulaOf: (cell) => {
      const demands = [
        `ISNUMBER(${cell})`,
        ...(least === undefined ? [] : [`${cell}>=${least}`]),
        ...(most === undefined ? [] : [`${cell}<=${most}`]),
        ...(isRoundable ? [`${cell}=ROUND(${cell},${places})`] : []),
      ];
      return `OR(${cell}="/",AND(${demands.join(",")}))`;
    },
    words: [
      decimals === 0 ? words.whole : words.number,
      ...(unit === "1" ? [] : [words.unit(unit)]),
      ...limits,
      words.slash,
    ].join(words.comma),
    limits: [...(decimals === 0 ? [words.whole] : []), ...limits].join(words.comma),
  };
}

/** What is counted comes in whole ones: 3家, 0.0003万家. */
function decimalsOfCount(
  { kind, decimals }: AnyIndicator,
  unit: string,
  units: UnitTable,
): number | undefined {
  const info = findUnit(unit, units);
  if (!info?.classifier || kind === "rate" || decimals) return undefined;
  return decimalsOf(divide(ONE, info.factor)) ?? undefined;
}

function rangeOf(
  least: string | undefined,
  most: string | undefined,
  { between, atLeast, atMost }: TemplateWords["rule"],
): readonly string[] {
  if (least !== undefined && most !== undefined) return [between(least, most)];
  if (least !== undefined) return [atLeast(least)];
  return most === undefined ? [] : [atMost(most)];
}
