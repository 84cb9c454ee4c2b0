import { foldText, isDigit } from "./fold-text.ts";
import { DASHES, MARKS } from "./lexicon.ts";
import type { EmptyState } from "./target-expression.ts";
import { words } from "./word-list.ts";

/** Cells that have no figure, spelled out. */
const WORDS: readonly (readonly [state: EmptyState, words: readonly string[]])[] = [
  [
    "not-applicable",
    [
      ...["/", "\\", "N/A", "n/a", "NA", "不适用", "不涉及", "无此项", "不考核", "不作考核", "不作要求"],
      ...["不设目标", "免考核", "不参与考核", "不参加考核", "不纳入考核", "不列入考核"],
    ],
  ],
  ["not-assigned", ["不下达"]],
  [
    "deferred",
    [
      "待定",
      "另定",
      "另行通知",
      "另行确定",
      "另行分解",
      "另行下达",
      "以后下达",
      "另文下达",
      "未下达",
      "暂未下达",
      "尚未下达",
    ],
  ],
  ["unavailable", ["暂无数据", "数据暂缺", "暂缺", "暂无", "缺", "数据缺失", "未统计"]],
];

/**
 * Figures set later or elsewhere: what such a cell begins with, what it names somewhere behind that, and what it ends with
 * (as far as it has to). 控制在省下达指标内, 按上级核定数执行, 待省下达, 年终按警戒线考核, 不低于全省平均水平, 高于GDP增速.
 */
const DEFERRED: readonly {
  readonly starts: readonly string[];
  readonly names: readonly string[];
  readonly ends: readonly string[];
}[] = [
  {
    starts: words("控制在 完成 确保完成 全面完成 达到 实现 不超过 不突破 不高于 不低于"),
    names: words("下达 核定 分解 限额 预算 省定 市定 国定 规定 上级"),
    ends: words(
      "指标 任务 目标 要求 标准 计划 限额 数 指标内 目标内 限额内 范围内 指标以内 目标以内 限额以内 标准以内 警戒线以内 警戒线内",
    ),
  },
  {
    starts: words("按 按照 以 根据 依据 年终按 年底按"),
    names: words("下达 核定 分解 认可 上级 省定 市定 要求 考核"),
    ends: words("执行 完成 为准 确定 考核 落实 控制"),
  },
  {
    starts: words("按 按照 以 根据 依据 同"),
    names: words("下达 核定 分解 省定 市定 国定"),
    ends: words("指标 任务 目标 要求 标准 计划 限额 数"),
  },
  { starts: words("达到 符合"), names: words("国家 省级 行业"), ends: ["标准"] },
  { starts: ["待"], names: words("下达 分解 确定 核定 明确 公布"), ends: [""] },
  {
    starts: words("不低于 不高于 高于 低于 超过 优于 好于 快于 高出 不超过 达到 位于"),
    names: ["平均"],
    ends: words("平均 水平 平均值 增速 增幅 以上 以下"),
  },
  {
    starts: words("不低于 高于 快于 超过 高出 低于"),
    names: words("GDP 经济 生产总值 财政 收入 增速"),
    ends: words("增速 增幅 增长 增长速度 增长水平"),
  },
];

/** Signs of a figure: 控制在5%的指标内 is not set elsewhere. */
const FIGURES: readonly string[] = ["%", "‰", "分之", "倍", "百分点"];

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

/** Whether a figure is set elsewhere: 控制在省下达指标内; in a sentence, from one of its words on: 研发投入高于全省平均水平. */
export function isSetElsewhere(chars: string, isSentence = false): boolean {
  return DEFERRED.some(({ starts, names, ends }) => {
    const end = ends.find((one) => chars.endsWith(one));
    if (end === undefined) return false;
    const named = Math.max(...names.map((name) => chars.lastIndexOf(name)));
    return starts.some((start) => {
      const at = isSentence ? chars.indexOf(start) : chars.startsWith(start) ? 0 : -1;
      const from = at + start.length;
      return at >= 0 && named >= from && chars.length - end.length >= from && !hasFigure(chars.slice(at));
    });
  });
}

function hasFigure(chars: string): boolean {
  return FIGURES.some((sign) => chars.includes(sign)) || /[0-9]/.test(chars);
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
