import { foldText, isDigit } from "./fold-text.ts";
import { DASHES, MARKS } from "./lexicon.ts";
import type { EmptyState } from "./target-expression.ts";

/** Cells that have no figure, spelled out. */
const WORDS: readonly (readonly [state: EmptyState, words: readonly string[]])[] = [
  ["not-applicable", ["/", "不适用", "不涉及"]],
  ["deferred", ["待定", "待下达", "待分解", "另行下达", "另行通知", "另行确定", "另行分解", "另定"]],
  ["unavailable", ["暂无数据", "数据暂缺", "暂缺"]],
];

/** Figures set later or elsewhere: what such a cell starts with, and what it ends with. */
const DEFERRED: readonly (readonly [start: string, end: string])[] = [
  ["控制在", "指标内"],
  ["控制在", "指标以内"],
  ["控制在", "目标内"],
  ["控制在", "目标以内"],
  ["完成", "下达指标"],
  ["完成", "下达任务"],
  ["完成", "下达目标任务"],
  ["按", "下达指标执行"],
  ["按", "下达任务执行"],
  ["按", "下达数执行"],
  ["以", "下达数为准"],
  ["以", "下达指标为准"],
  ["年终按", "考核"],
  ["年底按", "考核"],
  ["不低于", "平均水平"],
  ["高于", "平均水平"],
];

/** Signs of a figure: 控制在5%的指标内 is not set elsewhere. */
const FIGURES: readonly string[] = ["%", "‰", "分之", "倍"];

const ELLIPSES = "…⋯";

/** The kind of nothing that a cell says, `"dash"` where the document has to say what it means; null where it has a figure. */
export function readEmptyState(text: string): EmptyState | "dash" | null {
  // Most cells are numbers; no word of nothing begins with a digit.
  if (isDigit(text[0])) return null;
  const folded = foldText(text).chars;
  if (folded === "") return "blank";
  const chars = withoutMarks(folded);
  if (chars === "") return null;
  if (consistsOf(chars, DASHES)) return "dash";
  if (consistsOf(chars, ELLIPSES) || (chars.length > 2 && consistsOf(chars, "."))) return "unavailable";
  const worded = WORDS.find(([, words]) => words.includes(chars));
  if (worded) return worded[0];
  return isSetElsewhere(chars) ? "deferred" : null;
}

function isSetElsewhere(chars: string): boolean {
  if (FIGURES.some((sign) => chars.includes(sign)) || /[0-9]/.test(chars)) return false;
  return DEFERRED.some(
    ([start, end]) =>
      chars.length > start.length + end.length && chars.startsWith(start) && chars.endsWith(end),
  );
}

function consistsOf(chars: string, alphabet: string): boolean {
  for (const char of chars) if (!alphabet.includes(char)) return false;
  return true;
}

function withoutMarks(chars: string): string {
  let start = 0;
  let end = chars.length;
  while (start < end && MARKS.includes(chars[start]!)) start++;
  while (end > start && MARKS.includes(chars[end - 1]!)) end--;
  return chars.slice(start, end);
}
