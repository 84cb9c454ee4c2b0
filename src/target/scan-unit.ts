import { BUILT_IN_UNITS } from "../quantity/built-in-units.ts";
import { findUnit, type UnitTable } from "../quantity/unit-table.ts";
import { MAGNITUDES } from "../quantity/units.ts";
import type { FoldedText, Gap } from "./fold-text.ts";

/** No unit has a longer name; it bounds what is looked up at one place. */
export const MAX_UNIT_LENGTH = 24;

export interface ScannedUnit {
  /** The name that the unit table has for it. */
  readonly unit: string;
  readonly next: number;
}

/** Every character of a built-in unit: a name ends at the latest where another one stands. */
const UNIT_CHARS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ [...BUILT_IN_UNITS.keys(), ...Object.keys(MAGNITUDES)].join("/"),
);

/** ㎡ ㎞ and the like, which the unit table takes apart. */
const SQUARED_FIRST = 0x3300;
const SQUARED_LAST = 0x33ff;

/** The longest unit name at `at`. */
export function scanUnit(
  text: FoldedText,
  at: number,
  units: UnitTable | undefined,
): ScannedUnit | undefined {
  const { chars, gaps } = text;
  const latest = Math.min(chars.length, at + MAX_UNIT_LENGTH);
  let end = at;
  while (end < latest && canBelong(chars, end, units) && (end === at || isOneName(chars, gaps, end))) end++;
  for (; end > at; end--) {
    const unit = isWholeSymbol(text, end) ? findUnit(chars.slice(at, end), units) : undefined;
    if (unit) return { unit: unit.name, next: end };
  }
  return undefined;
}

/** Whether a numeral's last character begins a unit of its own: 五千瓦 is 5千瓦. */
export function startsOwnUnit(text: FoldedText, at: number): boolean {
  const found = scanUnit(text, at, undefined);
  return found !== undefined && BUILT_IN_UNITS.has(text.chars.slice(at, found.next));
}

function canBelong(chars: string, at: number, units: UnitTable | undefined): boolean {
  const char = chars[at]!;
  if (UNIT_CHARS.has(char)) return true;
  const code = char.charCodeAt(0);
  if (code >= SQUARED_FIRST && code <= SQUARED_LAST) return true;
  if (units !== undefined) for (const name of units.declared.keys()) if (name.includes(char)) return true;
  return false;
}

/** Chinese names are broken by spaces and line ends, symbols are not: `5 m 2` is not 5 m2. */
function isOneName(chars: string, gaps: readonly Gap[], at: number): boolean {
  return gaps[at] === "none" || (chars.charCodeAt(at) > 0xff && chars.charCodeAt(at - 1) > 0xff);
}

/** A symbol ends where its letters do: `5mbps` is no 5 m. */
function isWholeSymbol({ chars, gaps }: FoldedText, end: number): boolean {
  return !isLetter(chars[end - 1]) || !isLetter(chars[end]) || gaps[end] !== "none";
}

export function isLetter(char: string | undefined): boolean {
  return char !== undefined && ((char >= "a" && char <= "z") || (char >= "A" && char <= "Z"));
}
