import { type Hints, makeHints } from "../issue/hints.ts";
import { type Issue, issue } from "../issue/issue.ts";
import { own } from "../issue/own.ts";
import { shorten } from "../issue/shorten.ts";
import { figureJudge } from "../plan/check/cell-judge.ts";
import { toOwnUnit } from "../plan/conversion.ts";
import { idHints, type Named } from "../plan/find-name.ts";
import { DATE_FORMAT, isDate } from "../plan/iso-date.ts";
import { issuesUnder } from "../plan/issues-under.ts";
import { safeParsePeriod } from "../plan/period.ts";
import type { AnyIndicator } from "../plan/plan.ts";
import type { PlanIndex } from "../plan/plan-index.ts";
import { type CellTerms, readCell, termsOf } from "../plan/read-cell.ts";
import { type StatedFigure, statedOf } from "../plan/stated.ts";
import { conversionFactor, findUnit } from "../quantity/unit-table.ts";
import { type EmptyState, isEmpty } from "../target/target-expression.ts";
import type { Observation } from "./observation.ts";

/** A row as it was read: a field that is missing, or that is no text, is left out, and whoever read it has said so. */
export type ObservationRow = { readonly [F in keyof Observation]?: Observation[F] | undefined };

/** What a row says. */
export interface Meaning {
  /** Its figure, in the unit that it prints or that goes with it, or its state; undefined where something is wrong. */
  readonly said: StatedFigure | EmptyState | undefined;
  /** Everything that is wrong, in the order of the fields, and as warnings what is doubtful (6.5家). A path is a field. */
  readonly issues: readonly Issue[];
}

/** Fields of a row, in the order in which they are told of. */
export const OBSERVATION_FIELDS: readonly (keyof Observation)[] = [
  "indicator",
  "region",
  "period",
  "scope",
  "value",
  "unit",
  "date",
];

/** Without one of them a row says nothing. */
export const REQUIRED_FIELDS: readonly (keyof Observation)[] = ["indicator", "region", "period", "value"];

interface Search {
  readonly index: PlanIndex;
  readonly hints: Readonly<Record<Named | "unit", Hints>>;
  readonly judgeOf: (terms: CellTerms) => FigureJudge;
}

type FigureJudge = ReturnType<typeof figureJudge>;

/** One judge for all figures of an indicator in one unit: rows are many, indicators and their units few. */
function judges(): Search["judgeOf"] {
  const known = new Map<AnyIndicator | undefined, Map<string | undefined, FigureJudge>>();
  return (terms) => {
    const ofIndicator = known.get(terms.indicator) ?? new Map<string | undefined, FigureJudge>();
    known.set(terms.indicator, ofIndicator);
    const judge = ofIndicator.get(terms.unit) ?? figureJudge(terms);
    ofIndicator.set(terms.unit, judge);
    return judge;
  };
}

/**
 * What rows mean to a plan: whoever reads a file, a form or a request leaves to this what the rows say. Every field is
 * judged, whatever is wrong with the others.
 */
export function observationReader(index: PlanIndex): (row: ObservationRow) => Meaning {
  const hints = { indicator: makeHints(), region: makeHints(), unit: makeHints() };
  const search: Search = { index, hints, judgeOf: judges() };
  return (row) => {
    const unit = unitIssues(search, row);
    const value = readValue(search, unit.length > 0 ? { ...row, unit: undefined } : row);
    const issues = [
      ...idIssues(search, "indicator", row.indicator),
      ...idIssues(search, "region", row.region),
      ...periodIssues(row.period),
      ...value.issues,
      ...unit,
      ...dateIssues(row.date),
    ];
    const isSound = issues.every(({ severity }) => severity !== "error");
    return { said: isSound ? value.said : undefined, issues };
  };
}

function idIssues({ index: { plan }, hints }: Search, what: Named, id: string | undefined): readonly Issue[] {
  const known = what === "indicator" ? plan.indicators : plan.regions;
  if (id === undefined || Object.hasOwn(known, id)) return [];
  const near = hints[what](id, () => idHints(plan, what, id));
  return [issue(`unknown-${what}`, { found: shorten(String(id), SHOWN), near }, { path: [what] })];
}

/** Params are kept as long as the issue is: a text of a megabyte must not be. */
const SHOWN = 60;

function periodIssues(period: string | undefined): readonly Issue[] {
  if (period === undefined || safeParsePeriod(period).ok) return [];
  return [issue("invalid-period", { found: shorten(String(period), SHOWN) }, { path: ["period"] })];
}

function dateIssues(date: string | undefined): readonly Issue[] {
  if (date === undefined || isDate(date)) return [];
  const params = { expected: DATE_FORMAT, found: shorten(String(date), SHOWN) };
  return [issue("invalid-field", params, { path: ["date"] })];
}

/** A unit must convert to the indicator's; without an indicator, it must be one. */
function unitIssues({ index, hints }: Search, { unit, indicator: id }: ObservationRow): readonly Issue[] {
  if (unit === undefined) return [];
  const { plan, units } = index;
  if (!findUnit(unit, units)) {
    const near = hints.unit(unit, () => nearUnits(unit, index));
    return [issue("unknown-unit", { unit: shorten(String(unit), SHOWN), near }, { path: ["unit"] })];
  }
  const indicator = id === undefined ? undefined : own(plan.indicators, id);
  const factor = indicator && toOwnUnit(indicator, unit, units);
  return factor && !factor.ok ? issuesUnder(["unit"], factor.issues) : [];
}

function nearUnits(unit: string, { units }: PlanIndex): readonly string[] {
  const factor = conversionFactor(unit, unit, { units });
  return !factor.ok && factor.issues[0].code === "unknown-unit" ? factor.issues[0].params.near : [];
}

/** A value must be a bare figure that the indicator can have, or say that there is none. */
function readValue({ index, judgeOf }: Search, { value, unit, indicator = "" }: ObservationRow): Meaning {
  if (value === undefined) return { said: undefined, issues: [] };
  const path = ["value"];
  const terms = termsOf(index, indicator, unit);
  const read = readCell(terms, value);
  if (!read.ok) return { said: undefined, issues: issuesUnder(path, read.issues) };
  if (isEmpty(read.value)) return { said: read.value.status, issues: [] };
  const { bound, commitment, stretch } = read.value;
  if (bound !== "exact" || commitment || stretch) {
    const found = shorten(value, SHOWN);
    return { said: undefined, issues: [issue("not-a-number", { found }, { path })] };
  }
  const said = statedOf(terms, read.value, {}).base;
  return { said, issues: issuesUnder(path, judgeOf(terms)(said)) };
}
