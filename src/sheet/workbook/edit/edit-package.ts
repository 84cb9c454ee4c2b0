import type { Limits } from "../../limits.ts";
import { xmlDecoder } from "../read-xml.ts";
import { escapeXml } from "../write/parts.ts";
import { relationshipsOf } from "../xlsx/relationships.ts";
import { partName } from "../zip/directory.ts";
import { openZip, type Zip } from "../zip/open-zip.ts";
import { packPart, type StoredPart, writeZip } from "../zip/write-zip.ts";
import { applyEdits } from "./edit-xml.ts";
import { appendTo, xmlTree } from "./xml-tree.ts";

/** An Office Open XML file whose parts can be changed. Parts that are not stay as they are packed. */
export interface EditedPackage {
  /** As it was opened, for what reads it. */
  readonly zip: Zip;
  has(part: string): boolean;
  /** A part, as changed by now. */
  text(part: string): string;
  replace(part: string, text: string): void;
  add(part: string, text: string, contentType: string): void;
  /** What the list of types says of a part; empty where it says nothing of its own. */
  contentType(part: string): string;
  /** Says that a part points to another, and returns the id of that. */
  relate(from: string, type: string, to: string): string;
  /** The first name of a pattern such as `xl/comments#.xml` that no part has. */
  freeName(pattern: string): string;
  finish(): Uint8Array;
}

const TYPES = "[Content_Types].xml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Opens a file for changes. Throws what reading a part can throw. */
export function editPackage(bytes: Uint8Array, limits: Limits): EditedPackage {
  const zip = openZip(bytes, limits);
  const changed = new Map<string, { readonly name: string; text: string }>();
  const has = (part: string): boolean => zip.has(part) || changed.has(partName(part));
  const text = (part: string): string => changed.get(partName(part))?.text ?? unpackText(part);
  const replace = (part: string, content: string): void => {
    changed.set(partName(part), { name: part, text: content });
  };
  /** Puts an element in front of what closes a part. */
  const append = (part: string, element: (prefix: string) => string): void => {
    const content = text(part);
    const root = xmlTree(content, part);
    replace(part, applyEdits(content, [appendTo(content, root, element(root.prefix))]));
  };
  const add = (part: string, content: string, contentType: string): void => {
    replace(part, content);
    append(
      TYPES,
      (prefix) =>
        `<${prefix}Override PartName="/${escapeXml(part)}" ContentType="${escapeXml(contentType)}"/>`,
    );
  };
  return {
    zip,
    has,
    text,
    replace,
    add,
    contentType: (part) => {
      const found = xmlTree(text(TYPES), TYPES).children.find(
        ({ attributes }) => partName(attributes.PartName ?? "") === partName(part),
      );
      return found?.attributes.ContentType ?? "";
    },
    relate: (from, type, to) => {
      const list = relationshipsOf(from);
      if (!has(list)) replace(list, `<Relationships xmlns="${RELATIONSHIPS}"/>`);
      const content = text(list);
      let id = "";
      for (let number = 1; id === "" || content.includes(`"${id}"`) || content.includes(`'${id}'`); number++)
        id = `fenjie${number}`;
      append(
        list,
        (prefix) => `<${prefix}Relationship Id="${id}" Type="${type}" Target="/${escapeXml(to)}"/>`,
      );
      return id;
    },
    freeName: (pattern) => {
      for (let number = 1; ; number++) {
        const name = pattern.replace("#", String(number));
        // Of a part that is not there, the list of types may speak all the same.
        if (!has(name) && !text(TYPES).toLowerCase().includes(name.toLowerCase())) return name;
      }
    },
    finish: () => {
      const parts: StoredPart[] = [];
      for (const part of zip.stored()) {
        const name = partName(new TextDecoder().decode(part.nameBytes));
        // A name that leads out of its folder is no part of a workbook: it is not handed on.
        if (name.split("/").includes("..")) continue;
        const edit = changed.get(name);
        parts.push(edit ? packPart(part, encode(edit.text)) : part);
      }
      for (const [name, edit] of changed)
        if (!zip.has(name)) parts.push(packPart(edit.name, encode(edit.text)));
      return writeZip(parts);
    },
  };

  function unpackText(part: string): string {
    const pieces: string[] = [];
    const decode = xmlDecoder(part);
    zip.unpack(part, (piece) => pieces.push(decode(piece, true)));
    pieces.push(decode(new Uint8Array(), false));
    // Whatever it was, it is written as UTF-8.
    return pieces.join("").replace(/^(<\?xml[^>]{0,100}?encoding=["'])utf-16(?:[lb]e)?/i, "$1UTF-8");
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
