import type { Spread } from "./measure.ts";

export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A line of a table of results. */
export interface Row {
  readonly what: Words;
  readonly figures: Spread;
  readonly unit: "times" | "ms" | "KB" | "MB" | "µs" | "";
  /** What must be reached. Only what does not depend on the clock alone has one: ratios, sizes, counts. */
  readonly target?: { readonly atMost: number } | { readonly atLeast: number };
}

/** What one benchmark found. */
export interface Section {
  readonly title: Words;
  /** What was measured, and how. */
  readonly about: Words;
  readonly rows: readonly Row[];
}

/** Whether a row reaches its target: by its median, as single rounds on a busy machine say little. */
export function isMet({ target, figures: { median } }: Row): boolean {
  if (!target) return true;
  return "atMost" in target ? median <= target.atMost : median >= target.atLeast;
}

type Cells = readonly [what: string, min: string, median: string, max: string, target: string];

/** A row as it is printed. */
export function cellsOf(row: Row, lang: "zh" | "en"): Cells {
  const { figures, unit, target, what } = row;
  const show = (value: number): string => withUnit(value, unit, lang);
  const [min, median, max] = [show(figures.min), show(figures.median), show(figures.max)];
  const ends = figures.min === figures.max ? ["", ""] : [min, max];
  return [what[lang], ends[0]!, median, ends[1]!, target ? targetText(row, lang) : ""];
}

function targetText(row: Row, lang: "zh" | "en"): string {
  const { target, unit } = row;
  if (!target) return "";
  const [sign, limit] = "atMost" in target ? ["≤", target.atMost] : ["≥", target.atLeast];
  const missed = isMet(row) ? "" : lang === "zh" ? "，未达到" : ", missed";
  return `${sign} ${withUnit(limit, unit, lang)}${missed}`;
}

function withUnit(value: number, unit: Row["unit"], lang: "zh" | "en"): string {
  const number = value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
  if (unit === "") return number;
  if (unit === "times") return lang === "zh" ? `${number} 倍` : `${number} ×`;
  return `${number} ${unit}`;
}
