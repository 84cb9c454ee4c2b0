import { normalizeName } from "../../../plan/names.ts";

/** What a column of a long table holds. */
export type LongColumn = "region" | "indicator" | "period" | "value" | "unit" | "note";

/** What each is called, normalised: width, spaces and case make no difference. */
const NAMES: Readonly<Record<LongColumn, readonly string[]>> = {
  region: [
    "region",
    "地区",
    "区域",
    "地方",
    "县(市、区)",
    "县(市区)",
    "县市区",
    "单位名称",
    "填报单位",
    "责任单位",
    "地区名称",
    "地区代码",
    "region name",
    "area",
    "district",
    "county",
  ],
  indicator: ["indicator", "indicator name", "item", "指标", "指标名称", "项目", "指标项目"],
  period: [
    "period",
    "month",
    "reporting period",
    "时期",
    "期间",
    "报告期",
    "年月",
    "月份",
    "时间",
    "统计期",
    "统计月份",
    "统计时间",
    "统计时期",
    "数据月份",
    "数据时间",
    "数据期",
    "报告月份",
    "报告时间",
    "报表月份",
    "所属期",
    "所属月份",
    "所属时期",
    "填报月份",
    "月",
    "月度",
  ],
  value: [
    "value",
    "actual",
    "figure",
    "数值",
    "值",
    "数据",
    "完成数",
    "完成值",
    "实际完成",
    "完成",
    "实际",
    "实际值",
    "本期",
    "本期数",
    "累计",
    "累计完成",
    "上报数",
    "填报数",
  ],
  unit: ["unit", "unit of measure", "单位", "计量单位"],
  note: [
    "note",
    "notes",
    "remark",
    "remarks",
    "comment",
    "comments",
    "备注",
    "说明",
    "注",
    "序号",
    "编号",
    "no",
    "no.",
    "id",
    "代码",
    "编码",
    "行号",
    "行次",
    "电话",
    "联系电话",
    "联系方式",
    "手机",
    "联系人",
    "填报人",
    "审核人",
    "填报日期",
    "填报时间",
    "完成时间",
    "完成时限",
  ],
};

const COLUMNS: ReadonlyMap<string, LongColumn> = /* @__PURE__ */ new Map(
  (Object.keys(NAMES) as LongColumn[]).flatMap((column) =>
    NAMES[column].map((name) => [normalizeName(name), column] as const),
  ),
);

/** Years stand beside months; of data, what is called date is when something was written. */
const PERIODS_OF_SHEETS: ReadonlySet<string> = new Set([
  "年",
  "年份",
  "年度",
  "统计年度",
  "year",
  "日期",
  "date",
]);

/** Whether a column of a sheet holds periods, or the years of the months beside it. */
export function isPeriodHeading(heading: string): boolean {
  return (
    longColumn(heading) === "period" ||
    (heading.length <= 40 && PERIODS_OF_SHEETS.has(normalizeName(heading)))
  );
}

/** The name of each column in a person's language, for messages about headers that are missing. */
export const LONG_NAMES: readonly string[] = ["地区 region", "指标 indicator", "数值 value"];

/** What a heading says that its column holds; undefined of any other text. */
export function longColumn(heading: string): LongColumn | undefined {
  return heading.length > 40 ? undefined : COLUMNS.get(normalizeName(heading));
}
