import type { Token } from "./tokenize.ts";

/** The text of a token that is no word, number, unit or dash; empty for the others, and where there is none. */
export function plainText(token: Token | undefined): string {
  return token?.kind === "other" ? token.text : "";
}

/** What a word or a stretch of plain text says; empty for numbers and units, and where there is none. */
export function saidBy(token: Token | undefined): string {
  return token?.kind === "word" ? token.word.text : plainText(token);
}
