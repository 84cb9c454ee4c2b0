import type { DefaultTreeAdapterTypes } from "parse5";
import type { Block } from "./document.ts";
import { layOut, type SpannedCell } from "./grid.ts";
import { joinText } from "./join-text.ts";
import { parseHtml } from "./parse-html.ts";

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

/** Where a node stands: its line in the file, or a number of one's own. */
type LineOf = (node: Node) => number;

/**
 * The blocks of a page; "too-deep" where it is nested deeper than pages are. A table that holds other tables is layout: its
 * cells are read as text and tables. Of a page that was made from a Word document the paragraphs are counted, and
 * the numbers of lists are not known.
 */
export function readHtml(
  html: string,
  numbering: "lines" | "paragraphs" = "lines",
): readonly Block[] | "too-deep" {
  const document = parseHtml(html);
  if (document === undefined) return "too-deep";
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
  const visit = (node: Node): void => {
    if (node.nodeName === "#text" && "value" in node) {
      if (parts.length === 0) line = lineOf(node);
      parts.push(node.value);
      return;
    }
    if (!("childNodes" in node) || UNSEEN.has(node.nodeName)) return;
    if (node.nodeName === "sup") {
      parts.push(raised(textOf(node), parts.at(-1) ?? ""));
      return;
    }
    const isBlock = BLOCKS.has(node.nodeName);
    if (isBlock) flush();
    if (node.nodeName === "li" && numbering === "lines") parts.push(numberOf(node));
    const table = node.nodeName === "table" && !holds(node, "table") ? tableOf(node, lineOf) : undefined;
    if (table) blocks.push(...captionOf(node as Element, lineOf), table);
    else for (const child of node.childNodes) visit(child);
    if (isBlock) flush();
  };
  for (const child of document.childNodes) visit(child);
  flush();
  return blocks;
}

/** What stands raised: the mark of a footnote, unless it is the power of a unit (m²). */
function raised(text: string, before: string): string {
  if (!/^\d{1,3}$/.test(text)) return text;
  if (/[A-Za-z]$/.test(before)) return text === "2" ? "²" : text === "3" ? "³" : text;
  return `[${text}]`;
}

/** The number that a page shows before an item of a numbered list. */
function numberOf(item: Element): string {
  const list = item.parentNode;
  if (list?.nodeName !== "ol" || !("attrs" in list)) return "";
  const kind = list.attrs.find(({ name }) => name === "type")?.value ?? "1";
  if (kind !== "1") return "";
  const items = list.childNodes.filter(({ nodeName }) => nodeName === "li");
  return `${attributeOf(list, "start", 1) + items.indexOf(item)}. `;
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
  const collect = (node: Node): void => {
    if (!("childNodes" in node)) return;
    if (node.nodeName === "tr") rows.push([]);
    if ((node.nodeName === "td" || node.nodeName === "th") && rows.length > 0) {
      const [columns, down] = [attributeOf(node, "colspan", 1), attributeOf(node, "rowspan", 1)];
      rows.at(-1)!.push({ text: textOf(node), line: lineOf(node), columns, rows: down });
      return;
    }
    for (const child of node.childNodes) collect(child);
  };
  collect(table);
  return layOut(rows, lineOf(table));
}

function attributeOf(node: Element, name: string, usual: number): number {
  const value = node.attrs.find((attribute) => attribute.name === name)?.value ?? "";
  return /^\d{1,4}$/.test(value) ? Number(value) : usual;
}

function holds(node: Element, name: string): boolean {
  return node.childNodes.some(
    (child) => "childNodes" in child && (child.nodeName === name || holds(child, name)),
  );
}

/** The text of a cell; its paragraphs make one line. */
function textOf(cell: Element): string {
  const parts: string[] = [];
  const collect = (node: Node): void => {
    if (node.nodeName === "#text" && "value" in node) parts.push(node.value);
    if (!("childNodes" in node) || UNSEEN.has(node.nodeName)) return;
    if (node.nodeName === "sup" && node !== cell) {
      parts.push(raised(textOf(node), parts.at(-1) ?? ""));
      return;
    }
    if (BLOCKS.has(node.nodeName)) parts.push("\n");
    for (const child of node.childNodes) collect(child);
    if (BLOCKS.has(node.nodeName)) parts.push("\n");
  };
  collect(cell);
  return joinText(parts.join("").split("\n"));
}
