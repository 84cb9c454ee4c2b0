import { inflateRawSync } from "node:zlib";

/** The text of a fixture, got in another way than the readers get it: what stands there, whatever it is part of. */
export function textOfDocument(bytes: Uint8Array, name: string): string {
  if (name.endsWith(".docx")) return textOfWord(Buffer.from(bytes));
  const text = decoded(bytes);
  if (!/\.html?$/.test(name)) return text;
  return text
    .replace(/<(style|script|head)[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, "")
    .replace(/<\/?(?:span|b|o:p)[^>]*>/g, "")
    .replace(/<[^>]*>/g, "\n");
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** The runs of a Word document and its footnotes; what was deleted with changes tracked is none of them. */
function textOfWord(zip: Buffer): string {
  const xml = ["word/document.xml", "word/footnotes.xml"].map((name) => entryOf(zip, name)).join("");
  const runs = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>/g);
  return [...runs].map(([, text]) => text ?? "\n").join("");
}

function entryOf(zip: Buffer, name: string): string {
  let at = zip.readUInt32LE(zip.lastIndexOf("PK\u0005\u0006") + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [packed, length] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const local = zip.readUInt32LE(at + 42);
    if (zip.toString("utf8", at + 46, at + 46 + length) === name) {
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const content = zip.subarray(start, start + packed);
      return (zip.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content)).toString("utf8");
    }
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return "";
}

/** Every run of digits, thousands together, in the order of the text. */
export function digitsIn(text: string): readonly string[] {
  const plain = text.normalize("NFKC").replace(/(\d),(?=\d{3}(?!\d))/g, "$1");
  return plain.match(/\d+/g) ?? [];
}
