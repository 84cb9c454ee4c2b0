import type { Severity } from "../../issue/issue.ts";
import { applyEdits, type Edit, withAttributes } from "../../sheet/workbook/edit/edit-xml.ts";
import {
  appendTo,
  childOf,
  insertBefore,
  openTag,
  type XmlElement,
  xmlTree,
} from "../../sheet/workbook/edit/xml-tree.ts";
import { escapeXml } from "../../sheet/workbook/write/parts.ts";
import { checkedFill, type FillRecord, fillElement, readFill } from "./fill-record.ts";
import { markColour, SHADES, shadeOf } from "./palette.ts";

/** The formats of a workbook's cells, while some are added. A format is named by its number. */
export interface StyleBook {
  /** Whether a format has a colour that was put there by an earlier annotation. */
  isMarked(format: number): boolean;
  /** The format that is another with the colour of a severity, all else kept. */
  marked(format: number, severity: Severity): number;
  /** The format that a marked one was before. */
  unmarked(format: number): number;
  /** A format for a text of ours. */
  own(format: OwnFormat): number;
  /** The fills that marks cover, by their shades, for the next annotation. */
  covered(): string;
  /** The part, as it is then. */
  finish(): string;
}

export interface OwnFormat {
  readonly isBold?: boolean;
  readonly isLink?: boolean;
  /** What it is filled with, as ARGB. */
  readonly colour?: string;
  readonly isWrapped?: boolean;
}

/** What of the parts of a style sheet stands in this order. */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
/** What a list holds where there is none. */
const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ["<border/>"],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};
/** What a program reads as text, whatever is typed into it. */
const AS_TEXT = "49";
const LINK = "FF0563C1";
const OPENING_TAG = /^<(?:[^>"']|"[^"]*"|'[^']*')*>/;

/** A list of a style sheet, with what is added to it. */
interface List {
  readonly elements: readonly XmlElement[];
  readonly items: string[];
  add(item: string): number;
}

/**
 * Opens the part of styles.
 *
 * @param covered what {@link StyleBook.covered} of an earlier annotation was; undefined where there was none
 */
export function openStyleBook(given: string, part: string, covered: string | undefined): StyleBook {
  const text = withOpenRoot(given, part);
  const root = xmlTree(text, part);
  const p = root.prefix;
  const lists = new Map(
    ["fonts", "fills", "borders", "cellXfs"].map((name) => [name, listOf(text, root, name)]),
  );
  const [fonts, fills, formats] = ["fonts", "fills", "cellXfs"].map((name) => lists.get(name)!) as [
    List,
    List,
    List,
  ];
  const records = covered === undefined ? [] : parseCovered(covered);
  const fillOf = (format: number): XmlElement | undefined =>
    fills.elements[Number(formats.elements[format]?.attributes.fillId ?? 0)];
  const shadeIn = (format: number): number | undefined => {
    if (covered === undefined) return undefined;
    const { pattern, front } = readFill(fillOf(format)) ?? {};
    return pattern === "solid" && front?.rgb !== undefined ? shadeOf(front.rgb) : undefined;
  };
  /** The number by which a fill that is covered is known; 0 stands for none. */
  const shadeFor = (record: FillRecord | undefined): number => {
    if (!record) return 0;
    const key = JSON.stringify(record);
    const known = records.findIndex((one) => JSON.stringify(one) === key);
    if (known >= 0) return known + 1;
    return records.length + 1 < SHADES ? records.push(record) : 0;
  };
  const withFill = (format: number, fill: number): number => {
    const item = formats.items[format] ?? formats.items[0]!;
    const [tag] = OPENING_TAG.exec(item)!;
    return formats.add(
      withAttributes(tag, { fillId: String(fill), applyFill: "1" }) + item.slice(tag.length),
    );
  };
  const solid = (colour: string): number =>
    fills.add(fillElement({ pattern: "solid", front: { rgb: colour }, back: { indexed: "64" } }, p));
  const memory = new Map<string, number>();
  const remembered = (key: string, make: () => number): number => {
    const known = memory.get(key) ?? make();
    memory.set(key, known);
    return known;
  };
  return {
    isMarked: (format) => remembered(`?${format}`, () => shadeIn(format) ?? -1) >= 0,
    marked: (format, severity) =>
      remembered(`${severity}${format}`, () =>
        withFill(format, solid(markColour(severity, shadeIn(format) ?? shadeFor(readFill(fillOf(format)))))),
      ),
    unmarked: (format) =>
      remembered(`-${format}`, () => {
        const record = records[(shadeIn(format) ?? 0) - 1];
        return withFill(format, record ? fills.add(fillElement(record, p)) : 0);
      }),
    own: ({ isBold, isLink, colour, isWrapped }) => {
      const usual = fonts.elements[0];
      const kept = (name: string, other: string): string =>
        `<${p}${name} val="${escapeXml((usual && childOf(usual, name)?.attributes.val) ?? other)}"/>`;
      const font = [
        isBold ? `<${p}b/>` : "",
        isLink ? `<${p}u/>` : "",
        kept("sz", "11"),
        isLink ? `<${p}color rgb="${LINK}"/>` : "",
        kept("name", "Calibri"),
      ].join("");
      const fontId = isBold || isLink ? fonts.add(`<${p}font>${font}</${p}font>`) : 0;
      const fillId = colour === undefined ? 0 : solid(colour);
      const parent = childOf(root, "cellStyleXfs") ? ' xfId="0"' : "";
      const alignment = `<${p}alignment vertical="top"${isWrapped ? ' wrapText="1"' : ""}/>`;
      return formats.add(
        `<${p}xf numFmtId="${AS_TEXT}" fontId="${fontId}" fillId="${fillId}" borderId="0"${parent} applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</${p}xf>`,
      );
    },
    covered: () => JSON.stringify(records),
    finish: () =>
      applyEdits(
        text,
        [...lists].flatMap(([name, list]) => editsOf(text, root, name, list)),
      ),
  };
}

/** The items of a list, as they are written; those of one that is not there are the least that there must be. */
function listOf(text: string, root: XmlElement, name: string): List {
  const elements = childOf(root, name)?.children ?? [];
  const items = elements.map(({ start, over }) => text.slice(start, over));
  if (items.length === 0) items.push(...(DEFAULTS[name] ?? []).map((item) => withPrefix(item, root.prefix)));
  const at = new Map<string, number>();
  for (const [index, item] of items.entries()) if (!at.has(item)) at.set(item, index);
  return {
    elements,
    items,
    add: (item) => {
      const known = at.get(item) ?? items.push(item) - 1;
      at.set(item, known);
      return known;
    },
  };
}

function withPrefix(item: string, prefix: string): string {
  return item.replace(/<(\/?)/g, `<$1${prefix}`);
}

function editsOf(text: string, root: XmlElement, name: string, { elements, items }: List): readonly Edit[] {
  const added = items.slice(elements.length).join("");
  if (added === "") return [];
  const list = childOf(root, name);
  const count = { count: String(items.length) };
  const p = root.prefix;
  if (!list || list.isSelfClosing) {
    const full = `<${p}${name} count="${items.length}">${added}</${p}${name}>`;
    return list
      ? [{ start: list.start, end: list.end, text: full }]
      : [insertBefore(text, root, new Set(ORDER.slice(ORDER.indexOf(name) + 1)), full)];
  }
  const tag = withAttributes(text.slice(list.start, list.end), count);
  return [{ start: list.start, end: list.end, text: tag }, appendTo(text, list, added)];
}

function withOpenRoot(text: string, part: string): string {
  const { isSelfClosing, start, end, prefix, name } = xmlTree(text, part);
  return isSelfClosing
    ? `${text.slice(0, start)}${openTag(text.slice(start, end))}</${prefix}${name}>${text.slice(end)}`
    : text;
}

/** What an earlier annotation noted; of what somebody has changed in it, as much as can be used. */
function parseCovered(covered: string): FillRecord[] {
  let found: unknown;
  try {
    found = JSON.parse(covered);
  } catch {
    return [];
  }
  const records: FillRecord[] = [];
  for (const item of Array.isArray(found) ? found.slice(0, SHADES - 1) : []) {
    const record = checkedFill(item);
    // The others are known by their numbers: none may move up.
    records.push(record ?? { pattern: "none" });
  }
  return records;
}
