import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { faultOfZip } from "../../src/draft/document/fault-of-zip.ts";
import { readDocument } from "../../src/draft/document/read-document.ts";
import { fixture } from "./draft-folder.ts";

async function refused(content: string | Uint8Array, name: string): Promise<readonly unknown[]> {
  const read = await readDocument(content, name);
  return read.ok ? [] : read.issues.map(({ code, params }) => [code, "why" in params ? params.why : params]);
}

describe("readDocument", () => {
  it("reads bytes in any encoding, and by what they are whatever their name says", async () => {
    const gb = Uint8Array.from([0xbc, 0xd7, 0xcf, 0xd8]);
    expect(await readDocument(gb, "a.txt")).toMatchObject({
      ok: true,
      value: { blocks: [{ text: "甲县" }] },
    });
    const named = await readDocument(fixture("word.docx"), "renamed.txt");
    expect(named).toMatchObject({ ok: true, value: { format: "docx", counts: "paragraphs" } });
  });

  it("says how to convert what it cannot read", async () => {
    for (const name of ["a.doc", "a.wps", "a.rtf", "a.odt", "a.pdf"]) {
      expect(await refused("x", name)).toEqual([["needs-conversion", { format: name.slice(2) }]]);
    }
    expect(await refused(Buffer.from("%PDF-1.7"), "plan.docx")).toEqual([
      ["needs-conversion", { format: "pdf" }],
    ]);
    expect(await refused(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), "plan.docx")).toEqual([
      ["needs-conversion", { format: "doc" }],
    ]);
  });

  it("refuses what is unknown, no text, no Word document, or too large", async () => {
    expect(await refused("x", "a.xlsx")).toEqual([["unreadable-file", "unknown-format"]]);
    expect(await refused(Uint8Array.from([0, 1, 2]), "a.txt")).toEqual([["unreadable-file", "not-text"]]);
    expect(await refused("x", "a.docx")).toEqual([["unreadable-file", "not-docx"]]);
    expect(await refused(zipSync({ "a.xml": strToU8("<a/>") }), "a.docx")).toEqual([
      ["unreadable-file", "not-docx"],
    ]);
    expect(await refused("x".repeat(21 * 1024 * 1024), "a.txt")).toEqual([["unreadable-file", "too-large"]]);
  });

  it("refuses a zip bomb, whatever the file says of its own size", async () => {
    const stored = (name: string, megabytes: number) =>
      zipSync({ [name]: new Uint8Array(megabytes * 2 ** 20) }, { level: 0 });
    const picture = (megabytes: number) => stored("word/media/image1.bmp", megabytes);
    expect(faultOfZip(picture(90))).toBeUndefined();
    expect(faultOfZip(picture(101))).toBe("too-large");
    const bomb = stored("word/document.xml", 21);
    expect(faultOfZip(bomb)).toBe("too-large");
    expect(await refused(bomb, "a.docx")).toEqual([["unreadable-file", "too-large"]]);
    const packed = zipSync({ "word/document.xml": new Uint8Array(12 * 2 ** 20) });
    expect(faultOfZip(packed)).toBe("too-large");
    // Of its own size a part says too little, in the directory (24 bytes into its entry).
    const liar = Buffer.from(picture(1));
    liar.writeUInt32LE(10, liar.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
    expect(faultOfZip(liar)).toBe("damaged");
    expect(await refused(liar, "a.docx")).toEqual([["unreadable-file", "not-docx"]]);
    expect(faultOfZip(Buffer.from("PK"))).toBe("damaged");
  });

  it("reads the tables of Markdown and of the HTML in it, with their lines", async () => {
    const text =
      "# 甲市2027年任务\n\n1. 一\n2. 二\n\n|a|b|\n|-|-|\n|甲县|3|\n\n<table><tr><td colspan=2>c</td></tr></table>\n";
    const read = await readDocument(text, "a.md");
    if (!read.ok) throw new Error("unread");
    expect(read.value.blocks.map(({ kind, line }) => `${kind} ${line}`)).toEqual([
      "paragraph 1",
      "paragraph 3",
      "paragraph 4",
      "table 6",
      "table 10",
    ]);
  });

  it("lays out no table that is larger than any is", async () => {
    const huge = `<table><tr><td colspan="9999" rowspan="9999">1</td></tr></table>`.repeat(50);
    const read = await readDocument(huge, "a.html");
    const widths = read.ok
      ? read.value.blocks.map((one) => (one.kind === "table" ? one.rows[0]!.length : 0))
      : [];
    expect(Math.max(...widths)).toBeLessThanOrEqual(300);
  });

  it("refuses what is nested without end, in pages and in Markdown, and reads everything else in it", async () => {
    const deep = [["unreadable-file", "too-deep"]];
    expect(await refused(`${"<div>".repeat(100_000)}甲`, "a.html")).toEqual(deep);
    expect(await refused("<table><tr><td>".repeat(20_000), "a.html")).toEqual(deep);
    const fonts = Array.from({ length: 5_000 }, (_, size) => `<font size=${size}><p>`).join("");
    expect(await refused(fonts, "a.html")).toEqual(deep);
    expect(await refused(">".repeat(100_000), "a.md")).toEqual(deep);
    expect(await refused("- ".repeat(100_000), "a.md")).toEqual(deep);
    expect(
      await refused(Array.from({ length: 300 }, (_, at) => `${" ".repeat(at)}- a`).join("\n"), "a.md"),
    ).toEqual(deep);
    const wide = ["_a_", "**a*b_c", "[a](b", "`a", "<a ", "["].map((text) => text.repeat(20_000));
    for (const text of [...wide, "-".repeat(500)]) {
      const read = await readDocument(`完成20亿元\n\n${text}`, "a.md");
      expect(read.ok && read.value.blocks[0]).toMatchObject({ text: "完成20亿元" });
    }
  });
});
