import { MARK_BRACKETS, MARKS } from "../target/lexicon.ts";

/** `[1]`, `〔12〕`, `（注1）` at the end of a name; each with its brackets. */
const BRACKETED = new RegExp(
  `(?:${MARK_BRACKETS.map(([open, close]) => `\\${open}\\d{1,2}\\${close}`).join("|")}|[(（]注\\d{0,2}[)）])$`,
);

/** A name as it stands, then without the footnote marks at its end, where it has any: `甲县①`, `投资[1]`. */
export function withoutMarks(text: string): string {
  let rest = text.trimEnd();
  for (;;) {
    const bracketed = BRACKETED.exec(rest.slice(-10));
    const length = bracketed ? bracketed[0].length : MARKS.includes(rest.at(-1) ?? " ") ? 1 : 0;
    if (length === 0 || length >= rest.length) return rest;
    rest = rest.slice(0, -length).trimEnd();
  }
}
