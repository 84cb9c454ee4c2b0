import { fail, ok, type Result } from "../../issue/issue.ts";
import { decodeText } from "../../sheet/decode-text.ts";
import { type FileFault, unreadable } from "../../sheet/unreadable.ts";
import type { Block, DocumentFormat, SourceDocument } from "./document.ts";
import { faultOfZip } from "./fault-of-zip.ts";
import { readDocx } from "./read-docx.ts";
import { readHtml } from "./read-html.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readPlain } from "./read-plain.ts";

/** No document comes near it, pictures included. */
const LARGEST_DOCUMENT = 20 * 1024 * 1024;
/** In characters: thousands of pages. */
const LONGEST_TEXT = 4_000_000;

const FORMATS: ReadonlyMap<string, DocumentFormat> = new Map([
  ["txt", "txt"],
  ["text", "txt"],
  ["md", "md"],
  ["markdown", "md"],
  ["html", "html"],
  ["htm", "html"],
  ["docx", "docx"],
]);

/** Formats that other programs turn into one that can be read. */
const CONVERTIBLE: ReadonlySet<string> = new Set(["doc", "wps", "rtf", "odt", "pdf"]);

const TEXT_READERS = { txt: readPlain, md: readMarkdown, html: readHtml } as const;

/**
 * Reads a document: plain text, Markdown, a web page or a Word document (.docx), as its name ends. Fails with
 * `unreadable-file`: what is not text, too large, nested too deep, of no known kind; `needs-conversion`: what has to be
 * converted first.
 */
export async function readDocument(
  content: string | Uint8Array,
  fileName: string,
): Promise<Result<SourceDocument>> {
  const ending = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "txt";
  if (content.length > LARGEST_DOCUMENT)
    return unreadable(fileName, "too-large", `${LARGEST_DOCUMENT / 1024 / 1024} MB`);
  const known = typeof content === "string" || CONVERTIBLE.has(ending) ? undefined : kindOf(content);
  const kind = known ?? ending;
  if (CONVERTIBLE.has(kind))
    return fail("needs-conversion", { format: kind }, { location: { file: fileName } });
  const format = FORMATS.get(kind);
  if (format === undefined) return unreadable(fileName, "unknown-format", kind);
  const blocks = await blocksOf(content, format);
  if (typeof blocks === "string") return unreadable(fileName, blocks);
  return ok({ fileName, format, counts: format === "docx" ? "paragraphs" : "lines", blocks });
}

async function blocksOf(
  content: string | Uint8Array,
  format: DocumentFormat,
): Promise<readonly Block[] | FileFault> {
  if (format === "docx") {
    if (typeof content === "string") return "not-docx";
    const fault = faultOfZip(content);
    if (fault === undefined) return readDocx(content);
    return fault === "too-large" || fault === "encrypted" ? fault : "not-docx";
  }
  const text = typeof content === "string" ? content : decodeText(content);
  if (text === undefined) return "not-text";
  return text.length > LONGEST_TEXT ? "too-large" : TEXT_READERS[format](text);
}

/** What the first bytes say, whatever the file is called: people rename files. */
function kindOf(bytes: Uint8Array): string | undefined {
  const starts = (...mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46)) return "pdf";
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return "doc";
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) return "rtf";
  if (starts(0x50, 0x4b, 0x03, 0x04)) return "docx";
  return undefined;
}
