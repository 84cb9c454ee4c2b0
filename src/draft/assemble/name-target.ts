import type { LinkTotal } from "../link/model.ts";
import { coreOf, measureOf } from "../link/name-cores.ts";
import type { BodyTarget } from "../read/body.ts";
import { guessKind } from "../read/guess-kind.ts";

/** A target of the body that can stand in the package: it has a unit. */
export type UnitTarget = BodyTarget & { readonly unit: string };

/** Names that many things have: they say nothing without their clause. */
const COMMON: ReadonlySet<string> = new Set([
  "项目",
  "企业",
  "重大项目",
  "重点项目",
  "平台",
  "基地",
  "人数",
  "资金",
  "面积",
  "数量",
]);

/** What the indicator of a target is called, and whether that says what it is. */
export function nameOfTarget(found: BodyTarget): { readonly name: string; readonly isClear: boolean } {
  const { subject, per, unit, target, verb } = found;
  if (isOfOther(found)) return { name: verb, isClear: false };
  const core = coreOf(subject);
  const isAdded = ADDING.test(verb) && !subject.startsWith(verb);
  const counted =
    (isAdded ? verb : "") + (per === "" || subject.includes(`每${per}`) ? subject : `每${per}${subject}`);
  return {
    name: counted + changed(subject, unit, target.change),
    isClear: measureOf(core).measured !== "" && !COMMON.has(core),
  };
}

/**
 * A figure with a verb of its own, in another unit than what was spoken of before, is not that one's: 新建广场五处，培训
 * 一千人次. A change is what was spoken of before, changed.
 */
function isOfOther({ subject, verb, phrase, target, unit, before }: BodyTarget): boolean {
  if (verb === "" || target.change !== undefined || unit === null || unit === "%") return false;
  return phrase.includes(verb) && !phrase.includes(subject) && before.includes(subject);
}

/** Verbs that say another thing is counted: not those that there are, those that are added. */
const ADDING = /^(?:新|净)[增建设]?/;

const CHANGE = /(?:增长|增速|增幅|增加|提高|上升|上涨|涨幅|下降|降低|降幅|减少|压减)率?$/;

/** A change is another thing than what changes: 进出口 grows by 8%. */
function changed(subject: string, unit: string | null, change: "up" | "down" | undefined): string {
  if (change === undefined || unit === null || CHANGE.test(subject)) return "";
  return change === "up" ? "增长" : "下降";
}

/** What the sentence calls what it speaks of, the shortest first. */
function namesOfTarget({ subject, verb, phrase, target }: BodyTarget): readonly string[] {
  // The indicator of a change is the growth, not what grows.
  const tail = target.change === undefined ? "" : target.change === "up" ? "增长率" : "下降率";
  const names = [subject, verb + subject, phrase].filter((name) => name !== "");
  return names.map((name) => name + tail);
}

/** A target as a total that may be one of a column. */
export function asLinkTotal(found: UnitTarget): LinkTotal {
  return {
    names: namesOfTarget(found),
    unit: found.unit,
    value: found.target.value,
    kind: guessKind(found.subject, found.unit, found.verb).value,
    before: found.before,
    paragraph: found.paragraph,
  };
}
