/** Excel takes a CSV file for UTF-8 only where it begins with this. */
const MARK = "\ufeff";

/** Lines of CSV as a file that opens in Excel: UTF-8 with its mark, and CRLF. */
export function csvText(lines: readonly string[]): string {
  return `${MARK}${lines.join("\r\n")}\r\n`;
}
