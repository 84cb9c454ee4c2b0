import { normalizeName } from "../../../plan/names.ts";

/** What the figures of a column or a row are, where its heading says more than the indicator's name. */
export type ColumnRole = "value" | "cumulative" | "month" | "target" | "base" | "growth" | "derived";

/**
 * What has come since January is the value beside what a month brought alone (settle-months.ts). Targets are the plan's own,
 * printed for whoever fills the table in; a base is the figure of a year before, and growth what has come to it since; what
 * else is derived from figures is no figure.
 */
const WORDS: Readonly<Record<ColumnRole, readonly string[]>> = {
  value: [
    "value",
    "actual",
    "数值",
    "完成",
    "完成数",
    "完成值",
    "完成额",
    "完成情况",
    "实际",
    "实际数",
    "实际值",
    "实际完成",
    "实际完成数",
    "实绩",
    "本年",
    "今年",
    "本年度",
    "当年",
    "目标完成数",
    "目标完成",
    "任务完成数",
    "任务完成",
    "任务完成情况",
    "目标完成情况",
    "目标任务完成情况",
    "本期",
    "本期数",
    "上报数",
    "填报数",
    "报送数",
    "绝对值",
    "绝对额",
    "绝对数",
    "总量",
    "总额",
    "金额",
    "数量",
    "家数",
    "个数",
    "本期值",
    "完成投资",
    "实际到位",
    "到位资金",
    "快报数",
    "已完成",
    "实际完成值",
  ],
  cumulative: [
    "累计",
    "累计数",
    "累计完成",
    "本月累计",
    "本年累计",
    "年初累计",
    "累记",
    "合计",
    "总计",
    "cumulative",
    "year to date",
    "ytd",
  ],
  month: ["本月", "当月", "本月数", "当月数", "本月完成", "当月完成", "this month", "current month"],
  target: [
    "target",
    "目标",
    "目标数",
    "目标值",
    "目标任务",
    "年初目标",
    "调整后目标",
    "确保",
    "确保目标",
    "力争",
    "力争目标",
    "年度目标",
    "年度任务",
    "全年目标",
    "全年任务",
    "计划",
    "计划数",
    "年度计划",
    "年计划",
    "plan",
    "全年计划",
    "任务",
    "任务数",
  ],
  base: [
    "base",
    "上年同期",
    "去年同期",
    "上年同期数",
    "去年同期数",
    "上年同期累计",
    "去年同期累计",
    "上年",
    "上年数",
    "上年实际",
    "上年同月",
    "上年累计",
    "last year",
    "same period last year",
    "去年",
    "去年数",
    "去年实际",
    "基数",
    "同期",
    "同期数",
  ],
  growth: [
    "growth",
    "同比",
    "同比%",
    "同比增长",
    "同比增速",
    "同比增减",
    "同比增幅",
    "累计同比",
    "累计增长",
    "累计增速",
    "比上年同期增长",
    "比去年同期增长",
    "比上年增长",
    "比去年增长",
    "较上年同期增长",
    "较去年同期增长",
    "增幅",
    "增速",
    "增长",
    "增长率",
    "同比增加",
    "增减",
    "yoy",
  ],
  derived: [
    "完成率",
    "完成比例",
    "完成进度",
    "完成年度目标比例",
    "进度",
    "序时进度",
    "排名",
    "位次",
    "占比",
    "比重",
    "环比",
    "环比增长",
    "本月同比",
    "当月同比",
    "本月增长",
    "当月增长",
    "本月增速",
    "当月增速",
    "增减额",
    "增长额",
    "同比增减额",
    "差额",
    "缺口",
    "上月",
    "上月数",
    "上月末",
    "上月累计",
    "上期",
    "上期数",
    "截至上月",
    "截至上月累计",
    "上年末",
    "上年全年",
    "去年全年",
    "得分",
    "评分",
    "分值",
    "考核得分",
    "权重",
    "名次",
    "排位",
    "时序进度",
    "±%",
    "比上月",
    "比上月增长",
    "完成年计划",
    "占年度目标比例",
    "rank",
    "completion rate",
    "% of target",
    "last month",
  ],
};

const ROLES: ReadonlyMap<string, ColumnRole> = /* @__PURE__ */ new Map(
  (Object.keys(WORDS) as ColumnRole[]).flatMap((role) =>
    WORDS[role].map((word) => [normalizeName(word), role] as const),
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
