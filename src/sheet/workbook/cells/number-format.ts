/** What a cell's format makes of its number. */
export type NumberKind = "number" | "percent" | "date" | "month" | "year" | "time";

/** Formats that files name by number only, those of Chinese Excel included; all others are plain numbers. */
const BUILT_IN: ReadonlyMap<number, NumberKind> = new Map([
  ...numbers("percent", 9, 10),
  ...numbers("date", 14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58),
  ...numbers("month", 17, 27, 36, 50, 52, 57),
  ...numbers("time", 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56),
]);

function numbers(kind: NumberKind, ...ids: readonly number[]): readonly (readonly [number, NumberKind])[] {
  return ids.map((id) => [id, kind]);
}

export function builtInKind(id: number): NumberKind {
  return BUILT_IN.get(id) ?? "number";
}

/** What stands in a format and is shown as it is, or not at all: quoted, escaped, a filler, a colour, a language. */
const LITERAL = /"[^"]*"?|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]?/giu;
/** A format that is longer is none that a program has written. */
const LONGEST = 1000;

/**
 * What a format code such as `yyyy"年"m"月"` or `0.0%` shows of a number. Of its sections the first counts, that of
 * positive numbers.
 */
export function kindOfFormat(code: string): NumberKind {
  const shown = code.slice(0, LONGEST).replace(LITERAL, "").split(";")[0]!.toLowerCase();
  if (shown.includes("general") || /[0#?]/.test(shown.replace(/\.0+/, "")))
    return shown.includes("%") ? "percent" : "number";
  const year = /[ye]/.test(shown);
  const day = /d|aaa/.test(shown);
  const clock = /[hs]|\[m/.test(shown);
  // Beside hours or seconds, m is minutes.
  const month = /m/.test(shown) && (!clock || year || day);
  if (day || (month && clock)) return "date";
  if (month) return year ? "month" : "date";
  if (year) return "year";
  if (clock) return "time";
  return shown.includes("%") ? "percent" : "number";
}
