import { BUILT_IN_UNITS } from "../quantity/built-in-units.ts";
import { findUnit, type UnitTable } from "../quantity/unit-table.ts";
import { MAGNITUDES } from "../quantity/units.ts";
import type { FoldedText } from "./fold-text.ts";

/** No unit has a longer name; it bounds what is looked up at one place. */
export const MAX_UNIT_LENGTH = 24;

export interface ScannedUnit {
  /** The name that the unit table has for it. */
  readonly unit: string;
  readonly next: number;
}

/** What the built-in names begin with, each of them: a name ends where none of these goes on. */
const BEGINNINGS: ReadonlySet<string> = /* @__PURE__ */ beginnings();

/** What magnitude words begin with. */
const MAGNITUDE_STARTS = /* @__PURE__ */ Object.keys(MAGNITUDES).join("");

/** ㎡ ㎞ and the like, which the unit table takes apart. */
const SQUARED_FIRST = 0x3300;
const SQUARED_LAST = 0x33ff;

function beginnings(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of BUILT_IN_UNITS.keys()) {
    for (let end = 1; end <= name.length; end++) found.add(name.slice(0, end));
  }
  return found;
}

/** The longest unit name at `at`. */
export function scanUnit(
  text: FoldedText,
  at: number,
  units: UnitTable | undefined,
): ScannedUnit | undefined {
  const { chars } = text;
  const ends: number[] = [];
  addEnds(chars, at, units, ends);
  for (const end of [...ends])
    if (chars[end] === "/" || chars[end] === EACH) addEnds(chars, end + 1, units, ends);
  if (ends.length > 1) ends.sort((a, b) => b - a);
  for (const end of ends) {
    if (end - at > MAX_UNIT_LENGTH || !isOneName(text, at, end) || !isWholeSymbol(text, end)) continue;
    const unit = findUnit(withSlash(chars.slice(at, end), units), units);
    if (unit) return { unit: unit.name, next: end };
  }
  return undefined;
}

/** 微克每立方米 is 微克/立方米; of what is counted or timed, 每 begins something else: 10家每年. */
function withSlash(name: string, units: UnitTable | undefined): string {
  const at = name.indexOf(EACH);
  const of = at < 0 ? undefined : findUnit(name.slice(at + 1), units)?.dimension;
  return of !== undefined && MEASURED.includes(of) ? name.replace(EACH, "/") : name;
}

const EACH = "每";
const MEASURED: readonly string[] = ["volume", "area", "mass", "length"];

/** Where a name that begins at `at`, with a magnitude or without one, can end. */
function addEnds(chars: string, at: number, units: UnitTable | undefined, ends: number[]): void {
  addNames(chars, at, units, ends);
  if (!MAGNITUDE_STARTS.includes(chars[at] ?? " ")) return;
  for (const length of [1, 2]) {
    if (Object.hasOwn(MAGNITUDES, chars.slice(at, at + length))) addNames(chars, at + length, units, ends);
  }
}

function addNames(chars: string, at: number, units: UnitTable | undefined, ends: number[]): void {
  const code = chars.charCodeAt(at);
  if (code >= SQUARED_FIRST && code <= SQUARED_LAST) ends.push(at + 1);
  for (let end = at + 1; end <= chars.length; end++) {
    const name = chars.slice(at, end);
    if (!BEGINNINGS.has(name)) break;
    if (BUILT_IN_UNITS.has(name)) ends.push(end);
  }
  if (units === undefined) return;
  for (const name of units.declared.keys()) if (chars.startsWith(name, at)) ends.push(at + name.length);
}

/** Whether a numeral's last character begins a unit of its own: 五千瓦 is 5千瓦. */
export function startsOwnUnit(text: FoldedText, at: number): boolean {
  const found = scanUnit(text, at, undefined);
  return found !== undefined && BUILT_IN_UNITS.has(text.chars.slice(at, found.next));
}

/** Chinese names are broken by spaces and line ends, symbols are not: `5 m 2` is not 5 m2. */
function isOneName({ chars, gaps }: FoldedText, at: number, end: number): boolean {
  for (let next = at + 1; next < end; next++) {
    if (gaps[next] !== "none" && (chars.charCodeAt(next) <= 0xff || chars.charCodeAt(next - 1) <= 0xff))
      return false;
  }
  return true;
}

/** A symbol ends where its letters do: `5mbps` is no 5 m. */
function isWholeSymbol({ chars, gaps }: FoldedText, end: number): boolean {
  return !isLetter(chars[end - 1]) || !isLetter(chars[end]) || gaps[end] !== "none";
}

export function isLetter(char: string | undefined): boolean {
  return char !== undefined && ((char >= "a" && char <= "z") || (char >= "A" && char <= "Z"));
}
