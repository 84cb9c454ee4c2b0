import type { Exact } from "../quantity/rational.ts";
import { type FoldedText, isDigit } from "./fold-text.ts";

export interface ScannedNumber {
  /** The digits as printed, without separators. */
  readonly digits: Exact;
  /** Where in the folded text the number ends. */
  readonly next: number;
  /** What the number can be where its separators stand in no known places (`1,23`, `3 5`); else empty. */
  readonly readings: readonly string[];
}

/** Reads the number that begins with the digit at `at`: digits, groups of three (1,234 or 1 234), decimals. */
export function scanNumber(text: FoldedText, at: number): ScannedNumber {
  const { chars, gaps } = text;
  const groups: string[] = [];
  const separators: string[] = [];
  let next = at;
  for (;;) {
    const start = next;
    next = endOfDigits(text, start);
    groups.push(chars.slice(start, next));
    if (isDigit(chars[next])) {
      separators.push(gaps[next]!);
    } else if (chars[next] === "," && isDigit(chars[next + 1])) {
      separators.push(gaps[next] === "none" && gaps[next + 1] === "none" ? "," : "wide");
      next++;
    } else break;
  }
  let decimals = "";
  if (chars[next] === "." && isDigit(chars[next + 1]) && gaps[next] === "none" && gaps[next + 1] === "none") {
    const end = endOfDigits(text, next + 1);
    decimals = chars.slice(next, end);
    next = end;
  }
  const digits = groups.join("") + decimals;
  if (groups.length === 1 || isGrouped(groups, separators)) return { digits, next, readings: [] };
  const decimalComma = separators[0] === "," && groups.length === 2 && decimals === "";
  const apart = decimalComma ? groups.join(".") : groups.join("、") + decimals;
  return { digits, next, readings: [apart, digits] };
}

/** Where the digits end that follow one another without a gap. */
function endOfDigits(text: FoldedText, at: number): number {
  let next = at + 1;
  while (isDigit(text.chars[next]) && text.gaps[next] === "none") next++;
  return next;
}

/** Groups of three, the first of one to three and no 0 in front, parted by commas alone or single spaces alone. */
function isGrouped(groups: readonly string[], separators: readonly string[]): boolean {
  const [first, ...rest] = groups;
  const separator = separators[0]!;
  return (
    (separator === "," || separator === "space") &&
    separators.every((other) => other === separator) &&
    first!.length <= 3 &&
    !first!.startsWith("0") &&
    rest.every((group) => group.length === 3)
  );
}
