import { formatRational, multiply, safeParseRational } from "../../quantity/rational.ts";
import { findUnit, type UnitTable } from "../../quantity/unit-table.ts";
import { type Figure, isEmpty } from "../../target/target-expression.ts";
import { toOwnUnit } from "../conversion.ts";
import type { AnyIndicator } from "../plan.ts";
import { type CellTerms, parseCell } from "../read-cell.ts";
import { signedFigure } from "../reading.ts";

/**
 * A text that is equal for two cells that set the same: 24亿美元 and 240000万美元, and, where more is better, 8 and 8以上.
 * How firmly it is promised makes no difference.
 */
export function figureKey(terms: CellTerms, text: string): string {
  const read = parseCell(terms, text);
  const { indicator, units } = terms;
  if (!read.ok || !indicator) return `? ${text}`;
  if (isEmpty(read.value)) return read.value.status;
  const { stretch, ...base } = read.value;
  const part = (written: Figure): readonly unknown[] => {
    const figure: Figure = signedFigure(written, indicator, units);
    const printed = figure.unit ?? terms.unit ?? indicator.unit;
    const number = (value: string | undefined): string | undefined =>
      value === undefined ? undefined : inOwnUnit(value, printed, indicator, units);
    return [boundOf(figure, indicator), number(figure.value), number(figure.upper), figure.side];
  };
  return JSON.stringify(stretch ? [part(base), part(stretch)] : [part(base)]);
}

/** A bare figure is a floor or a ceiling where the direction makes it one. */
function boundOf({ bound }: Figure, { direction }: AnyIndicator): Figure["bound"] {
  if (bound !== "exact" || direction === "none") return bound;
  return direction === "more" ? "at-least" : "at-most";
}

function inOwnUnit(value: string, unit: string, indicator: AnyIndicator, units: UnitTable): string {
  const number = safeParseRational(value);
  const factor = findUnit(indicator.unit, units) ? toOwnUnit(indicator, unit, units) : undefined;
  return number.ok && factor?.ok ? formatRational(multiply(number.value, factor.value)) : `${value} ${unit}`;
}
