/** Chinese numerals: what each digit and each place is. */
const DIGITS: Readonly<Record<string, string>> = {
  ...{
    〇: "0",
    零: "0",
    一: "1",
    二: "2",
    两: "2",
    三: "3",
    四: "4",
    五: "5",
    六: "6",
    七: "7",
    八: "8",
    九: "9",
  },
  ...{ 壹: "1", 贰: "2", 叁: "3", 肆: "4", 伍: "5", 陆: "6", 柒: "7", 捌: "8", 玖: "9" },
};

const PLACES: Readonly<Record<string, number>> = {
  ...{ 十: 10, 百: 100, 千: 1000 },
  ...{ 拾: 10, 佰: 100, 仟: 1000 },
};

const DIGIT_OF: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(/* @__PURE__ */ Object.entries(DIGITS));
const PLACE_OF: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(/* @__PURE__ */ Object.entries(PLACES));

/** A number in Chinese numerals, cut where its unit may begin. */
export interface ScannedNumeral {
  /** The digits, without the magnitude: 一万五千亿 is 15000. */
  readonly digits: string;
  /** What the number ends with, of 万 亿 万亿, which may belong to the unit; else empty. */
  readonly magnitude: string;
  /** Where the digits end and the magnitude begins. */
  readonly next: number;
  /** What it can be where colloquial forms have two meanings (三五, 三百五); else empty. */
  readonly readings: readonly string[];
  /** 百, 千亿: a magnitude and no digit, more often part of a name than a number. */
  readonly isBare: boolean;
}

/** Every character that a number in Chinese numerals can have, but for the point; 萬 and 億 in a text that is not folded. */
export const NUMERALS = "〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億";
const NUMERAL_SET: ReadonlySet<string> = /* @__PURE__ */ new Set(NUMERALS);

export function isNumeral(char: string | undefined): boolean {
  return char !== undefined && NUMERAL_SET.has(char);
}

/** Whether a word has a Chinese numeral in it: 一季度. */
export function hasNumeral(text: string): boolean {
  return Array.from(text).some(isNumeral);
}

function isGreat(char: string | undefined): boolean {
  return char === "万" || char === "亿";
}

/** The longest number that begins with the numeral at `at`. */
export function scanNumeral(chars: string, at: number): ScannedNumeral {
  let end = at;
  while (DIGIT_OF.has(chars[end]!)) end++;
  if (end - at === 2 && PLACE_OF.has(chars[end]!)) return scanPair(chars, at) ?? scanCardinal(chars, at);
  const isSpelledOut = end - at > 1 && chars[at] !== "零";
  return isSpelledOut ? scanDigits(chars, at, end) : scanCardinal(chars, at);
}

/** 二〇二五 is spelled digit by digit; 三五 can also be three to five, and 三四十 thirty to forty. */
function scanDigits(chars: string, at: number, end: number): ScannedNumeral {
  let digits = "";
  for (let next = at; next < end; next++) digits += DIGIT_OF.get(chars[next]!)!;
  const isPair = /^[1-9]\d$/.test(digits) && digits[0]! < digits[1]!;
  const readings = isPair ? [`${digits[0]}—${digits[1]}`, digits] : [];
  return withDecimals(chars, { digits, magnitude: "", next: end, readings, isBare: false });
}

/** 三四十 is thirty to forty, unless a mark was left out between 三 and 四十. */
function scanPair(chars: string, at: number): ScannedNumeral | null {
  const [first, second] = [Number(DIGIT_OF.get(chars[at]!)), Number(DIGIT_OF.get(chars[at + 1]!))];
  if (first === 0 || second !== first + 1) return null;
  const place = PLACE_OF.get(chars[at + 2]!)!;
  const readings = [`${first * place}—${second * place}`, `${first}、${second * place}`];
  return { digits: String(second * place), magnitude: "", next: at + 3, readings, isBare: false };
}

function scanCardinal(chars: string, at: number): ScannedNumeral {
  let hundredMillions = 0n;
  let tenThousands = 0;
  let section = 0;
  let place = 10_000;
  let digit: number | null = null;
  let zero = false;
  let hasDigit = false;
  let great: "万" | "亿" | "" = "";
  let [next, magnitudeAt] = [at, -1];
  for (; ; next++) {
    const char = chars[next]!;
    const value = DIGIT_OF.get(char);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) break;
      if (value === "0") zero = true;
      digit = Number(value);
      hasDigit = true;
      magnitudeAt = -1;
    } else if (PLACE_OF.has(char)) {
      const found = PLACE_OF.get(char)!;
      const isFirst = section === 0 && digit === null && (next === at || found === 10);
      if (found >= place || digit === 0 || (digit === null && !isFirst)) break;
      section += (digit ?? 1) * found;
      [place, digit, zero, magnitudeAt] = [found, null, false, -1];
    } else if (isGreat(char)) {
      const sum: number = section + (digit ?? 0);
      const isTenThousand = char === "万";
      if (isTenThousand ? great === "万" : hundredMillions > 0n) break;
      if (sum === 0 && next > at && !(great === "万" && !isTenThousand && magnitudeAt === next - 1)) break;
      if (isTenThousand) tenThousands = Math.max(sum, next === at ? 1 : sum);
      else {
        hundredMillions = BigInt(tenThousands * 10_000 + (sum === 0 && next === at ? 1 : sum));
        tenThousands = 0;
      }
      if (magnitudeAt < 0) magnitudeAt = next;
      great = isTenThousand ? "万" : "亿";
      [section, digit, place, zero] = [0, null, 10_000, false];
    } else break;
  }
  // 三百五 is 350 in speech and 305 to the letter, unless a 零 stands in it.
  const isShort = digit !== null && digit > 0 && !zero && (place === 10_000 ? great !== "" : place > 10);
  const total =
    hundredMillions * 100_000_000n + BigInt(tenThousands) * 10_000n + BigInt(section + (digit ?? 0));
  if (isShort) {
    const step = BigInt(place === 10_000 ? (great === "万" ? 1000 : 10_000_000) : place / 10);
    const short = total + BigInt(digit!) * (step - 1n);
    return {
      digits: String(short),
      magnitude: "",
      next,
      readings: [String(short), String(total)],
      isBare: false,
    };
  }
  // 十五六 is fifteen to sixteen.
  if (digit !== null && digit > 0 && section > 0 && DIGIT_OF.get(chars[next]!) === String(digit + 1)) {
    const readings = [`${total}—${total + 1n}`, `${total}、${digit + 1}`];
    return { digits: String(total), magnitude: "", next: next + 1, readings, isBare: false };
  }
  const magnitude = magnitudeAt < 0 ? "" : chars.slice(magnitudeAt, next);
  const digits = String(total / 10n ** BigInt(zerosOf(magnitude)));
  const end = magnitudeAt < 0 ? next : magnitudeAt;
  const isBare = !hasDigit && chars[at] !== "十" && chars[at] !== "拾";
  return withDecimals(chars, { digits, magnitude, next: end, readings: [], isBare });
}

export function zerosOf(magnitude: string): number {
  return (magnitude.includes("万") ? 4 : 0) + (magnitude.includes("亿") ? 8 : 0);
}

/** 三点五: decimals are spelled digit by digit. */
function withDecimals(chars: string, number: ScannedNumeral): ScannedNumeral {
  if (chars[number.next] !== "点" || number.magnitude !== "" || !DIGIT_OF.has(chars[number.next + 1]!))
    return number;
  let next = number.next + 1;
  let decimals = "";
  while (DIGIT_OF.has(chars[next]!)) decimals += DIGIT_OF.get(chars[next++]!)!;
  return { ...number, digits: `${number.digits}.${decimals}`, next };
}
