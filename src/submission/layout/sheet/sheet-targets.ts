import { periodsInTitle } from "../../period-in-title.ts";
import type { LayoutContext } from "../context.ts";
import { headingWords } from "../words/heading-words.ts";

const TARGETS = /(?:目标|任务|计划|指标)(?:任务)?(?:分解|下达|安排)|分解表/;
const DONE = /完成|进展|进度|实绩|执行|实际|实现|落实|上报|报送|填报|考核|月报|快报|年报|统计/;
/** What is longer, or explains, is no title. */
const LONGEST_TITLE = 40;
const NOTE = /^\s*[（(]?(?:注|说明|备注|附注|根据|依据|按照)|[。；;]/;
/** Headings go no further. */
const MOST_HEADER_ROWS = 5;

/** Whether the titles of a table say that its figures are what is asked for, and nothing says that they are what was done, or of a month. */
export function holdsTargets(
  titles: readonly string[],
  header: readonly (readonly string[])[],
  context: LayoutContext,
): boolean {
  const named = titles.filter((text) => text.trim() !== "");
  const isOne = named.some((text) => text.length <= LONGEST_TITLE && !NOTE.test(text) && TARGETS.test(text));
  if (!isOne || named.some((text) => DONE.test(text) || periodsInTitle(text, "2000").length > 0))
    return false;
  const first = header.findIndex((cells) => cells.some((text) => /^\s*\d/.test(text)));
  const headings = header.slice(0, first < 0 ? MOST_HEADER_ROWS : Math.min(first, MOST_HEADER_ROWS));
  return !headings.some((cells) =>
    cells.some((text) => {
      const { role, period } = headingWords(text, context);
      // 数值 may be of either.
      const isPlain = role === "value" && !DONE.test(text);
      return period !== undefined || (role !== undefined && role !== "target" && !isPlain);
    }),
  );
}
