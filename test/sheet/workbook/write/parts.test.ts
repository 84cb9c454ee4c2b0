import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { readFile } from "../../../../src/sheet/read-file.ts";
import { escapeXml, zipParts } from "../../../../src/sheet/workbook/write/parts.ts";
import { worksheet, xlsx } from "../make-workbook.ts";

test("what markup is, what XML cannot hold, and what would read as such, are written otherwise", () => {
  expect(escapeXml("a<b>&\"c'")).toBe("a&lt;b&gt;&amp;&quot;c'");
  expect(escapeXml("\0\r\n\t\ud800😀\uffff")).toBe("_x0000__x000D_&#10;&#9;_xD800_😀_xFFFF_");
  expect(escapeXml("_x000D_ _x_x0041_ _x41_")).toBe("_x005F_x000D_ _x_x005F_x0041_ _x41_");
});

test("any text is read back, but for the kinds of line breaks", async () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom("_", "x", "0", "D", "A", "\r", "\n", "\t", "]", ">", "\ud800", "南") }),
  );
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const cell = `<row><c t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c></row>`;
      const read = await readFile(xlsx(worksheet(cell)), "a.xlsx");
      const found = read.ok ? (read.value[0]!.rows[0]?.[0] ?? "") : read.issues;
      expect(found).toBe(text.replace(/\r\n?/g, "\n"));
    }),
  );
});

test("the same parts are the same bytes at any time", () => {
  const parts = { "[Content_Types].xml": "<Types/>", "a/b.xml": new Uint8Array([1, 2, 3]) };
  vi.useFakeTimers({ now: new Date("2016-06-30T12:34:56Z") });
  const before = zipParts(parts);
  vi.setSystemTime(new Date("2027-01-01T00:00:00Z"));
  const after = zipParts(parts);
  vi.useRealTimers();
  expect(after).toEqual(before);
});
