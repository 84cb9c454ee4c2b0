import { expect, test } from "vitest";
import { readFile } from "../../src/sheet/read-file.ts";
import { worksheet, xlsx, xlsxParts, zip } from "../sheet/workbook/make-workbook.ts";
import { fixtures, readMutants } from "../sheet/workbook/mutate.ts";

test.each(fixtures)("thousands of mutants of %s are read or refused", async (name, bytes) => {
  await readMutants(name, bytes, 2000, 2);
});

test("a cell of a hundred million characters is refused, in a workbook and in a text", async () => {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const long = (before: string, after: string): Uint8Array => {
    const bytes = new Uint8Array(100_000_000).fill(0x78);
    bytes.set(encode(before));
    bytes.set(encode(after), bytes.length - encode(after).length);
    return bytes;
  };
  const [before, after] = worksheet('<row><c t="inlineStr"><is><t>|</t></is></c></row>').split("|");
  const workbook = zip(xlsxParts("", { "xl/worksheets/sheet1.xml": long(before!, after!) }));
  for (const bytes of [workbook, long("a,", "\n")]) {
    const result = await readFile(bytes, "a");
    expect(result.ok ? [] : result.issues.map(({ params }) => params)).toMatchObject([{ why: "too-large" }]);
  }
});

test("a text of a million rows, and a workbook of many", async () => {
  const row = "嘉兴市,实际利用外资,2016-06,12.5,万美元\n";
  const text = await readFile(new TextEncoder().encode(row.repeat(1_000_000)), "a.csv");
  expect(text.ok && text.value[0]!.rows.length).toBe(1_000_000);
  const cells = "<row><c><v>1</v></c><c><v>2.5</v></c></row>";
  const workbook = await readFile(xlsx(worksheet(cells.repeat(200_000))), "a.xlsx");
  expect(workbook.ok && workbook.value[0]!.rows.at(-1)).toEqual(["1", "2.5"]);
});
