import { findUnit } from "../../quantity/find-unit.ts";
import { captionIn } from "../../sheet/caption-text.ts";

/** A heading, and the units that stand in brackets at its end. */
export interface Headed {
  readonly name: string;
  readonly units: readonly string[];
  /** What stands in brackets as units do, and is none that is known. */
  readonly strange?: string;
}

const BRACKETS = /^(.*?)\s*[（(]([^（）()]*)[）)]$/s;
const UNIT_MARK = /^(?:计量)?单位[:：]/;
/** A unit that nobody knows yet is a word of a few characters, without a figure. */
const STRANGE_UNIT = /^[\p{Script=Han}]{1,3}(?:\/[\p{Script=Han}]{1,3})?$/u;

/** Takes a heading apart: 投资（亿元）; 造林（单位：万亩、万株）; a heading that is a unit and nothing else has no name. */
export function headed(heading: string): Headed {
  const text = heading.trim();
  const whole = unitsIn(text);
  if (whole.length > 0) return { name: "", units: whole };
  const [, name, inner] = BRACKETS.exec(text) ?? [];
  if (name === undefined || inner === undefined) return { name: text, units: [] };
  const units = unitsIn(inner);
  if (units.length > 0) return { name, units };
  const strange = inner.replace(UNIT_MARK, "").trim();
  return STRANGE_UNIT.test(strange) ? { name: text, units: [], strange } : { name: text, units: [] };
}

/** The units of 亿元, of 单位：万亩、万株; none where any of it is no unit. */
function unitsIn(text: string): readonly string[] {
  const plain = text.replace(/\s+/g, "").replace(UNIT_MARK, "");
  if (findUnit(plain)) return [plain];
  const parts = plain.split(/[、，,;；]/);
  return parts.length > 1 && parts.every((part) => findUnit(part)) ? parts : [];
}

/** The units that a caption names for what stands below it; none where any of them is not known. */
export function captionUnits(caption: string): readonly string[] {
  const units = captionIn(caption, NO_UNITS)?.units ?? [];
  return units.every((unit) => findUnit(unit)) ? units : [];
}

const NO_UNITS = { declared: new Map() };

const RATE = /(?:率|占比|比重|比例|增速|增幅|降幅|涨幅|强度|密度|指数|系数|满意度|覆盖面)(?:[（(].*[）)])?$/;

/** Whether a name says that things or people are counted: 企业数, 培训人次. */
export function isCountName(name: string): boolean {
  return /(?:[^指系基分]数|数量|人次)$/.test(name);
}

/** Whether a name is one of a share or a speed. */
export function isRateName(name: string): boolean {
  return RATE.test(name);
}

/** What is measured, by words of names and by units. A name without such words may be any of them. */
const MEASURES: readonly (readonly [name: RegExp, unit: RegExp])[] = [
  [RATE, /^(?:%|‰|百分点)$/],
  [/面积|造林|绿化|用地|耕地|种植/, /亩|公顷|平方/],
  [/投资|产值|收入|资金|贷款|基金|税|利润|营收|进口|出口|消费|增加值|总额|融资|支出/, /元$/],
  [/企业|公司|项目|主体|平台|基地|户数|家数|个数|人数|人次/, /[个家项户人件台辆套座条次]$/],
];

/** Which of several units a name speaks of; undefined where more than one would do, or none. */
export function unitFor(name: string, units: readonly string[]): string | undefined {
  const spoken = MEASURES.find(([words]) => words.test(name));
  const others = units.filter((unit) => !MEASURES[0]![1].test(unit));
  const fit = spoken ? units.filter((unit) => spoken[1].test(unit)) : others;
  return fit.length === 1 ? fit[0] : undefined;
}
