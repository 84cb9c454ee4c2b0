import { eastAsianWidth } from "get-east-asian-width";

/** Columns that a text takes where Chinese characters are two wide. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += eastAsianWidth(character.codePointAt(0)!);
  return width;
}

/** A text with spaces after it, up to a width. */
export function padTo(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}

/** Joins items into lines that are no wider than they must be; every line but the last ends with the separator. */
export function wrap(items: readonly string[], separator: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const [index, item] of items.entries()) {
    const text = index < items.length - 1 ? item + separator : item;
    const wide = textWidth(text);
    if (line !== "" && width + wide > room) {
      lines.push(line.trimEnd());
      [line, width] = ["", 0];
    }
    line += text;
    width += wide;
  }
  return line === "" ? lines : [...lines, line];
}
