import type { Bound, Commitment } from "./target-expression.ts";

/** What a word does in a target. Full-width forms are folded before it is looked up, so each stands here once. */
export type WordRole =
  | { readonly role: "before"; readonly bound: Bound; readonly side?: "above" | "below" }
  | { readonly role: "after"; readonly bound: Bound }
  | { readonly role: "surplus" | "plus" | "hold" | "reach" | "join" | "to" | "parts" }
  | { readonly role: "commitment"; readonly commitment: Commitment };

export type Word = WordRole & { readonly text: string };

/** Bound words before the number. 以上 以下 以内 include it (民法典 1259); 超 突破 高于 低于 不满 do not. */
export const BEFORE: readonly (readonly [bound: Bound, words: readonly string[]])[] = [
  [
    "at-least",
    ["不低于", "不少于", "不小于", "不下于", "至少", "最少", "大于等于", "大于或等于", "≥", "≧", "⩾", ">="],
  ],
  ["more-than", ["超过", "超", "突破", "高于", "大于", "多于", ">"]],
  [
    "at-most",
    [
      "不超过",
      "不高于",
      "不多于",
      "不大于",
      "不突破",
      "至多",
      "最多",
      "小于等于",
      "小于或等于",
      "≤",
      "≦",
      "⩽",
      "<=",
    ],
  ],
  ["less-than", ["低于", "少于", "小于", "不满", "不足", "不到", "<"]],
  ["about", ["约", "大约", "≈"]],
];

/** Words before the number that say on which side of it the figure lies: close to it, and under it. */
export const NEARLY: readonly string[] = ["近", "将近", "接近"];

/** Bound words after the number and its unit. */
export const AFTER: readonly (readonly [bound: Bound, words: readonly string[]])[] = [
  ["at-least", ["以上", "及以上"]],
  ["at-most", ["以内", "之内", "以下", "及以下"]],
  ["about", ["左右", "上下"]],
];

/** Words after the number or its unit that say the figure is somewhat more: 200余家, 200多万元. */
export const SURPLUS: readonly string[] = ["余", "多"];

/** How firmly a figure is promised. */
export const COMMITMENTS: readonly (readonly [commitment: Commitment, words: readonly string[]])[] = [
  ["ensure", ["确保"]],
  ["strive", ["力争", "争取", "奋力"]],
  ["plan", ["计划"]],
];

/** Verbs before a figure that change nothing about it. */
export const REACH: readonly string[] = ["达到", "达", "完成", "实现"];

/** Says that a limit follows, not which: 控制在3%以内. */
export const HOLD: readonly string[] = ["控制在"];

/** What can stand between a figure and the one striven for beyond it. */
export const JOIN: readonly string[] = ["、", ",", ";", "并"];

/** What stands between the ends of a range, besides the dashes. */
export const TO: readonly string[] = ["至", "~", "〜", "∼"];

/** 3分之1. */
export const PARTS: readonly string[] = ["分之"];

/** Dashes: alone an empty state, between numbers a range. Those of `SIGNS` can also make a number negative. */
export const DASHES = "-−‐‑‒–—―─━";
export const SIGNS = "-−";

/** Footnote marks; they say nothing about the figure. `[1]` and `〔1〕` are read as marks, too, when they follow it. */
export const MARKS = "*※†‡①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
export const MARK_BRACKETS: readonly (readonly [open: string, close: string])[] = [
  ["[", "]"],
  ["〔", "〕"],
];

/** Every word, by its first character, the longer ones first. */
const WORDS: ReadonlyMap<string, readonly Word[]> = /* @__PURE__ */ indexWords();

/** The longest word that stands at `at`. */
export function wordAt(chars: string, at: number): Word | undefined {
  return WORDS.get(chars[at]!)?.find((word) => chars.startsWith(word.text, at));
}

function indexWords(): ReadonlyMap<string, readonly Word[]> {
  const index = new Map<string, Word[]>();
  const enter = (texts: readonly string[], role: WordRole): void => {
    for (const text of texts) index.set(text[0]!, [...(index.get(text[0]!) ?? []), { ...role, text }]);
  };
  for (const [bound, words] of BEFORE) enter(words, { role: "before", bound });
  for (const [bound, words] of AFTER) enter(words, { role: "after", bound });
  for (const [commitment, words] of COMMITMENTS) enter(words, { role: "commitment", commitment });
  enter(NEARLY, { role: "before", bound: "about", side: "below" });
  enter(SURPLUS, { role: "surplus" });
  enter(REACH, { role: "reach" });
  enter(HOLD, { role: "hold" });
  enter(JOIN, { role: "join" });
  enter(TO, { role: "to" });
  enter(PARTS, { role: "parts" });
  enter(["+"], { role: "plus" });
  for (const words of index.values()) words.sort((a, b) => b.text.length - a.text.length);
  return index;
}
