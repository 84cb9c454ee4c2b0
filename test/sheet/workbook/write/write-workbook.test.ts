import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { readFile } from "../../../../src/sheet/read-file.ts";
import type { SheetDesign, WorkbookDesign } from "../../../../src/sheet/workbook/write/design.ts";
import { writeWorkbook } from "../../../../src/sheet/workbook/write/write-workbook.ts";

const sheet: SheetDesign = {
  name: "甲 & '乙'",
  rows: [
    {
      cells: [{ text: "=1+1", style: { bold: true, size: 16 } }, undefined, { style: { fill: "FF0000" } }],
      height: 30,
    },
    {
      cells: [
        { number: "-12.5", style: { isUnlocked: true } },
        { sameAs: "A1", text: "=1+1", style: {} },
      ],
    },
    { cells: [] },
  ],
  widths: [10, 20.5],
  merges: [{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 1 }],
  frozen: { rows: 1, columns: 1 },
  validations: [
    {
      ranges: ["A2:A2", "A5:A9"],
      rule: { formula: 'OR(A2="/",A2<3)' },
      title: "长".repeat(40),
      prompt: "😀".repeat(200),
      refusal: '"否" & <再>',
    },
  ],
};
const design: WorkbookDesign = {
  title: "标题",
  font: "宋体",
  sheets: [
    sheet,
    { ...sheet, name: "b", frozen: { rows: 0, columns: 0 }, isPortrait: true, validations: [] },
  ],
  properties: { "fenjie.plan": "a<b" },
};
const parts = unzipSync(writeWorkbook(design));
const part = (name: string): string => strFromU8(parts[name]!);

test("what is written is read: texts, numbers, merged cells, names, properties", async () => {
  const read = await readFile(writeWorkbook(design), "a.xlsx");
  expect(read.ok && read.value).toEqual([
    {
      file: "a.xlsx",
      sheet: "甲 & '乙'",
      rows: [["=1+1"], ["-12.5", "=1+1"]],
      merges: sheet.merges,
      properties: { "fenjie.plan": "a<b" },
    },
    expect.objectContaining({ sheet: "b" }),
  ]);
});

test("a text is a text, and the one formula shows another cell", () => {
  const written = part("xl/worksheets/sheet1.xml");
  expect(written).toMatch(
    /<c r="A1" s="\d+" t="inlineStr"><is><t xml:space="preserve">=1\+1<\/t><\/is><\/c>/,
  );
  expect(written.match(/<f>[^<]*<\/f>/g)).toEqual(["<f>A1</f>"]);
  expect(written).toMatch(/<c r="A2" s="\d+"><v>-12.5<\/v><\/c>/);
});

test("words of a validation are no longer than a spreadsheet takes, and no character is cut in half", () => {
  const said = (name: string): string | undefined =>
    new RegExp(` ${name}="([^"]*)"`).exec(part("xl/worksheets/sheet1.xml"))?.[1];
  expect(said("errorTitle")).toBe(`${"长".repeat(31)}…`);
  expect(said("prompt")).toBe(`${"😀".repeat(127)}…`);
  expect(said("error")).toBe("&quot;否&quot; &amp; &lt;再&gt;");
});

test("rows that stay in sight are repeated on every page; panes, sides and paper are as asked", () => {
  expect(part("xl/workbook.xml")).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'甲 &amp; ''乙'''!$1:$1</definedName></definedNames>`,
  );
  expect(part("xl/worksheets/sheet1.xml")).toContain(
    '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>',
  );
  expect(part("xl/worksheets/sheet1.xml")).toContain(
    'orientation="landscape" fitToWidth="1" fitToHeight="0"',
  );
  expect(part("xl/worksheets/sheet2.xml")).toContain('orientation="portrait"');
  expect(part("xl/worksheets/sheet2.xml")).not.toContain("<pane");
  expect(part("xl/worksheets/sheet2.xml")).not.toContain("dataValidations");
});

test("cells of one look share a style", () => {
  const styles = part("xl/styles.xml");
  expect(styles).toContain('<fonts count="2">');
  expect(styles).toContain('<cellXfs count="4">');
  expect(styles.match(/locked="0"/g)).toHaveLength(1);
});

test("every part has a type, and every relation a part", () => {
  const types = part("[Content_Types].xml");
  const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name!);
  expect(named.sort()).toEqual(
    Object.keys(parts)
      .filter((name) => !/\.rels$|Content_Types/.test(name))
      .sort(),
  );
  for (const [, target] of part("xl/_rels/workbook.xml.rels").matchAll(/Target="([^"]+)"/g))
    expect(parts).toHaveProperty([`xl/${target}`]);
});
