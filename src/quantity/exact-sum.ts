import { failure } from "../issue/fenjie-error.ts";
import {
  add,
  LARGEST_DENOMINATOR,
  MAX_DIGITS,
  type Rational,
  rational,
  safeParseRational,
  ZERO,
} from "./rational.ts";
import { type ScannedDecimal, scanDecimal } from "./scan-decimal.ts";

/** A running total without rounding. It keeps one number per count of decimals, not the figures. */
export interface ExactSum {
  /** Adds a plain decimal (`"-12.50"`); false, and nothing is added, where the text is none. */
  add(text: string): boolean;
  /** Adds any exact number. Throws `too-many-digits` where the total no longer has an exact text. */
  addRational(value: Rational): void;
  total(): Rational;
}

/**
 * Sums decimal texts exactly, an order of magnitude faster than arbitrary-precision objects: scaled whole numbers, one
 * per count of decimals, that move to a BigInt only when they leave the safe integers.
 *
 * @example
 * ```ts
 * import { createExactSum, formatRational } from "fenjie";
 *
 * const sum = createExactSum();
 * sum.add("0.1"); //=> true
 * sum.add("0.2"); //=> true
 * sum.add("n/a"); //=> false
 * formatRational(sum.total()); //=> "0.3"
 * ```
 */
export function createExactSum(): ExactSum {
  const scanned: ScannedDecimal = { mantissa: 0, decimals: 0 };
  const lanes: number[] = [];
  const spilled: bigint[] = [];
  let others: Rational = ZERO;

  function addText(text: string): boolean {
    if (typeof text !== "string") return false;
    if (!scanDecimal(text, scanned)) return addLong(text);
    const { mantissa, decimals } = scanned;
    while (lanes.length <= decimals) lanes.push(0);
    const sum = lanes[decimals]! + mantissa;
    if (sum <= Number.MAX_SAFE_INTEGER && sum >= Number.MIN_SAFE_INTEGER) {
      lanes[decimals] = sum;
    } else {
      spill(decimals, BigInt(lanes[decimals]!));
      lanes[decimals] = mantissa;
    }
    return true;
  }

  function spill(decimals: number, mantissa: bigint): void {
    while (spilled.length <= decimals) spilled.push(0n);
    spilled[decimals]! += mantissa;
  }

  function addLong(text: string): boolean {
    const read = text.includes("/") ? undefined : safeParseRational(text);
    if (!read?.ok) return false;
    const point = text.indexOf(".");
    const decimals = point < 0 ? 0 : text.length - 1 - point;
    spill(decimals, (read.value.n * 10n ** BigInt(decimals)) / read.value.d);
    return true;
  }

  function addRational(value: Rational): void {
    const sum = add(others, value);
    if (sum.d > LARGEST_DENOMINATOR) {
      throw failure("too-many-digits", { digits: sum.d.toString().length, limit: MAX_DIGITS });
    }
    others = sum;
  }

  function total(): Rational {
    const decimals = Math.max(lanes.length, spilled.length, 1) - 1;
    let mantissa = 0n;
    for (let lane = 0; lane <= decimals; lane++) {
      mantissa = mantissa * 10n + BigInt(lanes[lane] ?? 0) + (spilled[lane] ?? 0n);
    }
    return add(others, rational(mantissa, 10n ** BigInt(decimals)));
  }

  return { add: addText, addRational, total };
}
