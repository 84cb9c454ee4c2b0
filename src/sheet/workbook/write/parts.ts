import { packPart, writeZip } from "../zip/write-zip.ts";

/** Parts of an archive by name: XML, or bytes that are kept as they came. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** An archive of parts in the order given: the same parts are the same bytes. */
export function zipParts(parts: Parts): Uint8Array {
  return writeZip(
    Object.entries(parts).map(([name, content]) =>
      packPart(name, typeof content === "string" ? new TextEncoder().encode(content) : content),
    ),
  );
}

/** What the parts of a workbook begin with. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const MARKUP: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};
/** Characters that XML cannot hold, halves of a pair among them; a carriage return it would make a line feed of. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNWRITABLE = /[\x00-\x08\x0b-\x1f\ufffe\uffff]|\p{Surrogate}/gu;
/** What reads as such a character already, and is meant as it stands. */
const ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * A text as it stands in a part of a workbook, in an element or an attribute. What XML cannot hold is written as
 * spreadsheets do, `_x0007_`, which they and our reader read back.
 */
export function escapeXml(text: string): string {
  return text
    .replace(ESCAPED, "_x005F_")
    .replace(UNWRITABLE, (character) => `_x${codeOf(character)}_`)
    .replace(/[&<>"\n\t]/g, (character) => MARKUP[character]!);
}

function codeOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}
