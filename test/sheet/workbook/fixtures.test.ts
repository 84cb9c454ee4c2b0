import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFile } from "../../../src/sheet/read-file.ts";
import type { Sheet } from "../../../src/sheet/sheet.ts";

const folder = new URL("../../fixtures/workbooks/", import.meta.url);

async function read(file: string): Promise<readonly Sheet[]> {
  const result = await readFile(readFileSync(new URL(file, folder)), file);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const rectangle = (sheet: Sheet): readonly string[] =>
  (sheet.merges ?? []).map((m) => `${m.firstRow},${m.firstColumn}–${m.lastRow},${m.lastColumn}`);

const HEADER = [
  ["2016年6月主要指标（虚构）"],
  ["单位：万美元"],
  ["地区", "实际利用外资\n（万美元）", "", "增长率", "时期", "备注"],
  ["", "本月", "累计"],
];
const MERGES = ["0,0–0,5", "2,0–3,0", "2,1–2,2", "2,3–3,3", "2,4–3,4", "2,5–3,5"];
/** What LibreOffice has calculated. Its .ods has lost that a cell was a truth value. */
const calculated = (isTrue: string): readonly (readonly string[])[] => [
  ...HEADER,
  ["甲县", "0.3", "1234.5", "15.5%", "2016-06", "两行\n备注"],
  ["乙县", "１２，３００", "5", "7%", "2016-06-30", "007"],
  ["丙县", "#N/A", "1000000000000000000000", "-50%", "2016-06-30 08:30:00", isTrue],
  [],
  ["合计", "0.3", "1239.5", "-", "2016"],
];
const NOT_CALCULATED = [
  ...HEADER,
  ["甲县", "", "1234.5", "15.5%", "2016-06", "两行\n备注"],
  ["乙县", "１２，３００", "5", "7%", "2016-06-30", "007"],
  ["丙县", "", "1000000000000000000000", "-50%", "2016-06-30 08:30:00", "TRUE"],
  [],
  ["合计", "", "", "-", "2016"],
];
const dates = (first: number): Record<string, unknown> => ({
  "4,4": { kind: "month", serial: String(first) },
  "5,4": { kind: "date", serial: String(first + 29) },
  "6,4": { kind: "date", serial: `${first + 29}.3541666667` },
  "8,4": { kind: "year", serial: String(first - 152) },
});
const DATES_1900 = dates(42522);
const DATES_1904 = dates(42522 - 1462);
const DATES_ODS = {
  "4,4": { kind: "month" },
  "5,4": { kind: "date" },
  "6,4": { kind: "date" },
  "8,4": { kind: "year" },
};
const NO_RESULTS = {
  "4,1": { kind: "no-result", formula: "=0.1+0.2" },
  "6,1": { kind: "no-result", formula: "=NA()" },
  "8,1": { kind: "no-result", formula: "=SUM(B5:B6)" },
  "8,2": { kind: "no-result", formula: "=SUM(C5:C6)" },
};
const NOT_AVAILABLE = { "6,1": { kind: "error", text: "#N/A" } };
/** LibreOffice stores 0.1 + 0.2 with all its digits in .xls only. */
const RESIDUE = {
  "4,1": { kind: "residue", printed: "0.30000000000000004" },
  "8,1": { kind: "residue", printed: "0.30000000000000004" },
};

describe("a month's workbook, with two header rows, merges, dates, errors, hidden rows, columns and sheets", () => {
  test.each([
    ["openpyxl-monthly.xlsx", NOT_CALCULATED, { ...DATES_1900, ...NO_RESULTS }],
    ["openpyxl-1904.xlsx", NOT_CALCULATED, { ...DATES_1904, ...NO_RESULTS }],
    ["libreoffice-monthly.xlsx", calculated("TRUE"), { ...DATES_1900, ...NOT_AVAILABLE }],
    ["libreoffice-1904.xlsx", calculated("TRUE"), { ...DATES_1904, ...NOT_AVAILABLE }],
    ["libreoffice-monthly.xls", calculated("TRUE"), { ...DATES_1900, ...NOT_AVAILABLE, ...RESIDUE }],
    ["libreoffice-1904.xls", calculated("TRUE"), { ...DATES_1904, ...NOT_AVAILABLE, ...RESIDUE }],
    ["libreoffice-monthly.ods", calculated("1"), { ...DATES_ODS, ...NOT_AVAILABLE }],
    ["libreoffice-1904.ods", calculated("1"), { ...DATES_ODS, ...NOT_AVAILABLE }],
  ])("%s", async (file, rows, marks) => {
    const [first, second, ...more] = await read(file);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ file, sheet: "六月", rows });
    expect(first!.isHidden).toBeUndefined();
    expect(Object.fromEntries(first!.marks!)).toEqual(marks);
    expect(rectangle(first!)).toEqual(MERGES);
    expect(second).toMatchObject({ file, sheet: "隐藏 & <表>", isHidden: true, rows: [[], ["", "说明"]] });
    expect(second!.marks).toBeUndefined();
    expect(second!.merges).toBeUndefined();
  });
});

describe("the same cells are the same grid, whatever they came in", () => {
  const PLAIN = [
    ["地区", "工业投资", "备注"],
    ["甲县", "1234.5", 'a,"b"'],
    ["乙县", "0.1", " 两\n行 "],
    [],
    ["丙县", "12345678.125", "0.10"],
    ["丁县", "-3", "①②㎡𠮷"],
  ];
  test.each([
    ["openpyxl-plain.xlsx", "plain"],
    ["libreoffice-plain.xlsx", "plain"],
    ["libreoffice-plain.xls", "plain"],
    ["libreoffice-plain.ods", "plain"],
    ["libreoffice-utf-8.csv", undefined],
    ["libreoffice-gb18030.csv", undefined],
    ["libreoffice-utf-16.tsv", undefined],
  ])("%s", async (file, name) => {
    const [sheet, ...more] = await read(file);
    expect(more).toEqual([]);
    expect(sheet!.sheet).toBe(name);
    // A text file writes the separators of a blank row.
    const rows = sheet!.rows.map((row) => (row.every((cell) => cell === "") ? [] : row));
    expect(rows).toEqual(PLAIN);
    expect(sheet!.marks).toBeUndefined();
  });
});

test("xlsxwriter: rich text, a residue, a result of 0 that nothing has calculated, and one that is stored", async () => {
  const [sheet] = await read("xlsxwriter.xlsx");
  expect(sheet!.rows).toEqual([
    ["实际利用外资"],
    ["地区", "本月"],
    ["甲县 ①", "0.3"],
    ["乙县", ""],
    ["丙县", "0.9"],
    ["2016-06", "FALSE"],
    ["_x000D_", "12345678901234600000"],
  ]);
  expect(Object.fromEntries(sheet!.marks!)).toEqual({
    "3,1": { kind: "no-result", formula: "=B3*2" },
    "5,0": { kind: "month", serial: "42522" },
    "6,1": { kind: "residue", printed: "12345678901234570000" },
  });
  expect(rectangle(sheet!)).toEqual(["0,0–0,1"]);
});

test.each(["xlsxwriter.xlsx", "libreoffice-properties.xls", "libreoffice-properties.ods"])(
  "%s keeps the custom properties",
  async (file) => {
    const [sheet] = await read(file);
    expect(sheet!.properties).toMatchObject({ "fenjie-plan": "jiaxing-2016", count: "3" });
  },
);
