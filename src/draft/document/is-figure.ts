import { findUnit } from "../../quantity/find-unit.ts";
import { safeParseTarget } from "../../target/parse-target.ts";

const LONGEST = 40;
const YEAR = /^(?:19|20)\d{2}年度?$/;

/**
 * Whether a cell says a figure, or that there is none, and is not a heading or a name. A blank one says neither. 万亩 by
 * itself is a unit, not ten thousand. A full stop ends a sentence that was cut into cells, not a figure.
 */
export function isFigure(text: string): boolean {
  const cell = text.trim();
  if (cell === "" || cell.length > LONGEST || YEAR.test(cell) || cell.endsWith("。")) return false;
  return safeParseTarget(cell).ok && !(/\D/.test(cell) && findUnit(cell));
}
