import type { Direction, Kind } from "../../plan/plan.ts";
import { isRateName } from "../table/unit-words.ts";

/** A choice that the document does not make, and the words that spoke for it; none where nothing did. */
export interface Guess<T> {
  readonly value: T;
  readonly words: string | null;
}

const RATE_UNIT = /^(?:%|‰|百分点|成)$|\//;
/** What is counted over something is no sum: 人均收入, 每千人口医师数, 单位产值能耗. */
const PER = /^每|人均|户均|地均|亩均|平均|^单位.*(?:耗|值|排放|成本|强度)/;
const STOCK =
  /总数|总量|总规模|保有量|存量|累计|年末|期末|在库|拥有|规模$|数量?$|人口|户数|面积$|里程$|库存|余额/;
const FLOW =
  /新增|新建|新认定|新引进|净增|引进|招引|创建|建成|培育|完成|新设|新开工|组建|改造|淘汰|造林|植树|修复|治理|投资|产值|收入|增加值|利润|税|进口|出口|进出口|外资|内资|销售|产量|发电量|用电量|消费|能耗|排放|培训|增长/;
/** Verbs beside a figure, which say more than its name. */
const STOCK_VERBS = /达到?|保持|稳定|扩大|拥有|累计/;
const FLOW_VERBS = FLOW;

/** 时期数, 时点数 or 相对数, by unit, verb and name. Without a word that tells, a figure is one of the period. */
export function guessKind(name: string, unit: string, verb = ""): Guess<Kind> {
  if (RATE_UNIT.test(unit)) return { value: "rate", words: unit };
  if (isRateName(name)) return { value: "rate", words: name };
  const per = PER.exec(name)?.[0];
  if (per !== undefined) return { value: "rate", words: per };
  const flowVerb = FLOW_VERBS.exec(verb)?.[0];
  if (flowVerb !== undefined) return { value: "flow", words: flowVerb };
  const flow = FLOW.exec(name)?.[0];
  const stock = STOCK.exec(name)?.[0];
  if (stock !== undefined && flow === undefined) return { value: "stock", words: stock };
  if (flow !== undefined) return { value: "flow", words: flow };
  const stockVerb = STOCK_VERBS.exec(verb)?.[0];
  if (stockVerb !== undefined) return { value: "stock", words: stockVerb };
  return { value: "flow", words: null };
}

const LESS =
  /能耗|排放|死亡|事故|失业(?!.*再就业)|费率|利率|负债|成本|用水量|耗|缺口|投诉|发案|赤字|逾期|不良|违法|浓度|PM|上访|积案/;
/** To take away much of what is better less is more. */
const FALL =
  /(?:降低|下降|减少|削减|压减|降幅|化解|消化|处置)(?:率|量|幅度)?$|^(?:化解|消化|处置|削减|压减|淘汰)/;

/** Which way is better, by the figures' bounds and by the name. Without a word that tells, more is. */
export function guessDirection(name: string, bounds: readonly string[]): Guess<Direction> {
  const isCeiling = (bound: string): boolean => bound === "at-most" || bound === "less-than";
  const told = bounds.filter((bound) => isCeiling(bound) || bound === "at-least" || bound === "more-than");
  if (told.length > 0 && told.every(isCeiling)) return { value: "less", words: told[0]! };
  if (told.length > 0 && !told.some(isCeiling)) return { value: "more", words: told[0]! };
  const fall = FALL.exec(name)?.[0];
  if (fall !== undefined) return { value: "more", words: fall };
  const words = LESS.exec(name)?.[0];
  return words === undefined ? { value: "more", words: null } : { value: "less", words };
}
