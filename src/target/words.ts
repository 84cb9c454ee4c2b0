import * as grammar from "./lexicon.ts";
import * as sentence from "./lexicon-sentence.ts";
import type { Bound, Change, Commitment } from "./target-expression.ts";

/** What a word does in a target. Full-width forms are folded before it is looked up, so each stands in the lexicon once. */
export type WordRole =
  | { readonly role: "before"; readonly bound: Bound; readonly side?: "above" | "below" }
  | { readonly role: "after"; readonly bound: Bound }
  | { readonly role: "surplus" | "plus" | "hold" | "reach" | "arrive" | "join" | "to" | "parts" }
  | { readonly role: "commitment"; readonly commitment: Commitment; readonly isTight: boolean }
  | { readonly role: "change"; readonly change: Change }
  | { readonly role: "share"; readonly unit: string }
  | { readonly role: "figure"; readonly figure: grammar.WordFigure }
  | { readonly role: "scope"; readonly scope: "whole" | "each" }
  | { readonly role: "verb"; readonly counts: boolean; readonly closes: boolean }
  | { readonly role: SentenceRole };

type SentenceRole =
  | "vague"
  | "filler"
  | "respectively"
  | "compared"
  | "of-which"
  | "from"
  | "per"
  | "and"
  | "period"
  | "level"
  | "terms"
  | "plain";

export type Word = WordRole & { readonly text: string };

/** The tables whose words do one thing each. */
const SENTENCE_TABLES: readonly (readonly [role: SentenceRole, words: readonly string[]])[] = [
  ["vague", grammar.VAGUE],
  ["respectively", sentence.RESPECTIVELY],
  ["compared", sentence.COMPARED],
  ["of-which", sentence.OF_WHICH],
  ["from", sentence.FROM],
  ["per", sentence.PER],
  ["and", sentence.AND],
  ["period", sentence.PERIODS],
  ["level", sentence.LEVELS],
  ["terms", sentence.TERMS],
  ["plain", sentence.PLAIN],
  ["filler", sentence.FILLERS],
];

/** Every word, by its first character, the longer ones first. */
const WORDS: ReadonlyMap<string, readonly Word[]> = /* @__PURE__ */ indexWords();

/** Behind a number these are something else: 2016年底 is a date, and 200多家 is 200余 of them. */
const NEVER_BEHIND_NUMBERS: readonly WordRole["role"][] = ["period", "vague"];

/** The longest word that stands at `at`. */
export function wordAt(chars: string, at: number, isBehindNumber: boolean): Word | undefined {
  const words = WORDS.get(chars[at]!);
  if (words === undefined) return undefined;
  for (const word of words) {
    if (word.text.length > 1 && !chars.startsWith(word.text, at)) continue;
    if (!isBehindNumber || !NEVER_BEHIND_NUMBERS.includes(word.role)) return word;
  }
  return undefined;
}

function indexWords(): ReadonlyMap<string, readonly Word[]> {
  const words = new Map<string, Word>();
  // A word that stands in two tables is what the first of them says.
  const enter = (texts: readonly string[], role: WordRole): void => {
    for (const text of texts) if (!words.has(text)) words.set(text, { ...role, text });
  };
  for (const [bound, texts] of grammar.BEFORE) enter(texts, { role: "before", bound });
  for (const [bound, texts] of grammar.AFTER) enter(texts, { role: "after", bound });
  for (const [commitment, texts] of grammar.COMMITMENTS)
    enter(texts, { role: "commitment", commitment, isTight: false });
  for (const [commitment, text] of grammar.TIGHT_COMMITMENTS)
    enter([text], { role: "commitment", commitment, isTight: true });
  for (const [figure, texts] of grammar.WORD_FIGURES) enter(texts, { role: "figure", figure });
  for (const [unit, texts] of grammar.PER_HUNDRED) enter(texts, { role: "share", unit });
  for (const [change, texts] of grammar.CHANGES) {
    enter(arriving(texts), { role: "arrive" });
    enter([...texts, ...texts.map((text) => `${text}了`)], { role: "change", change });
  }
  enter(arriving(grammar.ARRIVING), { role: "arrive" });
  enter(grammar.NEARLY, { role: "before", bound: "about", side: "below" });
  enter(grammar.SURPLUS, { role: "surplus" });
  enter(grammar.HOLD, { role: "hold" });
  enter(grammar.JOIN, { role: "join" });
  enter(grammar.TO, { role: "to" });
  enter(grammar.PARTS, { role: "parts" });
  enter(["+"], { role: "plus" });
  const verbs = (texts: readonly string[]): void => {
    for (const text of texts) {
      const counts = sentence.COUNTING_VERBS.includes(text);
      enter([text], { role: "verb", counts, closes: sentence.CLOSING_VERBS.includes(text) });
    }
  };
  verbs(sentence.VERBS);
  enter(grammar.REACH, { role: "reach" });
  for (const [scope, texts] of sentence.SCOPES) enter(texts, { role: "scope", scope });
  for (const [role, texts] of SENTENCE_TABLES) enter(texts, { role });
  const index = new Map<string, Word[]>();
  for (const word of words.values()) {
    const others = index.get(word.text[0]!);
    if (others) others.push(word);
    else index.set(word.text[0]!, [word]);
  }
  for (const same of index.values()) same.sort((a, b) => b.text.length - a.text.length);
  return index;
}

function arriving(verbs: readonly string[]): readonly string[] {
  return verbs.flatMap((verb) => grammar.ARRIVE.map((to) => verb + to));
}
