import { normalizeName } from "../../../plan/names.ts";
import { type ColumnRole, ROLE_WORDS } from "./role-words.ts";

/** Roles of figures that count what was done. */
export type CountedRole = "value" | "cumulative" | "month";

export function isCounted(role: ColumnRole): role is CountedRole {
  return role === "value" || role === "cumulative" || role === "month";
}

const ROLES: ReadonlyMap<string, ColumnRole> = /* @__PURE__ */ new Map(
  (Object.keys(ROLE_WORDS) as ColumnRole[]).flatMap((role) =>
    ROLE_WORDS[role].map((word) => [normalizeName(word), role] as const),
  ),
);

const SINCE_JANUARY =
  /^1月?[-–—~至到][本当]月(?:累计)?(?:完成)?(?:数|值)?$|^(?:截[至止]到?)?(?:本月|当月|本期|期末|本年度?|当年|今年|全年|年度|年内|自?(?:年初|1月)(?:起|以来|至今)?|至今|目前)?(?:末|底|止)?(?:实际)?累计(?:实际)?(?:完成|实现|到位|发生|达到)?(?:数|值|额|情况|金额)?$|^自?年初(?:以来|至今|至本月|至本期)(?:累计)?(?:完成|实现|到位|发生)?(?:数|值|额|合计|合计数)?$/;
const EXPECTED =
  /^(?:全年|年度|本年|年底|本月|下月)?(?:预计|预测)(?:全年|年底|本年|完成|实现)*(?:数|值|额)?$/;
const SHARE =
  /^(?:占|完成)(?:年度|全年|年|本年)?(?:目标|计划|任务)(?:数|任务)?的?(?:比例|比重|进度|(?:比例)?\(?%\)?)$|^占.{0,6}比[重例](?:\(%\))?$/;
const OF_THE_MONTH = /^(?:[本当单]月)份?(?:实际)?(?:完成|实现|到位|发生|新增)?(?:数|值|额|情况|金额)?$/;
const PERCENT = /\(?[±+/-]*%\)?$/;

/** The role that a heading names; undefined of any other text. */
export function columnRole(heading: string): ColumnRole | undefined {
  if (heading.length > 40) return undefined;
  const name = normalizeName(heading);
  const role = ROLES.get(name);
  if (role !== undefined) return role;
  if (SINCE_JANUARY.test(name)) return "cumulative";
  if (OF_THE_MONTH.test(name)) return "month";
  if (EXPECTED.test(name) || SHARE.test(name)) return "derived";
  const rate = ROLES.get(name.replace(PERCENT, ""));
  return rate === "growth" || rate === "derived" ? rate : undefined;
}

/** What a cell is where two headings over it, or one over it and one beside it, say a role each. */
export function combinedRole(first: ColumnRole | undefined, second: ColumnRole): ColumnRole;
export function combinedRole(
  first: ColumnRole | undefined,
  second: ColumnRole | undefined,
): ColumnRole | undefined;
export function combinedRole(
  first: ColumnRole | undefined,
  second: ColumnRole | undefined,
): ColumnRole | undefined {
  if (first === undefined || second === undefined || first === second) return first ?? second;
  // 完成 under 本月 is the month's, 同比 under 累计 is growth.
  for (const plain of ["value", "cumulative"]) {
    if (first === plain) return second;
    if (second === plain) return first;
  }
  return "derived";
}

/** The words that can follow a name within one cell, the longest first. */
export const ROLE_ENDINGS: readonly string[] = /* @__PURE__ */ [...ROLES.keys()]
  .filter((word) => /^[\u4e00-\u9fff]{2,}$/.test(word))
  .sort((a, b) => b.length - a.length);

/** Those that can stand before it. 实际 and 计划 cannot: with them begin names of their own (实际利用外资). */
export const ROLE_BEGINNINGS: readonly string[] = [
  "上年同期",
  "去年同期",
  "本月累计",
  "本年累计",
  "累计完成",
  "本月完成",
  "累计",
  "完成",
  "本月",
  "当月",
];
