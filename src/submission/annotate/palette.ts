import type { Severity } from "../../issue/issue.ts";

/** Light enough to read what stands on it; of the last byte only the beginning of a range. */
const COLOURS: Readonly<Record<Severity, readonly [prefix: string, last: number]>> = {
  error: ["FFFFC4", 0xc0],
  warning: ["FFFFEB", 0x80],
  info: ["FFD0E4", 0xe0],
};
/** How many shades a severity has, which nobody can tell apart. */
export const SHADES = 32;

/**
 * The colour of a cell with an issue. Which of the fills that were there before it covers, its shade says: colours are
 * what every program keeps, wherever a cell is moved.
 */
export function markColour(severity: Severity, shade = 0): string {
  const [prefix, last] = COLOURS[severity];
  return `${prefix}${(last + shade).toString(16).toUpperCase()}`;
}

/** The shade of a colour of ours; undefined of any other. */
export function shadeOf(colour: string): number | undefined {
  for (const [prefix, last] of Object.values(COLOURS)) {
    const shade = Number.parseInt(colour.slice(6), 16) - last;
    if (colour.length === 8 && colour.toUpperCase().startsWith(prefix) && shade >= 0 && shade < SHADES)
      return shade;
  }
  return undefined;
}
