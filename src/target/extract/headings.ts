import { isDigit } from "../fold-text.ts";
import { isNumeral, scanNumeral } from "../numerals.ts";

/** How a heading is numbered, from the top: 一、 （一） 1. （1） ①; and chapters above them all. */
export type HeadingForm = "chapter" | "section" | "top" | "second" | "third" | "fourth" | "comma";

/** The number that a paragraph begins with. */
export interface Heading {
  readonly form: HeadingForm;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** What a line may begin with before its number, in Markdown. */
const MARKUP = "#*->　 \t";
/** No heading has a number of more digits. */
const MAX_DIGITS = 3;

/** The heading at `at`, if one stands there. `comma` is `1、`, which stands at two levels. */
export function readHeading(text: string, at: number, end: number): Heading | null {
  let start = at;
  while (start < end && MARKUP.includes(text[start]!)) start++;
  const opens = text[start] === "（" || text[start] === "(";
  const isOrdinal = text[start] === "第";
  const numberAt = opens || isOrdinal ? start + 1 : start;
  const number = readNumber(text, numberAt);
  if (!number) return null;
  const after = text[number.next];
  if (isListed(text, number.next)) return null;
  const found = (form: HeadingForm, length = 1): Heading => {
    return { form, number: number.value, start, end: number.next + length };
  };
  if (isOrdinal)
    return after === "章" || after === "篇" ? found("chapter") : after === "节" ? found("section") : null;
  if (opens) {
    if (after !== "）" && after !== ")") return null;
    return found(number.isSpelled ? "second" : "fourth");
  }
  if (after === "、" || (after === "，" && number.isSpelled))
    return found(number.isSpelled ? "top" : "comma");
  if (number.isSpelled) return null;
  const isPoint = after === "." || after === "．";
  return isPoint && !isDigit(text[number.next + 1]) ? found("third") : null;
}

/** 一、二、三产业 and 1、2号线 begin with a list, not with the number of a heading. */
function isListed(text: string, at: number): boolean {
  if (text[at] !== "、") return false;
  const next = readNumber(text, at + 1);
  return next !== null && LISTS.some((word) => text.startsWith(word, next.next));
}

/** What goes on with a list of numbers, and what only a list of them counts. */
const LISTS: readonly string[] = ["、", "和", "与", "及", "产业", "号", "线", "类", "级"];

function readNumber(
  text: string,
  at: number,
): { readonly value: number; readonly next: number; readonly isSpelled: boolean } | null {
  let next = at;
  while (isDigit(text[next]) && next - at <= MAX_DIGITS) next++;
  if (next > at)
    return next - at > MAX_DIGITS ? null : { value: Number(text.slice(at, next)), next, isSpelled: false };
  if (!isNumeral(text[at])) return null;
  const { digits, next: end, magnitude, readings } = scanNumeral(text.slice(at, at + 6), 0);
  if (magnitude !== "" || readings.length > 0 || digits.length > MAX_DIGITS) return null;
  return { value: Number(digits), next: at + end, isSpelled: true };
}

const LEVELS: readonly HeadingForm[] = ["chapter", "section", "top", "second", "third", "fourth"];
const SPELLED = "〇一二三四五六七八九";

/** The clause that each of some headings opens, as 二（一）2. A heading closes those of its level and below. */
export function clauseNumbers(headings: readonly Heading[]): readonly string[] {
  const following = nextTops(headings);
  const open: (Heading | null)[] = LEVELS.map(() => null);
  return headings.map((heading, at) => {
    // 1、 is 一、 where the headings at that level go on with 二、.
    const isTop = (open[2]?.number ?? 0) + 1 === heading.number && following[at] === heading.number + 1;
    const form = heading.form === "comma" ? (isTop ? "top" : "third") : heading.form;
    const level = LEVELS.indexOf(form);
    open.fill(null, level);
    open[level] = heading;
    return open.flatMap((one, depth) => (one ? [writeNumber(one.number, LEVELS[depth]!)] : [])).join("");
  });
}

/** The number of the next 一、 behind each heading, or 0. */
function nextTops(headings: readonly Heading[]): readonly number[] {
  const numbers = headings.map(() => 0);
  for (let at = headings.length - 2; at >= 0; at--) {
    const next = headings[at + 1]!;
    numbers[at] = next.form === "top" ? next.number : numbers[at + 1]!;
  }
  return numbers;
}

function writeNumber(number: number, form: HeadingForm): string {
  switch (form) {
    case "chapter":
      return `第${spell(number)}章`;
    case "section":
      return `第${spell(number)}节`;
    case "top":
      return spell(number);
    case "second":
      return `（${spell(number)}）`;
    case "fourth":
      return `（${number}）`;
    default:
      return String(number);
  }
}

function spell(number: number): string {
  if (number < 10) return SPELLED[number]!;
  if (number >= 100) return String(number);
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens === 1 ? "" : SPELLED[tens]}十${ones === 0 ? "" : SPELLED[ones]}`;
}
