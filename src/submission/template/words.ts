import type { Language } from "../../issue/language.ts";
import { INSTRUCTION_HEADINGS } from "../instruction-headings.ts";

/** The words of a template in one language. The reader knows every one of those that say what a cell is. */
export interface TemplateWords {
  readonly columns: {
    readonly [C in
      | "region"
      | "group"
      | "indicator"
      | "period"
      | "unit"
      | "target"
      | "value"
      | "note"]: string;
  };
  readonly title: (table: string) => string;
  readonly sender: (region: string) => string;
  readonly period: (period: string) => string;
  /** Stands where a period is to be chosen; names none. */
  readonly choose: string;
  /** The same where there is no list to choose from. */
  readonly write: string;
  readonly choosePeriod: string;
  readonly notAPeriod: string;
  readonly legend: string;
  readonly table: (number: number) => string;
  readonly others: string;
  readonly template: string;
  readonly withUnit: (name: string, unit: string) => string;
  readonly rule: {
    readonly unit: (unit: string) => string;
    readonly whole: string;
    readonly decimals: (most: number) => string;
    readonly between: (min: string, max: string) => string;
    readonly atLeast: (min: string) => string;
    readonly atMost: (max: string) => string;
    readonly slash: string;
    readonly comma: string;
    readonly number: string;
    readonly refusal: (rule: string) => string;
  };
  readonly instructions: {
    readonly sheet: string;
    readonly steps: (asks: { readonly isChosen: boolean; readonly cumulative: boolean }) => readonly string[];
    readonly catalogue: string;
    /** Over the indicators: name, unit, rule, definition. */
    readonly columns: readonly string[];
  };
  readonly font: string;
}

const zh: TemplateWords = {
  columns: {
    region: "地区",
    group: "类别",
    indicator: "指标",
    period: "时期",
    unit: "单位",
    target: "目标",
    value: "完成",
    note: "备注",
  },
  title: (table) => `${table}：完成情况`,
  sender: (region) => `填报单位：${region}`,
  period: (period) => `时期：${period}`,
  choose: "请选择",
  write: "请填写",
  choosePeriod: "点右边的箭头，选择填报的时期。",
  notAPeriod: "请从列表中选择时期。",
  legend: "浅黄色单元格填数；灰色是目标，供对照；无此项填 /。",
  table: (number) => `表${number}`,
  others: "其他指标",
  template: "模板",
  withUnit: (name, unit) => `${name}（${unit}）`,
  rule: {
    unit: (unit) => `单位 ${unit}`,
    whole: "整数",
    decimals: (most) => `最多${most}位小数`,
    between: (min, max) => `${min}至${max}`,
    atLeast: (min) => `不小于${min}`,
    atMost: (max) => `不大于${max}`,
    slash: "无此项填 /",
    comma: "，",
    number: "一个数",
    refusal: (rule) => `这里填${rule}。只填数，不写单位和文字。`,
  },
  instructions: {
    sheet: "填表说明",
    steps: ({ isChosen, cumulative }) => [
      ...(isChosen ? ["先在表的上方选择时期；有几张表的，都随第一张。"] : []),
      "只填浅黄色的单元格。灰色的是目标，供对照，不用改；其余单元格已锁定，没有密码。",
      "只填数，按表中所写的单位，不写单位、文字和千分位逗号。百分数填百分号前的数：8.5% 填 8.5。",
      ...(cumulative ? ["月度数填1月起的累计数。"] : ["月度数填当月数。"]),
      "没有发生填 0；没有此项、不适用填 /；应填而未填的，收到后会退回。",
      "不要改动表头、地区和指标的名称，不要增删行列。可以另存为 xlsx、xls、ods 或 csv 后报送。",
    ],
    catalogue: "指标",
    columns: INSTRUCTION_HEADINGS.zh,
  },
  font: "宋体",
};

const en: TemplateWords = {
  columns: {
    region: "Region",
    group: "Group",
    indicator: "Indicator",
    period: "Period",
    unit: "Unit",
    target: "Target",
    value: "Actual",
    note: "Note",
  },
  title: (table) => `${table}: what was achieved`,
  sender: (region) => `Region: ${region}`,
  period: (period) => `Period: ${period}`,
  choose: "choose one",
  write: "write it here",
  choosePeriod: "Press the arrow on the right and choose the period that is reported.",
  notAPeriod: "Choose a period from the list.",
  legend: "Fill in the light yellow cells; grey is the target, to compare with; what does not apply is /.",
  table: (number) => `Table ${number}`,
  others: "Other indicators",
  template: "Template",
  withUnit: (name, unit) => `${name} (${unit})`,
  rule: {
    unit: (unit) => `in ${unit}`,
    whole: "a whole number",
    decimals: (most) => `at most ${most} decimal${most === 1 ? "" : "s"}`,
    between: (min, max) => `${min} to ${max}`,
    atLeast: (min) => `at least ${min}`,
    atMost: (max) => `at most ${max}`,
    slash: "/ where it does not apply",
    comma: ", ",
    number: "a number",
    refusal: (rule) => `Expected ${rule}. Write the number alone, without unit or words.`,
  },
  instructions: {
    sheet: "Instructions",
    steps: ({ isChosen, cumulative }) => [
      ...(isChosen
        ? ["Choose the period above the table first; further tables take that of the first one."]
        : []),
      "Fill in the light yellow cells only. Grey is the target, to compare with, and stays as it is; all other cells are locked, without a password.",
      "Write numbers alone, in the unit that the table gives, without units, words or separators of thousands. Of a percentage write what stands before the sign: 8.5 for 8.5%.",
      cumulative ? "Monthly figures count since January." : "Monthly figures are of the month alone.",
      "Nothing happened is 0; what does not apply is /; what is due and left empty will be asked for again.",
      "Leave headings and the names of regions and indicators as they are, and add no rows or columns. The file can be saved as xlsx, xls, ods or csv.",
    ],
    catalogue: "Indicators",
    columns: INSTRUCTION_HEADINGS.en,
  },
  font: "Calibri",
};

export const TEMPLATE_WORDS: Readonly<Record<Language, TemplateWords>> = { zh, en };
