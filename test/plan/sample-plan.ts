import { definePlan } from "../../src/plan/define-plan.ts";
import type { Plan } from "../../src/plan/plan.ts";

/** A city of three parts, one table, one clause, a correction, and one indicator for two periods. */
export const sample = definePlan({
  id: "sample",
  name: { zh: "样本" },
  territory: "city",
  period: "2016",
  indicators: {
    capital: {
      name: { zh: "实际利用外资", en: "Foreign capital" },
      unit: "万美元",
      kind: "flow",
      direction: "more",
      aliases: ["外资", "FDI"],
    },
    growth: { name: { zh: "投资增长率" }, unit: "%", kind: "rate", direction: "more" },
    firms: { name: { zh: "企业" }, unit: "家", kind: "flow", direction: "more", sameUnits: ["户"] },
    energy: { name: { zh: "能耗" }, unit: "吨标准煤", kind: "flow", direction: "less" },
  },
  regions: {
    city: { name: { zh: "嘉兴市", en: "Jiaxing" }, kind: "city", code: "330400", aliases: ["全市"] },
    nanhu: {
      name: { zh: "南湖区" },
      kind: "county",
      code: "330402",
      former: ["秀城区", "城区"],
      within: "city",
    },
    haining: {
      name: { zh: "海宁市" },
      kind: "county",
      code: "330481",
      otherCodes: ["339002"],
      within: "city",
    },
    zone: { name: { zh: "嘉兴经济技术开发区（国际商务区）" }, kind: "zone", within: "city" },
  },
  breakdowns: { parts: { over: "regions", whole: "city", parts: ["nanhu", "haining", "zone"] } },
  tables: {
    table1: {
      breakdown: "parts",
      clause: "附件1",
      columns: ["capital", "growth", "firms"],
      rows: {
        nanhu: ["18000", "8以上", "3 "],
        haining: ["38000", "10以上", "—"],
        zone: ["2.4亿美元", "", "确保5、力争8"],
      },
      sum: ["80000", "/", "10"],
    },
    body: {
      clause: "一",
      columns: ["capital", { indicator: "firms", period: "2017" }],
      rows: { city: ["力争24亿美元", "25左右"] },
    },
    correction: { supersedes: ["table1"], columns: ["capital"], rows: { haining: ["39000"] } },
    later: {
      period: "2017",
      scope: "规上",
      columns: ["firms"],
      rows: { city: ["200余"], nanhu: ["4.5—5万家"] },
    },
  },
  rules: { each: { indicator: "firms", breakdown: "parts", target: "3家以上" } },
});

/** The same, as a loader returns it. */
export const wide: Plan = { ...sample };
