/** How many digits a spreadsheet keeps. */
const DIGITS = 15;
/** No double reaches further. */
const LARGEST_EXPONENT = 400;

const NUMBER = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?\s*$/;

/** What most cells hold stands as it shall. */
const AS_IT_SHALL = /^-?(?:[1-9]\d{0,6}|0(?=\.))(?:\.\d{0,6}[1-9])?$/;

/** A number as a person sees it, and as the file has it where that says more. */
export interface NumberText {
  readonly text: string;
  /** The number with all of its digits, where a spreadsheet that is given `text` would hold another number. */
  readonly printed?: string;
}

/**
 * A number of a file in plain digits, without exponent and needless zeros; of more than 15 digits the 15 that a
 * spreadsheet shows: `0.30000000000000004` is `0.3`. As a percentage it is multiplied by 100, exactly. `undefined` where
 * the text is no number.
 */
export function numberText(found: string, isPercent = false): NumberText | undefined {
  if (!isPercent && AS_IT_SHALL.test(found)) return { text: found };
  const [, sign, whole = "", fraction = "", exponent = "0"] = NUMBER.exec(found) ?? [];
  if (sign === undefined || whole + fraction === "" || Math.abs(Number(exponent)) > LARGEST_EXPONENT)
    return undefined;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const rounded = round(digits);
  const spell = (of: string, at: number): string =>
    plain(of, isPercent ? at + 2 : at, sign === "-" ? "-" : "") + (isPercent ? "%" : "");
  const text = spell(rounded.digits, point + rounded.carried);
  // 0.07000000000000001 is how some programs print the double of 0.07: nothing is lost there. The figure itself never
  // goes through a double; only whether two texts name the same one is asked.
  const isSame =
    Number(plain(rounded.digits, point + rounded.carried, "")) === Number(plain(digits, point, ""));
  return isSame ? { text } : { text, printed: spell(digits, point) };
}

/** The first 15 digits that count, the last of them rounded; `carried` is 1 where that made one more before them. */
function round(digits: string): { readonly digits: string; readonly carried: number } {
  const first = digits.search(/[1-9]/);
  if (first < 0 || digits.length - first <= DIGITS) return { digits, carried: 0 };
  const kept = digits.slice(0, first + DIGITS);
  if (digits[first + DIGITS]! < "5") return { digits: kept, carried: 0 };
  const up = (BigInt(kept) + 1n).toString().padStart(kept.length, "0");
  return { digits: up, carried: up.length - kept.length };
}

/** Digits with the point after `point` of them. */
function plain(digits: string, point: number, minus: string): string {
  const padded = point > digits.length ? digits.padEnd(point, "0") : digits;
  const whole = padded.slice(0, Math.max(0, point)).replace(/^0+/, "");
  const fraction = (point < 0 ? "0".repeat(-point) : "") + padded.slice(Math.max(0, point));
  const decimals = fraction.replace(/0+$/, "");
  const text = (whole === "" ? "0" : whole) + (decimals === "" ? "" : `.${decimals}`);
  return text === "0" ? text : minus + text;
}
