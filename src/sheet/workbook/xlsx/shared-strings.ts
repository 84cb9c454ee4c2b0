import type { Limits } from "../../limits.ts";
import { localName, readXml } from "../read-xml.ts";
import type { Zip } from "../zip/open-zip.ts";

/** Texts that cells refer to by number; the pieces of rich text joined, phonetic guides left out. */
export function readSharedStrings(zip: Zip, part: string, limits: Limits): readonly string[] {
  const strings: string[] = [];
  let text = "";
  let guides = 0;
  let isText = false;
  readXml(zip, part, limits, {
    open: (element) => {
      const name = localName(element);
      if (name === "si") text = "";
      else if (name === "rPh") guides++;
      else if (name === "t") isText = guides === 0;
    },
    close: (element) => {
      const name = localName(element);
      if (name === "si") strings.push(unescapeText(text));
      else if (name === "rPh") guides--;
      else if (name === "t") isText = false;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
  });
  return strings;
}

/** Characters that XML cannot hold stand as `_x000D_`. Line breaks are one character each, as in every other format. */
export function unescapeText(text: string): string {
  const plain = text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
  return plain.includes("\r") ? plain.replace(/\r\n?/g, "\n") : plain;
}
