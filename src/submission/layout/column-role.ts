import { normalizeName } from "../../plan/names.ts";

/** What the figures of a column are, where their heading says more than the indicator's name. */
export type ColumnRole = "value" | "month" | "target" | "base" | "growth" | "derived";

/**
 * What a month brought alone is a value only where no other column has one. Targets are the plan's own, printed for whoever fills the table in; a base is the figure of a year before, and growth
 * what has come to it since; what else is derived from figures is no figure.
 */
const WORDS: Readonly<Record<ColumnRole, readonly string[]>> = {
  value: [
    "value",
    "actual",
    "数值",
    "完成",
    "完成数",
    "完成值",
    "完成情况",
    "实际",
    "实际数",
    "实际值",
    "实际完成",
    "实绩",
    "本期",
    "本期数",
    "本月累计",
    "累计",
    "累计数",
    "累计完成",
    "累计完成数",
    "上报数",
    "填报数",
    "报送数",
  ],
  month: ["本月", "当月", "本月数", "当月数", "本月完成", "当月完成"],
  target: [
    "target",
    "目标",
    "目标数",
    "目标值",
    "目标任务",
    "年度目标",
    "全年目标",
    "计划",
    "计划数",
    "年度计划",
    "任务",
    "任务数",
  ],
  base: [
    "base",
    "上年同期",
    "去年同期",
    "上年同期数",
    "去年同期数",
    "上年",
    "上年数",
    "基数",
    "同期",
    "同期数",
  ],
  growth: [
    "growth",
    "同比",
    "同比(%)",
    "同比%",
    "同比增长",
    "同比增长(%)",
    "同比增速",
    "同比增速(%)",
    "同比增减",
    "同比增幅",
    "同比增幅(%)",
    "同比增减(%)",
    "比上年同期增长(%)",
    "比上年增长(%)",
    "增幅",
    "增幅(%)",
    "增速",
    "增速(%)",
    "增长",
    "增长(%)",
    "增长率",
    "增长率(%)",
  ],
  derived: [
    "完成率",
    "完成率(%)",
    "完成进度",
    "完成进度(%)",
    "进度",
    "进度(%)",
    "序时进度",
    "排名",
    "位次",
    "占比",
    "占比(%)",
  ],
};

const ROLES: ReadonlyMap<string, ColumnRole> = /* @__PURE__ */ new Map(
  (Object.keys(WORDS) as ColumnRole[]).flatMap((role) => WORDS[role].map((word) => [word, role] as const)),
);

/** The role that a heading names; undefined of any other text. */
export function columnRole(heading: string): ColumnRole | undefined {
  return heading.length > 40 ? undefined : ROLES.get(normalizeName(heading));
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
  "累计完成",
  "本月完成",
  "累计",
  "完成",
  "本月",
  "当月",
];
