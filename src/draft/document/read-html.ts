import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { Block } from "./document.ts";
import { layOut, type SpannedCell } from "./grid.ts";
import { joinText } from "./join-text.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What ends a paragraph. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer form h1 " +
    "h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul"
  ).split(" "),
);
const UNSEEN: ReadonlySet<string> = new Set([
  "script",
  "style",
  "head",
  "template",
  "noscript",
  "textarea",
  "nav",
  "select",
]);
/** No page that people wrote is nested deeper; what is stays unread. */
const DEEPEST = 500;

/** Where a node stands: its line in the file, or a number of one's own. */
export type LineOf = (node: Node) => number;

/** The blocks of a page. A table that holds other tables is layout: its cells are read as text and tables. */
export function readHtml(html: string, numbering: "lines" | "paragraphs" = "lines"): readonly Block[] {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const blocks: Block[] = [];
  let parts: string[] = [];
  let line = 1;
  const lineOf = (node: Node): number =>
    numbering === "lines" ? (node.sourceCodeLocation?.startLine ?? line) : blocks.length + 1;
  const flush = (): void => {
    const text = joinText([parts.join("")]);
    parts = [];
    if (text !== "") blocks.push({ kind: "paragraph", line, text });
  };
  const visit = (node: Node, depth: number): void => {
    if (node.nodeName === "#text" && "value" in node) {
      if (parts.length === 0) line = lineOf(node);
      parts.push(node.value);
      return;
    }
    if (!("childNodes" in node) || UNSEEN.has(node.nodeName) || depth > DEEPEST) return;
    const isBlock = BLOCKS.has(node.nodeName);
    if (isBlock) flush();
    const table = node.nodeName === "table" && !holds(node, "table", 0) ? tableOf(node, lineOf) : undefined;
    if (table) blocks.push(...captionOf(node as Element, lineOf), table);
    else for (const child of node.childNodes) visit(child, depth + 1);
    if (isBlock) flush();
  };
  for (const child of document.childNodes) visit(child, 0);
  flush();
  return blocks;
}

/** The caption of a table, as a paragraph before it. */
function captionOf(table: Element, lineOf: LineOf): readonly Block[] {
  return table.childNodes.flatMap((child): readonly Block[] => {
    if (child.nodeName !== "caption" || !("childNodes" in child)) return [];
    const text = textOf(child);
    return text === "" ? [] : [{ kind: "paragraph", line: lineOf(child), text }];
  });
}

function tableOf(table: Element, lineOf: LineOf): Block | undefined {
  const rows: SpannedCell[][] = [];
  const collect = (node: Node, depth: number): void => {
    if (!("childNodes" in node) || depth > DEEPEST) return;
    if (node.nodeName === "tr") rows.push([]);
    if ((node.nodeName === "td" || node.nodeName === "th") && rows.length > 0) {
      const [columns, down] = [span(node, "colspan"), span(node, "rowspan")];
      rows.at(-1)!.push({ text: textOf(node), line: lineOf(node), columns, rows: down });
      return;
    }
    for (const child of node.childNodes) collect(child, depth + 1);
  };
  collect(table, 0);
  return layOut(rows, lineOf(table));
}

function span(node: Element, name: string): number {
  const value = node.attrs.find((attribute) => attribute.name === name)?.value ?? "1";
  return /^\d{1,4}$/.test(value) ? Number(value) : 1;
}

function holds(node: Element, name: string, depth: number): boolean {
  return (
    depth < DEEPEST &&
    node.childNodes.some(
      (child) => "childNodes" in child && (child.nodeName === name || holds(child, name, depth + 1)),
    )
  );
}

/** The text of a cell; its paragraphs make one line. */
function textOf(cell: Element): string {
  const parts: string[] = [];
  const collect = (node: Node, depth: number): void => {
    if (node.nodeName === "#text" && "value" in node) parts.push(node.value);
    if (!("childNodes" in node) || UNSEEN.has(node.nodeName) || depth > DEEPEST) return;
    if (BLOCKS.has(node.nodeName)) parts.push("\n");
    for (const child of node.childNodes) collect(child, depth + 1);
    if (BLOCKS.has(node.nodeName)) parts.push("\n");
  };
  collect(cell, 0);
  return joinText(parts.join("").split("\n"));
}
