import { unwrap } from "../issue/fenjie-error.ts";
import { fail, type Result, settle } from "../issue/issue.ts";
import { issuesUnder } from "../plan/issues-under.ts";
import type { Plan } from "../plan/plan.ts";
import { indexOf } from "../plan/plan-index.ts";
import type { Observation } from "../reconcile/observation.ts";
import { type Meaning, type ObservationRow, observationReader } from "../reconcile/read-observation.ts";
import { type Findings, report } from "../sheet/findings.ts";
import { listIndicators, listRegions, type NameList, resolveName } from "../sheet/name-list.ts";
import type { Row } from "../sheet/records.ts";
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
  const meaning = observationReader(indexOf(plan));
  const observations = rows.map((row, position) =>
    observationOf(row, position, plan, names, meaning, findings),
  );
  // A header alone, or an empty list: the file that was meant is another one.
  if (rows.length === 0 && findings.issues.length === 0)
    return fail("no-figures", {}, { location: { file: path } });
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

/** The ids that a row names, and all else as printed; what it says is judged by the one who knows what rows mean. */
function observationOf(
  row: Row,
  position: number,
  plan: Plan,
  names: { readonly indicators: NameList; readonly regions: NameList },
  read: (row: ObservationRow) => Meaning,
  findings: Findings,
): Observation {
  const idOf = (field: "indicator" | "region", list: NameList): string => {
    const text = row.text(field);
    const [place, path] = [row.placeOf(field), [position, field]];
    if (text !== "") return resolveName(text, list, findings, place, path);
    if (row.isGiven(field)) report(findings, "missing-field", { field }, place, path);
    return text;
  };
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
  const known = (of: object, id: string): string | undefined => (Object.hasOwn(of, id) ? id : undefined);
  const { issues } = read({
    ...observation,
    indicator: known(plan.indicators, observation.indicator),
    region: known(plan.regions, observation.region),
    value: row.isGiven("value") ? observation.value : undefined,
  });
  for (const found of issuesUnder([position], issues)) {
    findings.issues.push({ ...found, location: row.placeOf(String(found.path[1])) });
  }
  return observation;
}
