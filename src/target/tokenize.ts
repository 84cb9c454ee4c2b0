import type { Exact } from "../quantity/rational.ts";
import type { UnitTable } from "../quantity/unit-table.ts";
import { MAGNITUDES } from "../quantity/units.ts";
import { type FoldedText, foldText, type Gap, isDigit } from "./fold-text.ts";
import { DASHES, MARK_BRACKETS, MARKS, SIGNS } from "./lexicon.ts";
import { isNumeral, NUMERALS, scanNumeral } from "./numerals.ts";
import { scanNumber } from "./scan-number.ts";
import { scanUnit, startsOwnUnit } from "./scan-unit.ts";
import { type Behind, type Word, wordAt } from "./words.ts";

/** A piece of the text that means something, and where it stands in the text as written. */
export type Token = TokenKind & {
  readonly start: number;
  readonly end: number;
  /** What white space stands before it. */
  readonly gap: Gap;
};

export type TokenKind =
  | {
      readonly kind: "number";
      readonly digits: Exact;
      readonly readings: readonly string[];
      /** In Chinese numerals; `bare` where they are a magnitude without any digit (百, 千亿). */
      readonly spelled: "no" | "yes" | "bare";
      /** The magnitude that stands for a number of its own (突破万亿元), and belongs to the unit. */
      readonly magnitude?: string;
    }
  | { readonly kind: "unit"; readonly unit: string }
  | { readonly kind: "magnitude"; readonly magnitude: string }
  | { readonly kind: "dash"; readonly isSign: boolean }
  | { readonly kind: "word"; readonly word: Word }
  /** A punctuation mark, or a stretch of text that the language knows no word in. */
  | { readonly kind: "other"; readonly text: string };

/** Marks that stand alone; other characters are kept together. */
const PUNCTUATION = "，。；：！？、（）()[]{}〔〕【】“”‘’「」『』\"'《》〈〉/\\|,;:!?.…·&#@=^_`$~%‰";

/** What ends a stretch of plain text, besides words. */
const STOPS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  `0123456789${DASHES}${MARKS}${PUNCTUATION}${NUMERALS}`,
);

export interface Tokens {
  readonly tokens: readonly Token[];
  /** Where the footnote marks stand, which say nothing about any figure. */
  readonly marks: readonly (readonly [start: number, end: number])[];
}

/** Cuts a text into tokens, in one pass. Footnote marks are left out. */
export function tokenize(text: string, units?: UnitTable): readonly Token[] {
  return tokenizeWithMarks(text, units).tokens;
}

/**
 * Cuts a text into tokens, in one pass, and tells what footnote marks it left out. The text begins at `offset` of the one
 * that positions are told in. Units are looked for where one can
 * stand: after a number, a magnitude, 余 and 多.
 */
export function tokenizeWithMarks(text: string, units?: UnitTable, offset = 0): Tokens {
  const folded = foldText(text);
  const { chars, origin, gaps } = folded;
  const tokens: Token[] = [];
  const marks: [number, number][] = [];
  let at = 0;
  while (at < chars.length) {
    const mark = markLength(chars, at, tokens.length > 0);
    if (mark > 0) {
      marks.push([origin[at]! + offset, origin[at + mark - 1]! + 1 + offset]);
      at += mark;
      continue;
    }
    const { token, next } = readToken(folded, at, tokens.at(-1), units);
    // The object is new and nobody else's: copying it would be half of the work.
    const placed = token as TokenKind & { -readonly [K in "start" | "end" | "gap"]: Token[K] };
    placed.start = origin[at]! + offset;
    placed.end = origin[next - 1]! + 1 + offset;
    placed.gap = gaps[at]!;
    tokens.push(placed);
    at = next;
  }
  return { tokens, marks };
}

interface Read {
  readonly token: TokenKind;
  readonly next: number;
}

function readToken(
  text: FoldedText,
  at: number,
  last: Token | undefined,
  units: UnitTable | undefined,
): Read {
  const { chars } = text;
  const char = chars[at]!;
  const behind = whatStandsBefore(last);
  const canBeUnit = behind === "number";
  const word = wordAt(chars, at, behind);
  if (word) return { token: { kind: "word", word }, next: at + word.text.length };
  if (isDigit(char)) {
    const { digits, readings, next } = scanNumber(text, at);
    return { token: { kind: "number", digits, readings, spelled: "no" }, next };
  }
  if (DASHES.includes(char)) return readDash(chars, at);
  if (canBeUnit) {
    const unit = readUnit(text, at, units) ?? readMagnitude(chars, at);
    if (unit) return unit;
  }
  return isNumeral(char) ? readNumeral(text, at) : readOther(text, at);
}

/** One long dash is often typed as two of them; two hyphens are two. */
function readDash(chars: string, at: number): Read {
  const isSign = SIGNS.includes(chars[at]!);
  let next = at + 1;
  while (!isSign && chars[next] === chars[at]) next++;
  return { token: { kind: "dash", isSign }, next };
}

function whatStandsBefore(last: Token | undefined): Behind {
  switch (last?.kind) {
    case "number":
    case "magnitude":
      return "number";
    case "word":
      return last.word.role === "surplus" ? "number" : null;
    case "unit":
      return "unit";
    default:
      return null;
  }
}

function readUnit(text: FoldedText, at: number, units: UnitTable | undefined): Read | undefined {
  const found = scanUnit(text, at, units);
  return found && { token: { kind: "unit", unit: found.unit }, next: found.next };
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

function readNumeral(text: FoldedText, at: number): Read {
  const { chars } = text;
  const { digits, next, readings, isBare, magnitude } = scanNumeral(chars, at);
  const spelled = isBare ? "bare" : "yes";
  // 千瓦, 百分点: the name of a unit without a number.
  if (isBare && startsOwnUnit(text, at)) return { token: { kind: "other", text: chars[at]! }, next: at + 1 };
  if (next === at) {
    const token = { kind: "number", digits, readings, spelled, magnitude } as const;
    return { token, next: at + magnitude.length };
  }
  const last = next - 1;
  if (last > at && chars[last] === "千" && readings.length === 0 && startsOwnUnit(text, last)) {
    return { token: { ...numeralBefore(chars, at, last), spelled }, next: last };
  }
  return { token: { kind: "number", digits, readings, spelled }, next };
}

function numeralBefore(
  chars: string,
  at: number,
  end: number,
): { readonly kind: "number"; readonly digits: Exact; readonly readings: readonly string[] } {
  const { digits, readings } = scanNumeral(chars.slice(at, end), 0);
  return { kind: "number", digits, readings };
}

function readOther(text: FoldedText, at: number): Read {
  const { chars } = text;
  let next = at + 1;
  if (!PUNCTUATION.includes(chars[at]!)) while (next < chars.length && isPlain(chars, next)) next++;
  return { token: { kind: "other", text: chars.slice(at, next) }, next };
}

/** Whether nothing at `at` ends a stretch of plain text. */
function isPlain(chars: string, at: number): boolean {
  return !STOPS.has(chars[at]!) && wordAt(chars, at, null) === undefined;
}

/** How long the footnote mark at `at` is; 0 where there is none. In brackets it is one only behind something. */
function markLength(chars: string, at: number, behind: boolean): number {
  if (MARKS.includes(chars[at]!)) return 1;
  const close = behind && MARK_BRACKETS.find(([open]) => open === chars[at])?.[1];
  if (!close || !isDigit(chars[at + 1])) return 0;
  const end = isDigit(chars[at + 2]) ? at + 3 : at + 2;
  return chars[end] === close ? end + 1 - at : 0;
}
