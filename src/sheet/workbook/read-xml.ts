import type { Limits } from "../limits.ts";
import { refusal, tooLarge } from "../refuse.ts";
import { createXmlParser } from "./xml-parser.ts";
import type { Zip } from "./zip/open-zip.ts";

export type Attributes = Readonly<Record<string, string>>;

/** What to do as an XML part goes by. Names of elements come with their prefix. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** How many characters of markup one character of a cell may take: `&#x10FFFF;`. */
const LONGEST_CHARACTER = 10;

/** Reads an XML part of an archive as it is unpacked: it is never held as a whole. */
export function readXml(zip: Zip, name: string, limits: Limits, handlers: XmlHandlers): void {
  const parser = createXmlParser(name, {
    open: (tag) => handlers.open?.(tag.name, tag.attributes as Attributes),
    close: (tag) => handlers.close?.(tag.name),
  });
  if (handlers.text) {
    parser.on("text", handlers.text);
    parser.on("cdata", handlers.text);
  }
  const longest = LONGEST_CHARACTER * limits.characters;
  let sinceTag = 0;
  const write = (text: string): void => {
    // A text is held until the next tag: one that is too long for a cell must not fill the memory first.
    const tag = text.lastIndexOf("<");
    sinceTag = tag < 0 ? sinceTag + text.length : text.length - tag;
    if (sinceTag > longest) throw tooLarge("characters", limits.characters);
    parser.write(text);
  };
  const decode = xmlDecoder(name);
  zip.unpack(name, (piece) => write(decode(piece, true)));
  write(decode(new Uint8Array(), false));
  parser.close();
}

/** Decodes bytes as they come: UTF-16 where a mark says so, else UTF-8. Half characters and bad bytes are refused. */
export function xmlDecoder(name: string): (bytes: Uint8Array, stream: boolean) => string {
  let text: InstanceType<typeof TextDecoder> | undefined;
  return (bytes, stream) => {
    const [first, second] = bytes;
    const wide =
      first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "";
    text ??= new TextDecoder(wide || "utf-8", { fatal: true });
    try {
      return text.decode(bytes, { stream });
    } catch {
      throw refusal("damaged", `${name}: UTF-8`);
    }
  };
}

/** The name of an element or attribute without its prefix. Which prefix stands for a namespace, each program chooses. */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
