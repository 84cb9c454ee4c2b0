import { readFileSync } from "node:fs";

/** What a column of a page's table holds; columns of prose have no name here. */
export type Column = keyof typeof COLUMNS;

const COLUMNS = {
  written: ["written", "写法"],
  options: ["options", "选项"],
  read: ["read as", "读作"],
  interval: ["stands for", "所指"],
  refused: ["refused as", "拒绝为"],
  readings: ["readings", "几种理解"],
  text: ["text", "原文"],
  targets: ["targets", "目标"],
  ignored: ["ignored", "略去"],
  status: ["status", "状态"],
  official: ["official", "公文"],
  symbols: ["symbols", "符号"],
  english: ["English", "英文"],
  units: ["units", "单位"],
  magnitudes: ["magnitude words", "数量级"],
} as const;

/** The code of a row, by column: `8以上`, `8及以上`. */
export type Row = Readonly<Partial<Record<Column, readonly string[]>>> & { readonly line: string };

/** The rows of a page's tables that have a column of code, in their order. */
export function rowsOf(page: string): readonly Row[] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), "utf8");
  const rows: Row[] = [];
  let columns: readonly (Column | undefined)[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (!line.startsWith("|")) columns = [];
    else if (columns.length === 0) columns = cellsOf(line).map(columnOf);
    else if (!/^[|\s-]+$/.test(line)) rows.push(rowOf(columns, cellsOf(line), `${page}:${index + 1}`));
  }
  return rows.filter((row) => Object.keys(row).length > 1);
}

function rowOf(columns: readonly (Column | undefined)[], cells: readonly string[], line: string): Row {
  if (cells.length !== columns.length) throw new Error(`${line} has ${cells.length} cells`);
  const code = columns.flatMap((column, at) => (column ? [[column, codeOf(cells[at]!)] as const] : []));
  return { ...Object.fromEntries(code), line };
}

/** Bars within a cell are written with a backslash. */
function cellsOf(line: string): readonly string[] {
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.replaceAll("\\|", "|").trim());
}

function columnOf(heading: string): Column | undefined {
  return (Object.keys(COLUMNS) as Column[]).find((column) =>
    (COLUMNS[column] as readonly string[]).includes(heading),
  );
}

/** The code of a cell; two backquotes hold a text that is blank, which Markdown shows as it stands. */
function codeOf(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]*)`/g)].map(([, code]) => code!);
}
