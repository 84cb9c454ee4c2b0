import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Limits } from "../../src/sheet/limits.ts";
import { readFile } from "../../src/sheet/read-file.ts";
import { placeOf } from "../../src/sheet/sheet.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(text: string, limits?: Partial<Limits>): Promise<unknown> {
  const result = await readFile(bytes(text), "a.xlsx", { ...(limits && { limits }) });
  return result.ok ? result.value.map(({ rows }) => rows) : result.issues.map(({ params }) => params);
}

test("a text is one sheet, whatever its file is called", async () => {
  expect(await read("地区,数值\n甲县,5\n")).toEqual([
    [
      ["地区", "数值"],
      ["甲县", "5"],
    ],
  ]);
  expect(await read("")).toEqual([[]]);
});

test.each([
  ["<html><body><table>", "other-workbook", "HTML"],
  ["\n <TABLE border=1>", "other-workbook", "HTML"],
  ['<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', "other-workbook", "XML"],
  ["%PDF-1.7\n", "not-a-workbook", ""],
  ["{\\rtf1", "not-a-workbook", ""],
  ["a\0b", "not-a-workbook", ""],
  ['a,b"', "not-csv", '"'],
])("%j is refused", async (text, why, detail) => {
  expect(await read(text)).toEqual([{ why, detail }]);
});

test("text that looks a little like a page is a table", async () => {
  expect(await read("<5,<10\n")).toEqual([[["<5", "<10"]]]);
});

describe("limits", () => {
  test.each([
    [{ bytes: 1024 * 1024 }, "x".repeat(1024 * 1024 + 1), "> 1 MB"],
    [{ rows: 2 }, "a\nb\nc\n", "> 2 rows"],
    [{ columns: 2 }, "a,b,c\n", "> 2 columns"],
    [{ cells: 3 }, "a,b\nc,d\n", "> 3 cells"],
    [{ characters: 3 }, "a,bcde\n", "> 3 characters"],
  ])("%j", async (limits, text, detail) => {
    expect(await read(text, limits)).toEqual([{ why: "too-large", detail }]);
    const raised = Object.fromEntries(Object.keys(limits).map((name) => [name, 10_000_000]));
    expect(await read(text, raised)).not.toEqual([{ why: "too-large", detail }]);
  });

  test("the defaults hold a text of Excel's most rows", async () => {
    const result = await readFile(bytes("1\n".repeat(1_048_576)), "a.csv");
    expect(result.ok && result.value[0]!.rows.length).toBe(1_048_576);
  });
});

test("a cell's place names its sheet", () => {
  expect(placeOf({ file: "a.xlsx", sheet: "六月", rows: [] }, 6, 27)).toEqual({
    file: "a.xlsx",
    sheet: "六月",
    row: 7,
    column: 28,
    cell: "AB7",
  });
});

test.each(["libreoffice-monthly.xlsx", "libreoffice-monthly.ods", "libreoffice-utf-8.csv"])(
  "how much of %s has been read is told, and never less than before",
  async (name) => {
    const shares: number[] = [];
    const file = readFileSync(new URL(`../fixtures/workbooks/${name}`, import.meta.url));
    const repeated = name.endsWith(".csv") ? Buffer.concat(Array.from({ length: 20_000 }, () => file)) : file;
    await readFile(repeated, name, { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  },
);
