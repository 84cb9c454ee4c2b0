/** What stood before a character: nothing, one space within a line, or more than that (several spaces, a line break). */
export type Gap = "none" | "space" | "wide";

/**
 * A text without its white space, its full-width forms and 萬 and 億, one character for one, so that every word is looked for in
 * one spelling and still knows where it stands in the text as written.
 */
export interface FoldedText {
  readonly chars: string;
  /** Where each character of `chars` stands in the text. */
  readonly origin: readonly number[];
  /** What white space stood before each character of `chars`. */
  readonly gaps: readonly Gap[];
}

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_OFFSET = 0xfee0;

/** 萬 and 億, which stand in print beside simplified words. */
const TRADITIONAL: ReadonlyMap<number, string> = /* @__PURE__ */ new Map([
  [0x842c, "万"],
  [0x5104, "亿"],
]);

export function foldText(text: string): FoldedText {
  const chars: string[] = [];
  const origin: number[] = [];
  const gaps: Gap[] = [];
  let gap: Gap = "none";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      gap = gap === "none" && isNarrow(code) ? "space" : "wide";
      continue;
    }
    const wide = code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST;
    chars.push(wide ? String.fromCharCode(code - FULL_WIDTH_OFFSET) : (TRADITIONAL.get(code) ?? text[at]!));
    origin.push(at);
    gaps.push(gap);
    gap = "none";
  }
  return { chars: chars.join(""), origin, gaps };
}

/** A space that can group digits (GB/T 15835), where a tab or a full-width space parts one thing from another. */
function isNarrow(code: number): boolean {
  return code !== 0x09 && code !== 0x3000 && !isLineBreak(code);
}

function isLineBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** White space, and what is as invisible: zero-width spaces, a byte order mark, a soft hyphen. */
function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    isLineBreak(code) ||
    code === 0xa0 ||
    code === 0xad ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

export function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= "0" && char <= "9";
}
