import type { Issue } from "../../issue/issue.ts";
import { own } from "../../issue/own.ts";
import { conversionFactor, findUnit, type UnitTable } from "../../quantity/unit-table.ts";
import { sharingUnits, toOwnUnit } from "../conversion.ts";
import { issuesUnder } from "../issues-under.ts";
import type { AnyIndicator, Plan } from "../plan.ts";
import { columnOf } from "../plan-index.ts";

/** Units that do not exist, or measure something else than what they stand with. Cells are checked with their figures. */
export function* checkUnits(plan: Plan, units: UnitTable): Generator<Issue> {
  for (const [id, indicator] of Object.entries(plan.indicators)) {
    yield* inIndicator(plan, indicator, units, ["indicators", id]);
  }
  for (const [id, table] of Object.entries(plan.tables)) {
    for (const [at, entry] of table.columns.entries()) {
      const { indicator, unit } = columnOf(entry);
      const path = ["tables", id, "columns", at, "unit"];
      yield* convertible(own(plan.indicators, indicator), unit, units, path);
    }
  }
  for (const [id, { over, whole, parts }] of Object.entries(plan.breakdowns)) {
    const total = over === "components" ? own(plan.indicators, whole) : undefined;
    if (!total || total.combine?.components === "none") continue;
    for (const [at, part] of parts.entries()) {
      yield* sameDimension(own(plan.indicators, part), total, units, ["breakdowns", id, "parts", at]);
    }
  }
}

function* inIndicator(
  plan: Plan,
  indicator: AnyIndicator,
  units: UnitTable,
  path: Issue["path"],
): Generator<Issue> {
  const { unit, sameUnits = [], tolerance, addsTo } = indicator;
  yield* known(unit, units, [...path, "unit"]);
  for (const [at, same] of sameUnits.entries()) {
    const where = [...path, "sameUnits", at];
    // Only what is counted can mean the same under another name; anything else has to convert.
    if (findUnit(same, units)?.classifier && findUnit(unit, units)?.classifier) continue;
    yield* convertible({ ...indicator, sameUnits: [] }, same, units, where);
  }
  if (tolerance && findUnit(tolerance.unit, units)?.dimension !== "ratio") {
    yield* convertible({ ...indicator, sameUnits: [] }, tolerance.unit, units, [
      ...path,
      "tolerance",
      "unit",
    ]);
  }
  const stock = addsTo === undefined ? undefined : own(plan.indicators, addsTo);
  if (stock) yield* sameDimension(indicator, stock, units, [...path, "addsTo"]);
}

function* known(unit: string, units: UnitTable, path: Issue["path"]): Generator<Issue> {
  const found = conversionFactor(unit, unit, { units });
  if (!found.ok) yield* issuesUnder(path, found.issues);
}

/** Nothing is said where the indicator's own unit is at fault: that is said of it already. */
function* convertible(
  indicator: AnyIndicator | undefined,
  unit: string | undefined,
  units: UnitTable,
  path: Issue["path"],
): Generator<Issue> {
  if (unit === undefined) return;
  if (!indicator || !findUnit(indicator.unit, units)) return yield* known(unit, units, path);
  const factor = toOwnUnit(indicator, unit, units);
  if (!factor.ok) yield* issuesUnder(path, factor.issues);
}

/** Whether figures of the one can be added to figures of the other. */
function* sameDimension(
  part: AnyIndicator | undefined,
  total: AnyIndicator,
  units: UnitTable,
  path: Issue["path"],
): Generator<Issue> {
  if (!part || !findUnit(part.unit, units)) return;
  yield* convertible(sharingUnits(total, part), part.unit, units, path);
}
