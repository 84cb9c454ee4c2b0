import { describe, expect, it } from "vitest";
import { tokenize } from "../../src/target/tokenize.ts";

describe("tokenize", () => {
  it("gives every token its span in the text as written", () => {
    const text = " 确保 1 234．5 万\n元①以上、力争300ＭＷ ";
    expect(tokenize(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toStrictEqual([
      ["word", "确保"],
      ["number", "1 234．5"],
      ["unit", "万\n元"],
      ["word", "以上"],
      ["word", "、"],
      ["word", "力争"],
      ["number", "300"],
      ["unit", "ＭＷ"],
    ]);
  });

  it("leaves out nothing but white space and footnote marks", () => {
    const text = "省级（5）家[1]，“五个一批”*500强";
    const pieces = tokenize(text).map(({ start, end }) => text.slice(start, end));
    expect(pieces.join("")).toBe("省级（5）家，“五个一批”500强");
  });

  it("finds the longest unit, and none where no number stands before it", () => {
    expect(tokenize("3万千瓦时").map((token) => token.kind)).toStrictEqual(["number", "unit"]);
    expect(tokenize("千瓦时").every((token) => token.kind === "other")).toBe(true);
  });
});
