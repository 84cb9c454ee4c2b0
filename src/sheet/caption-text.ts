import { findUnit, type UnitTable } from "../quantity/unit-table.ts";

/** What a cell says about units: `单位：万元`. */
export interface CaptionText {
  /** The caption, as printed. */
  readonly caption: string;
  /** Whether the cell says something else, too, as the title of a table does. */
  readonly isAll: boolean;
  /** What it calls the unit or units. */
  readonly units: readonly string[];
}

/** No caption is longer, and none is looked for beyond. */
const LONGEST = 200;
/** Brackets, and the space before another `…：`. */
const BETWEEN = /[()（）]|\s+(?=[^\s:：]{1,20}[:：])/;
const CAPTION = /^(.*?)((?:计量|计价|金额|数量|数据|货币|面积)?单位\s*[:：为]\s*(.*))$/su;
/** Before 单位 these say that a unit follows; other words, as of 责任单位 and 填报单位, may say that it is an office. */
const OPENS = /(?:^|[\s\p{P}\p{S}\d]|表|注)$/u;

/** The caption of units that a cell holds. 责任单位：市发改委 is none: its unit is an office. */
export function captionIn(text: string, units: UnitTable): CaptionText | undefined {
  if (text.length > LONGEST || !text.includes("单位")) return undefined;
  const pieces = text.split(BETWEEN).filter((piece) => piece.trim() !== "");
  for (const piece of pieces) {
    const [, before, caption, after] = CAPTION.exec(piece.trim()) ?? [];
    const named = unitNames(after ?? "", units);
    if (named.length === 0) continue;
    const isKnown = named.every((name) => findUnit(name, units));
    // A prefix such as 计量 is part of the caption.
    const opens = OPENS.test(before!) || !caption!.startsWith("单位");
    if (!isKnown && !opens) continue;
    return { caption: caption!.trim(), isAll: pieces.length === 1 && before!.trim() === "", units: named };
  }
  return undefined;
}

/** `万元` is one; `万元、家` and `亿元，%` are two; `元/人` is one of its own. */
function unitNames(text: string, units: UnitTable): readonly string[] {
  const whole = text.replace(/\s/g, "").replace(/[。．.；;，,、]+$/, "");
  if (whole === "" || findUnit(whole, units)) return whole === "" ? [] : [whole];
  const names = text.split(/[\s、,，;；。]+/).filter((name) => name !== "");
  const known = names.filter((name) => findUnit(name, units));
  // What a space parts from a unit, and is none, is another remark: 单位：万元 2016年1月.
  return known.length > 0 && /\S\s+\S/.test(text) ? known : names;
}
