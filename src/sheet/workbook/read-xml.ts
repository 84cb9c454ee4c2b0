import { SaxesParser } from "saxes";
import type { Limits } from "../limits.ts";
import { refusal, tooLarge } from "../refuse.ts";
import type { Zip } from "./zip/open-zip.ts";

export type Attributes = Readonly<Record<string, string>>;

/** What to do as an XML part goes by. Names of elements come with their prefix. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** No part of a workbook nests deeper, or anywhere near. */
const DEEPEST = 100;
/** How many characters of markup one character of a cell may take: `&#x10FFFF;`. */
const LONGEST_CHARACTER = 10;

/**
 * Reads an XML part of an archive as it is unpacked: it is never held as a whole. Only XML that is well-formed to its end is
 * accepted, without a document type: the entities of one are what bombs and look-ups of other files are made of.
 */
export function readXml(zip: Zip, name: string, limits: Limits, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ position: false });
  // The table that saxes comes with inherits names such as `constructor`.
  parser.ENTITIES = Object.assign(Object.create(null), { amp: "&", gt: ">", lt: "<", quot: '"', apos: "'" });
  let depth = 0;
  parser.on("error", (error) => {
    throw refusal("damaged", `${name}: ${error.message}`);
  });
  parser.on("doctype", () => {
    throw refusal("damaged", `${name}: DOCTYPE`);
  });
  parser.on("opentag", (tag) => {
    if (++depth > DEEPEST) throw refusal("damaged", `${name}: ${DEEPEST} levels`);
    handlers.open?.(tag.name, tag.attributes as Attributes);
  });
  parser.on("closetag", (tag) => {
    depth--;
    handlers.close?.(tag.name);
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
  const decode = decoder(name);
  zip.unpack(name, (piece) => write(decode(piece, true)));
  write(decode(new Uint8Array(), false));
  parser.close();
}

/** Decodes bytes as they come: UTF-16 where a mark says so, else UTF-8. Half characters and bad bytes are refused. */
function decoder(name: string): (bytes: Uint8Array, stream: boolean) => string {
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
