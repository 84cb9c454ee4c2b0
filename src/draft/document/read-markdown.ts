import { Lexer, type Token, type Tokens } from "marked";
import type { Block } from "./document.ts";
import { layOut } from "./grid.ts";
import { joinText } from "./join-text.ts";
import { plainText } from "./markdown-text.ts";
import { NEW_ITEM } from "./new-item.ts";
import { readHtml } from "./read-html.ts";

/** What a line begins with that puts it into quotes and lists. */
const NESTING = /^(?:[ \t>]|(?:[*+-]|\d{1,9}[.)])(?=[ \t]))*/;
/** No text that people wrote is nested deeper, in characters. */
const DEEPEST = 200;

/**
 * The blocks of a Markdown text; "too-deep" where it is nested deeper than texts are. The numbers of a numbered list are
 * kept: clauses are cited by them.
 */
export function readMarkdown(text: string): readonly Block[] | "too-deep" {
  const lines = text.replace(/\r\n?/g, "\n");
  if (lines.split("\n").some((line) => NESTING.exec(line)![0].length > DEEPEST)) return "too-deep";
  // Only blocks: what stands within a line needs no library to be taken away, and takes time by the square to be understood.
  const blocks = blocksOf(new Lexer({ gfm: true }).blockTokens(lines, []), 1);
  return blocks.includes("too-deep") ? "too-deep" : (blocks as readonly Block[]);
}

type Read = Block | "too-deep";

function blocksOf(tokens: readonly Token[], from: number): readonly Read[] {
  const blocks: Read[] = [];
  let line = from;
  for (const token of tokens) {
    for (const block of blocksOfToken(token, line)) blocks.push(block);
    line += countBreaks(token.raw);
  }
  return blocks;
}

function blocksOfToken(token: Token, line: number): readonly Read[] {
  switch (token.type) {
    case "table":
      return tableOf(token as Tokens.Table, line);
    case "list":
      return listOf(token as Tokens.List, line);
    case "blockquote":
      return blocksOf((token as Tokens.Blockquote).tokens, line);
    case "html": {
      const blocks = readHtml(token.raw);
      return blocks === "too-deep"
        ? [blocks]
        : blocks.map((block) => ({ ...block, line: block.line + line - 1 }));
    }
    case "heading":
    case "paragraph":
    case "text":
    case "code":
      return paragraph((token as Tokens.Text).text, line);
    case "space":
    case "hr":
      return [];
    default:
      // The address of a link, say: a line may only look like one.
      return paragraph(token.raw, line);
  }
}

/** A paragraph; a line in it that begins a clause begins one of its own. */
function paragraph(text: string, from: number): readonly Block[] {
  const groups: { readonly line: number; readonly lines: string[] }[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (groups.length === 0 || NEW_ITEM.test(line)) groups.push({ line: from + index, lines: [line] });
    else groups.at(-1)!.lines.push(line);
  }
  return groups.flatMap(({ line, lines }): readonly Block[] => {
    const joined = joinText(plainText(lines.join("\n")).split("\n"));
    return joined === "" ? [] : [{ kind: "paragraph", line, text: joined }];
  });
}

function listOf(list: Tokens.List, from: number): readonly Read[] {
  const blocks: Read[] = [];
  let line = from;
  for (const [index, item] of list.items.entries()) {
    const number = list.ordered ? `${Number(list.start || 1) + index}. ` : "";
    const [first, ...others] = blocksOf(item.tokens, line);
    if (typeof first === "object")
      blocks.push(first.kind === "paragraph" ? { ...first, text: number + first.text } : first);
    for (const block of typeof first === "object" ? others : [first ?? [], ...others].flat())
      blocks.push(block);
    line += countBreaks(item.raw);
  }
  return blocks;
}

function tableOf({ header, rows }: Tokens.Table, line: number): readonly Block[] {
  // The rule below the headings is a line, too.
  const lined = [header, ...rows].map((cells, index) =>
    cells.map((cell) => ({
      text: joinText(plainText(cell.text).split("\n")),
      line: line + (index === 0 ? 0 : index + 1),
      columns: 1,
      rows: 1,
    })),
  );
  const table = layOut(lined, line);
  // What is larger than any table is, is text.
  return table ? [table] : lined.flat().flatMap((cell) => paragraph(cell.text, cell.line));
}

function countBreaks(raw: string): number {
  let count = 0;
  for (const character of raw) if (character === "\n") count++;
  return count;
}
