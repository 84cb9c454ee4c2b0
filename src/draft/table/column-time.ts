import type { Stack } from "./heading-stacks.ts";

/** When the figures under a heading are of: of what was before the plan, or of a period that is not the plan's. */
export type ColumnTime =
  | { readonly kind: "plan" | "baseline" }
  | { readonly kind: "other"; readonly period: string };

const YEARS = /((?:19|20)\d{2})年?\s*(?:[-—–~～至到]+\s*((?:19|20)?\d{2})年)?/;
/** Words for what was reached, where no year is named beside them. */
const REACHED =
  /^(?:上年|去年|前年)(?!同期|增)|(?:基数|基期|基准值?|现状值?|实绩|实际(?:完成)?(?:数|值)?|预计完成(?:数|值)?|完成(?:数|值|情况))$/;
/** The rest of a heading that only says when: 2027年, 到2030年底, 三年合计. */
const WHEN = /(?:到|至)?(?:19|20)\d{2}年?(?:\s*[-—–~～至到]+\s*(?:19|20)?\d{2}年?)?(?:度|底|末)?/g;
const ALL_YEARS = /^(?:[两二三四五六七八九十]年|累计)(?:合计|总计|小计|累计|目标|任务)?$/;

/** When a column's figures are of, by its headings and the plan's period. */
export function columnTime(stack: Stack, period: string): ColumnTime {
  const [start, end] = [period.slice(0, 4), (period.split("/").at(-1) ?? period).slice(0, 4)];
  for (const heading of [...stack].reverse()) {
    const text = bare(heading);
    const [, from, to] = YEARS.exec(text) ?? [];
    if (from === undefined) {
      if (REACHED.test(text)) return { kind: "baseline" };
      continue;
    }
    const last = to === undefined ? from : from.slice(0, 4 - to.length) + to;
    if (last < start) return { kind: "baseline" };
    if (from === start && last === end) return { kind: "plan" };
    return { kind: "other", period: from < last ? `${from}/${last}` : from };
  }
  return { kind: "plan" };
}

/** A heading without what only says when. */
export function withoutTime(heading: string): string {
  const rest = heading.replace(WHEN, "").trim();
  return ALL_YEARS.test(rest) ? "" : rest;
}

function bare(heading: string): string {
  return heading.replace(/[（(][^（）()]*[）)]\s*$/, "").replace(/\s+/g, "");
}
