import { utils, write } from "@e965/xlsx";
import type { Plan } from "../../src/plan/plan.ts";

/** A figure a row, under these. */
const HEAD = ["地区", "指标", "时期", "数值", "单位"] as const;
const VALUE = HEAD.indexOf("数值");
/** One figure in so many has letters in it: files are not without mistakes. */
const SLIP = 10_000;

/** What a system exports: the figures of a large plan for so many months, month after month, in UTF-8. */
export function largeCsv(plan: Plan, months: number): string {
  const lines = [HEAD.join(",")];
  for (const row of rowsOf(plan, months)) lines.push(row.join(","));
  return `${lines.join("\n")}\n`;
}

/** Those of one month as a workbook, whose figures are numbers. */
export function largeWorkbook(plan: Plan): Uint8Array {
  const body = [...rowsOf(plan, 1)].map((row) =>
    row.map((text, at) => (at === VALUE && !/[^\d.]/.test(text) ? Number(text) : text)),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([[...HEAD], ...body]), "数据");
  return write(book, { type: "buffer", bookType: "xlsx", bookSST: true, compression: true }) as Uint8Array;
}

/** Month by month a twelfth of each target more, to a tenth; the same every time. */
function* rowsOf({ indicators, regions, tables }: Plan, months: number): Generator<readonly string[]> {
  let count = 0;
  for (let month = 1; month <= months; month++) {
    const period = `2016-${String(month).padStart(2, "0")}`;
    for (const { breakdown, columns, rows: cells } of Object.values(tables)) {
      if (breakdown === undefined) continue;
      for (const [region, texts] of Object.entries<readonly string[] | undefined>(cells)) {
        for (const [at, text] of (texts ?? []).entries()) {
          const whole = Number.parseInt(text, 10);
          if (Number.isNaN(whole)) continue;
          const { name, unit } = indicators[String(columns[at])]!;
          const tenths = Math.floor((whole * month * 10) / 12);
          const tenth = tenths % 10;
          const figure = Math.floor(tenths / 10);
          const value = unit === "家" || tenth === 0 ? String(figure) : `${figure}.${tenth}`;
          count++;
          yield [regions[region]!.name.zh, name.zh, period, count % SLIP === 0 ? `${value}O` : value, unit];
        }
      }
    }
  }
}
