import type { Block } from "./document.ts";
import { readHtml } from "./read-html.ts";

/** The blocks of a Word document (.docx), in the order of its text; "not-docx" where it is none. */
export async function readDocx(bytes: Uint8Array): Promise<readonly Block[] | "too-deep" | "not-docx"> {
  // Loaded when it is needed: it takes longer to load than most documents to read.
  const { default: mammoth } = await import("mammoth");
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Pictures say nothing here, and would make the text many times as long.
    const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage, externalFileAccess: false });
    return readHtml(value, "paragraphs");
  } catch {
    return "not-docx";
  }
}
