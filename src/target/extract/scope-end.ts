import { PLACES } from "../lexicon-sentence.ts";
import { plainText, saidBy } from "../token-text.ts";
import type { Token } from "../tokenize.ts";

/** What a scope's bracket holds is short: 各县（市、区）, 各乡镇（街道、开发区）. */
const LONGEST_BRACKET = 9;

/** Where a scope ends that begins with a word for it: behind its bracket, and the places listed behind that. */
export function endOfScope(tokens: readonly Token[], at: number): number {
  let next = closing(tokens, at);
  const first = tokens[next];
  // 每个省级开发区, 各县（市）区
  if (isPlace(first) && (next > at || plainText(first).startsWith("级"))) next++;
  while (isJoin(tokens[next]) && isPlace(tokens[next + 1])) next = closing(tokens, next + 2);
  return next;
}

function closing(tokens: readonly Token[], at: number): number {
  if (plainText(tokens[at]) !== "(") return at;
  const last = Math.min(tokens.length, at + LONGEST_BRACKET);
  for (let next = at + 1; next < last; next++) {
    const token = tokens[next]!;
    if (plainText(token) === ")") return next + 1;
    if (token.kind !== "other" && !isJoin(token)) break;
  }
  return at;
}

/** 开发区, 区: a stretch of text that names places and nothing else. */
function isPlace(token: Token | undefined): boolean {
  return PLACES.some((place) => plainText(token).endsWith(place));
}

function isJoin(token: Token | undefined): boolean {
  return saidBy(token) === "、" || (token?.kind === "word" && token.word.role === "and");
}
