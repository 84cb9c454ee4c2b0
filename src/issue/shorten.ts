/** What a person cannot see, or what would move the text around it: control, format, line separators, half characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The first characters of a found text, the unseen ones escaped, so that a message stays one short line. */
export function shorten(text: string, limit: number): string {
  // A character is at most two code units: only the head is ever looked at.
  const head = Array.from(text.slice(0, 2 * limit + 2));
  const shown = head.slice(0, limit).join("").replace(UNSEEN, escaped);
  return head.length > limit ? `${shown}…` : shown;
}

function escaped(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "\t") return "\\t";
  return `\\u{${character.codePointAt(0)!.toString(16)}}`;
}
