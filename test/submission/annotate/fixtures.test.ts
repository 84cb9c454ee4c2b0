import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readFile } from "../../../src/sheet/read-file.ts";
import type { Sheet } from "../../../src/sheet/sheet.ts";
import { fixtures } from "../../sheet/workbook/mutate.ts";
import { annotate, at, parts } from "./open.ts";

async function read(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const result = await readFile(bytes, "f");
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** What a sheet says, without the end of rows at which nothing stands. */
const said = ({ sheet: name, rows, merges, marks, isHidden, properties }: Sheet) => ({
  name,
  rows: rows.map((row) => row.join("\t").replace(/\t+$/, "")),
  merges,
  marks: marks && [...marks].map(([key, mark]) => [key, { ...mark }]),
  isHidden,
  properties,
});

const workbooks = fixtures.filter(([name]) => name.endsWith(".xlsx"));
const others = fixtures.filter(([name]) => !name.endsWith(".xlsx"));

describe("workbooks of other programs", () => {
  test.each(workbooks)("%s: what is not concerned stays to the byte", async (_, bytes) => {
    const sheets = await read(bytes);
    const name = sheets[0]!.sheet!;
    const issues = [
      at("B5", "error", "x", name),
      at("C4", "warning", "x", name),
      at("H9", "info", "x", name),
    ];
    const copy = await annotate(bytes, issues);
    const [before, after] = [unzipSync(bytes), unzipSync(copy)];
    const changed = Object.keys(after).filter(
      (part) => !before[part] || Buffer.compare(before[part], after[part]!) !== 0,
    );
    expect(Object.keys(after)).toEqual(expect.arrayContaining(Object.keys(before)));
    expect(changed.sort()).toEqual(
      [
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        "xl/comments1.xml",
        "xl/drawings/vmlDrawing1.vml",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/worksheets/_rels/sheet1.xml.rels",
        "xl/worksheets/sheet1.xml",
        `xl/worksheets/sheet${sheets.length + 1}.xml`,
      ].sort(),
    );
    const again = await read(copy);
    expect(again.slice(0, -1).map(said)).toEqual(sheets.map(said));
    expect(
      again
        .at(-1)!
        .rows.slice(1)
        .map((row) => row[2]),
    ).toEqual(["单元格", "B5", "C4", "H9"]);
    // Without our changes, the sheet is what it was.
    const sheet = parts(copy)["xl/worksheets/sheet1.xml"]!;
    const plain = (text: string): string =>
      text
        .replace(/<c r="(?:B5|C4|H9)"[^>]*>(?:<\/c>)?/g, "")
        .replace(/<row [^>]*>/g, "<row>")
        .replace(/<row><\/row>|<row\/>|<dimension[^>]*>|<legacyDrawing[^>]*>/g, "");
    expect(plain(sheet)).toBe(plain(parts(bytes)["xl/worksheets/sheet1.xml"]!));
  });
});

describe("what came in another format becomes a workbook that says the same", () => {
  test.each(others)("%s", async (_, bytes) => {
    const sheets = await read(bytes);
    const issues = [at("B2", "error", "x", sheets[0]!.sheet)];
    const again = await read(await annotate(bytes, issues, "en"));
    const formatless = (sheet: Sheet) => ({ ...said(sheet), name: sheet.sheet ?? "f", marks: undefined });
    expect(again.slice(0, -1).map(formatless)).toEqual(sheets.map(formatless));
    // Days are numbered anew, in the calendar that begins in 1900.
    const kinds = (sheet: Sheet) => [...(sheet.marks ?? [])].map(([key, { kind }]) => [key, kind]);
    expect(again.slice(0, -1).map(kinds)).toEqual(sheets.map(kinds));
    expect(again.at(-1)!.sheet).toBe("Issues");
  });
});
