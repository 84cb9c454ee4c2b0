/** Roughly how wide a text is, a Chinese character counting as two: columns need no more. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! < 0x1100 ? 1 : 2;
  return width;
}

/** How many lines a text takes in a cell of a width. */
export function lineCount(text: string, width: number): number {
  const room = Math.max(1, width - 1);
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

/** The height of lines, in points. */
export function lineHeight(lines: number): number {
  return lines * 15 + 5;
}
