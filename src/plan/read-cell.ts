import { failed, ok, type Result } from "../issue/issue.ts";
import { own } from "../issue/own.ts";
import type { UnitTable } from "../quantity/unit-table.ts";
import { safeParseTarget } from "../target/parse-target.ts";
import { type Cell, isEmpty } from "../target/target-expression.ts";
import { toOwnUnit } from "./conversion.ts";
import type { AnyIndicator, Plan } from "./plan.ts";
import type { PlanIndex } from "./plan-index.ts";

/** What a text is read as: a figure of this indicator, in this unit unless it prints another. */
export interface CellTerms {
  readonly dash: Plan["dash"];
  readonly units: UnitTable;
  /** Undefined where the plan has no such indicator: whether the text can be read can be asked all the same. */
  readonly indicator: AnyIndicator | undefined;
  /** The unit of texts that print none. */
  readonly unit: string | undefined;
}

/** The terms of an indicator's figures; unless a unit is given, in its own. */
export function termsOf({ plan, units }: PlanIndex, id: string, unit?: string): CellTerms {
  const indicator = own(plan.indicators, id);
  return { dash: plan.dash, units, indicator, unit: unit ?? indicator?.unit };
}

/** What a text says, whatever its units measure. */
export function parseCell({ dash, units, unit }: CellTerms, text: string): Result<Cell> {
  return safeParseTarget(text, { units, ...(dash && { dash }), ...(unit !== undefined && { unit }) });
}

/** What a text says of its indicator: the units that it prints must convert to the indicator's. */
export function readCell(terms: CellTerms, text: string): Result<Cell> {
  const { indicator, units } = terms;
  const read = parseCell(terms, text);
  if (!read.ok || !indicator || isEmpty(read.value)) return read;
  const { unit, stretch } = read.value;
  const issues = [unit, stretch?.unit ?? null].flatMap((printed) => {
    const factor = printed === null ? null : toOwnUnit(indicator, printed, units);
    return factor === null || factor.ok ? [] : factor.issues;
  });
  return failed(issues) ?? ok(read.value);
}
