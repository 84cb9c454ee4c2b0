import { safeFactor } from "../../plan/conversion.ts";
import type { PlanIndex } from "../../plan/plan-index.ts";
import { formatRational, multiply, safeParseRational } from "../../quantity/rational.ts";
import type { Observation } from "../../reconcile/observation.ts";
import type { AskedFigure } from "./asked.ts";

/** What stands in a cell already: a number that a spreadsheet keeps as it is, or a text. */
export type Prefilled = { readonly number: string } | { readonly text: string };

/** A number without zeros that say nothing. */
const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;
const KEPT_DIGITS = 15;
/** A cell that says 4/7 may mean a day. */
const FRACTION = /\d\s*\/\s*\d/;

/** Looks up the figure that was given for a cell: of the same region, indicator and period, and of no scope; a fraction has no form in a cell. */
export function prefilledFigures(
  index: PlanIndex,
  observations: readonly Observation[],
  period: string | undefined,
): (figure: AskedFigure) => Prefilled | undefined {
  const given = new Map(
    observations
      .filter((one) => one.period === period && one.scope === undefined && !FRACTION.test(one.value))
      .map((one) => [JSON.stringify([one.region, one.indicator]), one]),
  );
  return (figure) => {
    const found = given.get(JSON.stringify([figure.region, figure.indicator]));
    return found && prefill(index, figure, found);
  };
}

function prefill(
  index: PlanIndex,
  { indicator: id, unit }: AskedFigure,
  observation: Observation,
): Prefilled {
  const indicator = index.plan.indicators[id]!;
  const value = observation.value.trim();
  const own = observation.unit ?? indicator.unit;
  if (!safeParseRational(value).ok) return { text: value };
  if (own !== unit) return { text: inOtherUnit(index, id, value, own, unit) };
  // Where the plan declares the decimals, zeros at the end say nothing; elsewhere they say how the figure was rounded.
  const bare = indicator.decimals === undefined || !value.includes(".") ? value : value.replace(/\.?0+$/, "");
  const digits = bare.replace(/[-.]/g, "").replace(/^0+/, "");
  return PLAIN.test(bare) && digits.length <= KEPT_DIGITS ? { number: bare } : { text: value };
}

/** As it was reported, with its unit; a plain share has none that could stand behind a number. */
function inOtherUnit(index: PlanIndex, id: string, value: string, own: string, unit: string): string {
  if (own !== "1") return `${value}${own}`;
  const number = safeParseRational(value);
  const factor = safeFactor(index.plan.indicators[id]!, own, unit, index.units);
  return number.ok && factor.ok ? formatRational(multiply(number.value, factor.value)) : value;
}
