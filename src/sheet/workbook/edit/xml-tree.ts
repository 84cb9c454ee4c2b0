import { refusal } from "../../refuse.ts";
import { type Edit, scanXml, type XmlTag } from "./edit-xml.ts";

/** An element, and where it stands in its text. */
export interface XmlElement extends XmlTag {
  readonly children: readonly XmlElement[];
  /** Where its closing tag begins, and where it is over; of one that closes itself both are the end of its tag. */
  readonly closeStart: number;
  readonly over: number;
}

/** No list of styles or comments has more elements; a table of cells is not read like this. */
const MOST_ELEMENTS = 2_000_000;

/** The elements of a small part. */
export function xmlTree(text: string, part: string): XmlElement {
  type Growing = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };
  const open: Growing[] = [];
  let root: Growing | undefined;
  let count = 0;
  scanXml(text, part, {
    open: (tag) => {
      if (++count > MOST_ELEMENTS) throw refusal("too-large", `${part}: > ${MOST_ELEMENTS}`);
      const element: Growing = { ...tag, children: [], closeStart: tag.end, over: tag.end };
      open.at(-1)?.children.push(element);
      root ??= element;
      if (!tag.isSelfClosing) open.push(element);
    },
    close: (_, start) => {
      const element = open.pop()!;
      element.closeStart = start;
      element.over = text.indexOf(">", start) + 1;
    },
  });
  return root!;
}

/** The first child of a name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** Puts text in front of what closes an element; one that closes itself is opened. */
export function appendTo(text: string, element: XmlElement, inner: string): Edit {
  const { start, end, closeStart, isSelfClosing } = element;
  if (!isSelfClosing) return { start: closeStart, end: closeStart, text: inner };
  const [name] = /^<[^\s/>]+/.exec(text.slice(start, end))!;
  return { start, end, text: `${openTag(text.slice(start, end))}${inner}</${name.slice(1)}>` };
}

/** A tag that closes itself, as one that does not. */
export function openTag(tag: string): string {
  return tag.endsWith("/>") ? `${tag.slice(0, -2)}>` : tag;
}

/**
 * Puts a child into an element whose children have an order: in front of the first that comes after it.
 *
 * @param order the names that come after it
 */
export function insertBefore(
  text: string,
  element: XmlElement,
  order: ReadonlySet<string>,
  inner: string,
): Edit {
  const next = element.children.find(({ name }) => order.has(name));
  return next ? { start: next.start, end: next.start, text: inner } : appendTo(text, element, inner);
}
