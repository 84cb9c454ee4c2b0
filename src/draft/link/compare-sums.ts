import { conversionFactor } from "../../quantity/conversion-factor.ts";
import {
  add,
  compare,
  formatRational,
  multiply,
  parseRational,
  type Rational,
  rational,
} from "../../quantity/rational.ts";
import { safeParseTarget } from "../../target/parse-target.ts";
import type { LinkColumn, LinkTotal, SumComparison } from "./model.ts";

/** The sum of cells as printed, in the column's unit; null where one is missing or is no figure, or where there is none. */
export function sumOf(cells: readonly string[], unit: string): string | null {
  let sum: Rational = rational(0n);
  let figures = 0;
  for (const cell of cells) {
    const read = safeParseTarget(cell, { unit });
    if (!read.ok) return null;
    if ("status" in read.value) {
      if (read.value.status !== "not-assigned") return null;
      continue;
    }
    const factor = read.value.unit === null ? null : conversionFactor(read.value.unit, unit);
    if (factor && !factor.ok) return null;
    const value = parseRational(read.value.value);
    sum = add(sum, factor ? multiply(value, factor.value) : value);
    figures++;
  }
  return figures === 0 ? null : formatRational(sum);
}

/** Whether two units measure the same. */
export function converts(from: string, to: string): boolean {
  return conversionFactor(from, to).ok;
}

/** The sum of columns of one unit beside the total; null where it cannot be said. */
export function compareSums(
  total: Pick<LinkTotal, "value" | "unit">,
  columns: readonly Pick<LinkColumn, "sum" | "unit">[],
): SumComparison | null {
  const [first] = columns;
  const factor = first && conversionFactor(total.unit, first.unit);
  if (!factor?.ok) return null;
  let sum: Rational = rational(0n);
  for (const column of columns) {
    const own = conversionFactor(column.unit, first!.unit);
    if (column.sum === null || !own.ok) return null;
    sum = add(sum, multiply(parseRational(column.sum), own.value));
  }
  const whole = multiply(parseRational(total.value), factor.value);
  const order = compare(sum, whole);
  return {
    sum: formatRational(sum),
    unit: first!.unit,
    total: formatRational(whole),
    relation: order === 0 ? "equal" : order > 0 ? "more" : "less",
  };
}
