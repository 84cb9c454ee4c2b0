import { conversionFactor } from "../../quantity/conversion-factor.ts";
import { compare, multiply, parseRational } from "../../quantity/rational.ts";
import { formatTarget } from "../../target/format-target.ts";
import type { TargetExpression } from "../../target/target-expression.ts";

/** Whether two targets promise the same, in whatever units: 18.5万吨 and 185000吨. Ranges are compared as written. */
export function isSameTarget(one: TargetExpression, other: TargetExpression): boolean {
  if (formatTarget(one, { lang: "zh" }) === formatTarget(other, { lang: "zh" })) return true;
  const isPlain = ({ upper, stretch }: TargetExpression): boolean =>
    upper === undefined && stretch === undefined;
  if (!isPlain(one) || !isPlain(other) || one.unit === null || other.unit === null) return false;
  const factor = conversionFactor(one.unit, other.unit);
  const alike = one.bound === other.bound && one.change === other.change && one.side === other.side;
  if (!factor.ok || !alike || one.commitment !== other.commitment) return false;
  return compare(multiply(parseRational(one.value), factor.value), parseRational(other.value)) === 0;
}
