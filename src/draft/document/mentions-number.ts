import { findUnit } from "../../quantity/find-unit.ts";
import { extractTargets } from "../../target/extract/extract-targets.ts";

/** Longer cells are held to mention a number without being looked at: a report says once too often where it looks. */
const LONGEST = 2_000;

/** Whether a text has a number in it, in digits of any width or, where it speaks of a quantity, in words: 三处以上. */
export function mentionsNumber(text: string): boolean {
  if (/[\p{Nd}①-⑳]/u.test(text) || text.length > LONGEST) return true;
  const isSpelled = /[〇零一二三四五六七八九十百千万亿两]/.test(text) && findUnit(text) === undefined;
  return isSpelled && extractTargets(text).targets.length > 0;
}
