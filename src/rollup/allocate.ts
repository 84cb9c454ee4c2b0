import { unwrap } from "../issue/fenjie-error.ts";
import { fail, failed, type Issue, issue, ok, type Result } from "../issue/issue.ts";
import { issuesUnder } from "../plan/issues-under.ts";
import type { Quantity } from "../quantity/quantity.ts";
import {
  type Exact,
  formatRational,
  LARGEST_DENOMINATOR,
  MAX_DIGITS,
  type Rational,
  rational,
  safeParseRational,
} from "../quantity/rational.ts";
import { checkDecimals } from "../quantity/rounding.ts";
import { largestRemainder } from "./largest-remainder.ts";

/** Weights one after another, or by id. */
export type AllocationWeights = readonly Exact[] | Readonly<Record<string, Exact>>;

/** A quantity for each weight, in the same shape. */
export type Allocation<W extends AllocationWeights, U extends string = string> = {
  readonly [K in keyof W]: Quantity<U>;
};

/**
 * Splits a total in proportion to weights, in whole steps of 10^-decimals, so that the parts make exactly the total
 * again: each share is rounded down, and the steps that are left go one each to the largest remainders (Hamilton's
 * method), of equal ones to the earlier; a record is gone through as JavaScript orders its keys. What weighs 0 gets
 * nothing; of a negative total each part is what it would be of the positive one, negated.
 *
 * @param total - a whole number of steps: 100.5 cannot be split into whole numbers
 * @param weights - from 0, as exact text (`"1/3"` too), not all 0
 * @param options - `decimals` of the parts, in the total's unit
 *
 * @throws FenjieError with `invalid-allocation`, `invalid-option` for decimals that cannot be, or what is wrong with a
 * number
 *
 * @example
 * ```ts
 * import { allocate, quantity } from "fenjie";
 *
 * allocate(quantity("100", "家"), ["1", "1", "1"], { decimals: 0 });
 * //=> [{ value: "34", unit: "家" }, { value: "33", unit: "家" }, { value: "33", unit: "家" }]
 * allocate(quantity("24.3", "亿美元"), { haining: "2", port: "1" }, { decimals: 1 });
 * //=> { haining: { value: "16.2", unit: "亿美元" }, port: { value: "8.1", unit: "亿美元" } }
 * ```
 */
export function allocate<U extends string, const W extends AllocationWeights>(
  total: Quantity<U>,
  weights: W,
  options: { readonly decimals: number },
): Allocation<W, U> {
  // Plain JavaScript may leave out what the types demand.
  return unwrap(split(total, weights, options?.decimals));
}

function split<U extends string, const W extends AllocationWeights>(
  total: Quantity<U>,
  weights: W,
  places: number,
): Result<Allocation<W, U>> {
  const amount = safeParseRational(total?.value);
  if (!amount.ok) return amount;
  const { unit } = total;
  const decimals = checkDecimals(places);
  if (!decimals.ok) return decimals;
  const step = 10n ** BigInt(decimals.value);
  const { n, d } = rational(amount.value.n * step, amount.value.d);
  if (d !== 1n) return fail("invalid-allocation", { why: "not-whole", found: total.value });
  const read = readWeights(weights);
  if (!read.ok) return read;
  const steps = largestRemainder(n < 0n ? -n : n, read.value);
  const parts = steps.map((count): Quantity<U> => {
    return { value: formatRational(rational(n < 0n ? -count : count, step)), unit };
  });
  // An array stays an array; `fromEntries` makes own properties even of `__proto__`.
  const shaped = Array.isArray(weights)
    ? parts
    : Object.fromEntries(Object.keys(weights).map((id, position) => [id, parts[position]!]));
  return ok(shaped as Allocation<W, U>);
}

/** The weights as whole numbers in the same proportion. */
function readWeights(weights: AllocationWeights): Result<readonly bigint[]> {
  const issues: Issue[] = [];
  const values: Rational[] = [];
  const entries = Array.isArray(weights) ? [...weights.entries()] : Object.entries(weights ?? {});
  for (const [id, text] of entries) {
    const read = safeParseRational(text);
    if (!read.ok) issues.push(...issuesUnder(["weights", id], read.issues));
    else if (read.value.n < 0n)
      issues.push(
        issue("invalid-allocation", { why: "negative-weight", found: text }, { path: ["weights", id] }),
      );
    else values.push(read.value);
  }
  const refused = failed(issues);
  if (refused) return refused;
  if (values.length === 0) return fail("invalid-allocation", { why: "no-weights", found: "" });
  if (values.every(({ n }) => n === 0n))
    return fail("invalid-allocation", { why: "all-zero", found: String(entries[0]![1]) });
  return commonMultiples(values);
}

/** Fractions over their common denominator, which must not outgrow every number that can be written. */
function commonMultiples(values: readonly Rational[]): Result<readonly bigint[]> {
  let common = 1n;
  for (const { d } of values) {
    if (common % d === 0n) continue;
    // In lowest terms, common / d has for denominator what of d the common denominator lacks.
    common *= rational(common, d).d;
    if (common > LARGEST_DENOMINATOR)
      return fail("too-many-digits", { digits: common.toString().length, limit: MAX_DIGITS });
  }
  return ok(values.map(({ n, d }) => n * (common / d)));
}
