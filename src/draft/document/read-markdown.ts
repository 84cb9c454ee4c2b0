import { lexer, type Token, type Tokens } from "marked";
import type { Block } from "./document.ts";
import { layOut } from "./grid.ts";
import { joinText } from "./join-text.ts";
import { NEW_ITEM } from "./new-item.ts";
import { readHtml } from "./read-html.ts";

/** The blocks of a Markdown text. The numbers of a numbered list are kept: clauses are cited by them. */
export function readMarkdown(text: string): readonly Block[] {
  return blocksOf(lexer(text, { gfm: true }), 1);
}

function blocksOf(tokens: readonly Token[], from: number): readonly Block[] {
  const blocks: Block[] = [];
  let line = from;
  for (const token of tokens) {
    blocks.push(...blocksOfToken(token, line));
    line += countBreaks(token.raw);
  }
  return blocks;
}

function blocksOfToken(token: Token, line: number): readonly Block[] {
  switch (token.type) {
    case "table":
      return tableOf(token as Tokens.Table, line);
    case "list":
      return listOf(token as Tokens.List, line);
    case "blockquote":
      return blocksOf((token as Tokens.Blockquote).tokens, line);
    case "html":
      return readHtml(token.raw).map((block) => ({ ...block, line: block.line + line - 1 }));
    case "heading":
    case "paragraph":
    case "text":
    case "code":
      return paragraph(plain(token), line);
    default:
      return [];
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
    const joined = joinText(lines);
    return joined === "" ? [] : [{ kind: "paragraph", line, text: joined }];
  });
}

function listOf(list: Tokens.List, from: number): readonly Block[] {
  const blocks: Block[] = [];
  let line = from;
  for (const [index, item] of list.items.entries()) {
    const number = list.ordered ? `${Number(list.start || 1) + index}. ` : "";
    const [first, ...others] = blocksOf(item.tokens, line);
    if (first?.kind === "paragraph") blocks.push({ ...first, text: number + first.text }, ...others);
    else if (first) blocks.push(first, ...others);
    line += countBreaks(item.raw);
  }
  return blocks;
}

function tableOf({ header, rows }: Tokens.Table, line: number): readonly Block[] {
  // The rule below the headings is a line, too.
  const lined = [header, ...rows].map((cells, index) =>
    cells.map((cell) => ({
      text: joinText([plainOf(cell.tokens)]),
      line: line + (index === 0 ? 0 : index + 1),
      columns: 1,
      rows: 1,
    })),
  );
  const table = layOut(lined, line);
  return table ? [table] : [];
}

function plain(token: Token): string {
  return "tokens" in token && token.tokens ? plainOf(token.tokens) : "text" in token ? token.text : "";
}

/** Text without what sets it: bold, links, code. */
function plainOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.type === "br" ? "\n" : token.type === "html" ? "" : plain(token)))
    .join("");
}

function countBreaks(raw: string): number {
  let count = 0;
  for (const character of raw) if (character === "\n") count++;
  return count;
}
