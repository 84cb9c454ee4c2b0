import { textWidth } from "../node/text-width.ts";

/**
 * A Chinese word among Latin ones (a unit: 30 万平方米), a Chinese character with the punctuation that belongs to it, or
 * a Latin word; each with the space after it.
 */
const PIECES =
  /(?<!\S)\p{Script=Han}{1,8}(?!\S)\s*|["“‘(（《「『【]*[\p{Script=Han}\u3000-\u303f\uff00-\uffef][”’）》」』】，。、；：！？…—"').,;:!?%]*\s*|(?:(?![\p{Script=Han}\u3000-\u303f\uff00-\uffef“‘])\S)+[”’）》」』】，。、；：！？]*\s*|\s+|./gsu;

/** A text in lines of at most so many columns; no line begins with a mark that closes. */
export function fold(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text, width)) {
    if (line !== "" && textWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += line === "" ? piece.trimStart() : piece;
  }
  return [...lines, line.trimEnd()];
}

/** Pieces that fit a line; a word that does not is cut. */
function* pieces(text: string, width: number): Generator<string> {
  for (const [piece] of text.matchAll(PIECES)) {
    if (textWidth(piece.trimEnd()) <= width) yield piece;
    else yield* piece;
  }
}

/** A paragraph after a mark, its further lines under its first. A width of null leaves it one line, as files have it. */
export function hang(mark: string, text: string, width: number | null): string {
  const indent = " ".repeat(textWidth(mark));
  const lines = width === null ? [text] : fold(text, Math.max(20, width - indent.length));
  return lines.map((line, index) => (index === 0 ? mark : indent) + line).join("\n");
}
