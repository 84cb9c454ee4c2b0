import { expect, test } from "vitest";
import { readFile } from "../../../src/sheet/read-file.ts";
import type { Sheet } from "../../../src/sheet/sheet.ts";
import { type Bytes, begin, compound, double, END, record, stream, word } from "./make-old.ts";

async function read(streams: Readonly<Record<string, Uint8Array>>): Promise<readonly Sheet[]> {
  const result = await readFile(compound(streams), "a.xls");
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const NAME: Bytes = [1, 0, 0x53];
/** 地区 and 六月 in GB18030. */
const REGION: Bytes = [0xb5, 0xd8, 0xc7, 0xf8];
const JUNE: Bytes = [0xc1, 0xf9, 0xd4, 0xc2];
const number = (row: number, column: number, value: number, style = 0): Bytes =>
  record(0x203, ...word(row), ...word(column), ...word(style), ...double(value));
const style = (format: number): Bytes =>
  record(0xe0, 0, 0, ...word(format), ...new Array<number>(16).fill(0));

test("Excel 95: texts in the code page of China, said or not", async () => {
  const label = record(0x204, 0, 0, 0, 0, 0, 0, ...word(REGION.length), ...REGION);
  for (const own of [[], [record(0x42, ...word(936))]]) {
    const book = stream([JUNE.length, ...JUNE], own, [label, number(0, 1, 0.1)], 0x10, 5);
    expect(await read({ Book: book })).toEqual([{ file: "a.xls", sheet: "六月", rows: [["地区", "0.1"]] }]);
  }
});

test("months in formats that only Chinese Excel has by number", async () => {
  const styles = [0, 57, 31, 14].map(style);
  const cells = [0, 1, 2, 3].map((column) => number(0, column, 42551, column));
  const [sheet] = await read({ Workbook: stream(NAME, styles, cells) });
  expect(sheet!.rows).toEqual([["42551", "2016-06", "2016-06-30", "2016-06-30"]]);
});

test("a chart within a sheet, or as a page of its own, has no cells", async () => {
  const chart = [begin(0x20), number(0, 0, 9), END].flat();
  const sheets = await read({ Workbook: stream(NAME, [], [number(0, 0, 1), chart, number(0, 1, 2)]) });
  expect(sheets.map(({ rows }) => rows)).toEqual([[["1", "2"]]]);
  expect(await read({ Workbook: stream(NAME, [], [number(0, 0, 9)], 0x20) })).toEqual([]);
});

test("links over whole sheets, comments and records that nobody knows are passed over", async () => {
  const link = record(0x1b8, 0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff, ...new Array<number>(40).fill(0));
  const others = [
    ...new Array<Bytes>(2000).fill(link),
    record(0x1c, ...new Array<number>(12).fill(1)),
    record(0x7fff, 1),
  ];
  const [sheet] = await read({ Workbook: stream(NAME, [], [number(0, 0, 1), ...others]) });
  expect(sheet!.rows).toEqual([["1"]]);
});

test("errors, truth values and results of formulas", async () => {
  const error = (column: number, code: number, isError: number): Bytes =>
    record(0x205, 0, 0, ...word(column), 0, 0, code, isError);
  const formula = (column: number, result: Bytes): Bytes =>
    record(0x06, 0, 0, ...word(column), 0, 0, ...result, ...new Array<number>(6).fill(0), 3, 0, 0x1e, 1, 0);
  const text = record(0x207, 2, 0, 0, 0x6f, 0x6b);
  const [sheet] = await read({
    Workbook: stream(
      NAME,
      [],
      [
        error(0, 0x17, 1),
        error(1, 1, 0),
        formula(2, double(2.5)),
        formula(3, [0, 0, 0, 0, 0, 0, 0xff, 0xff]),
        text,
        formula(4, [2, 0, 0x2a, 0, 0, 0, 0xff, 0xff]),
        formula(5, [3, 0, 0, 0, 0, 0, 0xff, 0xff]),
      ],
    ),
  });
  expect(sheet!.rows).toEqual([["#REF!", "TRUE", "2.5", "ok", "#N/A"]]);
  expect(Object.fromEntries(sheet!.marks!)).toEqual({
    "0,0": { kind: "error", text: "#REF!" },
    "0,4": { kind: "error", text: "#N/A" },
  });
});

test("merged cells beside the first are empty", async () => {
  const merge = record(0xe5, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0);
  const [sheet] = await read({ Workbook: stream(NAME, [], [number(0, 0, 1), number(1, 1, 2), merge]) });
  expect(sheet!.rows).toEqual([["1"], ["", ""]]);
  expect(sheet!.merges).toEqual([{ firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 }]);
});

test("a sheet called __proto__ is refused, and harms nobody", async () => {
  const name = [..."__proto__"].map((letter) => letter.charCodeAt(0));
  const bytes = compound({ Workbook: stream([name.length, 0, ...name], [], [number(0, 0, 1)]) });
  const result = await readFile(bytes, "a.xls");
  expect(result.ok || result.issues[0].params).toEqual({ why: "damaged", detail: "sheet __proto__" });
  expect({}).not.toHaveProperty("!data");
});
