import type { Bound, Change, Commitment } from "./target-expression.ts";
import { words } from "./word-list.ts";

/** What turns a bound word around: 不低于, 不得超过, 严禁突破. */
const NOT: readonly string[] = ["不", "不得", "不能", "不可", "不应", "不许", "不准", "不允许", "严禁"];

function notAnd(bounds: readonly string[], others: readonly string[]): readonly string[] {
  return [...bounds.flatMap((bound) => NOT.map((word) => word + bound)), ...others];
}

/** Bound words before the number. 以上 以下 以内 include it (民法典 1259); 超 突破 高于 低于 不满 do not. */
export const BEFORE: readonly (readonly [bound: Bound, words: readonly string[]])[] = [
  [
    "at-least",
    /* @__PURE__ */ notAnd(
      ["低于", "少于", "小于", "下于"],
      ["至少", "最少", "最低", "大于等于", "大于或等于", "≥", "≧", "⩾", ">="],
    ),
  ],
  ["more-than", ["超过", "超", "突破", "高于", "大于", "多于", "快于", "高出", "逾", "超出", ">"]],
  [
    "at-most",
    /* @__PURE__ */ notAnd(
      ["超过", "超", "超出", "突破", "高于", "多于", "大于"],
      ["至多", "最多", "最高", "小于等于", "小于或等于", "≤", "≦", "⩽", "<="],
    ),
  ],
  ["less-than", ["低于", "少于", "小于", "慢于", "不满", "不足", "不到", "<"]],
  ["about", ["约", "大约", "大概", "大致", "约为", "约占", "≈"]],
];

/** Those of them that can have another behind them, which says the same again: 最高不超过5%. */
export const EXTREMES: readonly string[] = ["至少", "最少", "最低", "至多", "最多", "最高"];

/** 过 in the same sense stands right before a magnitude only: 过百亿元. */
export const PASSING = "过";

/** Words before the number that say on which side of it the figure lies: close to it, and under it. */
export const NEARLY: readonly string[] = ["近", "将近", "接近"];

/** Bound words after the number and its unit. */
export const AFTER: readonly (readonly [bound: Bound, words: readonly string[]])[] = [
  ["at-least", ["以上", "及以上", "或以上", "(含)以上", "(含)及以上", "以上(含)"]],
  ["more-than", ["(不含)以上", "以上(不含)"]],
  [
    "at-most",
    [
      ...["以内", "之内", "以下", "及以下", "或以下", "(含)以下", "(含)以内", "(含)及以下", "以下(含)"],
      ...["以内(含)"],
    ],
  ],
  ["less-than", ["(不含)以下", "以下(不含)"]],
  ["about", ["左右", "上下"]],
];

/** 内 in the sense of 以内 ends what is said: 4小时内. */
export const WITHIN = "内";

/** In brackets beside a bound, with the number once more: 5以上（含5）, 5（不含5）以上. */
export const INCLUDING: readonly (readonly [isIncluded: boolean, words: readonly string[]])[] = [
  [true, ["含", "包含", "包括"]],
  [false, ["不含", "不包含", "不包括"]],
];

/** Words after the number or its unit that say the figure is somewhat more (200余家, 200多万元), or near it (二十来家). */
export const SURPLUS: readonly (readonly [side: "above" | null, word: string])[] = [
  ["above", "余"],
  ["above", "多"],
  [null, "来"],
];

/** Says that two ends make a range: 5%—6%之间, 介于5%和6%之间. */
export const BETWEEN: readonly string[] = ["之间"];

/** Stands behind a limit as if it were a place, and adds nothing: 突破千亿元大关. */
export const MILESTONES: readonly string[] = ["大关", "关口"];

/** Says how, in front of a figure, and nothing about it: 严格控制在3%以内. */
export const ADVERBS: readonly string[] = /* @__PURE__ */ words(
  "严格 切实 务必 必须 应当 应 须 需 要 将 拟 均 都 再 共 在 平均 总体 原则上 累计 总计 合计 共计 努力 全力",
  "大力 进一步 一律 预期 预计 年内 全年 年均 每年 逐年 当年",
);

/** How firmly a figure is promised. */
export const COMMITMENTS: readonly (readonly [commitment: Commitment, words: readonly string[]])[] = [
  ["ensure", ["确保", "必保", "力保", "保底"]],
  ["strive", ["力争", "争取", "奋力", "力求", "冲刺", "努力争取", "努力冲刺", "全力争取", "全力冲刺"]],
  ["plan", ["计划"]],
];

/** The same in one character, right before a number only: 保8%、争10%. */
export const TIGHT_COMMITMENTS: readonly (readonly [commitment: Commitment, word: string])[] = [
  ["ensure", "保"],
  ["strive", "争"],
];

/** Say how far off a figure may be, and name none: ±5%. */
export const TOLERANCES: readonly string[] = ["±", "正负"];

/** Verbs before a figure that change nothing about it: what is reached. */
export const REACH: readonly string[] = [
  ...["达到", "达", "完成", "实现", "为", "是", "保持在", "稳定在", "维持在", "保持", "稳定", "不变为"],
  ...["达至", "收窄", "扩大", "介于", "稳定保持在"],
];

/** Verbs of change: by how much (增长8%), unless 到 follows them. */
export const CHANGES: readonly (readonly [change: Change, words: readonly string[]])[] = [
  ["up", ["增长", "增加", "提高", "提升", "上升", "上涨", "上浮", "攀升", "增产", "增收", "递增"]],
  [
    "down",
    [
      ...[
        "下降",
        "缩小",
        "降低",
        "减少",
        "削减",
        "压减",
        "压缩",
        "缩短",
        "回落",
        "缩减",
        "下浮",
        "下调",
        "减排",
      ],
      ...["递减", "下跌", "消减"],
    ],
  ],
];

/** What makes a verb of change one of reaching: 增长到3倍, 下降至2%, 扩大到20亿元. */
export const ARRIVE: readonly string[] = ["到", "至", "为", "到了"];
export const ARRIVING: readonly string[] = [
  ...["扩大", "扩增", "发展", "壮大", "调整", "拓展", "延长", "增", "升", "降", "减", "扩", "涨"],
];

/** Says that a limit follows, not which: 控制在3%以内. */
export const HOLD: readonly string[] = ["控制在", "限制在", "压缩在", "控制到", "控制至"];

/** What can stand between a figure and the one striven for beyond it. */
export const JOIN: readonly string[] = ["、", ",", ";", "并"];

/** What stands between the ends of a range, besides the dashes. */
export const TO: readonly string[] = ["至", "到", "~", "〜", "∼"];

/** 3分之1. */
export const PARTS: readonly string[] = ["分之"];

/** 百分之二十 is a figure with its unit in front. */
export const PER_HUNDRED: readonly (readonly [unit: string, words: readonly string[]])[] = [
  ["%", ["百分之"]],
  ["‰", ["千分之"]],
];

/** A figure said in a word. 翻一番 is to twice as much. */
export interface WordFigure {
  readonly bound: Bound;
  readonly value: string;
  readonly unit: string | null;
  readonly change?: Change;
}

export const WORD_FIGURES: readonly (readonly [figure: WordFigure, words: readonly string[]])[] = [
  [{ bound: "more-than", value: "50", unit: "%" }, ["过半", "过半数", "超半", "超半数"]],
  [{ bound: "exact", value: "1/2", unit: "1" }, ["一半", "半数", "二分之一"]],
  [{ bound: "exact", value: "1/2", unit: "1", change: "down" }, ["减半"]],
  [{ bound: "exact", value: "100", unit: "%" }, ["全覆盖", "全面覆盖", "百分之百", "百分百"]],
  [{ bound: "exact", value: "0", unit: "%" }, ["零增长", "零增幅"]],
  [
    { bound: "exact", value: "0", unit: null },
    ["零事故", "零死亡", "零伤亡", "零发生", "零新增", "零感染", "零疫情", "零爆发"],
  ],
  [{ bound: "exact", value: "2", unit: "倍" }, ["翻番", "翻一番", "翻1番", "翻了一番", "翻了番"]],
  [{ bound: "exact", value: "4", unit: "倍" }, ["翻两番", "翻二番", "翻2番", "翻了两番"]],
  [{ bound: "exact", value: "8", unit: "倍" }, ["翻三番", "翻3番"]],
  [{ bound: "exact", value: "16", unit: "倍" }, ["翻四番", "翻4番"]],
];

/** Amounts that name no number: what they promise cannot be checked. */
export const VAGUE: readonly string[] = /* @__PURE__ */ words(
  "数十 数百 数千 数万 数亿 数家 数个 数项 数十万 数百万 数千万 数十亿 几十 几百 几千 几万 几家",
  "几个 几项 几成 十几家 十几个 几十家 几十个 几百家 若干 多家 多个 多项 一批 一大批 一些 一系列 大批 大量 众多 上百 上千 上万",
  "成百上千 成千上万",
);

/** Dashes: alone an empty state, between numbers a range. Those of `SIGNS` can also make a number negative. */
export const DASHES = "-−‐‑‒–—―─━";
export const SIGNS = "-−";

/** Footnote marks; they say nothing about the figure. `[1]` and `〔1〕` are read as marks, too, when they follow it. */
export const MARKS = "*※†‡①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⁰¹²³⁴⁵⁶⁷⁸⁹";
export const MARK_BRACKETS: readonly (readonly [open: string, close: string])[] = [
  ["[", "]"],
  ["〔", "〕"],
];
