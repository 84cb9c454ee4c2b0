import { describe, expect, test } from "vitest";
import type { Limits } from "../../../src/sheet/limits.ts";
import { readFile } from "../../../src/sheet/read-file.ts";
import { type Bytes, begin, compound, END, record } from "./make-old.ts";
import { ods, relationships, workbookPart, worksheet, xlsx, xlsxParts, zip } from "./make-workbook.ts";

/** Why a file is refused: everything about its one issue. */
async function refused(bytes: Uint8Array, limits?: Partial<Limits>): Promise<unknown> {
  const result = await readFile(bytes, "a.xlsx", { ...(limits && { limits }) });
  if (result.ok) return result.value.map(({ rows }) => rows);
  expect(result.issues).toHaveLength(1);
  const { code, params, location } = result.issues[0];
  expect(code).toBe("unreadable-file");
  expect(location).toMatchObject({ file: "a.xlsx" });
  return "detail" in params ? `${params.why} ${params.detail}`.trim() : params;
}

const ONE = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>');
const A_MILLION = 1_000_000;

/** The places where an archive says something of a part, changed. */
function tampered(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 < copy.length; at++)
    if (view.getUint32(at, true) === signature) view.setUint32(at + offset, value, true);
  return copy;
}
const CENTRAL = 0x02014b50;

describe("archives", () => {
  test("what unpacks to more than is allowed is refused, whatever it says of its size", async () => {
    const bomb = xlsx(worksheet(" ".repeat(12 * A_MILLION)));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refused(bomb, { characters: A_MILLION * 100 })).toBe("too-large > 500 ratio");
    const unbounded = { characters: A_MILLION * 100, ratio: 1e9 };
    expect(await refused(bomb, { ...unbounded, unpacked: 11 * 1024 * 1024 })).toBe("too-large > 11 MB");
    expect(await refused(bomb, unbounded)).toEqual([[]]);
  });

  test("what says that it is small and is not is refused before it is unpacked", async () => {
    const bomb = xlsx(worksheet(" ".repeat(12 * A_MILLION)));
    expect(await refused(tampered(bomb, CENTRAL, 24, 100))).toBe("damaged _rels/.rels");
  });

  test("a part that is not of the size it is said to be, or not what its checksum is of", async () => {
    expect(await refused(tampered(xlsx(ONE), CENTRAL, 24, 9999))).toBe("damaged _rels/.rels");
    expect(await refused(tampered(xlsx(ONE), CENTRAL, 16, 9999))).toBe("damaged _rels/.rels");
    expect(await refused(tampered(xlsx(ONE), CENTRAL, 20, 9999))).toBe("damaged _rels/.rels");
    expect(await refused(tampered(xlsx(ONE), CENTRAL, 42, 0xfffffff0))).toBe("damaged _rels/.rels");
  });

  test("more parts than are allowed", async () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`p${index}`, ""]));
    expect(await refused(zip(xlsxParts(ONE, many)), { entries: 40 })).toBe("too-large > 40 entries");
    expect(await refused(zip(xlsxParts(ONE, many)))).toEqual([[["1"]]]);
  });

  test("one name for two parts", async () => {
    const parts = xlsxParts(ONE, { "XL/Workbook.xml": "<a/>" });
    expect(await refused(zip(parts))).toBe("damaged zip: xl/workbook.xml");
  });

  test("a part that a password protects", async () => {
    const flags = tampered(xlsx(ONE), CENTRAL, 8, 1);
    expect(await refused(flags)).toBe("encrypted");
  });

  test("another kind of archive", async () => {
    expect(await refused(zip({ "a.txt": "x" }))).toBe("not-a-workbook");
    const word = { "_rels/.rels": relationships(["officeDocument", "word/document.xml"]) };
    expect(await refused(zip({ ...word, "word/document.xml": "<w:document/>" }))).toBe("not-a-workbook");
    const binary = { "_rels/.rels": relationships(["officeDocument", "xl/workbook.bin"]) };
    expect(await refused(zip(binary))).toBe("other-workbook xlsb");
    const text =
      "<office:document-content><office:body><office:text/></office:body></office:document-content>";
    expect(await refused(zip({ "content.xml": text }))).toBe("not-a-workbook");
  });
});

describe("XML", () => {
  test("entities of its own", async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]>';
    const sheet = ONE.replace("<worksheet", `${bomb}<worksheet`);
    expect(await refused(xlsx(sheet))).toBe("damaged xl/worksheets/sheet1.xml: DOCTYPE");
    const file = ONE.replace("<worksheet", '<!DOCTYPE a SYSTEM "file:///etc/passwd"><worksheet');
    expect(await refused(xlsx(file))).toBe("damaged xl/worksheets/sheet1.xml: DOCTYPE");
  });

  test.each(["&undefined;", "&constructor;", "&__proto__;"])("the unknown entity %s", async (entity) => {
    const sheet = worksheet(`<row><c t="inlineStr"><is><t>${entity}</t></is></c></row>`);
    expect(await refused(xlsx(sheet))).toMatch(/^damaged .*entity/);
  });

  test("elements within elements without end", async () => {
    const deep = `${"<a>".repeat(200_000)}${"</a>".repeat(200_000)}`;
    expect(await refused(xlsx(worksheet(deep)))).toBe("damaged xl/worksheets/sheet1.xml: 100 levels");
    expect(await refused(ods(deep))).toBe("damaged content.xml: 100 levels");
  });

  test("what ends too early, or is no XML", async () => {
    expect(await refused(xlsx(ONE.slice(0, -12)))).toMatch(/^damaged .*sheet1.xml/);
    expect(await refused(xlsx(ONE.replace("</row>", "")))).toMatch(/^damaged .*sheet1.xml/);
    expect(await refused(xlsx(""))).toMatch(/^damaged .*sheet1.xml/);
    const latin = new Uint8Array([...new TextEncoder().encode(ONE.slice(0, -1)), 0xff]);
    expect(await refused(zip(xlsxParts("", { "xl/worksheets/sheet1.xml": latin })))).toMatch(/UTF-8$/);
  });
});

describe("cells", () => {
  const cell = (address: string, value = "1"): string => `<c r="${address}"><v>${value}</v></c>`;

  test("a text of ten million characters", async () => {
    const sheet = worksheet(`<row><c t="inlineStr"><is><t>${"x".repeat(10 * A_MILLION)}</t></is></c></row>`);
    expect(await refused(xlsx(sheet), { ratio: 1e9 })).toBe("too-large > 32767 characters");
    expect(
      await refused(ods(`<table:table><x y="${"x".repeat(10 * A_MILLION)}"/></table:table>`), { ratio: 1e9 }),
    ).toBe("too-large > 32767 characters");
  });

  test("a text a little too long is refused with its place", async () => {
    const sheet = worksheet(
      `<row r="2"><c r="C2" t="inlineStr"><is><t>${"x".repeat(32768)}</t></is></c></row>`,
    );
    const result = await readFile(xlsx(sheet), "a.xlsx");
    expect(result.ok ? "" : result.issues[0].location).toEqual({
      file: "a.xlsx",
      sheet: "S",
      row: 2,
      column: 3,
      cell: "C2",
    });
  });

  test("more columns, rows, cells or sheets than are allowed", async () => {
    expect(await refused(xlsx(worksheet(`<row>${cell("XFE1")}</row>`)))).toBe("too-large > 16384 columns");
    expect(await refused(xlsx(worksheet(`<row>${"<c><v>1</v></c>".repeat(16385)}</row>`)))).toBe(
      "too-large > 16384 columns",
    );
    expect(await refused(xlsx(worksheet(`<row>${cell("A2000001")}</row>`)))).toBe("too-large > 2000000 rows");
    const corners = worksheet(Array.from({ length: 2000 }, (_, row) => cell(`XFD${row + 1}`)).join(""));
    expect(await refused(xlsx(corners), { cells: A_MILLION })).toBe("too-large > 1000000 cells");
    const repeated = (rows: number, columns: number): string =>
      `<table:table table:name="S"><table:table-row table:number-rows-repeated="${rows}"><table:table-cell table:number-columns-repeated="${columns}" office:value-type="float" office:value="1"/></table:table-row></table:table>`;
    expect(await refused(ods(repeated(1, A_MILLION)))).toBe("too-large > 16384 columns");
    expect(await refused(ods(repeated(3 * A_MILLION, 1)), { rows: 1000 })).toBe("too-large > 1000 rows");
    expect(await refused(ods(repeated(A_MILLION, 100)), { cells: A_MILLION })).toBe(
      "too-large > 1000000 cells",
    );
    const sheets = Array.from({ length: 1001 }, (_, index) => `<sheet name="${index}" r:id="r1"/>`).join("");
    expect(await refused(xlsx(ONE, { "xl/workbook.xml": workbookPart(sheets) }))).toBe(
      "too-large > 1000 sheets",
    );
  });

  test("a blank row that is repeated to the end costs nothing", async () => {
    const blank =
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell/></table:table-row>';
    expect(await refused(ods(`<table:table table:name="S">${blank.repeat(9)}</table:table>`))).toEqual([[]]);
  });

  test("merges over the whole sheet, very many of them", async () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(2000);
    const row = `<row>${"<c><v>1</v></c>".repeat(16000)}</row>`;
    const sheet = worksheet(row, `<mergeCells>${merges}</mergeCells>`);
    expect(await refused(xlsx(sheet), { cells: A_MILLION })).toBe("too-large > 1000000 cells");
  });

  test.each(["A0", "1A", "A", "AAAA1", "A99999999", "__proto__", "A1:B2"])(
    "the address %s",
    async (address) => {
      expect(await refused(xlsx(worksheet(`<row>${cell(address)}</row>`)))).toBe(`damaged ${address}`);
    },
  );

  test("one address for two cells, a text that is not there, a count that is none", async () => {
    expect(await refused(xlsx(worksheet(`<row>${cell("B2")}${cell("B2")}</row>`)))).toBe("damaged B2");
    expect(await refused(xlsx(worksheet('<row><c t="s"><v>7</v></c></row>')))).toBe(
      "damaged sharedStrings 7",
    );
    const count = '<table:table-cell table:number-columns-repeated="-1"/>';
    const table = `<table:table><table:table-row>${count}</table:table-row></table:table>`;
    expect(await refused(ods(table))).toBe("damaged -1");
    expect(await refused(ods("<table:table><table:table/></table:table>"))).toBe("damaged table:table");
  });
});

describe("names and links", () => {
  test.each(["__proto__", "constructor", "../../etc/passwd", "", "C:\\a", "=1+1"])(
    "a sheet called %j is only a sheet",
    async (name) => {
      const result = await readFile(
        xlsx(ONE, { "xl/workbook.xml": workbookPart(`<sheet name="${name}" r:id="r1"/>`) }),
        "a.xlsx",
      );
      expect(result.ok && result.value).toEqual([{ file: "a.xlsx", sheet: name, rows: [["1"]] }]);
      expect({}).not.toHaveProperty("rows");
    },
  );

  test("a property called __proto__ is only a property", async () => {
    const custom = '<Properties><property name="__proto__"><lpwstr>x</lpwstr></property></Properties>';
    const root = relationships(
      ["officeDocument", "xl/workbook.xml"],
      ["custom-properties", "docProps/custom.xml"],
    );
    const bytes = xlsx(ONE, { "_rels/.rels": root, "docProps/custom.xml": custom });
    const result = await readFile(bytes, "a.xlsx");
    expect(result.ok && Object.entries(result.value[0]!.properties!)).toEqual([["__proto__", "x"]]);
  });

  test("a sheet that lies in another file, or nowhere", async () => {
    const links = relationships(["worksheet", "http://example.com/sheet1.xml", "External"]);
    expect(await refused(xlsx(ONE, { "xl/_rels/workbook.xml.rels": links }))).toBe("damaged sheet S");
    const nowhere = relationships(["worksheet", "../../../worksheets/sheet9.xml"]);
    expect(await refused(xlsx(ONE, { "xl/_rels/workbook.xml.rels": nowhere }))).toBe(
      "damaged worksheets/sheet9.xml",
    );
  });
});

describe("old workbooks", () => {
  const workbook = (...records: readonly Bytes[]): Uint8Array =>
    compound({ Workbook: Uint8Array.from([...begin(5), ...records.flat(), ...END]) });

  test("a workbook that a password protects, as .xlsx and as .xls", async () => {
    const bytes = new Uint8Array(5000);
    expect(await refused(compound({ EncryptionInfo: bytes, EncryptedPackage: bytes }))).toBe("encrypted");
    expect(await refused(workbook(record(0x2f, 1, 0, 0, 0)))).toBe("encrypted");
  });

  test("other documents", async () => {
    expect(await refused(compound({ WordDocument: new Uint8Array(5000) }))).toBe("not-a-workbook");
    expect(await refused(compound({ Workbook: new Uint8Array(5000) }))).toBe("other-workbook Excel 4");
  });

  test("a stream that is cut off, a sheet that is not there, two at one place", async () => {
    const cut = compound({ Workbook: Uint8Array.from([...begin(5), ...END.slice(0, 2)]) });
    expect(await refused(cut)).toBe("damaged Workbook");
    const sheet = record(0x85, 200, 0, 0, 0, 0, 0, 1, 0, 0x53);
    expect(await refused(workbook(sheet))).toBe("damaged Workbook");
    expect(await refused(workbook(sheet, sheet))).toBe("damaged BOUNDSHEET");
  });

  test("more cells than old workbooks have", async () => {
    const cells = record(0xbd, ...new Array<number>(8000).fill(0));
    const many = Uint8Array.from([...begin(5), ...new Array<Bytes>(100).fill(cells).flat(), ...END]);
    expect(await refused(compound({ Workbook: many }), { cells: 100_000 })).toBe("too-large > 100000 cells");
  });

  test("a chain of sectors that runs in a circle", async () => {
    const bytes = compound({ Workbook: new Uint8Array(9000) });
    const view = new DataView(bytes.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    for (let sector = 0; sector < 20; sector++) view.setUint32(table + 4 * sector, sector, true);
    expect(await refused(bytes)).toBe("damaged OLE2");
  });
});
