import type { Issue } from "../issue/issue.ts";
import type { Plan, Text } from "../plan/plan.ts";
import type { ToldOf } from "./entry.ts";

type Words = Required<Text>;

const A_NUMBER: Words = { zh: "一个数", en: "a number" };
const NOTHING: Words = { zh: "空白", en: "a blank cell" };
const TEXT: Words = { zh: "文本", en: "text" };
/** What cannot be said in either language, a figure with its unit. */
const same = (text: string): Words => ({ zh: text, en: text });

/** What should stand where an issue is, in both languages; null where that cannot be said in a few words. */
export function expectedBy({ code, params }: Issue, subject: ToldOf | undefined, plan: Plan): Words | null {
  const indicator = subject?.indicator === undefined ? undefined : plan.indicators[subject.indicator];
  const unit = subject?.dueUnit ?? indicator?.unit;
  switch (code) {
    case "unknown-region":
      return { zh: "计划中的地区", en: "a region of the plan" };
    case "unknown-indicator":
      return { zh: "计划中的指标", en: "an indicator of the plan" };
    case "unknown-period":
      return { zh: "时期，如 2016-06 或 2016年6月", en: "a period, such as 2016-06" };
    case "ambiguous-name":
      return { zh: `其中之一：${params.ids.join("、")}`, en: `one of ${params.ids.join(", ")}` };
    case "not-a-number":
    case "ambiguous-number":
    case "missing-value":
    case "formula-without-result":
    case "spreadsheet-error":
      return unit === undefined ? A_NUMBER : { zh: `一个数，单位${unit}`, en: `a number in ${unit}` };
    case "float-refused":
      return TEXT;
    case "invalid-field":
      return params.expected === "string" ? TEXT : null;
    case "unknown-unit":
    case "wrong-dimension":
      return indicator ? same(indicator.unit) : null;
    case "outside-domain": {
      const { min, max, unit } = params;
      return {
        zh: `${min ?? "−∞"} 至 ${max ?? "+∞"} ${unit}`,
        en: `${min ?? "−∞"} to ${max ?? "+∞"} ${unit}`,
      };
    }
    case "suspicious-magnitude":
      return { zh: `与${params.than}同一量级`, en: `of the size of ${params.than}` };
    case "too-many-decimals":
      return params.decimals === 0
        ? { zh: "整数", en: "a whole number" }
        : { zh: `最多${params.decimals}位小数`, en: `at most ${params.decimals} decimals` };
    case "unexpected-value":
      return NOTHING;
    case "duplicate-cell":
      return { zh: "只报一次", en: "one of the two" };
    case "conflicting-duplicate":
      return same(params.other);
    case "total-mismatch":
      return { zh: `${params.sum}${params.unit}`, en: `${params.sum} ${params.unit}` };
    case "subset-exceeds-total":
      return {
        zh: `至少${params.subset}${params.unit}`,
        en: `at least ${params.subset} ${params.unit}`,
      };
    case "cumulative-decrease":
      return { zh: `不小于${params.before}`, en: `at least ${params.before}` };
    case "growth-contradicts-level": {
      const { least, most } = params;
      return least === most
        ? same(`${least}%`)
        : { zh: `${least}% 至 ${most}%`, en: `${least}% to ${most}%` };
    }
    case "target-not-met":
      return same(params.target);
    case "float-residue":
      return same(params.value);
    case "header-not-found":
      return { zh: params.expected.join("、"), en: params.expected.join(", ") };
    default:
      return null;
  }
}
