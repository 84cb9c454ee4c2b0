import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { readFile } from "../../../src/sheet/read-file.ts";
import type { Sheet } from "../../../src/sheet/sheet.ts";
import { type Parts, relationships, workbookPart, worksheet, xlsx } from "./make-workbook.ts";

async function sheetsOf(data: string, others: Parts = {}): Promise<readonly Sheet[]> {
  const result = await readFile(xlsx(data.includes("<worksheet") ? data : worksheet(data), others), "a.xlsx");
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}
const marksOf = ([sheet]: readonly Sheet[]): unknown => Object.fromEntries(sheet!.marks ?? []);

test("cells and rows without addresses follow one another; addresses leave gaps", async () => {
  const cell = "<c><v>1</v></c>";
  const [sheet] = await sheetsOf(
    `<row>${cell}${cell}</row><row r="3"><c r="B3"><v>2</v></c>${cell}</row><row>${cell}</row>`,
  );
  expect(sheet!.rows).toEqual([["1", "1"], [], ["", "2", "1"], ["1"]]);
});

test("elements with a prefix, another edition of the standard, names from the root or with backslashes", async () => {
  const data =
    '<x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const strict = relationships(["worksheet", "/xl/worksheets/Sheet1.xml"]).replaceAll(
    "schemas.openxmlformats.org/officeDocument/2006",
    "purl.oclc.org/ooxml/officeDocument",
  );
  const others = {
    "xl/_rels/workbook.xml.rels": strict,
    "xl/worksheets/sheet1.xml": undefined,
    "xl\\worksheets\\sheet1.xml": data.replace("<x:worksheet", '<?xml version="1.0"?><x:worksheet'),
  };
  expect((await sheetsOf("", others))[0]!.rows).toEqual([["1"]]);
});

test("a part in UTF-16", async () => {
  const text = worksheet('<row><c t="inlineStr"><is><t>甲县</t></is></c></row>');
  const bytes = new Uint8Array(2 + 2 * text.length);
  bytes.set([0xff, 0xfe]);
  for (let at = 0; at < text.length; at++)
    bytes.set([text.charCodeAt(at) & 0xff, text.charCodeAt(at) >> 8], 2 + 2 * at);
  expect((await sheetsOf("", { "xl/worksheets/sheet1.xml": bytes }))[0]!.rows).toEqual([["甲县"]]);
});

describe("texts", () => {
  test("rich text is joined, phonetic guides are left out, escapes and line breaks are resolved", async () => {
    const strings = `<sst><si><r><t>甲</t></r><r><rPr/><t xml:space="preserve"> 县</t></r><rPh><t>jia</t></rPh></si>
      <si><t>a_x000D_&#10;b_x005F_x0041_&amp;</t></si><si/></sst>`;
    const links = relationships(
      ["worksheet", "worksheets/sheet1.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    );
    const data =
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>0</v></c></row>';
    const others = { "xl/sharedStrings.xml": strings, "xl/_rels/workbook.xml.rels": links };
    expect((await sheetsOf(data, others))[0]!.rows).toEqual([["甲 县", "a\nb_x0041_&", "", "甲 县"]]);
  });

  test("in the cell itself, as CDATA too", async () => {
    const data =
      '<row><c t="inlineStr"><is><r><t>甲</t></r><r><t><![CDATA[<县>]]></t></r><rPh><t>x</t></rPh></is></c></row>';
    expect((await sheetsOf(data))[0]!.rows).toEqual([["甲<县>"]]);
  });

  test("numbers that are stored as text stay text; what is no number stays as it is", async () => {
    const data =
      '<row><c t="str"><v>007.50</v></c><c><v>INF</v></c><c t="n"><v> </v></c><c t="b"><v>0</v></c></row>';
    expect((await sheetsOf(data))[0]!.rows).toEqual([["007.50", "INF", "", "FALSE"]]);
  });
});

describe("formulas", () => {
  test("with a result they are their result; without one, nothing", async () => {
    const data = `<row><c><f>A2</f><v>5</v></c><c t="str"><f>A3</f><v></v></c><c><f>A4</f><v/></c><c><f t="shared" si="0"/></c>
      <c t="e"><f>A5</f><v>#REF!</v></c><c><f>0</f><v>0</v></c></row>`;
    const sheets = await sheetsOf(data);
    expect(sheets[0]!.rows).toEqual([["5", "", "", "", "#REF!", "0"]]);
    expect(marksOf(sheets)).toEqual({
      "0,2": { kind: "no-result", formula: "=A4" },
      "0,3": { kind: "no-result", formula: "=" },
      "0,4": { kind: "error", text: "#REF!" },
    });
  });

  test("a 0 is no result where everything shall be calculated on opening; a 0 without a formula is one", async () => {
    const uncalculated = workbookPart('<sheet name="S" r:id="r1"/>', '<calcPr fullCalcOnLoad="1"/>');
    const data = "<row><c><f>A2</f><v>0</v></c><c><f>A2</f><v>7</v></c><c><v>0</v></c></row>";
    const sheets = await sheetsOf(data, { "xl/workbook.xml": uncalculated });
    expect(sheets[0]!.rows).toEqual([["", "7", "0"]]);
    expect(marksOf(sheets)).toEqual({ "0,0": { kind: "no-result", formula: "=A2" } });
  });
});

describe("formats", () => {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
    <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="200"/><xf numFmtId="14"/><xf numFmtId="57"/></cellXfs>
    <dxfs><dxf><numFmt numFmtId="200" formatCode="0%"/></dxf></dxfs></styleSheet>`;
  const others = {
    "xl/styles.xml": styles,
    "xl/_rels/workbook.xml.rels": relationships(
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
    ),
  };

  test("what a cell shows of its number", async () => {
    const cells = [0, 1, 2, 3].map((style) => `<c s="${style}"><v>42551</v></c>`).join("");
    const sheets = await sheetsOf(`<row>${cells}<c s="2"><v>-5</v></c></row>`, others);
    expect(sheets[0]!.rows).toEqual([["42551", "2016-06", "2016-06-30", "2016-06", "-5"]]);
    expect(Object.keys(marksOf(sheets) as object)).toEqual(["0,1", "0,2", "0,3"]);
  });

  test("dates that are stored as text", async () => {
    const data =
      '<row><c t="d" s="1"><v>2016-06-30</v></c><c t="d"><v>2016-06-30T00:00:00Z</v></c><c t="d"><v>?</v></c></row>';
    const sheets = await sheetsOf(data, others);
    expect(sheets[0]!.rows).toEqual([["2016-06", "2016-06-30", "?"]]);
    expect(marksOf(sheets)).toEqual({ "0,0": { kind: "month" }, "0,1": { kind: "date" } });
  });
});

test("what stands in merged cells beside the first is not read, whichever way the range is written", async () => {
  const cell = (address: string): string => `<c r="${address}"><v>1</v></c>`;
  const rows = [1, 2, 3].map(
    (row) => `<row r="${row}">${["A", "B", "C"].map((column) => cell(column + row)).join("")}</row>`,
  );
  const merges = '<mergeCells><mergeCell ref="C3:B2"/><mergeCell ref="A1"/></mergeCells>';
  const [sheet] = await sheetsOf(worksheet(rows.join(""), merges));
  expect(sheet!.rows).toEqual([
    ["1", "1", "1"],
    ["1", "1", ""],
    ["1", "", ""],
  ]);
  expect(sheet!.merges![0]).toEqual({ firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2 });
});

test("a page that is a chart has no cells; sheets that are very hidden are hidden; other lists have no cells either", async () => {
  const sheets = ["visible", "veryHidden", "visible"].map(
    (state, index) => `<sheet name="S${index}" state="${state}" r:id="r${index + 1}"/>`,
  );
  const links = relationships(
    ["worksheet", "worksheets/sheet1.xml"],
    ["worksheet", "worksheets/sheet1.xml"],
    ["chartsheet", "chartsheets/sheet1.xml"],
  );
  const data = worksheet(
    "<row><c><v>1</v></c></row>",
    "<extLst><ext><c><v>9</v></c><row><c><v>8</v></c></row></ext></extLst>",
  );
  const read = await sheetsOf(data, {
    "xl/workbook.xml": workbookPart(sheets.join("")),
    "xl/_rels/workbook.xml.rels": links,
    "xl/chartsheets/sheet1.xml": strToU8("<chartsheet/>"),
  });
  expect(read).toEqual([
    { file: "a.xlsx", sheet: "S0", rows: [["1"]] },
    { file: "a.xlsx", sheet: "S1", rows: [["1"]], isHidden: true },
  ]);
});
