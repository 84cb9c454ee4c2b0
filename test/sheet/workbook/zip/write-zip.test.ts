import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../../../../src/sheet/limits.ts";
import { openZip } from "../../../../src/sheet/workbook/zip/open-zip.ts";
import { packPart, writeZip } from "../../../../src/sheet/workbook/zip/write-zip.ts";

const files = {
  "a.xml": strToU8("<a/>".repeat(99)),
  "名/b.bin": Uint8Array.from([1, 2, 3]),
  empty: new Uint8Array(),
};
const archive = zipSync(files, { mtime: "2016-06-30T08:30:00" });

describe("an archive", () => {
  test("written of the parts of another holds the same, packed as they were", () => {
    const parts = openZip(archive, DEFAULT_LIMITS).stored();
    const copy = writeZip(parts);
    expect(unzipSync(copy)).toEqual(unzipSync(archive));
    const again = openZip(copy, DEFAULT_LIMITS).stored();
    expect(again.map(({ content, time, method }) => [content, time, method])).toEqual(
      parts.map(({ content, time, method }) => [content, time, method]),
    );
    expect(writeZip(again)).toEqual(copy);
  });

  test("takes new parts, and others in the place of some, without a date of its own", () => {
    const [first, ...others] = openZip(archive, DEFAULT_LIMITS).stored();
    const copy = writeZip([
      packPart(first!, strToU8("x")),
      ...others,
      packPart("new/名.xml", strToU8("y".repeat(5000))),
    ]);
    const read = unzipSync(copy);
    expect(Object.keys(read)).toEqual([...Object.keys(files), "new/名.xml"]);
    expect(strFromU8(read["a.xml"]!)).toBe("x");
    expect(strFromU8(read["new/名.xml"]!)).toBe("y".repeat(5000));
    const [kept] = openZip(copy, DEFAULT_LIMITS).stored();
    expect(kept!.time).toBe(first!.time);
    let text = "";
    openZip(copy, DEFAULT_LIMITS).unpack("new/名.xml", (piece) => {
      text += strFromU8(piece);
    });
    expect(text).toBe("y".repeat(5000));
  });

  test("whose parts share their bytes is refused: it would be unpacked into many", () => {
    const doubled = zipSync({ aaa: strToU8("x".repeat(100)), bbb: strToU8("y".repeat(100)) }, { level: 0 });
    const view = new DataView(doubled.buffer);
    const directory = view.getUint32(doubled.length - 6, true);
    // Both entries of the directory lead to one long content that covers the other.
    for (const at of [directory, directory + 46 + 3]) {
      view.setUint32(at + 20, 200, true);
      view.setUint32(at + 42, 0, true);
    }
    expect(() => openZip(doubled, DEFAULT_LIMITS).stored()).toThrow();
  });
});
