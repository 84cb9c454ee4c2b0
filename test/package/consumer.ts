// A program as a user writes it: compiled by every TypeScript that is supported, run on Node and in a browser.
import { definePlan, type IssueCode, parseTarget, quantity, reconcile, rollUp, target, to } from "fenjie";
import { jiaxing2016 } from "fenjie/jiaxing-2016";

const unit: "万美元" = jiaxing2016.indicators.foreignCapital.unit;
const set = target(jiaxing2016, "foreignCapital", "haining");
const amount: string = "status" in set ? set.status : set.value + set.unit;
const ceiling = parseTarget("不超过3");

// @ts-expect-error: no such indicator
export const wrongIndicator = () => target(jiaxing2016, "foreignCapitol", "haining");
// @ts-expect-error: no such region
export const wrongRegion = () => target(jiaxing2016, "foreignCapital", "beijing");
// @ts-expect-error: a currency does not convert into another
export const wrongUnit = () => to(quantity("1", "万美元"), "亿元");
// @ts-expect-error: a figure is text, no binary float
export const wrongFigure = () => quantity(1, "万美元");
// @ts-expect-error: a growth rate, and no weights were given
export const wrongSum = () => rollUp(jiaxing2016, "industrialInvestmentGrowth");
// @ts-expect-error: no such code
export const wrongCode: IssueCode = "no-such-code";

const own = definePlan({
  id: "own",
  name: { zh: "自拟" },
  territory: "全市",
  period: "2016",
  indicators: { 外资: { name: { zh: "外资" }, unit: "万美元", kind: "flow", direction: "more" } },
  regions: {
    全市: { name: { zh: "全市" }, kind: "city" },
    甲: { name: { zh: "甲县" }, kind: "county" },
    乙: { name: { zh: "乙县" }, kind: "county" },
  },
  breakdowns: { counties: { over: "regions", whole: "全市", parts: ["甲", "乙"] } },
  tables: {
    total: { columns: ["外资"], rows: { 全市: ["10以上"] } },
    parts: { columns: ["外资"], rows: { 甲: ["5以上"], 乙: ["4以上"] }, breakdown: "counties" },
  },
});

/** The same on every platform. */
export const result = {
  unit,
  amount,
  bound: "status" in ceiling ? ceiling.status : ceiling.bound,
  converted: to(quantity("243000", "万美元"), "亿美元").value,
  waived: reconcile(jiaxing2016).waived.map((check) => `${check.indicator} ${check.slack?.value}`),
  own: reconcile(own).failing.map((check) => check.verdict),
};
