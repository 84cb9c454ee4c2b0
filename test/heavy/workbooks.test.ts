import { expect, test } from "vitest";
import { readFile } from "../../src/sheet/read-file.ts";
import { worksheet, xlsx } from "../sheet/workbook/make-workbook.ts";
import { fixtures, readMutants } from "../sheet/workbook/mutate.ts";

test.each(fixtures)("thousands of mutants of %s are read or refused", async (name, bytes) => {
  await readMutants(name, bytes, 2000, 2);
});

test("a cell of a hundred million characters is refused, in a workbook and in a text", async () => {
  const text = "x".repeat(100_000_000);
  const sheet = worksheet(`<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`);
  for (const bytes of [xlsx(sheet), new TextEncoder().encode(`a,${text}\n`)]) {
    const result = await readFile(bytes, "a");
    expect(result.ok ? [] : result.issues.map(({ params }) => params)).toMatchObject([{ why: "too-large" }]);
  }
});

test("a text of a million rows, and a workbook of as many", async () => {
  const row = "嘉兴市,实际利用外资,2016-06,12.5,万美元\n";
  const text = await readFile(new TextEncoder().encode(row.repeat(1_000_000)), "a.csv");
  expect(text.ok && text.value[0]!.rows.length).toBe(1_000_000);
  const cells = "<row><c><v>1</v></c><c><v>2.5</v></c></row>";
  const workbook = await readFile(xlsx(worksheet(cells.repeat(1_000_000))), "a.xlsx", { ratio: 2000 });
  expect(workbook.ok && workbook.value[0]!.rows.at(-1)).toEqual(["1", "2.5"]);
});
