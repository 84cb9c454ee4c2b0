import { unwrap } from "../issue/fenjie-error.ts";
import { type Issue, issue, type Result, settle } from "../issue/issue.ts";
import { figureJudge } from "../plan/check/cell-judge.ts";
import { DATE_FORMAT, isDate } from "../plan/iso-date.ts";
import { safeParsePeriod } from "../plan/period.ts";
import type { AnyIndicator, Plan } from "../plan/plan.ts";
import { indexOf } from "../plan/plan-index.ts";
import { signedFigure } from "../plan/reading.ts";
import { conversionFactor } from "../quantity/unit-table.ts";
import type { Observation } from "../reconcile/observation.ts";
import { type Findings, report } from "../sheet/findings.ts";
import { listIndicators, listRegions, type NameList, resolveName } from "../sheet/name-list.ts";
import type { Row } from "../sheet/records.ts";
import { safeParseTarget } from "../target/parse-target.ts";
import { isEmpty } from "../target/target-expression.ts";
import { limitIssues } from "./limit-issues.ts";
import { rowsOfJson, rowsOfSheet } from "./observation-rows.ts";
import { readJson } from "./read-json.ts";
import { readSheet } from "./read-sheets.ts";

/**
 * Reads reported figures from a CSV file or, where the name ends in `.json`, an array of objects. Columns: `indicator`
 * (or 指标), `region` (地区), `period` (时期), `scope` (范围), `value` (数值), `unit` (单位), `date` (日期). Indicators and
 * regions by id or by any of their names; a row without a period is of the plan's. Values are text and stay as
 * printed: numbers in JSON are refused, as they have passed a binary float. Does not throw: everything that is wrong
 * comes back at once, each issue with its file, row, column and cell.
 *
 * @example
 * ```ts
 * import { safeReadObservations } from "fenjie/node";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * const result = await safeReadObservations("no such file.csv", jiaxing2016);
 * result.ok ? "" : result.issues[0].code; //=> "unreadable-file"
 * ```
 */
export async function safeReadObservations(
  path: string,
  plan: Plan,
): Promise<Result<readonly Observation[]>> {
  const read = /\.json$/i.test(path)
    ? mapResult(await readJson(path), (json) => rowsOfJson(json, path))
    : mapResult(await readSheet(path), rowsOfSheet);
  if (!read.ok) return read;
  const { rows, findings } = read.value;
  const names = { indicators: listIndicators(plan.indicators), regions: listRegions(plan.regions) };
  const observations = rows.map((row, index) => observationOf(row, index, plan, names, findings));
  return settle(observations, limitIssues(findings.issues));
}

/**
 * Like `safeReadObservations`, but throws.
 *
 * @throws FenjieError with everything that is wrong, each issue with its file, row, column and cell
 *
 * @example
 * ```ts
 * import { FenjieError } from "fenjie";
 * import { readObservations } from "fenjie/node";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * const error = await readObservations("no such file.csv", jiaxing2016).catch((error: unknown) => error);
 * error instanceof FenjieError && error.issues[0].code; //=> "unreadable-file"
 * ```
 */
export async function readObservations(path: string, plan: Plan): Promise<readonly Observation[]> {
  return unwrap(await safeReadObservations(path, plan));
}

function mapResult<T, U>(result: Result<T>, map: (value: T) => U): Result<U> {
  return result.ok ? { ok: true, value: map(result.value) } : result;
}

function observationOf(
  row: Row,
  index: number,
  plan: Plan,
  names: { readonly indicators: NameList; readonly regions: NameList },
  findings: Findings,
): Observation {
  const idOf = (column: "indicator" | "region", list: NameList): string => {
    const text = row.text(column);
    return text === "" ? "" : resolveName(text, list, findings, row.placeOf(column), [index, column]);
  };
  for (const field of ["indicator", "region"]) {
    if (row.isGiven(field) && row.text(field) === "") {
      report(findings, "missing-field", { field }, row.placeOf(field), [index, field]);
    }
  }
  const [period, scope, unit, date] = [
    row.text("period"),
    row.text("scope"),
    row.text("unit"),
    row.text("date"),
  ];
  const observation = {
    indicator: idOf("indicator", names.indicators),
    region: idOf("region", names.regions),
    period: period === "" ? plan.period : period,
    ...(scope !== "" && { scope }),
    value: row.text("value"),
    ...(unit !== "" && { unit }),
    ...(date !== "" && { date }),
  };
  const add = (column: string, issues: readonly Issue[]): void => {
    const [location, path] = [row.placeOf(column), [index, column]];
    findings.issues.push(...issues.map((found) => ({ ...found, path, location })));
  };
  const read = safeParsePeriod(observation.period);
  if (!read.ok) add("period", read.issues);
  if (date !== "" && !isDate(date)) {
    report(findings, "invalid-field", { expected: DATE_FORMAT, found: date }, row.placeOf("date"), [
      index,
      "date",
    ]);
  }
  const indicator = Object.hasOwn(plan.indicators, observation.indicator)
    ? plan.indicators[observation.indicator]
    : undefined;
  if (indicator) checkFigure(observation, indicator, plan, add);
  return observation;
}

/** Whether a value is a figure or says that there is none, in a unit of the indicator's dimension. */
function checkFigure(
  { value, unit }: Observation,
  indicator: AnyIndicator,
  plan: Plan,
  add: (column: string, issues: readonly Issue[]) => void,
): void {
  const { units } = indexOf(plan);
  const { dash } = plan;
  const same = [indicator.unit, ...(indicator.sameUnits ?? [])];
  const refusal = (from: string): readonly Issue[] => {
    const factor = conversionFactor(from, indicator.unit, { units, same });
    return factor.ok ? [] : factor.issues;
  };
  const wrongUnit = unit === undefined ? [] : refusal(unit);
  add("unit", wrongUnit);
  if (wrongUnit.length > 0) return;
  const read = safeParseTarget(value, { units, unit: unit ?? indicator.unit, ...(dash && { dash }) });
  if (!read.ok) add("value", read.issues);
  else if (!isEmpty(read.value)) {
    const { bound, commitment, stretch, unit: written } = read.value;
    const isPlain = bound === "exact" && commitment === null && stretch === undefined;
    const wrong = isPlain && written !== null ? refusal(written) : [];
    add("value", wrong);
    if (!isPlain) add("value", [issue("not-a-number", { found: value })]);
    else if (wrong.length === 0) {
      const judge = figureJudge({ dash, units, indicator, unit: unit ?? indicator.unit });
      add("value", judge(signedFigure(read.value, indicator, units)));
    }
  }
}
