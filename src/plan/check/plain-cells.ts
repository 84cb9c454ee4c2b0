import { compare, ZERO } from "../../quantity/rational.ts";
import { type ScannedDecimal, scanDecimal } from "../../quantity/scan-decimal.ts";
import { findUnit } from "../../quantity/unit-table.ts";
import { toOwnUnit } from "../conversion.ts";
import type { CellTerms } from "../read-cell.ts";
import { isWhole, safeLimits } from "./cell-judge.ts";

const ZERO_CODE = 48;
const NINE_CODE = 57;

/** The words that most cells end with. They include the number, so whatever is right bare is right with them. */
const ENDINGS: ReadonlySet<string> = new Set(["以上", "以下", "以内"]);

/**
 * Whether a cell is a decimal from 0, bare or 以上 以下 以内, of which nothing can be wrong in its column; told without
 * reading it in full. False says nothing: such a cell is to be judged.
 */
export function plainCells(terms: CellTerms): (text: string) => boolean {
  const decimals = harmlessDecimals(terms);
  if (decimals < 0) return () => false;
  const scanned: ScannedDecimal = { mantissa: 0, decimals: 0 };
  return (text) => {
    const first = text.charCodeAt(0);
    if (!(first >= ZERO_CODE && first <= NINE_CODE)) return false;
    const number = text.charCodeAt(text.length - 1) <= NINE_CODE ? text : withoutEnding(text);
    return scanDecimal(number, scanned) && scanned.decimals <= decimals;
  };
}

function withoutEnding(text: string): string {
  return ENDINGS.has(text.slice(-2)) ? text.slice(0, -2) : text;
}

/** Up to how many decimals every number from 0 is right; −1 where none is for sure. */
function harmlessDecimals({ indicator, unit, units }: CellTerms): number {
  if (!indicator || !findUnit(indicator.unit, units)) return Number.POSITIVE_INFINITY;
  const printed = unit ?? indicator.unit;
  const own = toOwnUnit(indicator, printed, units);
  const limits = safeLimits(indicator, units);
  if (own.ok && limits && (limits.max || (limits.min && compare(limits.min, ZERO) > 0))) return -1;
  const { n, d } = findUnit(printed, units)?.factor ?? { n: 1n, d: 1n };
  if (!isWhole(indicator, units)) return Number.POSITIVE_INFINITY;
  return d === 1n ? /0*$/.exec(n.toString())![0].length : -1;
}
