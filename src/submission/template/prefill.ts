import { safeFactor } from "../../plan/conversion.ts";
import type { PlanIndex } from "../../plan/plan-index.ts";
import type { StatedFigure } from "../../plan/stated.ts";
import { formatRational, multiply, parseRational } from "../../quantity/rational.ts";
import type { AskedFigure } from "./asked.ts";

/** What stands in a cell already: a number that a spreadsheet keeps as it is, or a text. */
export type Prefilled = { readonly number: string } | { readonly text: string };

/** A number without zeros that say nothing. */
const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;
const KEPT_DIGITS = 15;

/** A figure as it stands in the cell that asks for it. */
export function prefill(
  index: PlanIndex,
  { indicator: id, unit }: AskedFigure,
  { value, unit: own }: StatedFigure,
): Prefilled {
  if (own !== unit) return { text: inOtherUnit(index, id, value, own, unit) };
  // Where the plan declares the decimals, zeros at the end say nothing; elsewhere they say how the figure was rounded.
  const isDeclared = index.plan.indicators[id]!.decimals !== undefined;
  const bare = isDeclared && value.includes(".") ? value.replace(/\.?0+$/, "") : value;
  const digits = bare.replace(/[-.]/g, "").replace(/^0+/, "");
  return PLAIN.test(bare) && digits.length <= KEPT_DIGITS ? { number: bare } : { text: value };
}

/** As it was reported, with its unit; a plain share has none that could stand behind a number. */
function inOtherUnit(index: PlanIndex, id: string, value: string, own: string, unit: string): string {
  if (own !== "1") return `${value}${own}`;
  const factor = safeFactor(index.plan.indicators[id]!, own, unit, index.units);
  return factor.ok ? formatRational(multiply(parseRational(value), factor.value)) : value;
}
