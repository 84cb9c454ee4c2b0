import { type Hints, makeHints } from "../issue/hints.ts";
import { type Issue, issue } from "../issue/issue.ts";
import { own } from "../issue/own.ts";
import { remembering } from "../issue/remembering.ts";
import { shorten } from "../issue/shorten.ts";
import { figureJudge } from "../plan/check/cell-judge.ts";
import { plainCells } from "../plan/check/plain-cells.ts";
import { toOwnUnit } from "../plan/conversion.ts";
import { idHints, type Named } from "../plan/find-name.ts";
import { DATE_FORMAT, isDate } from "../plan/iso-date.ts";
import { issuesUnder } from "../plan/issues-under.ts";
import { safeParsePeriod } from "../plan/period.ts";
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
}

/** All figures of an indicator in one unit: rows are many, indicators and their units few. */
interface Column {
  readonly terms: CellTerms;
  readonly unitIssues: readonly Issue[];
  readonly judge: ReturnType<typeof figureJudge>;
  /** Whether nothing can be wrong with a cell, told without reading it in full. */
  readonly isPlain: (cell: string) => boolean;
}

/** More pairs of indicators and units than this are not kept: a hostile file has a new one in every row. */
const MOST_COLUMNS = 10_000;

function columnsOf(search: Search): (row: ObservationRow) => Column {
  const known = new Map<string | undefined, Map<string | undefined, Column>>();
  let count = 0;
  return (row) => {
    const { indicator, unit } = row;
    const found = known.get(indicator)?.get(unit);
    if (found) return found;
    const column = columnOf(search, row);
    if (count++ < MOST_COLUMNS) known.set(indicator, (known.get(indicator) ?? new Map()).set(unit, column));
    return column;
  };
}

function columnOf(search: Search, row: ObservationRow): Column {
  const found = unitIssues(search, row);
  const terms = termsOf(search.index, row.indicator ?? "", found.length > 0 ? undefined : row.unit);
  return { terms, unitIssues: found, judge: figureJudge(terms), isPlain: plainCells(terms) };
}

/**
 * What rows mean to a plan: whoever reads a file, a form or a request leaves to this what the rows say. Every field is
 * judged, whatever is wrong with the others.
 */
export function observationReader(index: PlanIndex): (row: ObservationRow) => Meaning {
  const hints = { indicator: makeHints(), region: makeHints(), unit: makeHints() };
  const search: Search = { index, hints };
  const columnFor = columnsOf(search);
  const periodOf = remembering(periodIssues);
  return (row) => {
    const column = columnFor(row);
    const value = readValue(column, row.value);
    const issues = [
      ...idIssues(search, "indicator", row.indicator),
      ...idIssues(search, "region", row.region),
      ...(row.period === undefined ? NOTHING : periodOf(row.period)),
      ...value.issues,
      ...column.unitIssues,
      ...dateIssues(row.date),
    ];
    if (issues.length === 0) return value;
    const isSound = issues.every(({ severity }) => severity !== "error");
    return { said: isSound ? value.said : undefined, issues };
  };
}

function idIssues({ index: { plan }, hints }: Search, what: Named, id: string | undefined): readonly Issue[] {
  const known = what === "indicator" ? plan.indicators : plan.regions;
  if (id === undefined || Object.hasOwn(known, id)) return [];
  const near = hints[what](id, () => idHints(plan, what, id));
  return [issue(`unknown-${what}`, { found: shorten(String(id), SHOWN), near, by: "id" }, { path: [what] })];
}

/** Params are kept as long as the issue is: a text of a megabyte must not be. */
const SHOWN = 60;

const NOTHING: readonly Issue[] = [];

function periodIssues(period: string): readonly Issue[] {
  if (safeParsePeriod(period).ok) return NOTHING;
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

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

/** A value must be a bare figure that the indicator can have, or say that there is none. */
function readValue({ terms, judge, isPlain }: Column, value: string | undefined): Meaning {
  if (value === undefined) return { said: undefined, issues: [] };
  if (typeof value === "string" && isDigit(value.at(-1)) && isPlain(value)) {
    const said = { bound: "exact", value, unit: terms.unit ?? "", commitment: null, source: {} } as const;
    return { said, issues: NOTHING };
  }
  const path = ["value"];
  const read = readCell(terms, value);
  if (!read.ok) return { said: undefined, issues: issuesUnder(path, read.issues) };
  if (isEmpty(read.value)) return { said: read.value.status, issues: [] };
  const { bound, commitment, stretch } = read.value;
  if (bound !== "exact" || commitment || stretch) {
    const found = shorten(value, SHOWN);
    return { said: undefined, issues: [issue("not-a-number", { found }, { path })] };
  }
  const said = statedOf(terms, read.value, {}).base;
  return { said, issues: issuesUnder(path, judge(said)) };
}
