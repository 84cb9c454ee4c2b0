import { lookUp } from "../../../plan/names.ts";
import { findUnit } from "../../../quantity/unit-table.ts";
import { splitUnit } from "../../../sheet/wide-header.ts";
import { countsFromJanuary, PERIOD_BEFORE } from "../../period-text.ts";
import { type PrintedPeriod, printedPeriod } from "../../printed-period.ts";
import type { LayoutContext } from "../context.ts";
import { columnRole, combinedRole } from "./column-role.ts";
import { longColumn } from "./long-header.ts";
import type { ColumnRole } from "./role-words.ts";
import { indicatorIn } from "./worded-indicator.ts";

/** What the text of a heading says beside a name, or instead of one. */
export interface HeadingWords {
  readonly period?: PrintedPeriod;
  readonly role?: ColumnRole;
  readonly unit?: string;
  /** It says nothing else. */
  readonly isApart?: boolean;
  /** The name that it says it of, with its unit. */
  readonly name?: string;
}

const NOTHING: HeadingWords = {};

/** Reads 6月, 目标, 1—6月累计（亿元） and 6月引进内资完成数; of a name alone it has nothing to say. */
export function headingWords(text: string, context: LayoutContext): HeadingWords {
  // What the plan calls an indicator is one, 增长率 too.
  if (text.trim() === "" || "id" in lookUp(context.indicators.index, text)) return NOTHING;
  const apart = wordsApart(text, context);
  if (apart) return { ...apart, isApart: true };
  const worded = indicatorIn(text, context);
  if (!worded) return NOTHING;
  const { period, role, unit, name } = worded;
  return {
    ...(period !== undefined && { period: { period } }),
    ...(role !== undefined && { role }),
    name: unit === undefined ? name : `${name}（${unit}）`,
  };
}

/** No heading that says only this is longer. */
const LONGEST = 80;

type Words = Pick<HeadingWords, "period" | "role" | "unit">;

/** A month, a role, or one with the other, with their unit in brackets; undefined where anything else is said. */
export function wordsApart(text: string, context: LayoutContext): Words | undefined {
  if (text.length > LONGEST) return undefined;
  const role = columnRole(text) ?? (longColumn(text) === "value" ? "value" : undefined);
  if (role !== undefined) return { role };
  const period = printedPeriod(text, context.year);
  if (period !== undefined) return { period, ...(countsFromJanuary(text) && { role: "cumulative" }) };
  const { name, bracket } = splitUnit(text, context.units);
  if (bracket !== undefined && name.trim() !== "") {
    const [outer, inner] = [wordsApart(name, context), wordsInBracket(bracket, context)];
    return outer && inner && both(outer, inner);
  }
  const plain = text.trim();
  const among = plain.replace(/^其中\s*[:：]?\s*/, "");
  if (among !== plain) return wordsApart(among, context);
  const [printed = ""] = PERIOD_BEFORE.exec(plain) ?? [];
  const of = printedPeriod(printed, context.year);
  const rest = columnRole(plain.slice(printed.length).replace(/^的/, ""));
  return of !== undefined && rest !== undefined ? { period: of, role: rest } : undefined;
}

function wordsInBracket(text: string, context: LayoutContext): Words | undefined {
  return findUnit(text, context.units) ? { unit: text } : wordsApart(text, context);
}

/** Of two months nobody can know which is meant. */
function both(first: Words, second: Words): Words | undefined {
  if (first.period !== undefined && second.period !== undefined) return undefined;
  const role = combinedRole(first.role, second.role);
  return { ...first, ...second, ...(role !== undefined && { role }) };
}
