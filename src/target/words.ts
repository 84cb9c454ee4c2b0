import * as grammar from "./lexicon.ts";
import * as sentence from "./lexicon-sentence.ts";
import type { Bound, Change, Commitment } from "./target-expression.ts";

/** What a word does in a target. Full-width forms are folded before it is looked up, so each stands in the lexicon once. */
export type WordRole =
  | { readonly role: "before"; readonly bound: Bound; readonly side?: "above" | "below" }
  | { readonly role: "after"; readonly bound: Bound }
  | { readonly role: "surplus"; readonly side: "above" | null }
  | {
      readonly role:
        | "plus"
        | "hold"
        | "reach"
        | "arrive"
        | "join"
        | "to"
        | "parts"
        | "between"
        | "milestone"
        | "tolerance";
    }
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
  | "share-of"
  | "terms"
  | "plain";

export type Word = WordRole & { readonly text: string; readonly stands: Standing };

/** Where a word is what it is; elsewhere it is part of another, or means something else. */
type Standing = "anywhere" | "behind-numbers" | "apart-from-numbers" | "before-magnitudes" | "last";

/** What stands right before a word: a number (with its magnitude), a number's unit, or something else. */
export type Behind = "number" | "unit" | null;

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
  ["share-of", sentence.SHARE_OF],
  ["terms", sentence.TERMS],
  ["plain", sentence.PLAIN],
  ["filler", sentence.FILLERS],
  ["filler", grammar.ADVERBS],
];

/** Behind a number a word of time is part of a date (2016年底), and 多家 is 余 of them. */
const STANDING: Partial<Record<WordRole["role"], Standing>> = {
  surplus: "behind-numbers",
  period: "apart-from-numbers",
  vague: "apart-from-numbers",
};

/** Every word, by its first character, the longer ones first. */
const WORDS: ReadonlyMap<string, readonly Word[]> = /* @__PURE__ */ indexWords();

/** The longest word that stands at `at`. */
export function wordAt(chars: string, at: number, behind: Behind): Word | undefined {
  const words = WORDS.get(chars[at]!);
  if (words === undefined) return undefined;
  for (const word of words) {
    if (word.text.length > 1 && !chars.startsWith(word.text, at)) continue;
    if (word.stands === "anywhere" || canStand(word, chars, at, behind)) return word;
  }
  return undefined;
}

function canStand({ text, stands }: Word, chars: string, at: number, behind: Behind): boolean {
  if (stands === "behind-numbers") return behind !== null;
  if (stands === "apart-from-numbers") return behind !== "number";
  if (stands === "last") return behind !== null && ENDS.includes(chars[at + text.length] ?? "。");
  return MAGNITUDE_CHARS.includes(chars[at + text.length] ?? " ");
}

const MAGNITUDE_CHARS = "百千万亿";
const ENDS = "。，,；;、！!）)";

function indexWords(): ReadonlyMap<string, readonly Word[]> {
  const words = new Map<string, Word>();
  // A word that stands in two tables is what the first of them says.
  const enter = (texts: readonly string[], role: WordRole): void => {
    const stands = STANDING[role.role] ?? "anywhere";
    for (const text of texts) if (!words.has(text)) words.set(text, { ...role, text, stands });
  };
  const passing = { role: "before", bound: "more-than", text: grammar.PASSING } as const;
  words.set(grammar.WITHIN, { role: "after", bound: "at-most", text: grammar.WITHIN, stands: "last" });
  words.set(grammar.PASSING, { ...passing, stands: "before-magnitudes" });
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
  for (const [side, text] of grammar.SURPLUS) enter([text], { role: "surplus", side });
  enter(grammar.BETWEEN, { role: "between" });
  enter(grammar.MILESTONES, { role: "milestone" });
  enter(grammar.HOLD, { role: "hold" });
  enter(grammar.TOLERANCES, { role: "tolerance" });
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
