/** Excel takes a CSV file for UTF-8 only where it begins with this. */
const MARK = "\ufeff";

/** Lines of CSV as a file that opens in Excel: UTF-8 with its mark, and CRLF. */
export function csvText(lines: readonly string[]): string {
  return `${MARK}${lines.join("\r\n")}\r\n`;
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/**
 * A cell of CSV. A text that a spreadsheet would run as a formula gets an apostrophe before it, as OWASP advises;
 * a number stays one, be it negative.
 */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
