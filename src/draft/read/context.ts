import type { Block, ParagraphBlock } from "../document/document.ts";
import { joinText } from "../document/join-text.ts";
import { periodOf, yearsOf } from "./period-words.ts";
import { territoryOf } from "./territory-words.ts";

/** Something that was read from a place of the document. */
export interface Finding {
  readonly value: string;
  /** The text it was read from. */
  readonly from: string;
  readonly line: number;
}

/** What a document is: what it is called, whose it is, of when. */
export interface DocumentContext {
  readonly title: Finding | null;
  readonly territory: Finding | null;
  readonly period: Finding | null;
  /** 文号 */
  readonly number: Finding | null;
  readonly issuer: Finding | null;
  /** ISO date. */
  readonly issued: Finding | null;
}

const FIRST = 20;
const LONGEST_TITLE = 80;
const TITLE_END =
  /(?:意见|通知|方案|规划|办法|计划|清单|报告|分解表|任务表|一览表|责任书|要点|决定|任务|目标|安排|纲要|公报)(?:[（(].*[）)])?$/;
const NUMBER = /^[\p{Script=Han}]{1,12}[〔[【(（](?:19|20)\d{2}[〕\]】)）]\s*\d{1,4}号$/u;
const DATE = /^(?:19|20)(\d{2})年(\d{1,2})月(\d{1,2})日(?:印发|发布)?$/;
const ISSUER = /^[\p{Script=Han}]{2,24}(?:人民政府|管理委员会|委员会|办公室|局|厅)$/u;
const WRITTEN_DIGITS = "〇一二三四五六七八九";

/** Reads what a document says of itself, in its title, its number, its signature. */
export function readContext(blocks: readonly Block[]): DocumentContext {
  const paragraphs = blocks.flatMap((block) => (block.kind === "paragraph" ? [block] : []));
  const title = titleOf(paragraphs.slice(0, FIRST));
  const number = firstOf(paragraphs.slice(0, FIRST), (text) => (NUMBER.test(text) ? text : undefined));
  const issuer = firstOf([...paragraphs].reverse(), (text) =>
    ISSUER.test(text) ? text.replace(/办公室$/, "") : undefined,
  );
  const signature = paragraphs.filter(({ text }) => ISSUER.test(text));
  const names = [...(title ? [{ text: title.value, line: title.line }] : []), ...signature];
  const captions = paragraphs.filter(({ text }) => text.length <= LONGEST_TITLE);
  const titled = title ? [{ text: title.value, line: title.line }, ...captions] : captions;
  return {
    title,
    territory: firstOf(names, territoryOf) ?? firstOf(captions, territoryOf),
    period: firstOf(titled, periodOf) ?? firstOf(paragraphs, yearsOf),
    number,
    issuer,
    issued: firstOf([...paragraphs].reverse(), dateOf),
  };
}

type Line = Pick<ParagraphBlock, "text" | "line">;

function firstOf(lines: readonly Line[], read: (text: string) => string | undefined): Finding | null {
  for (const { text, line } of lines) {
    const value = read(text);
    if (value !== undefined) return { value, from: text, line };
  }
  return null;
}

/** The title, which may stand on several lines; else the first line. */
function titleOf(lines: readonly ParagraphBlock[]): Finding | null {
  // 关于 begins a title; without it, the line that ends like one is the title.
  const about = lines.findIndex(({ text }) => text.includes("关于"));
  for (const [index, { text, line }] of lines.entries()) {
    if (index < about) continue;
    const longest = lines.slice(index, index + 3);
    for (let count = 1; count <= longest.length; count++) {
      const joined = joinText(longest.slice(0, count).map((one) => one.text));
      if (joined.length > LONGEST_TITLE) break;
      const isWhole = count === 1 || !TITLE_END.test(text);
      if (isWhole && TITLE_END.test(joined) && !NUMBER.test(text))
        return { value: joined, from: joined, line };
    }
  }
  const first = lines.find(({ text }) => !NUMBER.test(text) && text.length <= LONGEST_TITLE);
  return first ? { value: first.text, from: first.text, line: first.line } : null;
}

function dateOf(text: string): string | undefined {
  const digits = text.replace(/[〇○零一二三四五六七八九]{4}(?=年)/, (year) =>
    [...year.replace(/[○零]/g, "〇")].map((one) => WRITTEN_DIGITS.indexOf(one)).join(""),
  );
  const [, , month, day] = DATE.exec(digits.replace(/\s/g, "")) ?? [];
  if (month === undefined || day === undefined) return undefined;
  const year = digits.trim().slice(0, 4);
  const [m, d] = [month.padStart(2, "0"), day.padStart(2, "0")];
  return Number(m) >= 1 && Number(m) <= 12 && Number(d) >= 1 && Number(d) <= 31
    ? `${year}-${m}-${d}`
    : undefined;
}
