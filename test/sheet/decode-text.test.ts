import { expect, test } from "vitest";
import { decodeText } from "../../src/sheet/decode-text.ts";

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test("UTF-8, with and without a byte order mark", () => {
  expect(decodeText(utf8("南湖区,8以上"))).toBe("南湖区,8以上");
  expect(decodeText(utf8("\ufeff南湖区"))).toBe("南湖区");
  expect(decodeText(bytes())).toBe("");
});

test("GBK as Chinese Excel writes it, and what only GB18030 has", () => {
  expect(decodeText(bytes(0xc4, 0xcf, 0xba, 0xfe, 0xc7, 0xf8, 0x2c, 0x38))).toBe("南湖区,8");
  expect(decodeText(bytes(0x95, 0x32, 0x82, 0x36))).toBe("𠀀");
});

test("UTF-16 by its byte order mark", () => {
  expect(decodeText(bytes(0xff, 0xfe, 0x57, 0x53, 0x38, 0x00))).toBe("南8");
  expect(decodeText(bytes(0xfe, 0xff, 0x53, 0x57, 0x00, 0x38))).toBe("南8");
});

test("what is no text", () => {
  expect(decodeText(bytes(0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46))).toBeUndefined();
  expect(decodeText(bytes(0x50, 0x4b, 0x03, 0x04, 0x00, 0x00))).toBeUndefined();
  expect(decodeText(utf8("a\0b"))).toBeUndefined();
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0xc4, 0xcf))).toBeUndefined();
});

test("UTF-8 that was cut off is not read as GB18030", () => {
  expect(decodeText(utf8("南湖区").slice(0, -1))).toBeUndefined();
  expect(decodeText(utf8("南湖").slice(0, -2))).toBeUndefined();
});
