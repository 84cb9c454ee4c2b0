import { type Issue, issue, type Result } from "../../issue/issue.ts";
import { shorten } from "../../issue/shorten.ts";
import {
  compare,
  type Exact,
  formatRational,
  multiply,
  type Rational,
  safeParseRational,
} from "../../quantity/rational.ts";
import { findUnit, type UnitInfo, type UnitTable } from "../../quantity/unit-table.ts";
import { type Figure, isEmpty } from "../../target/target-expression.ts";
import { ownUnitFactors } from "../conversion.ts";
import { domainOf, type Limits } from "../domain.ts";
import type { AnyIndicator } from "../plan.ts";
import { type CellTerms, parseCell } from "../read-cell.ts";
import { signedFigure } from "../reading.ts";

/** What is wrong with a cell, the path left to whoever knows where it stands. */
export type CellJudge = (text: string) => readonly Issue[];

/** What a figure must be, all in the indicator's own unit. */
interface Demand {
  readonly columnUnit: string;
  readonly own: UnitInfo;
  readonly factorOf: (unit: string) => Result<Rational>;
  readonly limits: Limits | undefined;
  readonly whole: boolean;
}

/** Judges the cells of a column; without an indicator or its unit, only whether they can be read. */
export function cellJudge(terms: CellTerms): CellJudge {
  const demand = demandOf(terms);
  return (text) => {
    const read = parseCell(terms, text);
    if (!read.ok) return read.issues;
    if (isEmpty(read.value) || !demand) return [];
    const { stretch, ...base } = read.value;
    const signed = (figure: Figure): Figure => signedFigure(figure, terms.indicator!, terms.units);
    const issues = [...judgeFigure(signed(base), demand)];
    if (stretch) issues.push(...judgeFigure(signed(stretch), demand));
    return issues;
  };
}

/** What is wrong with a figure that was read and signed: its domain, and whether it is whole. */
export function figureJudge(terms: CellTerms): (figure: Omit<Figure, "change">) => readonly Issue[] {
  const demand = demandOf(terms);
  return (figure) => (demand ? [...judgeFigure(figure, demand)] : []);
}

function demandOf({ indicator, unit, units }: CellTerms): Demand | undefined {
  const own = indicator && findUnit(indicator.unit, units);
  if (!own) return undefined;
  return {
    columnUnit: unit ?? indicator.unit,
    own: { ...own, name: indicator.unit },
    factorOf: ownUnitFactors(indicator, units),
    limits: safeLimits(indicator, units),
    whole: isWhole(indicator, units),
  };
}

/** A domain that cannot be read is the indicator's fault, not the cells'. */
export function safeLimits(indicator: AnyIndicator, units: UnitTable): Limits | undefined {
  const { min, max } = indicator.domain ?? {};
  const readable = [min, max].every((end) => end == null || safeParseRational(end).ok);
  return readable ? domainOf(indicator, units) : undefined;
}

/** Whether figures of an indicator are whole numbers: counts are, unless they are means or have declared decimals. */
export function isWhole(indicator: AnyIndicator, units: UnitTable): boolean {
  const { unit, kind, decimals } = indicator;
  return kind !== "rate" && !decimals && findUnit(unit, units)?.classifier === true;
}

function* judgeFigure(figure: Figure, demand: Demand): Generator<Issue> {
  const { columnUnit, own, limits, whole } = demand;
  const unit = figure.unit ?? columnUnit;
  const factor = demand.factorOf(unit);
  if (!factor.ok) {
    // A column's unit is told of once, where it is declared.
    if (figure.unit !== null) yield* factor.issues;
    return;
  }
  for (const printed of figure.upper === undefined ? [figure.value] : [figure.value, figure.upper]) {
    const number = safeParseRational(printed);
    if (!number.ok) {
      yield* number.issues;
      continue;
    }
    const value = multiply(number.value, factor.value);
    if (limits && isOutside(value, figure.bound, limits)) {
      yield outside(unit === own.name ? printed : formatRational(value), own.name, limits);
    }
    if (whole && multiply(value, own.factor).d !== 1n) {
      const expected = `a whole number of ${own.dimension}`;
      yield issue("invalid-field", { expected, found: `${printed}${unit}` }, { severity: "warning" });
    }
  }
}

/** Beyond an end; or at it, where the words ask for more (低于0 of a count leaves nothing). */
function isOutside(value: Rational, bound: Figure["bound"], { min, max }: Limits): boolean {
  if (min) {
    const order = compare(value, min);
    if (order < 0 || (order === 0 && bound === "less-than")) return true;
  }
  if (!max) return false;
  const order = compare(value, max);
  return order > 0 || (order === 0 && bound === "more-than");
}

function outside(value: Exact, unit: string, { min, max }: Limits): Issue {
  const ends = { min: min && formatRational(min), max: max && formatRational(max) };
  return issue("outside-domain", { value: shorten(value, 60), unit, ...ends });
}
