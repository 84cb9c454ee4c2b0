import { csvText } from "../../sheet/csv-text.ts";

/** Rows as a CSV file. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return csvText(rows.map((row) => row.map(field).join(",")));
}

function field(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
