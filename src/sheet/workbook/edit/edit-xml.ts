import { localName } from "../read-xml.ts";
import { escapeXml } from "../write/parts.ts";
import { createXmlParser } from "../xml-parser.ts";

/** A tag in the text of a part: `text.slice(start, end)`. */
export interface XmlTag {
  /** Without its prefix. */
  readonly name: string;
  /** Prefix and colon, or nothing. */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
  readonly isSelfClosing: boolean;
}

/** What to do as tags go by; of one that closes itself only `open` is told. */
interface TagHandlers {
  readonly open: (tag: XmlTag) => void;
  readonly close?: (name: string, start: number) => void;
}

/** Reads the tags of a part that is held as text, each with where it stands. */
export function scanXml(text: string, part: string, handlers: TagHandlers): void {
  const parser = createXmlParser(part, {
    open: ({ name: full, attributes, isSelfClosing }) => {
      const { position: end } = parser;
      // Within a tag there is no other `<`: XML has none in attributes.
      const start = text.lastIndexOf("<", end - 1);
      const name = localName(full);
      const prefix = full.slice(0, full.length - name.length);
      handlers.open({
        name,
        prefix,
        attributes: attributes as XmlTag["attributes"],
        start,
        end,
        isSelfClosing,
      });
    },
    close: ({ name, isSelfClosing }) => {
      if (!isSelfClosing) handlers.close?.(localName(name), text.lastIndexOf("<", parser.position - 1));
    },
  });
  parser.write(text).close();
}

/** A change to a text: what stands from `start` up to `end` is replaced. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all changes made; those at one place stand in the order in which they are given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text: piece } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(from, start), piece);
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join("");
}

/** An opening tag with some of its attributes set; one that is set to `undefined` is taken away. */
export function withAttributes(tag: string, values: Readonly<Record<string, string | undefined>>): string {
  const attribute = /\s+([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/y;
  const [name] = /^<[^\s/>]+/.exec(tag)!;
  const pieces: string[] = [name];
  attribute.lastIndex = name.length;
  for (let found = attribute.exec(tag); found; found = attribute.exec(tag))
    if (!Object.hasOwn(values, found[1]!)) pieces.push(found[0]);
  for (const [key, value] of Object.entries(values))
    if (value !== undefined) pieces.push(` ${key}="${escapeXml(value)}"`);
  pieces.push(tag.endsWith("/>") ? "/>" : ">");
  return pieces.join("");
}
