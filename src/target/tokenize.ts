import type { Exact } from "../quantity/rational.ts";
import { findUnit, type UnitTable } from "../quantity/unit-table.ts";
import { MAGNITUDES } from "../quantity/units.ts";
import { type FoldedText, foldText, type Gap, isDigit } from "./fold-text.ts";
import { DASHES, MARK_BRACKETS, MARKS, SIGNS, type WordRole, wordAt } from "./lexicon.ts";
import { scanNumber } from "./scan-number.ts";

/** A piece of the text that means something, and where it stands in the text as written. */
export type Token = TokenKind & {
  readonly start: number;
  readonly end: number;
  /** What white space stands before it. */
  readonly gap: Gap;
};

export type TokenKind =
  | { readonly kind: "number"; readonly digits: Exact; readonly readings: readonly string[] }
  | { readonly kind: "unit"; readonly unit: string }
  | { readonly kind: "magnitude"; readonly magnitude: string }
  | { readonly kind: "dash"; readonly isSign: boolean }
  | { readonly kind: "word"; readonly word: WordRole }
  | { readonly kind: "other"; readonly char: string };

/** No unit has a longer name; it bounds what is looked up at one place. */
export const MAX_UNIT_LENGTH = 24;

/**
 * Cuts a text into tokens, in one pass. Footnote marks are left out. Units are looked for where one can stand: after a
 * number, a magnitude, 余 and 多.
 */
export function tokenize(text: string, units?: UnitTable): readonly Token[] {
  const folded = foldText(text);
  const { chars, origin, gaps } = folded;
  const tokens: Token[] = [];
  let at = 0;
  while (at < chars.length) {
    const start = at;
    const mark = markLength(chars, at, tokens.length > 0);
    if (mark > 0) {
      at += mark;
      continue;
    }
    const read = readToken(folded, at, canTakeUnit(tokens.at(-1)), units);
    at = read.next;
    tokens.push({ ...read.token, start: origin[start]!, end: origin[at - 1]! + 1, gap: gaps[start]! });
  }
  return tokens;
}

interface Read {
  readonly token: TokenKind;
  readonly next: number;
}

function readToken(text: FoldedText, at: number, canBeUnit: boolean, units: UnitTable | undefined): Read {
  const { chars } = text;
  const char = chars[at]!;
  if (isDigit(char)) {
    const { digits, readings, next } = scanNumber(text, at);
    return { token: { kind: "number", digits, readings }, next };
  }
  if (DASHES.includes(char)) return readDash(chars, at);
  const word = wordAt(chars, at);
  if (word) return { token: { kind: "word", word }, next: at + word.text.length };
  return (
    (canBeUnit && (readUnit(text, at, units) ?? readMagnitude(chars, at))) || {
      token: { kind: "other", char },
      next: at + 1,
    }
  );
}

/** One long dash is often typed as two of them; two hyphens are two. */
function readDash(chars: string, at: number): Read {
  const isSign = SIGNS.includes(chars[at]!);
  let next = at + 1;
  while (!isSign && chars[next] === chars[at]) next++;
  return { token: { kind: "dash", isSign }, next };
}

function canTakeUnit(last: Token | undefined): boolean {
  if (last?.kind === "word") return last.word.role === "surplus";
  return last?.kind === "number" || last?.kind === "magnitude";
}

/** The longest unit name at `at`. */
function readUnit({ chars, gaps }: FoldedText, at: number, units: UnitTable | undefined): Read | undefined {
  let end = at + 1;
  while (end < chars.length && end - at < MAX_UNIT_LENGTH && isOneName(chars, gaps, end)) end++;
  for (; end > at; end--) {
    const unit = findUnit(chars.slice(at, end), units);
    if (unit) return { token: { kind: "unit", unit: unit.name }, next: end };
  }
  return undefined;
}

/** Chinese names are broken by spaces and line ends, symbols are not: `5 m 2` is not 5 m2. */
function isOneName(chars: string, gaps: readonly Gap[], at: number): boolean {
  return gaps[at] === "none" || (chars.charCodeAt(at) > 0xff && chars.charCodeAt(at - 1) > 0xff);
}

/** A magnitude word without its unit, as before 余 (20亿余元) or under a header that gives the unit. */
function readMagnitude(chars: string, at: number): Read | undefined {
  const magnitude = [chars.slice(at, at + 2), chars.slice(at, at + 1)].find((word) =>
    Object.hasOwn(MAGNITUDES, word),
  );
  return magnitude === undefined
    ? undefined
    : { token: { kind: "magnitude", magnitude }, next: at + magnitude.length };
}

/** How long the footnote mark at `at` is; 0 where there is none. In brackets it is one only behind something. */
function markLength(chars: string, at: number, behind: boolean): number {
  if (MARKS.includes(chars[at]!)) return 1;
  const close = behind && MARK_BRACKETS.find(([open]) => open === chars[at])?.[1];
  if (!close || !isDigit(chars[at + 1])) return 0;
  const end = isDigit(chars[at + 2]) ? at + 3 : at + 2;
  return chars[end] === close ? end + 1 - at : 0;
}
