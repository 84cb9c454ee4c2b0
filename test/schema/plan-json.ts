import { definePlan } from "../../src/plan/define-plan.ts";

/** A sound plan of every kind of entry. */
export const plan = definePlan({
  id: "small",
  name: { zh: "小计划", en: "A small plan" },
  source: { title: "关于下达目标任务的通知", number: "嘉政发〔2016〕1号", issued: "2016-03-01" },
  territory: "city",
  period: "2016",
  dash: "not-assigned",
  units: { 套房: { dimension: "套房" } },
  indicators: {
    investment: {
      name: { zh: "固定资产投资", en: "investment" },
      unit: "亿元",
      kind: "flow",
      direction: "more",
      decimals: 1,
      domain: { min: "0", max: null },
      tolerance: { value: "5", unit: "%", reason: { zh: "约定" } },
      owner: { lead: ["市发改委"], with: ["市统计局"] },
    },
    growth: {
      name: { zh: "投资增速" },
      unit: "%",
      kind: "rate",
      direction: "more",
      combine: { regions: "mean", weight: "investment", weightPeriod: "2015" },
    },
    firms: {
      name: { zh: "高新技术企业" },
      unit: "家",
      kind: "stock",
      direction: "more",
      sameUnits: ["户"],
      aliases: ["高企"],
    },
  },
  regions: {
    city: { name: { zh: "全市" }, kind: "city" },
    haining: { name: { zh: "海宁市" }, kind: "county", code: "330481", within: "city" },
    pinghu: { name: { zh: "平湖市" }, kind: "county", code: "330482", within: "city" },
  },
  breakdowns: { counties: { over: "regions", whole: "city", parts: ["haining", "pinghu"] } },
  tables: {
    totals: { clause: "一", columns: ["investment", "firms"], rows: { city: ["100以上", "30"] } },
    split: {
      name: { zh: "分解表" },
      breakdown: "counties",
      header: [["地区", "投资", "企业"]],
      columns: ["investment", { indicator: "firms", unit: "家" }],
      rows: { haining: ["60", "10"], pinghu: ["40", "20"] },
      sum: ["100", "30"],
    },
  },
  rules: { each: { indicator: "firms", breakdown: "counties", target: "3家以上" } },
});

// biome-ignore lint/suspicious/noExplicitAny: a test makes it wrong in places that no type would allow.
export type Loose = any;

/** The same plan as `JSON.parse` gives it, to be made wrong. */
export function planJson(): Loose {
  return JSON.parse(JSON.stringify(plan));
}
