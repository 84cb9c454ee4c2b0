import { failure } from "../issue/fenjie-error.ts";
import type { Language } from "../issue/language.ts";
import { formatQuantity } from "../quantity/format-quantity.ts";
import type { Exact } from "../quantity/rational.ts";
import type { Bound, Change, Figure } from "./target-expression.ts";

/** `official`: in words, as a table or a sentence prints it. `symbols`: ≥ and its kin, where there is one. */
export type Style = "official" | "symbols";

type Around = Readonly<Record<Exclude<Bound, "between">, readonly [string, string]>>;

/** The words of the normal form, around a number with its unit. */
const AROUND: Readonly<Record<Language, Around>> = {
  zh: {
    exact: ["", ""],
    "at-least": ["", "以上"],
    "more-than": ["超", ""],
    "at-most": ["", "以内"],
    "less-than": ["低于", ""],
    about: ["", "左右"],
  },
  en: {
    exact: ["", ""],
    "at-least": ["at least ", ""],
    "more-than": ["more than ", ""],
    "at-most": ["at most ", ""],
    "less-than": ["less than ", ""],
    about: ["about ", ""],
  },
};

const SYMBOLS: Around = {
  exact: ["", ""],
  "at-least": ["≥", ""],
  "more-than": [">", ""],
  "at-most": ["≤", ""],
  "less-than": ["<", ""],
  about: ["≈", ""],
};

/** A change in front of its figure. */
const CHANGED: Readonly<Record<Language, Readonly<Record<Change, string>>>> = {
  zh: { up: "增长", down: "下降" },
  en: { up: "an increase of ", down: "a decrease of " },
};

/** Units that stand at both ends of a range (GB/T 15835: 63%～68%, and 3—5家). */
const AT_BOTH_ENDS: readonly string[] = ["%", "‰"];

/** A figure in its normal form. */
export function formatFigure(figure: Figure, lang: Language, style: Style = "official"): string {
  const { change } = figure;
  const changed = change === undefined ? "" : CHANGED[lang][change];
  return changed + formatAmount(figure, lang, style);
}

function formatAmount(figure: Figure, lang: Language, style: Style): string {
  const { bound, value, unit, side } = figure;
  if (bound === "between") return formatRange(figure, lang);
  const write = lang === "zh" ? inChinese : inEnglish;
  if (bound === "about" && side === "below") return (lang === "zh" ? "近" : "nearly ") + write(value, unit);
  if (bound === "about" && side === "above") {
    return lang === "zh" ? inChinese(value, unit, "余") : `slightly more than ${inEnglish(value, unit)}`;
  }
  const [before, after] = (style === "symbols" ? SYMBOLS : AROUND[lang])[bound];
  return before + write(value, unit) + after;
}

function formatRange({ value, upper = value, unit }: Figure, lang: Language): string {
  const isTwice = value.includes("/") || (unit !== null && AT_BOTH_ENDS.includes(unit));
  if (lang === "en") return `${isTwice ? inEnglish(value, unit) : value} to ${inEnglish(upper, unit)}`;
  return `${isTwice ? inChinese(value, unit) : value}—${inChinese(upper, unit)}`;
}

function inEnglish(value: Exact, unit: string | null): string {
  return unit === null || unit === "1"
    ? value
    : formatQuantity({ value, unit }, { lang: "en", grouping: false });
}

/** Fractions are written 3分之1, as 1/3 could be a date; without a unit of their own they cannot be told apart from it. */
function inChinese(value: Exact, unit: string | null, between = ""): string {
  const [n, d] = value.split("/");
  if (d === undefined) return value + between + (unit === "1" ? "" : (unit ?? ""));
  if (unit === null) throw failure("needs-rounding", { value });
  const sign = n!.startsWith("-") ? "-" : "";
  return `${sign}${d}分之${n!.slice(sign.length)}${between}${unit === "1" ? "" : unit}`;
}
