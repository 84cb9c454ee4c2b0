import { describe, expect, it } from "vitest";
import { foldText, isDigit } from "../../src/target/fold-text.ts";

describe("a text as words are looked for in it", () => {
  it("is in ordinary width, character for character", () => {
    const { chars, origin } = foldText("！８～（Ａ）｀ａ＠　￥以上");
    expect(chars).toBe("!8~(A)`a@￥以上");
    expect(origin).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12]);
    // The neighbours of the full-width forms are none of them.
    expect(foldText("\uff00\uff5f\uff60").chars).toBe("\uff00\uff5f\uff60");
  });

  it("has no white space, nor what is as invisible", () => {
    const spaces = [
      ...[0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0xad, 0x1680, 0x2000, 0x2003, 0x2009, 0x200b],
      ...[0x200d, 0x2028, 0x2029, 0x202f, 0x205f, 0x2060, 0x3000, 0xfeff],
    ];
    for (const code of spaces) {
      const { chars, gaps } = foldText(`1${String.fromCharCode(code)}2`);
      expect([code.toString(16), chars, gaps[1] === "none"]).toEqual([code.toString(16), "12", false]);
    }
    for (const code of [0x08, 0x0e, 0x1f, 0x21, 0x84, 0x86, 0x1fff, 0x200e, 0x2027, 0x202a, 0x3001]) {
      const text = `1${String.fromCharCode(code)}2`;
      expect(foldText(text)).toMatchObject({ chars: text, gaps: ["none", "none", "none"] });
    }
  });

  it("knows one space within a line, which can part thousands, from what parts one thing from another", () => {
    const gap = (between: string): unknown => foldText(`1${between}2`).gaps[1];
    expect(["", " ", "\u00a0", "\u2009", "\u202f"].map(gap)).toEqual([
      ...["none", "space", "space", "space", "space"],
    ]);
    expect(["  ", "\t", "\u3000", "\n", "\r\n", "\u0085", "\u2028", " \t", "\t ", "   "].map(gap)).toEqual(
      Array(10).fill("wide"),
    );
    expect(foldText(" 1").gaps).toEqual(["space"]);
  });
});

it("digits are the ten of them", () => {
  expect([..."0189"].every(isDigit)).toBe(true);
  expect(["/", ":", "a", "一", "１", "", undefined].some(isDigit)).toBe(false);
});
