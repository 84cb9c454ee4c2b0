const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’]/u;

/** Lines of one cell or paragraph as one line: Chinese has no space between them, other words do. */
export function joinText(lines: readonly string[]): string {
  let text = "";
  for (const line of lines) {
    const next = line.replace(/[\s\u200b\ufeff]+/g, " ").trim();
    if (next === "") continue;
    if (text === "") text = next;
    else text += WIDE.test(text.at(-1)!) || WIDE.test(next[0]!) ? next : ` ${next}`;
  }
  return text;
}
