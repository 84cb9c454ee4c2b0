import { foldText } from "./fold-text.ts";
import { QUALITIES, WHOLE_QUALITIES } from "./lexicon-sentence.ts";
import type { Token } from "./tokenize.ts";

/**
 * What a text without a figure is: `qualitative` (基本同步, 稳步增长), `unquantified` (数百家, 一批), `no-quantity` (something is to
 * be done, and nothing says how much of it).
 */
export type KindOfNothing = "qualitative" | "unquantified" | "no-quantity";

/** A promise names what is to be done and to what. */
const SHORTEST = 4;

/** The kind of nothing that words without a figure are; null where they promise nothing, or have a number of their own. */
export function kindOfNothing(text: string, tokens: readonly Token[]): KindOfNothing | null {
  if (tokens.some(isQuantity)) return null;
  return kindOfWords(text, tokens);
}

/** The same, whatever numbers the text has: they have turned out to be part of names. */
export function kindOfWords(text: string, tokens: readonly Token[]): KindOfNothing | null {
  const { chars } = foldText(text);
  if (tokens.some((token) => hasRole(token, "vague"))) return "unquantified";
  if (WHOLE_QUALITIES.some((word) => chars.endsWith(word))) return "qualitative";
  if (chars.length < SHORTEST) return null;
  if (QUALITIES.some((word) => chars.includes(word))) return "qualitative";
  return tokens.some(promises) ? "no-quantity" : null;
}

function promises(token: Token): boolean {
  return hasRole(token, "verb") || hasRole(token, "commitment") || hasRole(token, "change");
}

function hasRole(token: Token, role: string): boolean {
  return token.kind === "word" && token.word.role === role;
}

/** Digits always are; of Chinese numerals one alone is as a rule part of a word. */
function isQuantity(token: Token): boolean {
  return (
    token.kind === "number" &&
    (token.spelled === "no" || (token.spelled === "yes" && token.digits.length > 1))
  );
}
