import type { CheckFacts, CheckWords } from "./check-words.ts";

const sumOf = ({ breakdown, sum, isMean }: CheckFacts): string =>
  sum === null ? "" : `，${breakdown}${isMean ? "平均" : "合计"}${sum}`;

const REFUSALS = {
  expired: "已过期",
  "no-date": "有截止日期，而未指定核对日期",
  worse: "现差额大于当时认可的差额",
} as const;

export const ZH: CheckWords = {
  opening: {
    covers: (facts) => `${facts.indicator}：${facts.region}${facts.total}${sumOf(facts)}`,
    agrees: (facts) => `${facts.indicator}：${facts.region}合计数${facts.total}${sumOf(facts)}`,
    within: (facts) =>
      `${facts.indicator}：${facts.region}${facts.total}${facts.sum === null ? "" : `，其中${facts.breakdown}合计${facts.sum}`}`,
    each: (facts) => `${facts.indicator}：${facts.breakdown}各须${facts.total}`,
    meets: (facts) => `${facts.indicator}：${facts.region}目标${facts.total}，完成${facts.sum ?? "未知"}`,
  },
  outcome: {
    covered: ({ gap }) => (gap === null ? "满足" : `富余${gap}`),
    exact: ({ isEqual }) => (isEqual ? "恰好相等" : "恰好满足，没有富余"),
    "within-rounding": ({ difference }) =>
      difference === null ? "在舍入误差之内" : `相差${difference}，在舍入误差之内`,
    short: ({ gap, isClose }) => (isClose ? "略短，差一点" : gap === null ? "不足" : `短${gap}`),
    over: ({ gap, isClose }) => (isClose ? "略超一点" : gap === null ? "超出" : `超${gap}`),
    "touches-open-end": () => "恰在界限上，而界限本身不算达到",
    contradicts: ({ difference, gap }) => `相差${difference ?? gap ?? ""}，互相矛盾`,
    "unbounded-part": () => "有的部分在这一端没有界限，合计无从保证",
    "needs-opening-stock": () => "无法判断：各部分是新增数，原有存量未知",
    "missing-parts": () => "无法判断：有的部分缺数",
    "needs-weights": () => "无法判断：权数未知",
    "needs-dash-meaning": () => "无法判断：“—”的含义未知",
    "needs-tolerance": () => "无法判断：“左右”的幅度未知",
    "no-figures": () => "无法判断：各部分都没有数",
    "scope-differs": () => "无法判断：各部分所指的范围与总数不同",
    "not-additive": () => "无法判断：由各部分推不出总数",
  },
  tightest: (outcome) => `最紧的${outcome}`,
  conditions: (conditions) => `；若${conditions.join("，且")}，则成立`,
  clause: (clause) => `（${clause}）`,
  comma: "，",
  status: {
    "not-assigned": "未下达",
    blank: "空缺",
    "not-applicable": "不适用",
    deferred: "另行下达",
    unavailable: "暂无数据",
    absent: "表中没有",
  },
  commitment: { ensure: "确保", strive: "力争", plan: "计划" },
  note: {
    "striven-parts": ({ leaves }) => `注意：有${leaves.length}个部分只是力争，而总数不是`,
    "cumulative-falls": ({ leaves }) => `注意：有${leaves.length}个累计数小于以前的累计数`,
    "whole-counts": () => "注意：个数是整数：带小数的数按下一个整数核对，不按印出的合计",
    "rounding-decides": () => "注意：舍入前的数可能改变这一结论",
    "waiver-not-applied": ({ waiver, why }) => `认可“${waiver}”未生效：${REFUSALS[why]}`,
  },
  explain: {
    check: (id) => `核对项：${id}`,
    weight: (weight) => `权数${weight}`,
    place: (table, column) => `${table}第${column}列`,
    sum: ({ sum, isMean }) => `${isMean ? "平均" : "合计"}：${sum}`,
    total: ({ total }) => `总数：${total}`,
    imbalance: (text) => `总数减合计：${text}`,
    slack: (text) => `余地：${text}`,
    ratio: (text) => `合计与总数之比：${text}`,
    condition: (text) => `成立的条件：${text}`,
    waived: (reason, by) => `已认可${by ? `（${by}）` : ""}：${reason}`,
    noLimit: "不限",
    waiver: (row) => `如予认可，在 waivers.csv 中加一行：${row}`,
  },
};
