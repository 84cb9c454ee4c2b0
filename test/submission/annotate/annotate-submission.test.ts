import { describe, expect, test } from "vitest";
import { annotateSubmission } from "../../../src/submission/annotate/annotate-submission.ts";
import { readSubmission } from "../../../src/submission/read-submission.ts";
import { relationships, worksheet, zip } from "../../sheet/workbook/make-workbook.ts";
import { plan } from "../sheets.ts";
import { annotate, at, book, parts, TYPES } from "./open.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="12"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="5" tint="0.4"/></patternFill></fill></fills><borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="10" fontId="0" fillId="2" borderId="0" applyFill="1" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="2" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>`;
const withStyles = {
  "xl/styles.xml": STYLES,
  "xl/_rels/workbook.xml.rels": relationships(
    ["worksheet", "worksheets/sheet1.xml"],
    ["styles", "styles.xml"],
  ),
};

/** The data of the sheet, as its part has it. */
async function dataOf(data: string, cells: readonly string[], others = {}): Promise<string> {
  const copy = await annotate(
    book(worksheet(data), others),
    cells.map((cell) => at(cell)),
  );
  return parts(copy)["xl/worksheets/sheet1.xml"]!.replace(/^.*<sheetData>|<\/sheetData>.*$/g, "");
}

/** What a cell is formatted with: its `xf`, and the fill of that. */
function formatOf(bytes: Uint8Array, cell: string): { readonly xf: string; readonly fill: string } {
  const { "xl/worksheets/sheet1.xml": sheet, "xl/styles.xml": styles } = parts(bytes);
  const index = Number(new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(sheet!)?.[1] ?? 0);
  const xf = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles!)![1]!.match(/<xf[^>]*?(?:\/>|>.*?<\/xf>)/g)![
    index
  ]!;
  const fills = /<fills[^>]*>(.*)<\/fills>/.exec(styles!)![1]!.match(/<fill>.*?<\/fill>/g)!;
  return { xf, fill: fills[Number(/fillId="(\d+)"/.exec(xf)![1])]! };
}

describe("cells", () => {
  test("of a row that is there and of one that is not are put in order", async () => {
    const data = '<row r="2" spans="1:2"><c r="A2"><v>1</v></c><c r="D2"><v>4</v></c></row><row r="5"/>';
    expect(await dataOf(data, ["B2", "E2", "A1", "C5", "A9", "B9", "A3"])).toBe(
      '<row r="1"><c r="A1" s="1"/></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"/><c r="D2"><v>4</v></c><c r="E2" s="1"/></row><row r="3"><c r="A3" s="1"/></row><row r="5"><c r="C5" s="1"/></row><row r="9"><c r="A9" s="1"/><c r="B9" s="1"/></row>',
    );
  });

  test("without addresses are counted as the reader counts them", async () => {
    const data = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/></row>";
    expect(await dataOf(data, ["B1", "A2", "C2"])).toBe(
      '<row><c><v>1</v></c><c s="1"><v>2</v></c></row><row><c s="1"/><c r="C2" s="1"/></row>',
    );
    expect(await dataOf("", ["B1"])).toBe('<row r="1"><c r="B1" s="1"/></row>');
  });

  test("keep what they hold: formulas shared or not, texts, and attributes that look like others", async () => {
    const data = `<row r="1"><c r="A1" t='str' cm=' s="9"' s='0'><f t="shared" ref="A1:A2" si="0">B1&amp;"&lt;"</f><v>x</v></c></row>`;
    expect(await dataOf(data, ["A1"])).toBe(
      `<row r="1"><c r="A1" t='str' cm=' s="9"' s="1"><f t="shared" ref="A1:A2" si="0">B1&amp;"&lt;"</f><v>x</v></c></row>`,
    );
  });

  test("keep their number format, protection and all but the fill", async () => {
    const data = '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>1</v></c></row>';
    const copy = await annotate(book(worksheet(data), withStyles), [at("A1"), at("B1", "warning")]);
    expect(formatOf(copy, "A1").xf).toMatch(
      /^<xf numFmtId="10" fontId="0" borderId="0" applyProtection="1" fillId="\d" applyFill="1"><protection locked="0"\/><\/xf>$/,
    );
    expect(formatOf(copy, "A1").fill).toContain('<fgColor rgb="FFFFC4C1"/>');
    expect(formatOf(copy, "B1").fill).toContain('<fgColor rgb="FFFFEB80"/>');
  });

  test("that are not there look as their row or column does", async () => {
    const sheet = worksheet('<row r="2" s="1" customFormat="1"/><row r="3" s="1"/>').replace(
      "<sheetData>",
      '<cols><col min="2" max="4" style="2"/></cols><sheetData>',
    );
    const copy = await annotate(book(sheet, withStyles), [at("C2"), at("C3"), at("C4"), at("A3")]);
    const formats = ["C2", "C3", "C4", "A3"].map(
      (cell) => /numFmtId="(\d+)"/.exec(formatOf(copy, cell).xf)![1],
    );
    expect(formats).toEqual(["10", "2", "2", "0"]);
  });

  test("that are merged are marked at the first, which says which cell is meant", async () => {
    const merged = worksheet(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      '<mergeCells><mergeCell ref="A1:B3"/></mergeCells>',
    );
    const all = parts(await annotate(book(merged), [at("B2"), at("A1", "warning")]));
    expect(all["xl/worksheets/sheet1.xml"]).toContain('<c r="A1" s="1"><v>1</v></c></row></sheetData>');
    expect(all["xl/comments1.xml"]).toContain("错误");
    expect(all["xl/comments1.xml"]).toMatch(/ref="A1".*B2 错误：.*&#10;警告：/);
    expect(all["xl/comments1.xml"]).not.toContain('ref="B2"');
  });
});

describe("the parts of a workbook", () => {
  test("with prefixes, and the strict edition of the standard", async () => {
    const strict = (text: string): string =>
      text
        .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        );
    const sheet = strict(
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"/></x:sheetData><x:tableParts/></x:worksheet>`,
    );
    const main = strict(
      `<x:workbook xmlns:x="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="S" sheetId="7" r:id="r1"/></x:sheets></x:workbook>`,
    );
    const rels = strict(relationships(["officeDocument", "xl/workbook.xml"]));
    const copy = await annotate(
      book(sheet, {
        "xl/workbook.xml": main,
        "_rels/.rels": rels,
        "xl/_rels/workbook.xml.rels": strict(relationships(["worksheet", "worksheets/sheet1.xml"])),
      }),
      [at("B1")],
    );
    const all = parts(copy);
    expect(all["xl/worksheets/sheet1.xml"]).toMatch(
      /<x:row r="1"><x:c r="B1" s="1"\/><\/x:row><\/x:sheetData><x:legacyDrawing [^>]*r:id="fenjie2"\/><x:tableParts\/>/,
    );
    expect(all["xl/workbook.xml"]).toMatch(
      /<x:sheet name="校验结果" sheetId="8" [^>]*r:id="fenjie2"\/><\/x:sheets>/,
    );
    for (const [name, text] of Object.entries(all))
      if (!name.startsWith("[") && !name.endsWith(".vml"))
        expect(text).not.toContain("schemas.openxmlformats.org/s");
    expect((await readSubmission(copy, "f")).map(({ sheet: name }) => name)).toEqual(["S", "校验结果"]);
  });

  test("what a name of ours would collide with is passed by", async () => {
    const sheet = worksheet('<row r="1"/>');
    const types = TYPES.replace(
      "</Types>",
      '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="x"/></Types>',
    );
    const main = `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/><sheet name="校验结果" sheetId="9" r:id="r1"/></sheets><definedNames/></workbook>`;
    const all = parts(
      await annotate(
        book(sheet, { "xl/workbook.xml": main, "[Content_Types].xml": types, "xl/Comments1.xml": "<a/>" }),
        [at("A1")],
      ),
    );
    expect(all["xl/workbook.xml"]).toContain('<sheet name="校验结果 (2)" sheetId="10"');
    expect(all["xl/worksheets/sheet3.xml"]).toBeDefined();
    expect(all["xl/comments2.xml"]).toBeDefined();
    expect(all["xl/Comments1.xml"]).toBe("<a/>");
  });

  test("what has macros stays a workbook with macros", async () => {
    const type = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    const types = TYPES.replace(
      "</Types>",
      `<Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    );
    const bytes = book(worksheet('<row r="1"/>'), {
      "[Content_Types].xml": types,
      "xl/vbaProject.bin": "macros",
    });
    const copy = await annotateSubmission(plan, bytes, [at("A1")], { lang: "en" });
    expect(copy.ok && copy.value.extension).toBe("xlsm");
    expect(copy.ok && parts(copy.value.bytes)["xl/vbaProject.bin"]).toBe("macros");
  });

  test("a name that leads out of the archive is not handed on, and one without a list of types is refused", async () => {
    const all = parts(
      await annotate(book(worksheet(""), { "xl/../../evil": "x", "..\\evil2": "x" }), [at("A1")]),
    );
    expect(Object.keys(all).filter((name) => name.includes("evil"))).toEqual([]);
    const { "[Content_Types].xml": _, ...rest } = parts(book(worksheet("")));
    const refused = await annotateSubmission(plan, zip(rest), [at("A1")], { lang: "zh", file: "f" });
    expect(refused).toMatchObject({
      ok: false,
      issues: [{ code: "unreadable-file", params: { why: "damaged" }, location: { file: "f" } }],
    });
  });
});

describe("the sheet of issues", () => {
  test("has every issue in its order, with links, in the language that is chosen", async () => {
    const name = "Bob's & <6月>";
    const main = `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Bob's &amp; &lt;6月>" sheetId="1" r:id="r1"/></sheets></workbook>`;
    const { location: _, ...nowhere } = at("A1", "info");
    const elsewhere = { ...at("C3"), location: { file: "another" } };
    const issues = [at("B4", "error", "=1+1", name), nowhere, elsewhere, at("A9", "warning", "3O", name)];
    const copy = await annotate(book(worksheet(""), { "xl/workbook.xml": main }), issues, "en");
    const list = (await readSubmission(copy, "f")).at(-1)!;
    expect(list.rows[0]![0]).toBe(
      "Checked by fenjie: errors 1, warnings 1, notes 1. Click a cell's address to go there.",
    );
    expect(list.rows.slice(2).map((row) => row.slice(0, 7))).toEqual([
      ["Error", name, "B4", "Haining City", "Domestic capital attracted", "", "=1+1"],
      ["Note", "", "", "Haining City", "Domestic capital attracted", "", "3O"],
      ["Warning", name, "A9", "Haining City", "Domestic capital attracted", "", "3O"],
    ]);
    const sheet = parts(copy)["xl/worksheets/sheet2.xml"]!;
    expect(sheet).toContain(`<hyperlink ref="C3" location="'Bob''s &amp; &lt;6月&gt;'!B4" display="B4"/>`);
    expect(sheet).not.toContain("<f>");
    expect(sheet).toContain('<autoFilter ref="A2:J5"/>');
  });

  test("is no data when it comes back, in whichever language and format", async () => {
    for (const lang of ["zh", "en"] as const) {
      const copy = await annotate(book(worksheet("")), [at("A1")], lang);
      const sheets = await readSubmission(copy, "f");
      const again = await annotate(copy, [], lang === "zh" ? "en" : "zh");
      expect((await readSubmission(again, "f")).map(({ sheet }) => sheet)).toEqual(
        sheets.map(({ sheet }) => sheet),
      );
    }
  });

  test("the same input is the same bytes", async () => {
    const bytes = book(worksheet("<row/>"));
    expect(await annotate(bytes, [at("A1")])).toEqual(await annotate(bytes, [at("A1")]));
  });
});

describe("bounds", () => {
  test("a thousand issues on one cell are one comment that says how many are left", async () => {
    const issues = Array.from({ length: 1000 }, (_, index) => at("B2", "warning", `x${index}`));
    const comments = parts(await annotate(book(worksheet("")), [...issues, at("B2")]))["xl/comments1.xml"]!;
    expect(comments.match(/<comment /g)).toHaveLength(1);
    expect(comments).toContain("“x19”");
    expect(comments).not.toContain("“x20”");
    expect(comments).toContain("另有981条，见工作表“校验结果”");
  });

  test("of 12,000 cells the 10,000 worst have comments, all have colours, and the list says so", async () => {
    const issues = Array.from({ length: 12_000 }, (_, index) =>
      at(`A${index + 1}`, index < 4000 ? "info" : "error"),
    );
    const copy = await annotate(book(worksheet("")), issues);
    const all = parts(copy);
    expect(all["xl/comments1.xml"]!.match(/<comment /g)).toHaveLength(10_000);
    expect(all["xl/comments1.xml"]).toContain('ref="A12000"');
    expect(all["xl/comments1.xml"]).not.toContain('ref="A2001"');
    expect(all["xl/worksheets/sheet1.xml"]!.match(/<c r="A\d+" s="\d+"\/>/g)).toHaveLength(12_000);
    expect(all["xl/worksheets/sheet2.xml"]).toContain("批注只加在10000个单元格上");
    expect(all["xl/drawings/vmlDrawing1.vml"]).toContain('data="1,2,3,4,5,6,7,8,9,10"');
  });

  test("characters that XML cannot hold harm nothing", async () => {
    const copy = await annotate(book(worksheet("")), [
      at("A1", "error", "\u0000\u0007]]>&<\ud800\uffff_x0041_"),
    ]);
    const list = (await readSubmission(copy, "f")).at(-1)!;
    expect(list.issues).toBeUndefined();
    expect(list.rows[2]![6]).toContain("]]>&<");
    expect(list.rows[2]![6]).toContain("_x0041_");
  });

  test("a file that cannot be read gives its issue, a text of too many rows too", async () => {
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    const options = { lang: "zh", file: "f" } as const;
    expect(await annotateSubmission(plan, encode("PK\u0003\u0004no"), [], options)).toMatchObject({
      issues: [{ code: "unreadable-file", params: { why: "damaged" } }],
    });
    expect(await annotateSubmission(plan, encode("a\n".repeat(1_048_577)), [], options)).toMatchObject({
      issues: [{ code: "unreadable-file", params: { why: "too-large" }, location: { file: "f" } }],
    });
  });
});
