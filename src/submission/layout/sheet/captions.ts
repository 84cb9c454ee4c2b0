import type { Sheet } from "../../../sheet/sheet.ts";

/** Captions stand in the first rows. */
const CAPTION_ROWS = 10;
/** A caption whose value stands in the next cell. */
const OPEN = /[:：]\s*$/;
const BARE = /^(?:填报|报送|上报|报告)(?:单位|地区|时期|期间|月份)$/;
const LONGEST_CAPTION = 200;

/** A text in the first rows of a sheet, and where it stands among its rows and columns. */
export interface Caption {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** What the first rows say that a person sees, or those of them before another. No text of data is a caption. */
export function captionsOf(sheet: Sheet, before: number = CAPTION_ROWS): readonly Caption[] {
  if (sheet.data) return [];
  const count = Math.min(before, CAPTION_ROWS);
  // Of a turned sheet the first rows a person sees are its first columns.
  const rows = sheet.isTurned ? firstColumns(sheet.rows, count) : sheet.rows.slice(0, count);
  return rows.flatMap((cells, at) =>
    captionsIn(cells).map(({ text, at: across }) =>
      sheet.isTurned ? { text, row: across, column: at } : { text, row: at, column: across },
    ),
  );
}

/** What is said above all tables of the sheet. */
export function headTexts({ head = [] }: Sheet): readonly string[] {
  return head.slice(0, CAPTION_ROWS).flatMap(captionTexts);
}

/** The texts of a row that may be captions. */
export function captionTexts(row: readonly string[]): readonly string[] {
  return captionsIn(row).map(({ text }) => text);
}

/** 填报单位： and what it is may stand in two cells. */
function captionsIn(row: readonly string[]): readonly { readonly text: string; readonly at: number }[] {
  const texts = row.flatMap((text, at) =>
    text.trim() !== "" && text.length <= LONGEST_CAPTION ? [{ text, at }] : [],
  );
  return texts.map(({ text, at }, index) => {
    const next = texts[index + 1]?.text ?? "";
    if (OPEN.test(text)) return { text: `${text}${next}`, at };
    return { text: BARE.test(text.trim()) ? `${text}：${next}` : text, at };
  });
}

function firstColumns(rows: Sheet["rows"], count: number): Sheet["rows"] {
  return Array.from({ length: count }, (_, column) => rows.map((row) => row[column] ?? ""));
}

/** What captions say of a kind (报告期：6月): in Chinese up to the next blank, in English all that stands behind the label. */
export function said(text: string, chinese: RegExp, english: RegExp): readonly string[] {
  const found = [...text.matchAll(chinese)].map((match) => match[1]!);
  const [, whole] = english.exec(text) ?? [];
  return whole === undefined ? found : [...found, whole.trim()];
}
