import { expect, test } from "vitest";
import { readFile } from "../../../src/sheet/read-file.ts";
import type { Sheet } from "../../../src/sheet/sheet.ts";
import { ods, type Parts } from "./make-workbook.ts";

async function read(rows: string, others: Parts = {}): Promise<Sheet> {
  const result = await readFile(ods(rows.startsWith("<table:table ") ? rows : table(rows), others), "a.ods");
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  expect(result.value).toHaveLength(1);
  return result.value[0]!;
}
const table = (rows: string, name = "S"): string => `<table:table table:name="${name}">${rows}</table:table>`;
const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join("")}</table:table-row>`;
const text = (content: string): string =>
  `<table:table-cell office:value-type="string">${content}</table:table-cell>`;
const paragraph = (content: string): string => text(`<text:p>${content}</text:p>`);

test("rows that repeat on every page, and rows in groups, are rows", async () => {
  const sheet = await read(
    `<table:table-header-rows>${row(paragraph("甲"))}</table:table-header-rows>
     <table:table-row-group><table:table-row-group>${row(paragraph("乙"))}</table:table-row-group></table:table-row-group>
     <table:table-rows>${row(paragraph("丙"))}</table:table-rows>`,
  );
  expect(sheet.rows).toEqual([["甲"], ["乙"], ["丙"]]);
});

test("what is repeated, and gaps that are repeated", async () => {
  const sheet = await read(
    `<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/><table:table-cell
       table:number-columns-repeated="2" office:value-type="float" office:value="1.50"/><table:table-cell table:number-columns-repeated="1000"/></table:table-row>
     <table:table-row table:number-rows-repeated="1000"><table:table-cell/></table:table-row>${row(paragraph("x"))}`,
  );
  expect(sheet.rows).toHaveLength(1003);
  expect(sheet.rows.slice(0, 3)).toEqual([["", "", "1.5", "1.5"], ["", "", "1.5", "1.5"], []]);
  expect(sheet.rows[1002]).toEqual(["x"]);
});

test("texts: paragraphs are lines, spaces are counted, spans are joined; comments, shapes and guides stand aside", async () => {
  const sheet = await read(
    `<table:shapes><draw:frame><text:p>图</text:p></draw:frame></table:shapes>${row(
      paragraph('a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d'),
      text("<text:p>一</text:p><text:p/><text:p><text:span>二\n  <text:a>三</text:a></text:span></text:p>"),
      text(
        "<office:annotation><text:p>批注</text:p></office:annotation><text:p>县</text:p><draw:frame><text:p>x</text:p></draw:frame>",
      ),
      text(
        "<text:p><text:ruby><text:ruby-base>甲</text:ruby-base><text:ruby-text>jia</text:ruby-text></text:ruby></text:p>",
      ),
      '<table:table-cell office:value-type="string" office:string-value="值"/>',
      "<table:table-cell><text:p>无类型</text:p></table:table-cell>",
    )}`,
  );
  expect(sheet.rows).toEqual([["a  b\tc\nd", "一\n\n二 三", "县", "甲", "值", "无类型"]]);
});

test("a run of spaces that says it is a billion is too long a text", async () => {
  const result = await readFile(ods(table(row(paragraph('<text:s text:c="900000000"/>')))), "a.ods");
  expect(result.ok ? "" : result.issues[0].params).toEqual({
    why: "too-large",
    detail: "> 32767 characters",
  });
});

test("values of each kind, errors and formulas without a result", async () => {
  const cell = (attributes: string, shown = ""): string =>
    `<table:table-cell ${attributes}>${shown === "" ? "" : `<text:p>${shown}</text:p>`}</table:table-cell>`;
  const sheet = await read(
    row(
      cell('office:value-type="currency" office:value="1234.50"', "￥1,234.50"),
      cell('office:value-type="percentage" office:value="0.125"', "13%"),
      cell('office:value-type="boolean" office:boolean-value="true"', "TRUE"),
      cell('office:value-type="date" office:date-value="2016-06-30"', "06/30/16"),
      cell('office:value-type="time" office:time-value="PT08H30M00S"', "08:30"),
      cell('office:value-type="string" calcext:value-type="error" table:formula="of:=NA()"', "#N/A"),
      cell('office:value-type="float" office:value="0" table:formula="of:=1/0"', "#DIV/0!"),
      cell('table:formula="of:=SUM([.A1:.A2])"'),
      cell('office:value-type="float" office:value="0.30000000000000004"', "0.3"),
    ),
  );
  const expected = ["1234.5", "12.5%", "TRUE", "2016-06-30", "08:30:00", "#N/A", "#DIV/0!", "", "0.3"];
  expect(sheet.rows).toEqual([expected]);
  expect(Object.fromEntries(sheet.marks!)).toEqual({
    "0,3": { kind: "date" },
    "0,4": { kind: "time" },
    "0,5": { kind: "error", text: "#N/A" },
    "0,6": { kind: "error", text: "#DIV/0!" },
    "0,7": { kind: "no-result", formula: "=SUM([.A1:.A2])" },
    "0,8": { kind: "residue", printed: "0.30000000000000004" },
  });
});

test("what a date shows, its cell's style says, or that of its row, its column, or the style these come from", async () => {
  const styles = `<office:document-styles xmlns:office="o" xmlns:style="s" xmlns:number="n"><office:styles>
      <number:date-style style:name="N1"><number:year/><number:text>-</number:text><number:month/></number:date-style>
      <number:date-style style:name="N2"><number:year/></number:date-style>
      <number:date-style style:name="N3"><number:year/><number:month/><number:day/></number:date-style>
      <style:style style:name="month" style:data-style-name="N1"/><style:style style:name="child" style:parent-style-name="month"/>
      <style:style style:name="year" style:data-style-name="N2"/><style:style style:name="day" style:data-style-name="N3"/>
      <style:style style:name="circle" style:parent-style-name="circle"/></office:styles></office:document-styles>`;
  const date = (style = ""): string =>
    `<table:table-cell ${style && `table:style-name="${style}"`} office:value-type="date" office:date-value="2016-06-30"/>`;
  const sheet = await read(
    `<table:table-column table:default-cell-style-name="child" table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="year"/>
     ${row(date(), date("day"), date(), date("circle"))}<table:table-row table:default-cell-style-name="year">${date()}</table:table-row>`,
    { "styles.xml": styles },
  );
  expect(sheet.rows).toEqual([["2016-06", "2016-06-30", "2016", "2016-06-30"], ["2016"]]);
});

test("what stands in covered cells is not read", async () => {
  const merged =
    '<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2"><text:p>甲</text:p></table:table-cell>';
  const covered = "<table:covered-table-cell><text:p>x</text:p></table:covered-table-cell>";
  const sheet = await read(row(merged, covered, paragraph("乙")) + row(covered, covered, paragraph("丙")));
  expect(sheet.rows).toEqual([
    ["甲", "", "乙"],
    ["", "", "丙"],
  ]);
  expect(sheet.merges).toEqual([{ firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 }]);
});

test("copies of other files are no sheets, and neither is what was changed before", async () => {
  const changes =
    "<table:tracked-changes><table:table-cell><text:p>旧</text:p></table:table-cell></table:tracked-changes>";
  const foreign = table(row(paragraph("外")), "&apos;file:///a.ods&apos;#$S");
  const result = await readFile(ods(changes + table(row(paragraph("甲"))) + foreign), "a.ods");
  expect(result.ok && result.value.map(({ sheet, rows }) => [sheet, rows])).toEqual([["S", [["甲"]]]]);
});

test("a workbook that is encrypted, or lacks a part that it lists", async () => {
  const manifest = (entry: string): string =>
    `<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="${entry}"/></manifest:manifest>`;
  const why = async (list: string): Promise<unknown> => {
    const result = await readFile(ods(table(""), { "META-INF/manifest.xml": list }), "a.ods");
    return result.ok || result.issues[0].params;
  };
  expect(await why(manifest("content.xml"))).toBe(true);
  expect(await why(manifest("styles.xml"))).toEqual({ why: "damaged", detail: "styles.xml" });
  const encrypted = manifest(
    'content.xml"><manifest:encryption-data/></manifest:file-entry><manifest:file-entry x="',
  );
  expect(await why(encrypted)).toEqual({ why: "encrypted", detail: "" });
});
