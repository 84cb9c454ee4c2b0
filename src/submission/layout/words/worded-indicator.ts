import { lookUp } from "../../../plan/names.ts";
import { findUnit } from "../../../quantity/unit-table.ts";
import { withoutMarks } from "../../../sheet/footnote-marks.ts";
import { splitUnit } from "../../../sheet/wide-header.ts";
import { PERIOD_BEFORE, periodOf } from "../../period-text.ts";
import type { LayoutContext } from "../context.ts";
import { columnRole, ROLE_BEGINNINGS, ROLE_ENDINGS } from "./column-role.ts";
import type { ColumnRole } from "./role-words.ts";

/** What a text says beside the name of an indicator: 6月引进内资完成数（亿元）. */
export interface WordedIndicator {
  readonly id: string;
  /** The name as it stands in the text. */
  readonly name: string;
  readonly role?: ColumnRole;
  readonly period?: string;
  readonly unit?: string;
}

/** No name is longer, with all that is said beside it. */
const LONGEST = 80;
/** A number of a list, or 其中, before a name. */
const LEAD = /^(?:其中\s*[:：]?|#|[(（]?[一二三四五六七八九十\d]{1,3}(?:[)）、．]|\.(?!\d)))\s*/;
const BETWEEN = /^[\s:：,，、/／_·-]+|[\s:：,，、/／_·-]+$/g;
const LONGEST_UNIT = 8;

/**
 * The one indicator that a text names, with words that the plan need not know: a number before it, its unit, a month, what
 * its figure is (同比增长, 完成数). Every word must be known; undefined where any is not, or where the name is of several.
 */
export function indicatorIn(text: string, context: LayoutContext): WordedIndicator | undefined {
  if (text.length > LONGEST) return undefined;
  const { indicators, units, year } = context;
  const idOf = (name: string): string | undefined => {
    const found = lookUp(indicators.index, name);
    return "id" in found ? found.id : undefined;
  };
  const whole = idOf(text);
  // What the plan calls so is nothing else, be there another without its mark.
  if (whole !== undefined) return { id: whole, name: text.trim() };
  let name = withoutMarks(text).trim();
  let said: Omit<WordedIndicator, "id" | "name"> = {};
  for (;;) {
    const id = idOf(name);
    if (id !== undefined) return { id, name, ...said };
    const close = unitAtEnd(name, (rest) => idOf(rest) !== undefined, context);
    if (close) {
      if (said.unit !== undefined) return undefined;
      return { id: idOf(close.rest)!, name: close.rest, ...said, unit: close.unit };
    }
    const { name: before, bracket } = splitUnit(name, units);
    let rest: string | undefined;
    if (bracket !== undefined && before !== "") {
      const more = ofBracket(bracket, context);
      if (!more || (more.unit !== undefined && said.unit !== undefined)) return undefined;
      [rest, said] = [before, merged(said, more)];
    } else {
      const role = roleBeside(name);
      const period = role ? undefined : (PERIOD_BEFORE.exec(name)?.[0] ?? "");
      if (role) [rest, said] = [role.rest, merged(said, { role: role.role })];
      else if (LEAD.test(name)) rest = name.replace(LEAD, "");
      else if (period) {
        const at = periodOf(period, year);
        if (at === undefined || said.period !== undefined) return undefined;
        [rest, said] = [name.slice(period.length), merged(said, { period: at })];
      }
    }
    rest = rest?.replace(BETWEEN, "");
    if (rest === undefined || rest === "" || rest.length >= name.length) return undefined;
    name = rest;
  }
}

type Said = Omit<WordedIndicator, "id" | "name">;

/** 完成 and 累计 beside 同比增长 say what has grown. */
function merged(said: Said, more: Said): Said {
  const isPlain = more.role === "value" && said.role !== undefined;
  // 引进内资目标完成数 is what has been done of it.
  const isDone = said.role === "value" && more.role === "target";
  return { ...said, ...more, ...((isPlain || isDone) && { role: said.role }) };
}

function ofBracket(bracket: string, { units, year }: LayoutContext): Said | undefined {
  if (findUnit(bracket, units)) return { unit: bracket };
  const role = columnRole(bracket);
  if (role !== undefined) return { role };
  const period = periodOf(bracket, year);
  return period === undefined ? undefined : { period };
}

/** 引进内资亿元 is 引进内资 in 亿元, where the rest is a name. */
function unitAtEnd(
  text: string,
  isName: (rest: string) => boolean,
  { units }: LayoutContext,
): { readonly rest: string; readonly unit: string } | undefined {
  for (let length = Math.min(LONGEST_UNIT, text.length - 1); length > 0; length--) {
    const unit = text.slice(-length).trim();
    const rest = text.slice(0, -length).replace(BETWEEN, "");
    if (unit.length === length && findUnit(unit, units) && isName(rest)) return { rest, unit };
  }
  return undefined;
}

function roleBeside(text: string): { readonly rest: string; readonly role: ColumnRole } | undefined {
  const ending = ROLE_ENDINGS.find((word) => text.endsWith(word));
  if (ending !== undefined) return { rest: text.slice(0, -ending.length), role: columnRole(ending)! };
  const beginning = ROLE_BEGINNINGS.find((word) => text.startsWith(word));
  return beginning === undefined
    ? undefined
    : { rest: text.slice(beginning.length), role: columnRole(beginning)! };
}
