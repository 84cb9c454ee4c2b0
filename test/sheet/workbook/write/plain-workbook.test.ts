import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFile } from "../../../../src/sheet/read-file.ts";
import type { CellMark } from "../../../../src/sheet/sheet.ts";
import { plainWorkbook } from "../../../../src/sheet/workbook/write/plain-workbook.ts";
import { parts } from "../../../submission/annotate/open.ts";

async function readBack(rows: readonly (readonly string[])[], marks?: ReadonlyMap<string, CellMark>) {
  const result = await readFile(plainWorkbook([{ name: "S", rows, ...(marks && { marks }) }]), "f");
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value[0]!;
}

describe("cells", () => {
  test("of any text come back as they were", async () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({
        unit: fc.constantFrom("_", "x", "0", "D", "\u0001", "\uffff", "&", "<", '"', "\t", "\n", " "),
      }),
      fc.double().map(String),
      fc.stringMatching(/^-?\d{1,18}(\.\d{1,4})?$/),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        async (rows) => {
          // A line break is one character in every format.
          const whole = rows.map((row) => row.map((cell) => cell.replace(/\r\n?/g, "\n")));
          const { rows: read } = await readBack(whole);
          const at = (table: readonly (readonly string[])[]) =>
            whole.map((row, y) => row.map((_, x) => table[y]?.[x] ?? ""));
          expect(at(read)).toEqual(whole);
        },
      ),
    );
  });

  test("are numbers only where those are the text to the digit, and never formulas", () => {
    const cells = [
      "12",
      "1.50",
      "-0",
      "1e3",
      "007",
      "123456789012345",
      "1234567890123456",
      "0.1",
      "=1+1",
      "@a",
    ];
    const sheet = parts(plainWorkbook([{ name: "S", rows: [cells] }]))["xl/worksheets/sheet1.xml"]!;
    expect([...sheet.matchAll(/<v>(.*?)<\/v>/g)].map(([, number]) => number)).toEqual([
      "12",
      "123456789012345",
      "0.1",
    ]);
    expect(sheet).not.toContain("<f");
    // As text they stay, also once somebody has been in the cell.
    expect(sheet).toMatch(/<c r="I1" s="4" t="inlineStr">.*<c r="J1" s="4" t="inlineStr">/);
  });

  test("keep what a workbook tells of them beside their text", async () => {
    const marks = new Map<string, CellMark>([
      ["0,0", { kind: "error", text: "#N/A" }],
      ["0,1", { kind: "residue", printed: "0.30000000000000004" }],
      ["0,2", { kind: "date" }],
      ["0,3", { kind: "month" }],
      ["0,4", { kind: "year", serial: "1" }],
      ["0,5", { kind: "no-result", formula: '=HYPERLINK("x")' }],
      ["0,6", { kind: "date" }],
    ]);
    const rows = [["#N/A", "0.3", "2016-06-30 08:30:00", "2016-06", "2016", "", "1899-12-31"]];
    const read = await readBack(rows, marks);
    expect(read.rows[0]!.map((text, at) => [text, read.marks?.get(`0,${at}`)?.kind])).toEqual([
      ["#N/A", "error"],
      ["0.3", "residue"],
      ["2016-06-30 08:30:00", "date"],
      ["2016-06", "month"],
      ["2016", "year"],
      ['=HYPERLINK("x")', undefined],
      ["1899-12-31", undefined],
    ]);
  });
});
