/** Excel takes a CSV file for UTF-8 only where it begins with this. */
const MARK = "\ufeff";

/** Rows as a CSV file. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `${MARK}${rows.map((row) => row.map(field).join(",")).join("\r\n")}\r\n`;
}

function field(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
